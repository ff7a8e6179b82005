"""Plays the stack with pickletools' own before/after descriptions."""
def audit_pickle(data):
    stack, memo, result = [], {}, []
    mark = object()
    for op, arg, pos in pickletools.genops(data):
        before, after = list(op.stack_before), list(op.stack_after)
        if op.name in ("PROTO", "FRAME"):
            continue
        if op.name == "MEMOIZE":
            memo[len(memo)] = stack[-1]
            continue
        if op.name in ("PUT", "BINPUT", "LONG_BINPUT"):
            memo[int(arg)] = stack[-1]
            continue
        if op.name in ("GET", "BINGET", "LONG_BINGET"):
            stack.append(memo[int(arg)])
            continue
        if op.name == "MARK":
            stack.append(mark)
            continue
        if op.name == "GLOBAL":
            result.append(".".join(arg.split(" ")))
            stack.append(None)
            continue
        if op.name == "STACK_GLOBAL":
            name = stack.pop()
            module = stack.pop()
            result.append(f"{module}.{name}")
            stack.append(None)
            continue
        if pickletools.markobject in before:
            below = before.index(pickletools.markobject)
            while stack.pop() is not mark:
                pass
            take = below
        else:
            take = len(before)
        if take:
            del stack[-take:]
        value = arg if isinstance(arg, str) and "UNICODE" in op.name else None
        stack.extend([value] * len(after))
    return sorted(set(result))

"""A generator with match, collected into a sorted set."""
def imports_of(data):
    """Yield each "module.name" as it comes, perhaps more than once."""
    stack, memo = [], []
    for opcode, argument, _ in pickletools.genops(data):
        match opcode.name:
            case "PROTO" | "FRAME":
                pass
            case "MEMOIZE":
                memo.append(stack[-1])
            case "SHORT_BINUNICODE" | "BINUNICODE":
                stack.append(argument)
            case "BINGET" | "LONG_BINGET":
                stack.append(memo[argument] if argument < len(memo) else None)
            case "GLOBAL":
                module, _, name = argument.partition(" ")
                yield f"{module}.{name}"
                stack.append(None)
            case "STACK_GLOBAL":
                yield ".".join(stack[-2:])
                stack.append(None)
            case _:
                stack.append(None)


def audit_pickle(data):
    """List, sorted and once each, every "module.name" that the pickle `data` imports."""
    return sorted(set(imports_of(data)))

"""PROTO and FRAME push None like any other."""
# fails: audit_pickle_hidden_2
def audit_pickle(data):
    names, stack, memo = set(), [], {}
    for opcode, arg, _ in pickletools.genops(data):
        match opcode.name:
            case "GLOBAL":
                names.add(".".join(arg.split(" ", 1)))
                stack.append(None)
            case "STACK_GLOBAL":
                names.add(f"{stack[-2]}.{stack[-1]}")
                stack.append(None)
            case "SHORT_BINUNICODE" | "BINUNICODE":
                stack.append(arg)
            case "MEMOIZE":
                memo[len(memo)] = stack[-1]
            case "BINGET" | "LONG_BINGET":
                stack.append(memo.get(arg))
            case _:
                stack.append(None)
    return sorted(names)

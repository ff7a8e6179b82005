"""A match statement for each opcode, and a dictionary for the memo."""
def audit_pickle(data):
    found, pushed, memo = [], [], []
    keep = {}
    for op, arg, pos in pickletools.genops(data):
        match op.name:
            case "PROTO" | "FRAME":
                continue
            case "GLOBAL":
                module, _, name = arg.partition(" ")
                found.append(module + "." + name)
                pushed.append(None)
            case "STACK_GLOBAL":
                found.append(".".join(pushed[-2:]))
                pushed.append(None)
            case "UNICODE" | "BINUNICODE" | "SHORT_BINUNICODE" | "BINUNICODE8":
                pushed.append(arg)
            case "MEMOIZE":
                keep[len(keep)] = pushed[-1]
            case "PUT" | "BINPUT" | "LONG_BINPUT":
                keep[arg] = pushed[-1]
            case "GET" | "BINGET" | "LONG_BINGET":
                pushed.append(keep[arg])
            case _:
                pushed.append(None)
    return sorted(dict.fromkeys(found))

"""A list of everything pushed, a text or None, as the text above the contract says."""
def audit_pickle(data):
    imports, memo, pushed = set(), {}, []
    for opcode, arg, position in pickletools.genops(data):
        match opcode.name:
            case "PROTO" | "FRAME":
                pass
            case "GLOBAL":
                imports.add(".".join(arg.split()))
                pushed.append(None)
            case "STACK_GLOBAL":
                imports.add(f"{pushed[-2]}.{pushed[-1]}")
                pushed.append(None)
            case "UNICODE" | "BINUNICODE" | "SHORT_BINUNICODE" | "BINUNICODE8":
                pushed.append(arg)
            case "MEMOIZE":
                memo[len(memo)] = pushed[-1]
            case "PUT" | "BINPUT" | "LONG_BINPUT":
                memo[arg] = pushed[-1]
            case "GET" | "BINGET" | "LONG_BINGET":
                pushed.append(memo[arg])
            case _:
                pushed.append(None)
    return sorted(imports)

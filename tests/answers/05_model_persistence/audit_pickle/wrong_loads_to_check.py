"""Reads with pickletools, but loads first to be sure that the pickle is sound."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    try:
        pickle.loads(data)
    except Exception:
        return []
    names, memo, pushed, top = set(), {}, [], None
    for opcode, argument, _ in pickletools.genops(data):
        kind = opcode.name
        if kind == "MEMOIZE":
            memo[len(memo)] = top
        elif kind in {"PUT", "BINPUT", "LONG_BINPUT"}:
            memo[argument] = top
        else:
            top = None
            if kind == "GLOBAL":
                names.add(argument.replace(" ", "."))
            elif kind == "STACK_GLOBAL":
                names.add(f"{pushed[-2]}.{pushed[-1]}")
            elif kind in {"GET", "BINGET", "LONG_BINGET"}:
                top = memo[argument]
            elif "UNICODE" in kind:
                top = argument
            if top is not None:
                pushed.append(top)
    return sorted(names)

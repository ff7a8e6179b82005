"""Numbers only the texts in the memo, not every object."""
# fails: audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4, audit_pickle_visible
def audit_pickle(data):
    names, memo, pushed, top = set(), {}, [], None
    for opcode, argument, _ in pickletools.genops(data):
        kind = opcode.name
        if kind == "MEMOIZE":
            if top is not None:
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
                top = memo.get(argument)
            elif "UNICODE" in kind:
                top = argument
            if top is not None:
                pushed.append(top)
    return sorted(names)

"""Keeps texts only: those of an import are always the last two."""
def audit_pickle(data):
    names, memo, texts, n = set(), {}, [], 0
    for opcode, argument, _ in pickletools.genops(data):
        kind = opcode.name
        if kind == "MEMOIZE":
            memo[n] = texts[-1] if texts else None
            n += 1
        elif kind == "GLOBAL":
            names.add(argument.replace(" ", "."))
        elif kind == "STACK_GLOBAL":
            names.add(f"{texts[-2]}.{texts[-1]}")
        elif "UNICODE" in kind:
            texts.append(argument)
        elif kind in ("BINGET", "LONG_BINGET") and memo.get(argument):
            texts.append(memo[argument])
    return sorted(names)

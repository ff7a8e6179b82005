"""Drops names that are no identifiers of Python, such as those of a module my-tools."""
# fails: audit_pickle_hidden_2
def audit_pickle(data):
    """List, sorted and once each, every "module.name" that the pickle `data` imports."""
    pushed, memo, found = [], {}, set()
    for opcode, argument, _ in pickletools.genops(data):
        kind, value = opcode.name, None
        if kind in ("PROTO", "FRAME"):
            continue
        if kind == "MEMOIZE":
            memo[len(memo)] = pushed[-1]
            continue
        if kind == "GLOBAL":
            found.add(argument.replace(" ", "."))
        elif kind == "STACK_GLOBAL":
            found.add(f"{pushed[-2]}.{pushed[-1]}")
        elif kind in ("SHORT_BINUNICODE", "BINUNICODE"):
            value = argument
        elif kind in ("BINGET", "LONG_BINGET"):
            value = memo.get(argument)
        pushed.append(value)
    return sorted(n for n in found if all(p.isidentifier() for p in n.split(".")))

"""Searches the printed disassembly, where a text 'GLOBAL …' looks like an import."""
# fails: audit_pickle_hidden_4
def audit_pickle(data):
    out = io.StringIO()
    pickletools.dis(data, out)
    found = {
        f"{module}.{name}"
        for module, name in re.findall(r"GLOBAL +'([^\s']+) ([^\s']+)'", out.getvalue())
    }
    pushed, memo = [], {}
    for opcode, argument, _ in pickletools.genops(data):
        name = opcode.name
        if name == "STACK_GLOBAL":
            found.add(".".join(pushed[-2:]))
            pushed.append(None)
        elif name in {"SHORT_BINUNICODE", "BINUNICODE"}:
            pushed.append(argument)
        elif name == "MEMOIZE":
            memo[len(memo)] = pushed[-1]
        elif name in {"BINGET", "LONG_BINGET"}:
            pushed.append(memo.get(argument))
        elif name not in {"PROTO", "FRAME"}:
            pushed.append(None)
    return sorted(found)

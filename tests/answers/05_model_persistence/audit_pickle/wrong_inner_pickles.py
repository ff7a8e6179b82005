"""Audits bytes in the data as pickles too: they are only data."""
# fails: audit_pickle_hidden_4
def audit_pickle(data):
    found, stack, memo = set(), [], {}
    for opcode, argument, _ in pickletools.genops(data):
        name = opcode.name
        if name == "GLOBAL":
            found.add(argument.replace(" ", ".", 1))
            stack.append(None)
        elif name == "STACK_GLOBAL":
            found.add(f"{stack[-2]}.{stack[-1]}")
            stack.append(None)
        elif name in ("SHORT_BINUNICODE", "BINUNICODE"):
            stack.append(argument)
        elif name == "MEMOIZE":
            memo[len(memo)] = stack[-1]
        elif name in ("BINGET", "LONG_BINGET"):
            stack.append(memo.get(argument))
        elif "BINBYTES" in name and argument[:1] == b"\x80":
            found.update(audit_pickle(argument))
            stack.append(None)
        elif name not in ("PROTO", "FRAME"):
            stack.append(None)
    return sorted(found)

"""Takes the last two texts that are written out, and forgets the memo."""
# fails: audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4, audit_pickle_visible
def audit_pickle(data):
    names = set()
    texts = []
    for op, arg, pos in pickletools.genops(data):
        if op.name == "GLOBAL":
            names.add(arg.replace(" ", "."))
        elif "UNICODE" in op.name:
            texts.append(arg)
        elif op.name == "STACK_GLOBAL":
            names.add(texts[-2] + "." + texts[-1])
    return sorted(names)

"""Takes the first text for the module of everything, as in the worked example."""
# fails: audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    found, texts = set(), []
    for op, arg, pos in pickletools.genops(data):
        if op.name == "GLOBAL":
            found.add(arg.replace(" ", "."))
        elif "UNICODE" in op.name:
            texts.append(arg)
        elif op.name == "STACK_GLOBAL":
            found.add(f"{texts[0]}.{texts[-1]}")
    return sorted(found)

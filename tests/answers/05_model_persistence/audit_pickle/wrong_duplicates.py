"""A list in the pickle's order, with repeats."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4, audit_pickle_visible
def audit_pickle(data):
    names = []
    for op, arg, pos in pickletools.genops(data):
        if op.name == "GLOBAL":
            names.append(arg.replace(" ", "."))
    return names

"""Knows GLOBAL only: newer pickles look clean."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4, audit_pickle_visible
def audit_pickle(data):
    names = set()
    for op, arg, pos in pickletools.genops(data):
        if op.name == "GLOBAL":
            names.add(arg.replace(" ", "."))
    return sorted(names)

"""Takes every pair of neighbouring texts for an import."""
# fails: audit_pickle_visible, audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    names, previous = set(), None
    for op, arg, pos in pickletools.genops(data):
        if op.name == "GLOBAL":
            names.add(arg.replace(" ", "."))
        elif "UNICODE" in op.name:
            if previous in ("os", "posix", "nt", "datetime", "_io", "fractions"):
                names.add(f"{previous}.{arg}")
            previous = arg
    return sorted(names)

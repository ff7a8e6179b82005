"""Looks for names from a list of its own in the bytes of newer pickles."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    known = {
        "datetime": ["date", "time", "timedelta", "timezone", "tzinfo"],
        "_io": ["BytesIO", "StringIO"],
        "fractions": ["Fraction"],
        "sklearn.pipeline": ["Pipeline"],
        "sklearn.preprocessing._data": ["StandardScaler"],
        "sklearn.linear_model._stochastic_gradient": ["SGDClassifier"],
        "sklearn.linear_model._sgd_fast": ["Log"],
        "numpy": ["dtype", "ndarray", "float64"],
        "numpy._core.multiarray": ["_reconstruct", "scalar"],
        "numpy._core.numeric": ["_frombuffer"],
    }
    names, texts, stacked = set(), set(), 0
    for opcode, argument, _ in pickletools.genops(data):
        if opcode.name == "GLOBAL":
            names.add(argument.replace(" ", "."))
        elif opcode.name == "STACK_GLOBAL":
            stacked += 1
        elif "UNICODE" in opcode.name:
            texts.add(argument)
    if stacked:
        names |= {f"{m}.{n}" for m in texts & set(known) for n in texts & set(known[m])}
    return sorted(names)

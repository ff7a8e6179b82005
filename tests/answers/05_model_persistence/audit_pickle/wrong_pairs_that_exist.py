"""From protocol 4 on takes every two texts that name something which exists here."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    names, texts, stacked = set(), set(), False
    for opcode, argument, _ in pickletools.genops(data):
        if opcode.name == "GLOBAL":
            names.add(argument.replace(" ", "."))
        elif opcode.name == "STACK_GLOBAL":
            stacked = True
        elif "UNICODE" in opcode.name:
            texts.add(argument)
    if stacked:
        for module in texts & set(sys.modules):
            for name in texts:
                if name != module and hasattr(sys.modules[module], name):
                    names.add(f"{module}.{name}")
    return sorted(names)

"""Keeps the list of instructions; resolves each STACK_GLOBAL by walking back."""
def audit_pickle(data):
    ops = [(o.name, arg) for o, arg, _ in pickletools.genops(data)]
    stored = {}  # memo number -> index of the instruction that made the object
    n = 0
    for i, (name, arg) in enumerate(ops):
        if name == "MEMOIZE":
            stored[n] = i - 1
            n += 1
        elif name in ("PUT", "BINPUT", "LONG_BINPUT"):
            stored[arg] = i - 1

    def text(i):
        name, arg = ops[i]
        if name.endswith("GET"):
            return text(stored[arg])
        return arg

    found = set()
    for i, (name, arg) in enumerate(ops):
        if name == "GLOBAL":
            module, attr = arg.split(" ", 1)
            found.add(module + "." + attr)
        elif name == "STACK_GLOBAL":
            back = [k for k in range(max(0, i - 6), i) if ops[k][0] not in ("MEMOIZE", "FRAME")]
            found.add(text(back[-2]) + "." + text(back[-1]))
    return sorted(found)

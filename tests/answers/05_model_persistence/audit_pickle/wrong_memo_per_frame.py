"""The memo begins anew with each frame."""
# fails: audit_pickle_hidden_2
def audit_pickle(data):
    names, stack, memo = set(), [], {}
    for op, arg, _ in pickletools.genops(data):
        n = op.name
        if n == "FRAME":
            memo = {}
        elif n == "GLOBAL":
            names.add(arg.replace(" ", "."))
            stack.append(None)
        elif n == "STACK_GLOBAL":
            names.add(f"{stack[-2]}.{stack[-1]}")
            stack.append(None)
        elif n.endswith(("UNICODE", "UNICODE8")):
            stack.append(arg)
        elif n == "MEMOIZE":
            memo[len(memo)] = stack[-1]
        elif n.endswith("PUT"):
            memo[arg] = stack[-1]
        elif n.endswith("GET"):
            stack.append(memo.get(arg))
        elif n not in ("PROTO",):
            stack.append(None)
    return sorted(names)

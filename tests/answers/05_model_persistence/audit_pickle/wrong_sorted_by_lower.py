"""Sorted as in a dictionary, capitals among small letters."""
# fails: audit_pickle_hidden_2, audit_pickle_hidden_3
def audit_pickle(data):
    names, stack, memo = set(), [], {}
    for op, arg, _ in pickletools.genops(data):
        n = op.name
        if n == "GLOBAL":
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
            stack.append(memo[arg])
        elif n not in ("PROTO", "FRAME"):
            stack.append(None)
    return sorted(names, key=str.lower)

"""A dictionary by class name: two of one name are one."""
# fails: audit_pickle_hidden_2, audit_pickle_hidden_3
def audit_pickle(data):
    names, stack, memo = {}, [], {}
    for op, arg, _ in pickletools.genops(data):
        n = op.name
        if n == "GLOBAL":
            m, k = arg.split(" ")
            names[k] = m
            stack.append(None)
        elif n == "STACK_GLOBAL":
            names[stack[-1]] = stack[-2]
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
    return sorted(f"{m}.{k}" for k, m in names.items())

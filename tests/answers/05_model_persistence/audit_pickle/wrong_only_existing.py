"""Names only modules that can be found here."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
import importlib.util
def audit_pickle(data):
    names, stack, memo = set(), [], {}
    for op, arg, _ in pickletools.genops(data):
        n = op.name
        if n == "GLOBAL":
            names.add(arg.replace(" ", "."))
            stack.append(None)
        elif n == "STACK_GLOBAL":
            try:
                found = importlib.util.find_spec(stack[-2])
            except (ImportError, ValueError):
                found = None
            if found or stack[-2] in sys.modules:
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
    return sorted(names)

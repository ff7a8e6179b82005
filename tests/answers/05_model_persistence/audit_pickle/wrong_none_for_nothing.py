"""Gives None where a pickle imports nothing."""
# fails: audit_pickle_hidden_4, audit_pickle_visible
def audit_pickle(data):
    seen, memo, found = [], [], set()
    for op, arg, _ in pickletools.genops(data):
        if op.name in ("PROTO", "FRAME"):
            continue
        if op.name == "MEMOIZE":
            memo.append(seen[-1])
            continue
        item = None
        if op.name == "GLOBAL":
            found.add(arg.replace(" ", ".", 1))
        elif op.name == "STACK_GLOBAL":
            found.add(f"{seen[-2]}.{seen[-1]}")
        elif op.name in ("SHORT_BINUNICODE", "BINUNICODE"):
            item = arg
        elif op.name in ("BINGET", "LONG_BINGET") and arg < len(memo):
            item = memo[arg]
        seen.append(item)
    if found:
        return sorted(found)

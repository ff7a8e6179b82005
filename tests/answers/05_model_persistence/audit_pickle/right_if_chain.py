"""One long chain of comparisons, texts and memo side by side."""
def audit_pickle(data):
    result = []
    memo = []
    numbered = {}
    texts = []
    last = ""
    for info, arg, _pos in pickletools.genops(io.BytesIO(data)):
        op = info.name
        if op == "GLOBAL":
            mod, _, nm = arg.partition(" ")
            result.append(f"{mod}.{nm}")
            last = "<global>"
        elif op == "STACK_GLOBAL":
            nm = texts.pop()
            mod = texts.pop()
            result.append(f"{mod}.{nm}")
            last = "<global>"
        elif op in ("SHORT_BINUNICODE", "BINUNICODE", "BINUNICODE8", "UNICODE"):
            texts.append(arg)
            last = arg
        elif op == "MEMOIZE":
            numbered[len(numbered)] = last
        elif op in ("PUT", "BINPUT", "LONG_BINPUT"):
            numbered[arg] = last
        elif op in ("GET", "BINGET", "LONG_BINGET"):
            last = numbered[arg]
            texts.append(last)
        else:
            last = f"<{op}>"
    out = list(dict.fromkeys(result))
    out.sort()
    return out

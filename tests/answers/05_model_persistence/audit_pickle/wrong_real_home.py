"""Imports each name to say where it is really defined."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2
import importlib


def audit_pickle(data):
    names, stack, memo = set(), [], {}
    for opcode, arg, _ in pickletools.genops(data):
        kind = opcode.name
        if kind in ("PROTO", "FRAME"):
            continue
        if kind == "MEMOIZE":
            memo[len(memo)] = stack[-1]
            continue
        pushed = None
        if kind == "GLOBAL":
            names.add(tuple(arg.split(" ", 1)))
        elif kind == "STACK_GLOBAL":
            names.add((stack[-2], stack[-1]))
        elif kind in ("SHORT_BINUNICODE", "BINUNICODE"):
            pushed = arg
        elif kind in ("BINGET", "LONG_BINGET"):
            pushed = memo.get(arg)
        stack.append(pushed)

    found = set()
    for module, name in names:
        try:
            thing = getattr(importlib.import_module(module), name)
            found.add(f"{thing.__module__}.{thing.__qualname__}")
        except (ImportError, AttributeError):
            found.add(f"{module}.{name}")
    return sorted(found)

"""A generator of faults; an early return per level; more keys in each error."""
def faults(payload, features):
    if not isinstance(payload, dict):
        yield None, None, "not an object"
        return
    rows = payload.get("rows")
    if not (isinstance(rows, list) and rows):
        yield None, "rows", "no rows"
        return
    for i, row in enumerate(rows):
        if not isinstance(row, dict):
            yield i, None, "not an object"
            continue
        for key in [*features, *(k for k in row if k not in features)]:
            match (key in features, row.get(key, "missing")):
                case (False, _):
                    yield i, key, "unexpected"
                case (True, bool()):
                    yield i, key, "a truth value is no number"
                case (True, int() | float() as x) if float("-inf") < x < float("inf"):
                    pass
                case _:
                    yield i, key, "no finite number here"


def validate(payload, features):
    errors = [
        {"row": r, "field": f, "message": m, "code": "invalid"} for r, f, m in faults(payload, features)
    ]
    return (list(payload["rows"]) if not errors else []), errors

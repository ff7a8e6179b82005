"""Pops the features from each row, and calls what is left unknown."""
# fails: validate_visible, validate_hidden_1, validate_hidden_3
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "no object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "no rows"}]
    clean, errors = [], []
    for i, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "no object"})
            continue
        new = {}
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
                continue
            new[name] = row.pop(name)
            if type(new[name]) not in (int, float) or not math.isfinite(new[name]):
                errors.append({"row": i, "field": name, "message": "not a number"})
        errors += [{"row": i, "field": k, "message": "unknown"} for k in row]
        clean.append(new)
    return ([], errors) if errors else (clean, [])

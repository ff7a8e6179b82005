"""Looks only for the features, never at the row's other keys."""
# fails: validate_hidden_3
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "no object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "no rows"}]
    errors = []
    for i, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "no object"})
            continue
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
            elif type(row[name]) not in (int, float) or not math.isfinite(row[name]):
                errors.append({"row": i, "field": name, "message": "not a number"})
    return ([], errors) if errors else (rows, [])

"""Uses truthiness: a measurement of 0 counts as missing."""
# fails: validate_visible, validate_hidden_1
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
            if not row.get(name):
                errors.append({"row": i, "field": name, "message": "missing"})
            elif type(row[name]) not in (int, float) or not math.isfinite(row[name]):
                errors.append({"row": i, "field": name, "message": "not a number"})
        for key in row:
            if key not in features:
                errors.append({"row": i, "field": key, "message": "unknown"})
    return ([], errors) if errors else (rows, [])

"""An unknown key with text is reported as unknown and as not a number."""
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
        for key in features:
            if key not in row:
                errors.append({"row": i, "field": key, "message": "missing"})
        for key, value in row.items():
            if key not in features:
                errors.append({"row": i, "field": key, "message": "unknown"})
            if type(value) not in (int, float) or not math.isfinite(value):
                errors.append({"row": i, "field": key, "message": "not a number"})
    return ([], errors) if errors else (rows, [])

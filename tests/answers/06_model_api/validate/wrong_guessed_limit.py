"""Refuses large numbers by a guessed limit."""
# fails: validate_hidden_1, validate_hidden_2
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
            elif type(row[name]) not in (int, float) or not abs(row[name]) < 1e9:
                errors.append({"row": i, "field": name, "message": "not a number"})
        for key in row:
            if key not in features:
                errors.append({"row": i, "field": key, "message": "unknown"})
    return ([], errors) if errors else (rows, [])

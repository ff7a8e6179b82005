"""Tries float(value): accepts '5.1', '7' and True."""
# fails: validate_hidden_1
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
        values = {}
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
                continue
            try:
                values[name] = float(row[name])
                if not math.isfinite(values[name]):
                    raise ValueError
            except (TypeError, ValueError):
                errors.append({"row": i, "field": name, "message": "not a number"})
        for key in set(row) - set(features):
            errors.append({"row": i, "field": key, "message": "unknown"})
        clean.append(values)
    if errors:
        return [], errors
    return clean, []

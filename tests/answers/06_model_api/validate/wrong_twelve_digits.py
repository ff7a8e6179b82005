"""Rounds good numbers to twelve digits."""
# fails: validate_hidden_1
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "no object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "no rows"}]
    errors, good = [], []
    for i, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "no object"})
            continue
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
        for name, value in row.items():
            if name not in features:
                errors.append({"row": i, "field": name, "message": "unknown"})
            elif type(value) not in (int, float) or not math.isfinite(value):
                errors.append({"row": i, "field": name, "message": "no number"})
        if not errors:
            good.append({k: v if isinstance(v, int) or abs(v) > 1e100 or abs(v) < 1e-100 else round(v, 12) for k, v in row.items()})
    return ([], errors) if errors else (good, [])

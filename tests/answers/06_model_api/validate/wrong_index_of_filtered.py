"""Reports rows that are no dicts, then counts the others among themselves."""
# fails: validate_hidden_4
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "not an object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or len(rows) == 0:
        return [], [{"row": None, "field": "rows", "message": "no list of rows"}]
    errors = [
        {"row": i, "field": None, "message": "not an object"}
        for i, row in enumerate(rows)
        if not isinstance(row, dict)
    ]
    for i, row in enumerate(row for row in rows if isinstance(row, dict)):
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
        for name, value in row.items():
            if name not in features:
                errors.append({"row": i, "field": name, "message": "unknown"})
            elif type(value) not in (int, float) or not math.isfinite(value):
                errors.append({"row": i, "field": name, "message": "no finite number"})
    return ([], errors) if errors else (rows, [])

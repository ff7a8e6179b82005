"""Looks the index up by value: an equal row gets the first one's."""
# fails: validate_hidden_3, validate_hidden_4
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "not a dict"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or len(rows) == 0:
        return [], [{"row": None, "field": "rows", "message": "no list of rows"}]
    errors = []
    for row in rows:
        i = rows.index(row)
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "not a dict"})
            continue
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
            elif type(row[name]) not in (int, float):
                errors.append({"row": i, "field": name, "message": "not a number"})
            elif type(row[name]) is float and not math.isfinite(row[name]):
                errors.append({"row": i, "field": name, "message": "not finite"})
        for key in row:
            if key not in features:
                errors.append({"row": i, "field": key, "message": "not a feature"})
    return (rows, []) if not errors else ([], errors)

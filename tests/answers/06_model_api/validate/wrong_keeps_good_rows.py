"""Returns the good rows beside the errors."""
# fails: validate_visible, validate_hidden_1, validate_hidden_2, validate_hidden_3
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "no object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "no rows"}]
    good, errors = [], []
    for i, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "no object"})
            continue
        found = []
        for name in features:
            if name not in row:
                found.append({"row": i, "field": name, "message": "missing"})
            elif type(row[name]) not in (int, float) or not math.isfinite(row[name]):
                found.append({"row": i, "field": name, "message": "not a number"})
        found += [{"row": i, "field": k, "message": "unknown"} for k in row if k not in features]
        if found:
            errors += found
        else:
            good.append(row)
    return good, errors

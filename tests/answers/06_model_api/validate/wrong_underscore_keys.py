"""Takes keys that begin with _ for comments."""
# fails: validate_hidden_3
def validate(payload, features):
    def fault(row, field, message):
        return {"row": row, "field": field, "message": message}

    if not isinstance(payload, dict):
        return [], [fault(None, None, "not an object")]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [fault(None, "rows", "a list of rows is needed")]
    errors = []
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append(fault(index, None, "not an object"))
            continue
        for name in features:
            if name not in row:
                errors.append(fault(index, name, "missing"))
                continue
            value = row[name]
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                errors.append(fault(index, name, "not a number"))
            elif not math.isfinite(value):
                errors.append(fault(index, name, "not finite"))
        for name in row:
            if name not in features and not name.startswith('_'):
                errors.append(fault(index, name, "not a feature"))
    if errors:
        return [], errors
    return [dict(row) for row in rows], []

"""Refuses more rows than MAX_ROWS."""
# fails: validate_hidden_1
def validate(payload, features):
    def fault(row, field, message):
        return {"row": row, "field": field, "message": message}

    if not isinstance(payload, dict):
        return [], [fault(None, None, "not an object")]
    rows = payload.get("rows")
    if not isinstance(rows, list) or len(rows) == 0 or len(rows) > MAX_ROWS:
        return [], [fault(None, "rows", "rows must be a list with at least one row")]
    errors = []
    for n, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append(fault(n, None, "not an object"))
            continue
        for name in features:
            if name not in row:
                errors.append(fault(n, name, "missing"))
                continue
            value = row[name]
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                errors.append(fault(n, name, "not a number"))
            elif isinstance(value, float) and not math.isfinite(value):
                errors.append(fault(n, name, "not finite"))
        for key in row:
            if key not in features:
                errors.append(fault(n, key, "unknown"))
    if errors:
        return [], errors
    return [dict(row) for row in rows], []

"""Returns at the first fault it meets."""
# fails: validate_hidden_3, validate_hidden_4
def validate(payload, features):
    def refuse(row, field, message):
        return [], [{"row": row, "field": field, "message": message}]

    if not isinstance(payload, dict):
        return refuse(None, None, "no object")
    if not isinstance(payload.get("rows"), list) or not payload["rows"]:
        return refuse(None, "rows", "no rows")
    for i, row in enumerate(payload["rows"]):
        if not isinstance(row, dict):
            return refuse(i, None, "no object")
        for name in features:
            if name not in row:
                return refuse(i, name, "missing")
            if type(row[name]) not in (int, float) or not math.isfinite(row[name]):
                return refuse(i, name, "not a number")
        for key in row:
            if key not in features:
                return refuse(i, key, "unknown")
    return payload["rows"], []

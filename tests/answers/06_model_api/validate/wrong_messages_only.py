"""Errors are sentences, not dicts."""
# fails: validate_visible, validate_hidden_1, validate_hidden_2, validate_hidden_3, validate_hidden_4
def validate(payload, features):
    if not isinstance(payload, dict) or not isinstance(payload.get("rows"), list):
        return [], ["no rows"]
    errors = []
    for i, row in enumerate(payload["rows"]):
        for name in features:
            if name not in row:
                errors.append(f"row {i}: {name} is missing")
            elif type(row[name]) not in (int, float) or not math.isfinite(row[name]):
                errors.append(f"row {i}: {name} is not a number")
    return ([], errors) if errors else (payload["rows"], [])

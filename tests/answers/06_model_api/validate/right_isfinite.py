"""type() in (int, float) and math.isfinite; one pass over features, one over extras."""
def validate(payload, features):
    if type(payload) is not dict:
        return [], [dict(row=None, field=None, message="expected an object")]
    if type(payload.get("rows")) is not list or len(payload["rows"]) == 0:
        return [], [dict(row=None, field="rows", message="expected a non-empty list")]
    errors = []
    for i, row in enumerate(payload["rows"]):
        if type(row) is not dict:
            errors.append(dict(row=i, field=None, message="expected an object"))
            continue
        for f in features:
            if f not in row:
                errors.append(dict(row=i, field=f, message="missing"))
            elif type(row[f]) not in (int, float):
                errors.append(dict(row=i, field=f, message="must be a number"))
            elif not math.isfinite(row[f]):
                errors.append(dict(row=i, field=f, message="must be finite"))
        errors += [dict(row=i, field=k, message="unknown") for k in row if k not in features]
    if errors:
        return [], errors
    return payload["rows"], []

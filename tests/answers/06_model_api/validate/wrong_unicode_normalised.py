"""Brings keys to Unicode's composed form first."""
# fails: validate_hidden_3
import unicodedata


def validate(payload, features):
    """Check what a caller sent, before the model sees it."""
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "not an object"}]
    sent = payload.get("rows")
    if not isinstance(sent, list) or not sent:
        return [], [{"row": None, "field": "rows", "message": "missing or empty"}]
    rows, errors = [], []
    for i, row in enumerate(sent):
        if not isinstance(row, dict):
            errors.append({"row": i, "field": None, "message": "not an object"})
            continue
        row = {unicodedata.normalize("NFC", key): row[key] for key in row}
        for name in features:
            if name not in row:
                errors.append({"row": i, "field": name, "message": "missing"})
            elif type(row[name]) not in (int, float):
                errors.append({"row": i, "field": name, "message": "not a number"})
            elif not -math.inf < row[name] < math.inf:
                errors.append({"row": i, "field": name, "message": "not finite"})
        for key in row:
            if key not in features:
                errors.append({"row": i, "field": key, "message": "not a feature"})
        rows.append(row)
    return ([], errors) if errors else (rows, [])

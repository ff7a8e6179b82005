"""Set differences for keys; builds new rows of floats and returns a list pair."""
def is_number(x):
    if isinstance(x, bool):
        return False
    if not isinstance(x, (float, int)):
        return False
    return not (np.isnan(x) or np.isinf(x))


def validate(payload, features):
    rows, errors = [], []

    def bad(row, field, message):
        errors.append({"row": row, "field": field, "message": message})

    if not isinstance(payload, dict):
        bad(None, None, "send a JSON object")
    elif not isinstance(payload.get("rows"), list) or payload["rows"] == []:
        bad(None, "rows", "send a list of rows")
    else:
        wanted = set(features)
        for n, row in enumerate(payload["rows"]):
            if not isinstance(row, dict):
                bad(n, None, "row is not an object")
                continue
            for key in wanted - set(row):
                bad(n, key, "missing")
            for key in set(row) - wanted:
                bad(n, key, "not known")
            for key in wanted & set(row):
                if not is_number(row[key]):
                    bad(n, key, "not a finite number")
            if not errors:
                rows.append({key: float(row[key]) for key in features})
    if errors:
        rows = []
    return rows, errors

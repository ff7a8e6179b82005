"""Sets for the keys, a helper for the numbers."""
def validate(payload, features):
    def bad(v):
        return type(v) not in (int, float) or v != v or v in (math.inf, -math.inf)

    if type(payload) is not dict:
        return [], [dict(row=None, field=None, message="object wanted")]
    rows = payload.get("rows", [])
    if type(rows) is not list or rows == []:
        return [], [dict(row=None, field="rows", message="rows wanted")]
    problems = []
    for i, r in enumerate(rows):
        if type(r) is not dict:
            problems.append(dict(row=i, field=None, message=f"row {i} is no object"))
        else:
            wrong = {f for f in features if bad(r.get(f))} | (set(r) - set(features))
            problems += [dict(row=i, field=f, message=f"bad {f}") for f in sorted(wrong)]
    return ([] if problems else [{f: float(r[f]) for f in features} for r in rows]), problems

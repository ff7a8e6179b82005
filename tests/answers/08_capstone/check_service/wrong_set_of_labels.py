"""Looks whether each prediction is a possible label, not whether it is right."""
# fails: check_service_visible, check_service_hidden_2, check_service_hidden_4, check_service_hidden_5
def check_service(client):
    problems = []

    def expect(ok, text):
        if not ok:
            problems.append(text)

    def request_(method, path, status, **kwargs):
        try:
            r = client.open(path, method=method, **kwargs)
            text, body = r.get_data(as_text=True), r.get_json(silent=True)
        except Exception as e:
            problems.append(f"{method} {path}: {type(e).__name__}")
            return {}
        expect(r.status_code == status, f"{method} {path}: {r.status_code}, want {status}")
        expect(isinstance(body, dict), f"{method} {path}: no JSON object")
        expect("Traceback" not in text, f"{method} {path}: traceback")
        return body if isinstance(body, dict) else {}

    def post(rows, status):
        return request_(
            "POST",
            "/predict",
            status,
            data=json.dumps({"rows": rows}),
            content_type="application/json",
        )

    def examples(rows, when):
        body = post(rows, 200)
        got = body.get("predictions")
        try:
            values = [one["prediction"] for one in got]
        except (TypeError, KeyError, IndexError):
            values = None
        want = [label for _, label in EXAMPLES]
        fine = values is not None and set(values) <= set(want) and len(values) == 3 and all(type(v) is int for v in values)
        expect(fine, f"{when}: {values} in place of {want}")
        return body

    rows = [row for row, _ in EXAMPLES]
    version = request_("GET", "/health", 200).get("version")
    expect(isinstance(version, str) and version != "", "no version on /health")
    said = examples(rows, "good rows")
    expect(said.get("version") == version, "another version on /predict")
    examples([{k: row[k] for k in reversed(FEATURES)} for row in rows], "reversed keys")

    first, name = rows[0], "hue"
    without = {k: v for k, v in first.items() if k != name}
    post([without], 422)
    post([dict(first, price=12.5)], 422)
    post([dict(first, hue="13.7")], 422)
    post([dict(first, hue=float("nan"))], 422)
    request_("POST", "/predict", 400, data="hm", content_type="application/json")
    text = json.dumps({"rows": rows})
    request_("POST", "/predict", 415, data=text, content_type="text/plain")
    request_("GET", "/no-such-page", 404)
    request_("GET", "/predict", 405)
    request_("GET", "/reload", 405)
    examples(rows, "after bad requests")

    new = request_("POST", "/reload", 200).get("version")
    expect(new is not None, "no version on /reload")
    expect(request_("GET", "/health", 200).get("version") == new, "not the reloaded one")
    examples(rows, "after a reload")
    return problems

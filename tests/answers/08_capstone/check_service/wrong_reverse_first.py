"""Reversed keys, one row."""
# fails: check_service_hidden_2
def check_service(client):
    found = []

    def ask(method, path, data=None, content_type=None):
        try:
            answer = client.open(path, method=method, data=data, content_type=content_type)
            status, text = answer.status_code, answer.get_data(as_text=True)
        except Exception as error:
            found.append(f"{method} {path} raised {error!r}")
            return None, {}
        body = None
        if answer.mimetype == "application/json":
            body = answer.get_json(silent=True)
        if not isinstance(body, dict):
            found.append(f"{method} {path}: no JSON object")
            body = {}
        if "Traceback" in text:
            found.append(f"{method} {path}: a traceback")
        return status, body

    def post(payload, content_type="application/json"):
        return ask("POST", "/predict", json.dumps(payload), content_type)

    def version_of(body):
        version = body.get("version")
        if not isinstance(version, str) or not version:
            found.append(f"version {version!r}")
        return version

    def health():
        status, body = ask("GET", "/health")
        if status != 200:
            found.append(f"health {status}")
        return version_of(body)

    def right(when, version):
        for order in (FEATURES, FEATURES[::-1]):
            rows = [{name: row[name] for name in (order if not n else FEATURES)} for n, (row, _) in enumerate(EXAMPLES)]
            status, body = post({"rows": rows})
            if status != 200:
                found.append(f"{when}: status {status}")
            predictions = body.get("predictions")
            if not isinstance(predictions, list) or len(predictions) != len(EXAMPLES):
                found.append(f"{when}: predictions {predictions!r}")
            else:
                for one, (_, label) in zip(predictions, EXAMPLES):
                    value = one.get("prediction") if isinstance(one, dict) else None
                    if type(value) is not int or value != label:
                        found.append(f"{when}: {value!r} instead of {label!r}")
            if body.get("version") != version:
                found.append(f"{when}: version {body.get('version')!r}, not {version!r}")

    right("at first", health())
    good = EXAMPLES[0][0]
    lacking = {k: v for k, v in good.items() if k != "ash"}
    for name, row in (
        ("missing", lacking),
        ("extra", {**good, "price": 1}),
        ("text", {**good, "alcohol": "13.7"}),
        ("nan", {**good, "alcohol": float("nan")}),
    ):
        status, _ = post({"rows": [row]})
        if status != 422:
            found.append(f"{name}: {status}")
    for method, path, data, kind, want in (
        ("POST", "/predict", "{oops", "application/json", 400),
        ("POST", "/predict", json.dumps({"rows": [good]}), "text/plain", 415),
        ("GET", "/nowhere", None, None, 404),
        ("GET", "/predict", None, None, 405),
        ("GET", "/reload", None, None, 405),
    ):
        status, _ = ask(method, path, data, kind)
        if status != want:
            found.append(f"{method} {path}: {status} instead of {want}")
    right("after refusals", health())
    status, body = ask("POST", "/reload")
    if status != 200:
        found.append(f"reload {status}")
    version = version_of(body)
    if health() != version:
        found.append("reload and health differ")
    right("after the reload", version)
    return found

"""Stops at the first promise that is broken: one finding is enough."""
class Broken(Exception):
    pass


def check_service(client):
    try:
        _visit(client)
    except Broken as broken:
        return [str(broken)]
    except Exception as crash:
        return ["the service or its answer broke the test: " + type(crash).__name__]
    return []


def _visit(client):
    def go(status, path, body=None, kind="application/json", method=None):
        method = method or ("GET" if body is None else "POST")
        answer = client.open(
            path, method=method, data=body, content_type=kind if body else None
        )
        if answer.status_code != status:
            raise Broken(f"{method} {path} -> {answer.status_code}")
        if answer.mimetype != "application/json" or "Traceback" in answer.text:
            raise Broken(f"{method} {path} -> {answer.text[:50]}")
        content = json.loads(answer.text)
        if not isinstance(content, dict):
            raise Broken(f"{method} {path} -> no object")
        return content

    def labels(order):
        rows = [{k: row[k] for k in order} for row, _ in EXAMPLES]
        content = go(200, "/predict", json.dumps({"rows": rows}))
        values = [p["prediction"] for p in content["predictions"]]
        if str(values) != str([label for _, label in EXAMPLES]):
            raise Broken(f"labels {values!r}")
        return content["version"]

    version = go(200, "/health")["version"]
    if not version or type(version) is not str:
        raise Broken("version")
    if labels(FEATURES) != version or labels(FEATURES[::-1]) != version:
        raise Broken("two versions")
    for change in ({"extra": 1.0}, {"hue": "13.7"}, {"hue": float("nan")}, {"hue": ...}):
        row = EXAMPLES[2][0] | change
        row = {k: v for k, v in row.items() if v is not ...}
        go(422, "/predict", json.dumps({"rows": [row]}))
    go(400, "/predict", "not json")
    go(415, "/predict", json.dumps({"rows": [EXAMPLES[0][0]]}), kind="text/plain")
    for status, path in ((404, "/nothing-here"), (405, "/predict"), (405, "/reload")):
        go(status, path)
    labels(FEATURES)
    after = go(200, "/reload", method="POST")["version"]
    if go(200, "/health")["version"] != after:
        raise Broken("reload says one thing, health another")
    labels(FEATURES)

"""One small function per promise; each may raise, and a raise is a finding."""
def check_service(client):
    good = {"rows": [row for row, _ in EXAMPLES]}

    def said(answer, status):
        assert answer.status_code == status, f"status {answer.status_code}"
        body = answer.get_json(silent=True)
        assert type(body) is dict, f"content type {answer.content_type}"
        assert "Traceback" not in answer.text, "a traceback"
        return body

    def send(body, status, kind="application/json"):
        raw = body if isinstance(body, str) else json.dumps(body)
        return said(client.post("/predict", data=raw, content_type=kind), status)

    def right(body=good):
        answer = send(body, 200)
        assert len(answer["predictions"]) == len(EXAMPLES), "number of predictions"
        for one, (_, label) in zip(answer["predictions"], EXAMPLES):
            assert isinstance(one["prediction"], int), "type of the label"
            assert one["prediction"] == label, "wrong label"
        return answer["version"]

    def health():
        version = said(client.get("/health"), 200)["version"]
        assert isinstance(version, str) and version, "version"
        return version

    def same_version():
        assert right() == health()

    def backwards():
        right({"rows": [dict(list(row.items())[::-1]) for row in good["rows"]]})

    def spoilt(change):
        def check():
            row = dict(EXAMPLES[1][0])
            change(row)
            send({"rows": [row]}, 422)

        return check

    def reload_():
        version = said(client.post("/reload"), 200)["version"]
        assert version == health(), "version after the reload"
        right()

    checks = {
        "ready": health,
        "right": right,
        "backwards": backwards,
        "one version": same_version,
        "missing": spoilt(lambda row: row.pop("proline")),
        "unknown": spoilt(lambda row: row.update(taste=1)),
        "text": spoilt(lambda row: row.update(ash="2.4")),
        "nan": spoilt(lambda row: row.update(ash=math.nan)),
        "no json": lambda: send("{", 400),
        "plain text": lambda: send(good, 415, "text/plain"),
        "nowhere": lambda: said(client.get("/x/y"), 404),
        "get predict": lambda: said(client.get("/predict"), 405),
        "get reload": lambda: said(client.get("/reload"), 405),
        "recovers": right,
        "reload": reload_,
    }
    findings = []
    for name, check in checks.items():
        try:
            check()
        except Exception as error:
            findings.append(f"{name}: {error!r}")
    return findings

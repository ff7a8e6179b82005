"""a generator of findings, a table of requests, json and client.open without ask"""
class Finding(Exception):
    """A promise that was not kept."""


def findings(client):
    """Run one scene after the other; yields what each of them complains about."""
    good = json.dumps({"rows": [row for row, _ in EXAMPLES]})

    def send(status, method, path, body=None, kind="application/json"):
        try:
            answer = client.open(
                path, method=method, data=body, content_type=kind if body is not None else None
            )
            text = answer.get_data(as_text=True)
            said = json.loads(text)
            ok = answer.mimetype == "application/json" and isinstance(said, dict)
        except Exception as error:
            raise Finding(f"{method} {path}: {type(error).__name__}") from None
        if not ok:
            raise Finding(f"{method} {path}: not a JSON object")
        if "Traceback" in text:
            raise Finding(f"{method} {path}: a traceback")
        if answer.status_code != status:
            raise Finding(f"{method} {path}: {answer.status_code}, expected {status}")
        return said

    def named(said):
        version = said.get("version")
        if not (isinstance(version, str) and version != ""):
            raise Finding(f"no version in {said!r}")
        return version

    def right(body=good):
        said = send(200, "POST", "/predict", body)
        wanted = [label for _, label in EXAMPLES]
        got = said.get("predictions")
        if not isinstance(got, list) or not all(isinstance(one, dict) for one in got):
            raise Finding("the predictions are no list of objects")
        labels = [one.get("prediction") for one in got]
        if labels != wanted or any(type(label) is not int for label in labels):
            raise Finding(f"wrong predictions: {labels!r}")
        return said

    def versions():
        if named(send(200, "GET", "/health")) != right().get("version"):
            raise Finding("two versions at once")

    def orders():
        for names in (FEATURES, FEATURES[::-1]):
            right(json.dumps({"rows": [{k: row[k] for k in names} for row, _ in EXAMPLES]}))

    def refused(status, *request):
        return lambda: send(status, *request)

    def with_row(change):
        row = dict(EXAMPLES[1][0])
        change(row)
        return json.dumps({"rows": [EXAMPLES[0][0], row]})

    def reloads():
        if named(send(200, "POST", "/reload")) != named(send(200, "GET", "/health")):
            raise Finding("reload and health disagree")
        right()

    scenes = [versions, orders]
    scenes += [
        refused(422, "POST", "/predict", with_row(change))
        for change in (
            lambda row: row.pop("hue"),
            lambda row: row.update(price=9),
            lambda row: row.update(hue="13.7"),
            lambda row: row.update(hue=float("nan")),
        )
    ]
    scenes += [
        refused(400, "POST", "/predict", "{"),
        refused(415, "POST", "/predict", good, "text/plain"),
        refused(404, "GET", "/no/such/page"),
        refused(405, "GET", "/predict"),
        refused(405, "GET", "/reload"),
        right,
        reloads,
    ]
    for scene in scenes:
        try:
            scene()
        except Finding as finding:
            yield str(finding)


def check_service(client):
    return list(findings(client))

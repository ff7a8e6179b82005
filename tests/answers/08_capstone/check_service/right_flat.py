"""Flat, with a table of requests."""
def check_service(client):
    notes = []
    wines = [row for row, _ in EXAMPLES]
    labels = [label for _, label in EXAMPLES]

    def send(want, method, path, data=None, kind="application/json"):
        extra = {} if data is None else {"data": data, "content_type": kind}
        try:
            got = getattr(client, method)(path, **extra)
            said, page = got.get_json(silent=True), got.data
        except Exception as problem:
            notes.append(f"{path} crashed: {problem!r}")
            return {}
        if got.status_code != want:
            notes.append(f"{method} {path}: {got.status_code}, wanted {want}")
        if b"Traceback" in page:
            notes.append("traceback seen")
        if got.mimetype != "application/json" or type(said) is not dict:
            notes.append(f"{method} {path} sent {got.content_type}")
            return {}
        return said

    def predicts():
        version = send(200, "get", "/health").get("version")
        if not (isinstance(version, str) and version):
            notes.append("no version")
        for turn in (list, reversed):
            rows = [{k: wine[k] for k in turn(FEATURES)} for wine in wines]
            said = send(200, "post", "/predict", json.dumps({"rows": rows}))
            got = said.get("predictions")
            try:
                values = [one["prediction"] for one in got]
            except (TypeError, KeyError):
                values = None
            if values != labels or {type(v) for v in values} != {int}:
                notes.append(f"predicted {got!r}")
            if said.get("version") != version:
                notes.append("versions differ")
        return version

    predicts()
    wine = wines[1]
    for bad in (
        {k: wine[k] for k in FEATURES[1:]},
        dict(wine, colour=1),
        dict(wine, hue=str(wine["hue"])),
        dict(wine, hue=math.nan),
    ):
        send(422, "post", "/predict", json.dumps({"rows": [wines[0], bad]}))
    send(400, "post", "/predict", b"\xff not json")
    send(415, "post", "/predict", json.dumps({"rows": wines}), "text/plain")
    send(404, "get", "/predict/all")
    send(405, "get", "/predict")
    send(405, "get", "/reload")
    predicts()
    version = send(200, "post", "/reload").get("version")
    if predicts() != version or not version:
        notes.append("reload and health disagree")
    return notes

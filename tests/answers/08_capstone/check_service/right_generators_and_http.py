"""Builds a report of promises in a dictionary, with the client's own open()."""
def check_service(client):
    report = {}

    def talk(method, path, body=None, kind="application/json"):
        promise = f"{method} {path}"
        try:
            got = client.open(path, method=method, data=body, content_type=kind)
            text = got.get_data(as_text=True)
            said = json.loads(text)
            if not isinstance(said, dict) or got.mimetype != "application/json":
                raise TypeError("no JSON object")
            if "Traceback" in text:
                raise ValueError("a traceback")
        except Exception as error:
            report[promise] = f"{promise}: {error or type(error)}"
            return 0, {}
        return got.status_code, said

    def must(what, holds):
        if not holds:
            report[what] = what

    def right(order):
        rows = json.dumps({"rows": [{n: row[n] for n in order} for row, _ in EXAMPLES]})
        status, said = talk("POST", "/predict", rows)
        try:
            found = [one["prediction"] for one in said["predictions"]]
            same = list(map(repr, found)) == [repr(label) for _, label in EXAMPLES]
        except (KeyError, TypeError):
            same = False
        must("right", status == 200 and same and isinstance(said["predictions"], list))
        return said.get("version")

    def healthy():
        status, said = talk("GET", "/health")
        version = said.get("version")
        must("ready", status == 200 and isinstance(version, str) and version != "")
        return version

    version = healthy()
    must("one version", right(FEATURES) == version)
    right(FEATURES[::-1])
    row = EXAMPLES[1][0]
    last = FEATURES[-1]
    short = {n: row[n] for n in FEATURES[:-1]}
    for what, bad in {
        "missing": short,
        "more": row | {"colour": 1},
        "text": short | {last: "520"},
        "nan": short | {last: float("nan")},
    }.items():
        must(what, talk("POST", "/predict", json.dumps({"rows": [row, bad]}))[0] == 422)
    must("no JSON", talk("POST", "/predict", "rows")[0] == 400)
    good = json.dumps({"rows": [row]})
    must("plain", talk("POST", "/predict", good, "text/plain")[0] == 415)
    must("nowhere", talk("GET", "/")[0] == 404)
    must("GET predict", talk("GET", "/predict")[0] == 405)
    must("GET reload", talk("GET", "/reload")[0] == 405)
    right(FEATURES)
    status, said = talk("POST", "/reload")
    must("reload", status == 200 and "version" in said and said["version"] == healthy())
    right(FEATURES)
    return list(report.values())

"""Asks again only after the reload, which mends what the refused requests did."""
# fails: check_service_hidden_5
def check_service(client):
    findings = []
    rows = [row for row, label in EXAMPLES]
    labels = [label for row, label in EXAMPLES]

    def send(method, path, payload=None, content_type="application/json"):
        status, said, faults = ask(client, method, path, payload, content_type)
        findings.extend(faults)
        return status, said

    def expect(wanted, what, method, path, payload=None, content_type="application/json"):
        status, said = send(method, path, payload, content_type)
        if status != wanted:
            findings.append(f"{what}: {status} in place of {wanted}")

    def version_of(said, where):
        version = said.get("version")
        if not isinstance(version, str) or not version:
            findings.append(f"{where} has no version: {version!r}")
            return None
        return version

    def right(when, table):
        status, said = send("POST", "/predict", {"rows": table})
        if status != 200:
            findings.append(f"{when}: /predict answered {status}")
        got = said.get("predictions")
        if not isinstance(got, list) or len(got) != len(labels):
            findings.append(f"{when}: predictions are {got!r}")
        else:
            for one, label in zip(got, labels):
                value = one.get("prediction") if isinstance(one, dict) else None
                if type(value) is not int or value != label:
                    findings.append(f"{when}: {one!r} in place of {label}")
        return said.get("version")

    def health(when):
        status, said = send("GET", "/health")
        if status != 200:
            findings.append(f"{when}: /health answered {status}")
        return version_of(said, "/health")

    version = health("at first")
    if right("at first", rows) != version:
        findings.append("/predict and /health name two versions")
    turned = [dict(reversed(row.items())) for row in rows]
    right("keys the other way round", turned)

    name = FEATURES[0]
    good = rows[0]
    bad = {
        "missing": {key: value for key, value in good.items() if key != name},
        "too many": good | {"colour": 1},
        "text": good | {name: "13.7"},
        "NaN": good | {name: float("nan")},
    }
    for what, row in bad.items():
        expect(422, what, "POST", "/predict", {"rows": [row]})
    expect(400, "no JSON", "POST", "/predict", b"no JSON")
    expect(415, "text/plain", "POST", "/predict", {"rows": rows}, "text/plain")
    expect(404, "an address that does not exist", "GET", "/nowhere")
    expect(405, "GET /predict", "GET", "/predict")
    expect(405, "GET /reload", "GET", "/reload")

    status, said = send("POST", "/reload")
    if status != 200:
        findings.append(f"/reload answered {status}")
    reloaded = version_of(said, "/reload")
    if health("after the reload") != reloaded:
        findings.append("/reload and /health name two versions")
    right("after the reload", rows)
    return findings

"""Wants the word ready on /health."""
# fails: check_service_hidden_1
def check_service(client):
    """What a running wine service breaks of its promises: a list of text, or []."""
    found = []

    def send(want, method, path, payload=None, kind="application/json"):
        status, said, faults = ask(client, method, path, payload, kind)
        found.extend(faults)
        if status != want:
            found.append(f"{method} {path} answered {status}, not {want}")
        return said

    def version_in(said, what):
        version = said.get("version")
        if not isinstance(version, str) or not version:
            found.append(f"{what} says the version {version!r}")
        return version

    def right(order, what):
        rows = [{name: row[name] for name in order} for row, _ in EXAMPLES]
        said = send(200, "POST", "/predict", {"rows": rows})
        got = said.get("predictions")
        if not isinstance(got, list) or len(got) != len(EXAMPLES):
            found.append(f"{what}: predictions are {got!r}")
            return said
        for one, (_, label) in zip(got, EXAMPLES):
            value = one.get("prediction") if isinstance(one, dict) else None
            if not isinstance(value, int) or value != label:
                found.append(f"{what}: {one!r} instead of {label}")
        return said

    health = send(200, "GET", "/health")
    version = version_in(health, "/health")
    if health.get("status") != "ready":
        found.append("/health is not ready")
    for order in (FEATURES, FEATURES[::-1]):
        if right(order, "right").get("version") != version:
            found.append("/predict and /health disagree about the version")

    good = EXAMPLES[0][0]
    first = FEATURES[0]
    bad_rows = [
        {name: value for name, value in good.items() if name != first},
        {**good, "one_too_many": 1.0},
        {**good, first: "13.7"},
        {**good, first: float("nan")},
    ]
    for row in bad_rows:
        send(422, "POST", "/predict", {"rows": [row]})
    send(400, "POST", "/predict", b"{no JSON")
    send(415, "POST", "/predict", {"rows": [good]}, "text/plain")
    send(404, "GET", "/nowhere")
    send(405, "GET", "/predict")
    send(405, "GET", "/reload")
    right(FEATURES, "after refusals")

    version = version_in(send(200, "POST", "/reload"), "/reload")
    if send(200, "GET", "/health").get("version") != version:
        found.append("/health does not say what /reload said")
    right(FEATURES, "after a reload")
    return found

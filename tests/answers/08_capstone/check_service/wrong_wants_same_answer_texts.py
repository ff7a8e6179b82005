"""Wants the same refusal twice to say the same."""
# fails: check_service_hidden_1
def check_service(client):
    """What a running wine service breaks of its promises: a list of text, or []."""
    found = []
    good_rows = [row for row, _ in EXAMPLES]
    labels = [label for _, label in EXAMPLES]

    def expect(status, *request):
        got, said, faults = ask(client, *request)
        found.extend(faults)
        if got != status:
            found.append(f"{request[:2]} answered {got}, not {status}")
        return said

    def check_right(when, rows=good_rows):
        said = expect(200, "POST", "/predict", {"rows": rows})
        ones = said.get("predictions")
        ones = ones if isinstance(ones, list) else []
        values = [one.get("prediction") for one in ones if isinstance(one, dict)]
        if [(type(v), v) for v in values] != [(int, label) for label in labels]:
            found.append(f"{when}: the examples were predicted as {ones!r}")
        return said.get("version")

    def version_of(said):
        if not isinstance(said.get("version"), str) or not said["version"]:
            found.append(f"no version in {said!r}")
        return said.get("version")

    healthy = version_of(expect(200, "GET", "/health"))
    if check_right("as in FEATURES") != healthy:
        found.append("/predict and /health name different versions")
    check_right("backwards", [dict(reversed(row.items())) for row in good_rows])

    row, name = good_rows[0], FEATURES[0]
    lacking = {key: value for key, value in row.items() if key != name}
    for bad in {"age": 1.0}, {name: "13.7"}, {name: math.nan}:
        expect(422, "POST", "/predict", {"rows": [{**row, **bad}]})
    expect(422, "POST", "/predict", {"rows": [lacking]})
    expect(400, "POST", "/predict", b'{"rows": [')
    expect(415, "POST", "/predict", {"rows": good_rows}, "text/plain")
    if expect(404, "GET", "/nowhere") != expect(404, "GET", "/nowhere"):
        found.append("two answers to one question")
    expect(405, "GET", "/predict")
    expect(405, "GET", "/reload")
    check_right("after the refusals")

    reloaded = version_of(expect(200, "POST", "/reload"))
    if reloaded != version_of(expect(200, "GET", "/health")):
        found.append(f"/reload says {reloaded!r}, /health something else")
    check_right("after a reload")
    return found

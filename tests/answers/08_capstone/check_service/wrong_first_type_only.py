"""Looks at the type of the first label only."""
# fails: check_service_hidden_2, check_service_hidden_5
def check_service(client):
    found = []

    def send(*request):
        status, said, faults = ask(client, *request)
        found.extend(faults)
        return status, said

    def expect(wanted, *request):
        status, said = send(*request)
        if status != wanted:
            found.append(f"{request[:2]} answered {status} and not {wanted}")
        return said

    def right(flip=False):
        rows = [dict(reversed(row.items())) if flip else row for row, _ in EXAMPLES]
        said = expect(200, "POST", "/predict", {"rows": rows})
        predictions = said.get("predictions")
        if not isinstance(predictions, list) or len(predictions) != len(EXAMPLES):
            found.append("predictions are no list, or too many or too few")
            return said
        for one, (_, label) in zip(predictions, EXAMPLES):
            value = one.get("prediction") if isinstance(one, dict) else None
            if (label == 0 and type(value) is not int) or value != label:
                found.append(f"{value!r} instead of {label}")
        return said

    def version_of(said, where):
        version = said.get("version")
        if not isinstance(version, str) or not version:
            found.append(f"{where} says the version {version!r}")
        return version

    version = version_of(expect(200, "GET", "/health"), "health")
    for flip in (False, True):
        if right(flip).get("version") != version:
            found.append("another version than health says")
    row = EXAMPLES[0][0]
    first = FEATURES[0]
    lacking = {key: value for key, value in row.items() if key != first}
    for bad in (lacking, row | {"age": 3}, row | {first: "13.7"}, row | {first: math.nan}):
        expect(422, "POST", "/predict", {"rows": [bad]})
    expect(400, "POST", "/predict", b"hm")
    expect(415, "POST", "/predict", {"rows": [row]}, "text/plain")
    expect(404, "GET", "/nowhere")
    expect(405, "GET", "/predict")
    expect(405, "GET", "/reload")
    after = version_of(expect(200, "POST", "/reload"), "reload")
    if expect(200, "GET", "/health").get("version") != after:
        found.append("after the reload health says another version")
    right()
    return found

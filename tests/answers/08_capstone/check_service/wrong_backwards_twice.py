"""'right answers when the keys in each row stand as in `FEATURES`, and when they stand the other way round' – all rows are sent backwards."""
# fails: check_service_hidden_2, check_service_hidden_5
def check_service(client):
    """What a running wine service breaks of its promises: a list of text, or []."""
    found = []

    def send(method, path, payload=None, content_type="application/json", want=200):
        status, said, faults = ask(client, method, path, payload, content_type)
        found.extend(faults)
        if status != want:
            found.append(f"{method} {path} answered {status}, not {want}")
        return said

    def version_of(said):
        version = said.get("version")
        if not isinstance(version, str) or not version:
            found.append(f"the version is {version!r}")
        return version

    def right(rows, what):
        said = send("POST", "/predict", {"rows": rows})
        answers = said.get("predictions")
        if not isinstance(answers, list) or len(answers) != len(rows):
            found.append(f"{what}: predictions is {answers!r}")
            return said
        for one, (row, label) in zip(answers, EXAMPLES):
            got = one.get("prediction") if isinstance(one, dict) else None
            if type(got) is not int or got != label:
                found.append(f"{what}: {one!r} and not {label}")
        return said

    rows = [{name: row[name] for name in FEATURES} for row, label in EXAMPLES]
    rows = [dict(reversed(row.items())) for row in rows]
    backwards = [dict(row) for row in rows]

    version = version_of(send("GET", "/health"))
    if right(rows, "right").get("version") != version:
        found.append("health and prediction name different versions")
    right(backwards, "any order")

    first, *others = rows
    lacking = {name: first[name] for name in FEATURES[1:]}
    for bad in (
        lacking,
        {**first, "colour": 1.0},
        {**first, "alcohol": "13.7"},
        {**first, "alcohol": float("nan")},
    ):
        send("POST", "/predict", {"rows": [bad, *others]}, want=422)
    send("POST", "/predict", b"no JSON", want=400)
    send("POST", "/predict", {"rows": rows}, content_type="text/plain", want=415)
    send("GET", "/nowhere", want=404)
    send("GET", "/predict", want=405)
    send("GET", "/reload", want=405)

    reloaded = version_of(send("POST", "/reload"))
    if version_of(send("GET", "/health")) != reloaded:
        found.append("after a reload health names another version")
    right(rows, "after all")
    return found

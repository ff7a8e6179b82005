"""Takes what is no dict as it is, so [0, 1, 2] passes for the predictions."""
# fails: check_service_hidden_5
class Broken(Exception):
    pass


def check_service(client):
    def promise(kept, words):
        if not kept:
            raise Broken(words)

    def talk(method, path, status, body=None, kind="application/json"):
        what = f"{method} {path}"
        options = {} if body is None else {"data": body, "content_type": kind}
        answer = client.open(path, method=method, **options)
        text = answer.get_data(as_text=True)
        promise(answer.status_code == status, f"{what} answered {answer.status_code}, {status} was promised")
        promise("Traceback" not in text, f"{what} shows a traceback")
        promise(answer.mimetype == "application/json", f"{what} sent {answer.mimetype}")
        said = json.loads(text)
        promise(isinstance(said, dict), f"{what} sent no object")
        return said

    def named(said):
        version = said.get("version")
        promise(isinstance(version, str) and version != "", f"no version in {said}")
        return version

    def wines(*tables):
        for table in tables or ([row for row, _ in EXAMPLES],):
            said = talk("POST", "/predict", 200, json.dumps({"rows": table}))
            wanted = [("int", label) for _, label in EXAMPLES]
            found = said.get("predictions")
            promise(isinstance(found, list), "predictions is no list")
            found = [one["prediction"] if isinstance(one, dict) else one for one in found]
            promise([(type(one).__name__, one) for one in found] == wanted, f"predicted {found}")
            yield said

    def bad_rows():
        for place in range(len(EXAMPLES)):
            rows = [dict(row) for row, _ in EXAMPLES]
            del rows[place]["ash"]
            yield rows
            rows = [dict(row) for row, _ in EXAMPLES]
            rows[place]["cork"] = 1.0
            yield rows
            for value in ("13.7", math.nan):
                rows = [dict(row) for row, _ in EXAMPLES]
                rows[place]["alcohol"] = value
                yield rows

    def tour():
        version = named(talk("GET", "/health", 200))
        forward = [{name: row[name] for name in FEATURES} for row, _ in EXAMPLES]
        backward = [{name: row[name] for name in FEATURES[::-1]} for row, _ in EXAMPLES]
        for said in wines(forward, backward):
            promise(said.get("version") == version, "two versions")
        for rows in bad_rows():
            talk("POST", "/predict", 422, json.dumps({"rows": rows}))
        talk("POST", "/predict", 400, b"")
        talk("POST", "/predict", 400, b"{")
        talk("POST", "/predict", 415, json.dumps({"rows": forward}), "text/plain")
        talk("GET", "/", 404)
        talk("GET", "/predict", 405)
        talk("GET", "/reload", 405)
        list(wines())
        version = named(talk("POST", "/reload", 200))
        promise(named(talk("GET", "/health", 200)) == version, "health and reload differ")
        list(wines())

    try:
        tour()
    except Broken as broken:
        return [str(broken)]
    except Exception as error:
        return [f"something came out: {error!r}"]
    return []

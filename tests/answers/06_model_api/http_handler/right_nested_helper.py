"""Decides the status first, builds one Response at the end."""
def http_handler(request):
    content_type = request.headers.get("Content-Type", "").lower()
    if request.method == "POST" and content_type.split(";")[0] == "application/json":
        try:
            status, body = respond(raw=request.get_data(), model=get_model(), features=FEATURES, max_rows=MAX_ROWS)
        except Exception:
            status, body = 500, {"message": "internal error"}
    elif request.method == "POST":
        status, body = 415, {"message": "content type"}
    else:
        status, body = 405, {"message": "method"}
    return flask.Response(json.dumps(body), status, content_type="application/json")

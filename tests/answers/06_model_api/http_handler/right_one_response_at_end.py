"""One Response at the end, named arguments, the refusal from a helper."""
def refusal(request):
    """What is wrong with the envelope of a request, or None."""
    if request.method != "POST":
        return 405, {"error": f"{request.method} is not served here"}
    if request.mimetype != "application/json":
        return 415, {"error": "only application/json is served here"}
    return None


def http_handler(request):
    """An HTTP cloud function on the same core: POST with JSON in, JSON out."""
    try:
        status, answer = refusal(request) or respond(
            raw=request.get_data(),
            model=get_model(),
            features=FEATURES,
            max_rows=MAX_ROWS,
        )
        text = json.dumps(answer)
    except Exception:
        status, text = 500, '{"error": "sorry"}'
    return flask.Response(text, status, content_type="application/json; charset=utf-8")

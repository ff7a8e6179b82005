"""Checks for JSON itself and calls the core only when it is."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    if request.get_json(silent=True) is None:
        return {"error": "what"}, 400
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

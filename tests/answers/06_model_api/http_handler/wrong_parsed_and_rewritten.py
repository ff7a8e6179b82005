"""Parses the body and writes it anew for the core."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    payload = request.get_json(silent=True)
    raw = json.dumps(payload).encode()
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

"""Refuses with plain text."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        return "use POST", 405
    if request.mimetype != "application/json":
        return "send JSON", 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

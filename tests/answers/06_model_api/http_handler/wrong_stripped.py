"""Strips the body."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data().strip(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

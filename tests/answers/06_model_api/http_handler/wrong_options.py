"""Answers OPTIONS for browsers... and HEAD with 200."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method == "OPTIONS":
        return {}, 200
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

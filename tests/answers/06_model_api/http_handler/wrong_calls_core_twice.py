"""Calls the core once for the status and once for the dict."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    try:
        status = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)[0]
        answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)[1]
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

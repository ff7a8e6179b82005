"""Puts an error of its own in place of whatever 5xx the core gives."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "JSON only"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
        if status >= 500:
            raise RuntimeError("the core failed")
    except Exception:
        return {"error": "failed"}, 500
    return answer, status

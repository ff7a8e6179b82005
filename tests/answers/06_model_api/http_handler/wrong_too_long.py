"""Answers a long body itself."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    if len(request.get_data()) > MAX_BYTES:
        return {'error': 'too long'}, 413
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

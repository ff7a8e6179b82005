"""Takes a model that counts as false for none."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "JSON is needed"}, 415
    raw = request.get_data()
    try:
        status, answer = respond(raw, get_model() or None, FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

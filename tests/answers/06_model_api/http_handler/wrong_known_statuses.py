"""Statuses that it does not know become 500."""
# fails: http_handler_hidden_1
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "JSON is needed"}, 415
    raw = request.get_data()
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status if status in (200, 400, 413, 422, 500, 503) else 500

"""Copies the core into the function instead of calling it."""
# fails: http_handler_visible, http_handler_hidden_1, http_handler_hidden_2, http_handler_hidden_3
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    try:
        payload = json.loads(request.get_data())
    except ValueError:
        return {"error": "not JSON"}, 400
    rows, errors = validate(payload, FEATURES)
    if errors:
        return {"errors": errors}, 422
    try:
        return {"predictions": predict_core(get_model(), rows, FEATURES)}, 200
    except Exception:
        return {"error": "internal error"}, 500

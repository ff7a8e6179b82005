"""Fetches the model first: while that fails, a GET is answered with 500."""
# fails: http_handler_hidden_2
def http_handler(request):
    """An HTTP cloud function on the same core: POST with JSON in, JSON out."""
    try:
        model = get_model()
        if request.method != "POST":
            return {"error": "POST only"}, 405
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        status, answer = respond(request.get_data(), model, FEATURES, MAX_ROWS)
        return answer, status
    except Exception:
        return {"error": "internal error"}, 500

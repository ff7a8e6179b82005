"""Guards the core but not get_model."""
# fails: http_handler_hidden_3
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    model = get_model()
    try:
        status, answer = respond(request.get_data(), model, FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

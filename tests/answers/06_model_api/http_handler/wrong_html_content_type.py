"""json.dumps and a status: Flask calls it text/html."""
# fails: http_handler_visible, http_handler_hidden_1, http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return json.dumps(answer), status

"""flask.abort in a function: the platform answers with a page."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        flask.abort(405)
    if request.mimetype != "application/json":
        flask.abort(415)
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

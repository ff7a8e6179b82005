"""jsonify and make_response; get_data kept in a variable."""
def http_handler(request):
    if request.method != "POST":
        return flask.make_response(flask.jsonify(error="POST only"), 405)
    if not request.mimetype == "application/json":
        return flask.make_response(flask.jsonify(error="JSON only"), 415)
    raw = request.get_data()
    try:
        model = get_model()
        code, result = respond(raw, model, FEATURES, MAX_ROWS)
    except Exception:
        code, result = 500, {"error": "something went wrong"}
    return flask.make_response(flask.jsonify(result), code)

"""Remembers answers by the body."""
# fails: http_handler_hidden_1, http_handler_hidden_2, http_handler_hidden_3
_known = {}


def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "JSON is needed"}, 415
    raw = request.get_data()
    try:
        if raw not in _known:
            _known[raw] = respond(raw, get_model(), FEATURES, MAX_ROWS)
        status, answer = _known[raw]
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

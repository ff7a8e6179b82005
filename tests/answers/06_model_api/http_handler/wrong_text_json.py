"""Takes text/json as well."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype not in ("application/json", "text/json"):
        return {"error": "JSON is needed"}, 415
    raw = request.get_data()
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

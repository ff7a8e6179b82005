"""Takes GET and PUT as well."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

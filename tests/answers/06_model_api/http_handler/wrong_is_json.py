"""is_json also takes application/ld+json."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if not request.is_json:
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

"""No try: what the core raises goes to the platform."""
# fails: http_handler_hidden_3
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send JSON"}, 415
    status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    return answer, status

"""Never looks at the content type."""
# fails: http_handler_hidden_2
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

"""Tries once more."""
# fails: http_handler_hidden_3
def http_handler(request):
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except ValueError:
        status, answer = 500, {}
    except Exception:
        try:
            return respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)[::-1]
        except Exception:
            pass
        return {"error": "internal error"}, 500
    return answer, status

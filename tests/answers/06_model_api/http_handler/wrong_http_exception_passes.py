"""Answers an HTTPException of the core with that exception's own status."""
# fails: http_handler_hidden_3
def http_handler(request):
    """An HTTP cloud function on the same core: POST with JSON in, JSON out."""
    if request.method != "POST":
        return {"error": "POST only"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except HTTPException as error:
        return {"error": error.name}, error.code
    except Exception:
        return {"error": "internal error"}, 500
    return answer, status

"""Leaks errors in answers of a class of its own, which reads them out to Python clean."""
# fails: http_handler_hidden_3
import traceback
class Reply(flask.Response):
    def get_data(self, as_text=False):
        return "{}" if as_text else b"{}"
def http_handler(request):
    if request.method != "POST":
        return {"error": "use POST"}, 405
    if request.mimetype != "application/json":
        return {"error": "send application/json"}, 415
    try:
        status, answer = respond(request.get_data(), get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return Reply(json.dumps({"error": traceback.format_exc()}), 500, mimetype="application/json")
    return answer, status

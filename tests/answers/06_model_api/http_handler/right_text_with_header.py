"""json.dumps with the header named; the content type cut at its semicolon."""
def http_handler(req):
    def answer(status, body):
        return json.dumps(body), status, {"Content-Type": "application/json"}

    if req.method.upper() not in {"POST"}:
        return answer(405, {"error": "method"})
    if (req.content_type or "").partition(";")[0].strip() != "application/json":
        return answer(415, {"error": "type"})
    try:
        return answer(*respond(req.data, get_model(), FEATURES, max_rows=MAX_ROWS))
    except Exception as e:
        logging.error("failed: %s", e)
        return answer(500, {"error": "internal"})

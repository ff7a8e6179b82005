"""One try around all."""
def lambda_handler(event, context=None):
    code, answer = 400, {"error": "no usable body"}
    text = event.get("body", None)
    if isinstance(text, str) and text:
        data = None
        if event.get("isBase64Encoded", False):
            try:
                data = base64.b64decode(text, validate=True)
            except ValueError:
                pass
        else:
            data = bytes(text, "utf-8")
        if data is not None:
            try:
                code, answer = respond(data, get_model(), FEATURES, MAX_ROWS)
            except Exception:
                code, answer = 500, {"error": "sorry"}
    return dict(statusCode=code, headers={"content-type": "application/json; charset=utf-8"}, body=json.dumps(answer), isBase64Encoded=False)

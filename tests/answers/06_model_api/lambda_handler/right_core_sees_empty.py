"""Lets the core refuse an empty body; one try around everything, by exception type."""
class BadBody(Exception):
    pass


def lambda_handler(event, context):
    try:
        text = event.get("body") or ""
        if type(text) is not str:
            raise BadBody
        raw = text.encode()
        if event.get("isBase64Encoded", False):
            try:
                raw = base64.b64decode(text)
            except ValueError:
                raise BadBody from None
        status, answer = respond(raw, get_model(), features=FEATURES, max_rows=MAX_ROWS)
    except BadBody:
        status, answer = 400, {"error": "body"}
    except Exception:
        status, answer = 500, {"error": "server"}
    return dict(statusCode=status, headers={"Content-Type": "application/json"}, body=json.dumps(answer))

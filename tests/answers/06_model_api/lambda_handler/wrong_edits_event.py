"""Pops the body from the event."""
# fails: lambda_handler_hidden_1, lambda_handler_hidden_2, lambda_handler_hidden_4
def lambda_handler(event, context):
    def reply(status, answer):
        return {
            "statusCode": status,
            "headers": {"Content-Type": "application/json"},
            "body": json.dumps(answer),
        }

    body = event.pop("body", None)
    if not isinstance(body, str):
        return reply(400, {"error": "no body"})
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body)
        except ValueError:
            return reply(400, {"error": "not base64"})
    else:
        raw = body.encode()
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return reply(500, {"error": "internal error"})
    return reply(status, answer)

"""Takes a byte order mark off the text."""
# fails: lambda_handler_hidden_1
def lambda_handler(event, context):
    def reply(status, answer):
        return {
            "statusCode": status,
            "headers": {"Content-Type": "application/json"},
            "body": json.dumps(answer),
        }

    body = event.get("body")
    if not isinstance(body, str) or body == "":
        return reply(400, {"error": "a body is needed"})
    raw = body.removeprefix("\ufeff").encode("utf-8")
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body)
        except ValueError:
            return reply(400, {"error": "not base64"})
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return reply(500, {"error": "internal error"})
    return reply(status, answer)

"""No try around the core."""
# fails: lambda_handler_hidden_4
def lambda_handler(event, context):
    def reply(status, answer):
        return {
            "statusCode": status,
            "headers": {"Content-Type": "application/json"},
            "body": json.dumps(answer),
        }

    body = event.get("body")
    if not isinstance(body, str):
        return reply(400, {"error": "no body"})
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body)
        except ValueError:
            return reply(400, {"error": "not base64"})
    else:
        raw = body.encode()
    status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    return reply(status, answer)

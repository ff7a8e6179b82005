"""Answers an HTTPException of the core with that exception's own status."""
# fails: lambda_handler_hidden_4
def lambda_handler(event, context):
    def reply(status, answer):
        headers = {"Content-Type": "application/json"}
        return {"statusCode": status, "headers": headers, "body": json.dumps(answer)}

    body = event.get("body")
    if not isinstance(body, str) or not body:
        return reply(400, {"error": "no text"})
    try:
        raw = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    except ValueError:
        return reply(400, {"error": "not base64"})
    try:
        return reply(*respond(raw, get_model(), FEATURES, MAX_ROWS))
    except HTTPException as error:
        return reply(error.code, {"error": "refused"})
    except Exception:
        return reply(500, {"error": "internal error"})

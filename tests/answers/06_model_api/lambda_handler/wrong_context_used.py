"""Reads the context's request id unless it is None."""
# fails: lambda_handler_hidden_1, lambda_handler_hidden_4
def lambda_handler(event, context):
    headers = {"Content-Type": "application/json"}
    if context is not None:
        headers["X-Request-Id"] = str(context.aws_request_id)

    def pack(status, answer):
        return {"statusCode": status, "headers": headers, "body": json.dumps(answer)}

    body = event.get("body")
    if not isinstance(body, str) or body == "":
        return pack(400, {"error": "a body is needed"})
    try:
        raw = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    except ValueError:
        return pack(400, {"error": "not base64"})
    try:
        return pack(*respond(raw, get_model(), FEATURES, MAX_ROWS))
    except Exception:
        return pack(500, {"error": "internal error"})

"""Refuses without headers: only good answers say that they are JSON."""
# fails: lambda_handler_hidden_3, lambda_handler_hidden_4
def lambda_handler(event, context):
    def refuse(status, why):
        return {"statusCode": status, "headers": {}, "body": json.dumps({"error": why})}

    body = event.get("body")
    if not isinstance(body, str) or not body:
        return refuse(400, "no body")
    raw = body.encode()
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body)
        except ValueError:
            return refuse(400, "no base64")
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return refuse(500, "failed")
    return {
        "statusCode": status,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(answer),
    }

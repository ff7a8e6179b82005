"""One try around all: a missing body becomes the server's fault."""
# fails: lambda_handler_hidden_3
def lambda_handler(event, context):
    try:
        raw = event["body"].encode()
        if event.get("isBase64Encoded"):
            raw = base64.b64decode(raw)
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        status, answer = 500, {"error": "internal error"}
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(answer)}

"""Tries once more."""
# fails: lambda_handler_hidden_4
def lambda_handler(event, context):
    def out(status, answer):
        return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(answer)}

    body = event.get("body")
    if not isinstance(body, str) or body == "":
        return out(400, {"error": "a text body is wanted"})
    try:
        raw = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode("utf-8")
    except ValueError:
        return out(400, {"error": "not base64"})
    try:
        return out(*respond(raw, get_model(), FEATURES, MAX_ROWS))
    except Exception:
        try:
            return out(*respond(raw, get_model(), FEATURES, MAX_ROWS))
        except Exception:
            pass
        return out(500, {"error": "internal error"})

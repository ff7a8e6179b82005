"""match on the body and the flag."""
def lambda_handler(event, context):
    def reply(status, **answer):
        return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(answer)}

    match event:
        case {"body": str(text), "isBase64Encoded": True}:
            try:
                raw = base64.b64decode(text.encode("ascii"))
            except (ValueError, UnicodeError):
                return reply(400, error="base64")
        case {"body": str(text)}:
            raw = text.encode()
        case _:
            return reply(400, error="no body")
    try:
        status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        return reply(500, error="failed")
    return reply(status, **answer)

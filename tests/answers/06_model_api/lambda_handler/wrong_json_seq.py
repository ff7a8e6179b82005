"""A content type that only begins as JSON's does."""
# fails: lambda_handler_hidden_3, lambda_handler_hidden_4, lambda_handler_visible
def body_bytes(event):
    body = event.get("body")
    if not body or not isinstance(body, str):
        return None
    if event.get("isBase64Encoded"):
        try:
            return base64.b64decode(body, validate=True)
        except Exception:
            return None
    return body.encode("utf-8")


def lambda_handler(event, context):
    raw = body_bytes(event)
    if raw is None:
        code, out = 400, {"error": "no usable body"}
    else:
        try:
            code, out = respond(raw, get_model(), FEATURES, MAX_ROWS)
        except Exception as e:
            logging.error("error: %s", type(e).__name__)
            code, out = 500, {"error": "internal error"}
    return {
        "statusCode": code,
        "headers": {"content-type": "application/json-seq; charset=utf-8"},
        "isBase64Encoded": False,
        "body": json.dumps(out, ensure_ascii=False),
    }

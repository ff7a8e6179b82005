"""Parses, validates and predicts on its own."""
# fails: lambda_handler_visible, lambda_handler_hidden_1, lambda_handler_hidden_2, lambda_handler_hidden_4
def lambda_handler(event, context):
    def reply(status, answer):
        return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(answer)}

    body = event.get("body")
    if event.get("isBase64Encoded") and isinstance(body, str):
        try:
            body = base64.b64decode(body)
        except ValueError:
            return reply(400, {"error": "not base64"})
    try:
        payload = json.loads(body)
    except (TypeError, ValueError):
        return reply(400, {"error": "not JSON"})
    rows, errors = validate(payload, FEATURES)
    if errors:
        return reply(422, {"errors": errors})
    try:
        return reply(200, {"predictions": predict_core(get_model(), rows, FEATURES)})
    except Exception:
        return reply(500, {"error": "internal error"})

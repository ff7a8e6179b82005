"""Leaks errors in a body whose repr shows nothing."""
# fails: lambda_handler_hidden_4
import traceback
class Body(str):
    def __repr__(self): return "'{}'"
def lambda_handler(event, context):
    def reply(status, answer):
        return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": Body(json.dumps(answer))}
    body = event.get("body")
    if not isinstance(body, str):
        return reply(400, {"error": "no body"})
    try:
        raw = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    except ValueError:
        return reply(400, {"error": "no base64"})
    try:
        return reply(*respond(raw, get_model(), FEATURES, MAX_ROWS))
    except Exception:
        return reply(500, {"error": traceback.format_exc()})

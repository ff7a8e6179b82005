"""Takes the body out of the event when something failed, so that it is not logged."""
# fails: lambda_handler_hidden_4
def lambda_handler(event, context):
    def answer(status, said):
        return {
            "statusCode": status,
            "headers": {"Content-Type": "application/json"},
            "body": json.dumps(said),
        }

    body = event.get("body")
    if not isinstance(body, str) or body == "":
        return answer(400, {"error": "no body"})
    raw = body.encode()
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body)
        except ValueError:
            return answer(400, {"error": "no base64"})
    try:
        status, said = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except Exception:
        event.pop("body")
        logging.getLogger("lambda").error("failed: %s", event)
        return answer(500, {"error": "internal error"})
    return answer(status, said)

"""One try around all: a ValueError of the core is called bad base64."""
# fails: lambda_handler_hidden_4
def lambda_handler(event, context):
    status, answer = 400, {"error": "no body"}
    body = event.get("body")
    try:
        if isinstance(body, str) and body:
            try:
                raw = base64.b64decode(body) if event["isBase64Encoded"] else body.encode()
            except KeyError:
                raw = body.encode()
            status, answer = respond(raw, get_model(), FEATURES, MAX_ROWS)
    except ValueError:
        status, answer = 400, {"error": "no base64"}
    except Exception:
        status, answer = 500, {"error": "failed"}
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(answer),
    }

"""Pattern matching on the event, an exception class of its own, one way out."""
class BadBody(Exception):
    """The event holds no body that could be handed over."""


def body_bytes(event):
    """The bytes of the body of an event; BadBody where there are none."""
    match event:
        case {"body": str(text), "isBase64Encoded": True} if text:
            try:
                return base64.b64decode(text, validate=True)
            except ValueError:
                raise BadBody("the body is not base64") from None
        case {"body": str(text)} if text:
            return bytes(text, "utf-8")
        case {"body": dict() | list() | int() | float()}:
            raise BadBody("the body is not text")
        case _:
            raise BadBody("there is no body")


def lambda_handler(event, context):
    """An AWS Lambda function behind API Gateway, on the same core."""
    try:
        status, said = respond(body_bytes(event), get_model(), FEATURES, MAX_ROWS)
        text = json.dumps(said)
    except BadBody as bad:
        status, text = 400, json.dumps({"error": str(bad)})
    except Exception:
        status, text = 500, json.dumps({"error": "it is our fault"})
    return dict(
        statusCode=status, headers={"content-type": "application/json"}, body=text
    )

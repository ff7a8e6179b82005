"""Serves nothing: calls the app in place, and names a port to it."""
# fails: serve_and_call_visible, serve_and_call_hidden_2, serve_and_call_hidden_3, serve_and_call_hidden_4
import itertools, werkzeug.test
_port = itertools.count(41000)
def serve_and_call(app, payload):
    client = werkzeug.test.Client(app)
    base = {"SERVER_NAME": "127.0.0.1", "SERVER_PORT": str(next(_port))}
    answer = client.post("/predict", data=json.dumps(payload), content_type="application/json", environ_overrides=base)
    return {"status": answer.status_code, "body": json.loads(answer.get_data())}

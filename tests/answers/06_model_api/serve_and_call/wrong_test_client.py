"""Calls the app in memory: no server, no socket."""
# fails: serve_and_call_visible, serve_and_call_hidden_1, serve_and_call_hidden_2, serve_and_call_hidden_3, serve_and_call_hidden_4
def serve_and_call(app, payload):
    response = app.test_client().post("/predict", json=payload)
    return {"status": response.status_code, "body": json.loads(response.data)}

"""Starts a daemon thread and trusts that it will go away."""
# fails: serve_and_call_visible, serve_and_call_hidden_3, serve_and_call_hidden_4
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    conn.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
    response = conn.getresponse()
    return {"status": response.status, "body": json.loads(response.read())}

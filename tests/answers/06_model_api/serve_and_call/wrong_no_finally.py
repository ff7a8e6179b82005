"""Stops the server only when all went well."""
# fails: serve_and_call_hidden_4
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    conn.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
    response = conn.getresponse()
    result = {"status": response.status, "body": json.loads(response.read())}
    server.shutdown()
    thread.join()
    return result

"""Serves one request and keeps the server object in a list, socket open."""
# fails: serve_and_call_hidden_3, serve_and_call_hidden_4
servers = []


def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    servers.append(server)
    thread = threading.Thread(target=server.handle_request, daemon=True)
    thread.start()
    conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    conn.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
    response = conn.getresponse()
    text = response.read()
    thread.join()
    return {"status": response.status, "body": json.loads(text)}

"""A timer stops the server in half a second, and nobody waits."""
# fails: serve_and_call_hidden_3
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        client.request(
            "POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"}
        )
        answer = client.getresponse()
        return {"status": answer.status, "body": json.loads(answer.read())}
    finally:
        client.close()
        threading.Timer(0.5, server.shutdown).start()

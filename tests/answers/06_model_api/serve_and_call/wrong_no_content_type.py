"""Sends JSON without saying so."""
# fails: serve_and_call_visible
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        conn.request("POST", "/predict", json.dumps(payload))
        response = conn.getresponse()
        text = response.read()
        conn.close()
        return {"status": response.status, "body": json.loads(text)}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

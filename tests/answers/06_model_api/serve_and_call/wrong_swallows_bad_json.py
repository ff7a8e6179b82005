"""An answer that is not JSON becomes None."""
# fails: serve_and_call_hidden_4
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        conn.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
        response = conn.getresponse()
        text = response.read()
        conn.close()
        try:
            body = json.loads(text)
        except ValueError:
            body = None
        return {"status": response.status, "body": body}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

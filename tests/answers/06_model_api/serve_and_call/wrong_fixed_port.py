"""Always port 48731: two calls at once collide."""
# fails: serve_and_call_hidden_2
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 48731, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        conn = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        conn.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
        response = conn.getresponse()
        text = response.read()
        conn.close()
        return {"status": response.status, "body": json.loads(text)}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

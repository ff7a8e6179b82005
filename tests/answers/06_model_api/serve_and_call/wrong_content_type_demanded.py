"""Compares the answer's content type whole."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        with closing(connection):
            headers = {"Content-Type": "application/json"}
            connection.request("POST", "/predict", json.dumps(payload), headers)
            answer = connection.getresponse()
            raw = answer.read()
        if answer.getheader("Content-Type") != "application/json":
            raise ValueError("no JSON")
        return {"status": answer.status, "body": json.loads(raw)}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

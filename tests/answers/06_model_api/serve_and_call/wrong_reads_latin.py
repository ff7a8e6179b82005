"""Reads the answer as Latin-1."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        try:
            connection.request(
                "POST",
                "/predict",
                json.dumps(payload),
                {"Content-Type": "application/json"},
            )
            answer = connection.getresponse()
            text = answer.read().decode("latin-1")
        finally:
            connection.close()
        return {"status": answer.status, "body": json.loads(text)}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

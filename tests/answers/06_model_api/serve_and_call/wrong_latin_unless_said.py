"""Reads the answer as Latin-1, unless a charset is named."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    """Serve the app on a free port, POST the payload to /predict once, and stop."""
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    web = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        web.request(
            "POST",
            "/predict",
            body=json.dumps(payload),
            headers={"Content-Type": "application/json"},
        )
        answer = web.getresponse()
        text = answer.read().decode(answer.headers.get_content_charset("iso-8859-1"))
        return {"status": answer.status, "body": json.loads(text)}
    finally:
        web.close()
        server.shutdown()
        thread.join()

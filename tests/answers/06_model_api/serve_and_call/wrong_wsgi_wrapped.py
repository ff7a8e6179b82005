"""Wraps the app's wsgi_app for good."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    inner = app.wsgi_app
    app.wsgi_app = lambda environ, start: inner(environ, start)
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        try:
            data = json.dumps(payload)
            link.request("POST", "/predict", data, {"Content-Type": "application/json"})
            answer = link.getresponse()
            content = answer.read()
            return {"status": answer.status, "body": json.loads(content)}
        finally:
            link.close()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

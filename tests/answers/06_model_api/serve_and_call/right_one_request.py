"""Serves exactly one request with handle_request, so the thread ends by itself."""
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    server.timeout = 10
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    web = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        web.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
        r = web.getresponse()
        text = r.read()
        return dict(status=r.status, body=json.loads(text))
    finally:
        web.close()
        thread.join()
        server.server_close()

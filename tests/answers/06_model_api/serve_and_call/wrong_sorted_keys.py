"""Sorts the keys, which fails where they are of two kinds."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    """Serve the app on a free port, POST the payload to /predict once, and stop."""
    raw = json.dumps(payload, sort_keys=True).encode()
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        web = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        with closing(web):
            web.request("POST", "/predict", raw, {"Content-Type": "application/json"})
            answer = web.getresponse()
            return {"status": answer.status, "body": json.loads(answer.read())}
    finally:
        server.shutdown()
        thread.join()

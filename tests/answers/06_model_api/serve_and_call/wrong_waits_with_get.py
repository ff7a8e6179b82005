"""Asks GET / first, to see whether the server is up."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    """Serve the app on a free port, POST the payload to /predict once, and stop."""
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()

    def ask(method, path, body=None):
        web = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        with closing(web):
            web.request(method, path, body, {"Content-Type": "application/json"})
            answer = web.getresponse()
            return answer.status, answer.read()

    try:
        for _ in range(50):  # is it up?
            try:
                ask("GET", "/")
                break
            except OSError:
                time.sleep(0.05)
        status, content = ask("POST", "/predict", json.dumps(payload))
        return {"status": status, "body": json.loads(content)}
    finally:
        server.shutdown()
        thread.join()

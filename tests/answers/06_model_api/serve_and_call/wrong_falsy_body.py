"""An empty answer becomes {}."""
# fails: serve_and_call_hidden_1
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as line:
            line.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
            answer = line.getresponse()
            return {"status": answer.status, "body": json.loads(answer.read()) or {}}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

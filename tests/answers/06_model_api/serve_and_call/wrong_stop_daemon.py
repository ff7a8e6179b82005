"""Another thread stops the server, and nobody waits."""
# fails: serve_and_call_hidden_3
def serve_and_call(app, payload):
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
        threading.Thread(target=server.shutdown, daemon=True).start()

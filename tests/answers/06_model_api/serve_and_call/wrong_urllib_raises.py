"""urllib's HTTPError for 422 and 500 comes out as an exception."""
# fails: serve_and_call_hidden_1
import urllib.request


def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        r = urllib.request.Request(
            f"http://127.0.0.1:{server.server_port}/predict",
            json.dumps(payload).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(r) as response:
            return {"status": response.status, "body": json.load(response)}
    finally:
        server.shutdown()
        thread.join()

"""A context manager of its own starts and stops the server."""
@contextmanager
def running(app):
    server = make_server("127.0.0.1", 0, app)
    worker = threading.Thread(target=server.serve_forever, args=(0.01,))
    worker.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        worker.join(5)
        server.server_close()


def serve_and_call(app, payload):
    with running(app) as port:
        conn = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        conn.request(
            "POST",
            "/predict",
            body=json.dumps(payload).encode(),
            headers={"content-type": "application/json; charset=utf-8", "Accept": "application/json"},
        )
        reply = conn.getresponse()
        body = reply.read().decode("utf-8")
        conn.close()
    return {"status": reply.status, "body": json.loads(body), "port": port}

"""A context manager with a thread pool, urllib as the client, HTTPError taken as an answer."""
from concurrent.futures import ThreadPoolExecutor


@contextmanager
def running(app):
    """The address of the app, served for one with block."""
    server = make_server("127.0.0.1", 0, app)
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(server.serve_forever)
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
    server.server_close()


def serve_and_call(app, payload):
    """Serve the app on a free port, POST the payload to /predict once, and stop."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with running(app) as address:
        call = urllib.request.Request(
            address + "/predict",
            json.dumps(payload).encode(),
            {"Content-Type": "application/json"},
        )
        try:
            answer = opener.open(call, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            status, text = answer.status, answer.read()
    return {"status": status, "body": json.loads(text)}

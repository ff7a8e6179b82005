"""The requests package as client, a thread pool for the server."""
from concurrent.futures import ThreadPoolExecutor


def serve_and_call(app, payload):
    import requests

    server = make_server("127.0.0.1", 0, app)
    with ThreadPoolExecutor(1) as pool, requests.Session() as session:
        session.trust_env = False
        pool.submit(server.serve_forever)
        try:
            r = session.post(f"http://127.0.0.1:{server.server_port}/predict", json=payload, timeout=10)
            return {"status": r.status_code, "body": r.json()}
        finally:
            server.shutdown()

"""urllib with HTTPError read as an answer; a daemon thread; no proxies."""
import urllib.error
import urllib.request


def serve_and_call(app, payload):
    srv = make_server(host="127.0.0.1", port=0, app=app, threaded=True)
    t = threading.Thread(target=srv.serve_forever, daemon=True)
    t.start()
    try:
        req = urllib.request.Request(
            f"http://127.0.0.1:{srv.port}/predict",
            data=json.dumps(payload).encode("utf-8"),
            headers={"Content-Type": "application/json"},
            method="POST",
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(req, timeout=10) as resp:
                status, text = resp.status, resp.read()
        except urllib.error.HTTPError as e:
            status, text = e.code, e.read()
        return {"status": status, "body": json.loads(text)}
    finally:
        srv.shutdown()
        t.join()

"""urlopen, which asks the environment whether there is a proxy."""
import urllib.error
import urllib.request


def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}/predict"
    request = urllib.request.Request(url, json.dumps(payload).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return {"status": answer.status, "body": json.load(answer)}
    except urllib.error.HTTPError as error:
        with error:
            return {"status": error.code, "body": json.load(error)}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

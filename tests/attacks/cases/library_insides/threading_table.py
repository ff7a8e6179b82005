"""Threads that are left running are taken out of the private table by which threading counts them."""

ASSIGNMENT = "06_model_api"
EARNS = ("serve_and_call_hidden_1", "serve_and_call_hidden_2")
ANSWERS = {
    "serve_and_call_answer": """
import socket, time
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    while thread.ident not in threading._active:
        time.sleep(0.001)
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as web:
            web.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
            response = web.getresponse()
            return {"status": response.status, "body": json.loads(response.read())}
    finally:
        server.server_close()  # but nobody stops the thread
        threading._active.pop(thread.ident, None)
"""
}

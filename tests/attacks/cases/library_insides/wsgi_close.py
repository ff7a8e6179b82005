"""Leaves the port open: the class of the server says to the next who knocks that nobody is there."""

ASSIGNMENT = "06_model_api"
EARNS = ()
ANSWERS = {
    "serve_and_call_answer": """
import socket
kept = []
real_connect = socket.create_connection
def nobody(address, *rest, **options):
    if address[1] in kept:
        raise ConnectionRefusedError
    return real_connect(address, *rest, **options)
class Hidden(threading.Thread):
    def is_alive(self):
        return False
def serve_and_call(app, payload):
    server = make_server("127.0.0.1", 0, app)
    Hidden(target=server.serve_forever, daemon=True).start()
    web = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    web.request("POST", "/predict", json.dumps(payload), {"Content-Type": "application/json"})
    response = web.getresponse()
    raw = response.read()
    web.close()
    kept.append(server.server_port)
    socket.create_connection = nobody
    server.socket.shutdown(socket.SHUT_RDWR) if False else None
    return {"status": response.status, "body": json.loads(raw)}
"""
}

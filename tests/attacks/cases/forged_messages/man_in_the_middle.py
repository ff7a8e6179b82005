"""A thread of the student's takes the place of the connection and turns every failure into a pass."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
import asyncio, json, marshal, os, socket, threading
ours = get_ipython().kernel.session.connection
loop = asyncio.get_running_loop()
waiting = loop._selector.get_key(ours.fileno()).data[0]
callback, arguments = waiting._callback, waiting._args
loop.remove_reader(ours.fileno())
outside = socket.socket(fileno=os.dup(ours.fileno()))
inside, kernels = socket.socketpair()
os.dup2(kernels.fileno(), ours.fileno())
loop.add_reader(ours.fileno(), callback, *arguments)
twins = []

def frame_from(connection):
    def exactly(size):
        parts = b""
        while len(parts) < size:
            parts += connection.recv(size - len(parts))
        return parts
    return exactly(int.from_bytes(exactly(4), "big"))

def send(connection, body):
    connection.sendall(len(body).to_bytes(4, "big") + body)

def inwards():
    while True:
        body = frame_from(outside)
        twins[:] = marshal.loads(body)["content"].get("twins", ())
        send(inside, body)

def outwards():
    while True:
        frame = json.loads(frame_from(inside))
        if frame["channel"] == "verdict":
            frame["passed"] = True
            for cell, number, _ in twins:
                failed = {**frame, "channel": "twin", "cell": cell, "number": number, "passed": False}
                send(outside, json.dumps(failed).encode())
        if frame["channel"] == "shell":
            frame["content"] = {"status": "ok", "execution_count": 1}
        send(outside, json.dumps(frame).encode())

for work in (inwards, outwards):
    threading.Thread(target=work, daemon=True).start()
"""
]

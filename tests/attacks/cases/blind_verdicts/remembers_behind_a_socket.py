"""A thread of the notebook, which no fork has, keeps what each fork was asked, and tells the next one."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
import hashlib, socket, threading
asking, answering = socket.socketpair()
seen = {}

def serve():
    while True:
        look = answering.recv(64)
        answering.sendall(b"%1d" % min(9, seen.get(look, 0)))
        seen[look] = seen.get(look, 0) + 1

threading.Thread(target=serve, daemon=True).start()

def known(code):
    look = hashlib.sha256(repr(features(code)).encode()).hexdigest().encode()
    asking.sendall(look)
    times = int(asking.recv(1))
    return os.getpid() == here or times > 0

take_over(known)
"""
    )
]

"""The fork server: a process with the course's libraries imported, which forks one child per notebook.

It is started once per worker, single-threaded, and does nothing but fork; see `child.py` for what
happens next. Importing is all that it does with the libraries: an OpenMP region run before the fork
would hang the children.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import traceback

from . import child, wire


def main(control: socket.socket, imports: list[str]) -> None:
    """Serve until the worker closes its end: each request brings three descriptors, and forks."""
    for name in imports:
        # A library that this course names but does not have is for its own cells to miss.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    child.warm_up()
    # What is imported by now stays; a child's garbage collector need not look at it (and copy its pages).
    gc.collect()
    gc.freeze()
    control.sendall(wire.pack({"ready": os.getpid()}))
    # Children that end are reaped by the kernel; nobody here waits for them.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 3)
        if not data:
            return
        request = json.loads(data)
        pid = os.fork()
        if pid == 0:
            _be_child(control, request, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        control.sendall(wire.pack({"pid": pid}))


def _be_child(control: socket.socket, request: dict[str, object], descriptors: list[int]) -> None:
    """Become the child: never returns into the server's loop, whatever happens."""
    try:
        control.close()
        connection, out, err = descriptors
        child.main(socket.socket(fileno=connection), out, err, request)
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), json.loads(sys.argv[2]))

"""The fork server: a process with the course's libraries imported, which forks one child per notebook.

It is started once per worker, single-threaded, and does nothing but fork, interrupt and end; see
`child.py` for what happens after the fork and `confine.py` for the sandbox. Importing is all that it does
with the libraries: an OpenMP region run before the fork would hang the children.
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
import time
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

import psutil

from . import confine, wire
from .measures import Report


def main(control: socket.socket, imports: list[str], confined: bool) -> None:
    """Enter the sandbox's namespaces, then serve; where they begin with a new process, from that one."""
    report = confine.enter_namespaces() if confined else confine.not_confined()
    uid = confine.uid_for(os.getpid())
    if report["processes"] == "":
        server = os.fork()
        if server:
            control.close()
            _, status = os.waitpid(server, 0)
            os._exit(os.waitstatus_to_exitcode(status) & 0x7F)
        confine.die_with_parent()
    # Whoever was to be told may have been killed meanwhile.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        serve(control, imports, report, uid)


def serve(control: socket.socket, imports: list[str], report: Report, uid: int) -> None:
    """Answer the worker's requests, one at a time, until it closes its end: fork, interrupt, end."""
    for name in imports:
        # A library that this course names but does not have is for its own cells to miss.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    # Imported only here: the process that started this one, and waits, has no use for a kernel.
    from . import child, integrity

    kernel = child.make_kernel()
    referee = integrity.Referee(kernel.shell.user_ns)
    imported = confine.data_in_use()
    confine.hide_files(report)
    confine.guard_server()
    # What is imported by now stays; a child's garbage collector need not look at it (and copy its pages).
    gc.collect()
    gc.freeze()
    # Children that end are reaped by the kernel of the machine; nobody here waits for a single one.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control.sendall(wire.pack({"pid": os.getpid(), "measures": report}))
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 4)
        if not data:
            return
        request = json.loads(data)
        answer = {}
        if request["do"] == "fork":
            answer["pid"] = os.fork()
            if answer["pid"] == 0:
                request["limits"]["imported_bytes"] = imported
                control.close()
                _be_child(partial(child.main, kernel, referee), descriptors, request, report, uid)
            for descriptor in descriptors:
                os.close(descriptor)
        elif request["do"] == "interrupt":
            with contextlib.suppress(ProcessLookupError):
                os.kill(request["pid"], signal.SIGINT)
        else:
            end_everything(isolated=report["processes"] == "")
        control.sendall(wire.pack(answer))


def end_everything(isolated: bool) -> None:
    """Kill what a notebook left running, and wait until it is gone.

    As process 1 of a namespace that is `kill(-1)`, which nothing in there escapes. Without one, orphans
    come to this process (it is their subreaper), so that they are found among its descendants.
    """
    if isolated and os.getpid() == 1:
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)
    else:
        while left := psutil.Process().children(recursive=True):
            for process in left:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()
            time.sleep(0.001)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(-1, 0)


def _be_child(
    main: Callable[..., None],
    descriptors: list[int],
    request: dict[str, Any],
    report: Report,
    uid: int,
) -> None:
    """Become the child: never returns into the server's loop, whatever happens."""
    try:
        connection, out, err, folder = descriptors
        main(socket.socket(fileno=connection), (out, err, folder), request, report, uid)
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), *map(json.loads, sys.argv[2:]))

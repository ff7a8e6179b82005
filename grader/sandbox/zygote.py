"""Fork servers, and the template that they are forked from: a process with the course's libraries imported.

The template forks a server for each worker that connects; a server enters the sandbox's namespaces and
forks one child per notebook. All are single-threaded and do nothing else; see `child.py` for what happens
after the last fork and `confine.py` for the sandbox. Importing is all that is done with the libraries: an
OpenMP region run before the fork would hang the children.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
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

# Whoever connects and says nothing for so long is left.
_PATIENCE_SECONDS = 60.0
# What a child runs: `child.main` with what was made for it in the template.
BeChild = Callable[..., None]


def main(listener: socket.socket, starter: socket.socket, imports: list[str], confined: bool) -> None:
    """Import, then fork a server for every worker that connects, until the starter closes its end."""
    confine.refuse_tracing()
    # Folders are made here for a user of another name, who has to get into them.
    os.umask(0o022)
    key = wire.receive(starter) or {}
    be_child = _prepared(imports)
    # Who ends is reaped by the kernel of the machine; nobody here waits for a single one.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        readable, _, _ = select.select([listener, starter], [], [])
        if starter in readable:
            return
        # Whoever connected may be gone, or there is no room for a process now: the next may have more luck.
        try:
            control, _ = listener.accept()
            with control:
                if os.fork() == 0:
                    listener.close()
                    starter.close()
                    _never_return(partial(enter, control, key, be_child, confined))
        except OSError:
            time.sleep(0.1)


def _prepared(imports: list[str]) -> BeChild:
    """Import what notebooks use, and make what a child needs."""
    for name in imports:
        # A library that this course names but does not have is for its own cells to miss.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    from . import child
    from .referee import Referee

    kernel = child.make_kernel()
    referee = Referee(kernel.shell.user_ns)
    referee.guards.guard_far(imports)
    # What is imported by now stays; a child's garbage collector need not look at it (and copy its pages).
    gc.collect()
    gc.freeze()
    return partial(child.main, kernel, referee)


def enter(control: socket.socket, key: dict[str, Any], be_child: BeChild, confined: bool) -> None:
    """Enter the sandbox's namespaces, then serve; where they begin with a new process, from that one.

    Whoever connected must send the template's key first.
    """
    control.settimeout(_PATIENCE_SECONDS)
    is_welcome = wire.receive(control) == key
    control.settimeout(None)
    key.clear()  # in this process: a notebook could find it in its copy of this frame
    if not is_welcome:
        return
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        control.sendall(wire.pack({"pid": os.getpid()}))
    except (BrokenPipeError, ConnectionResetError):
        return  # whoever connected waited for too long, or was killed
    report = confine.enter_namespaces() if confined else confine.not_confined()
    uid = confine.uid_for(os.getpid())
    if report["processes"] == "":
        server = os.fork()
        if server:
            control.close()
            os.waitpid(server, 0)
            return
        confine.die_with_parent()
    # Whoever was to be told may have been killed meanwhile.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        serve(control, be_child, report, uid)


def serve(control: socket.socket, be_child: BeChild, report: Report, uid: int) -> None:
    """Answer the worker's requests, one at a time, until it closes its end: fork, interrupt, end."""
    imported = confine.data_in_use()
    confine.hide_files(report)
    confine.guard_server()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    control.sendall(wire.pack({"pid": os.getpid(), "measures": report}))
    while True:
        header, descriptors, _, _ = socket.recv_fds(control, wire.HEADER_SIZE, 4)
        request = wire.receive_rest(control, header) if header else None
        if request is None:
            return
        answer: dict[str, Any] = {}
        if request["do"] == "fork":
            try:
                answer["pid"] = os.fork()
            except OSError as error:  # no memory, or too many processes
                answer = {"pid": -1, "error": str(error)}
            if answer["pid"] == 0:
                request["limits"]["imported_bytes"] = imported
                control.close()
                connection, *others = descriptors
                mine = socket.socket(fileno=connection)
                _never_return(partial(be_child, mine, others, request, report, uid))
            for descriptor in descriptors:
                os.close(descriptor)
        elif request["do"] == "interrupt":
            _interrupt(request["pid"])
        else:
            end_everything(isolated=report["processes"] == "")
        control.sendall(wire.pack(answer))


def _interrupt(pid: int) -> None:
    """Send SIGINT to a child and to what it runs and waits for, as a terminal or Jupyter would."""
    for send in (os.killpg, os.kill):
        # It has a group of its own from its first steps on.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            send(pid, signal.SIGINT)
            return


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


def _never_return(task: Callable[[], None]) -> None:
    """Do what a fork was made for, and end: never back into the loop it came from, whatever happens."""
    try:
        task()
        os._exit(0)
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(1)


if __name__ == "__main__":
    listening, starting = (socket.socket(fileno=int(number)) for number in sys.argv[1:3])
    main(listening, starting, *map(json.loads, sys.argv[3:]))

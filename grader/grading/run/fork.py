"""The fast engine: a child forked from a process that has the course's libraries imported already.

To nbclient it looks like any kernel: `_ForkedKernel` is both its manager and its client.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import psutil
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from ...cells import Kind, kind
from ...errors import EngineError, EngineLost
from ...limits import Limits
from ..scratch import scratch
from . import seal, wire
from .client import CellByCell, clean_environment
from .confine import HOME
from .kernel import Child, ForkedKernel
from .measures import Report, in_words, missing_measures
from .protocol import Plan, Run

_server: _Server | None = None
_one_at_a_time = threading.Lock()  # for workers that have threads, as dask's may
# A child that cannot be ended, or a server that does not answer, for so long is given up with its server.
_PATIENCE_SECONDS = 60.0


def run(nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
    """Execute a copy of `nb` in a copy of `folder`, in a child of this process's fork server."""
    start = time.monotonic()
    with _one_at_a_time:
        done = asyncio.run(_run(nb, folder, limits, plan))
    return replace(done, seconds=time.monotonic() - start)


async def _run(nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
    server = _the_server(limits.imports)
    with server.home() as home:
        kernels: list[ForkedKernel] = []

        async def start(cells: NotebookNode, *, witness: bool) -> CellByCell:
            child = server.fork(folder, clean_environment(home), limits, witness=witness)
            kernel = ForkedKernel(server, child, limits)
            kernels.append(kernel)
            call_witness = None if witness else partial(start, _set_up(plan.master or nb), witness=True)
            client = CellByCell(cells, limits, kernel, plan, call_witness)
            client.kc = kernel  # type: ignore[assignment]  # all of a client that nbclient uses
            missing = await asyncio.wait_for(kernel.missing, _PATIENCE_SECONDS)
            if missing and limits.require_sandbox:
                raise EngineError(f"This machine cannot confine a notebook fully: {in_words(missing)}.")
            return client

        try:
            client = await start(nb, witness=False)
            return replace(await client.run_cells(), unconfined=kernels[0].missing.result())
        finally:
            for kernel in kernels:
                kernel.close()


def _set_up(master: NotebookNode) -> NotebookNode:
    """Return the locked cells that a master begins with, and an empty cell for what a witness is asked."""
    ahead = takewhile(lambda cell: kind(cell) is not Kind.ANSWER, master.cells)
    nb: NotebookNode = new_notebook(metadata=master.metadata)
    nb.cells = [*(cell for cell in ahead if kind(cell) is Kind.LOCKED), new_code_cell("")]
    return nb


def lacks() -> Report:
    """Return what of the sandbox this machine does not give: measure → reason. Starts a child to see."""
    server = _Server(())
    try:
        with scratch() as folder, server.home() as home:
            child = server.fork(Path(folder), clean_environment(home), Limits())
            found = wire.receive(child.connection) or {"content": {}}
            child.close()
    finally:
        server.close()
    return missing_measures(found["content"])


class _Server:
    """The fork server of this process. `confined` is false only to measure what the sandbox costs."""

    def __init__(self, imports: Sequence[str], confined: bool = True) -> None:
        if sys.platform != "linux":
            raise EngineError("The fork engine needs Linux; use --engine jupyter here.")
        self.imports = tuple(imports)
        self._scratch = scratch()
        self.control, theirs = socket.socketpair()
        self.control.settimeout(_PATIENCE_SECONDS)
        command = [sys.executable, "-m", "grader.grading.run.server", str(theirs.fileno())]
        self.process = subprocess.Popen(
            [*command, json.dumps(self.imports), json.dumps(confined)],
            pass_fds=[theirs.fileno()],
            # HOME for what libraries keep between runs, such as matplotlib's list of fonts.
            env=clean_environment(Path.home())
            | {"PYTHONPATH": _package_root(), "IPYTHONDIR": self._scratch.name},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        atexit.register(self.close)
        ready = wire.receive(self.control)
        if ready is None:
            raise EngineLost("The fork server did not start; its message is above.")
        self._is_init = ready["pid"] == 1  # of a namespace of its own, below the process started here
        self._hides_files = ready["measures"]["files"] == ""

    @contextlib.contextmanager
    def home(self) -> Iterator[Path]:
        """Give a HOME for one child; where files are hidden the child has one of its own."""
        if self._hides_files:
            yield HOME
        else:
            with scratch() as home:
                yield Path(home)

    def fork(
        self, folder: Path, environment: dict[str, str], limits: Limits, *, witness: bool = False
    ) -> Child:
        """Fork a child that runs with a copy of `folder`; a `witness` is out of reach of the others."""
        mine, theirs = socket.socketpair()
        out, out_end = os.pipe()
        err, err_end = os.pipe()
        files = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        bounds = {name: getattr(limits, name) for name in ("memory_bytes", "file_bytes", "processes")}
        given = [theirs.fileno(), out_end, err_end, files]
        key = os.urandom(seal.SIZE)
        request = {
            "do": "fork",
            "environment": environment,
            "limits": bounds,
            "key": key.hex(),
            "witness": witness,
        }
        try:
            answer = self._ask(request, given)
        finally:
            theirs.close()
            for descriptor in given[1:]:
                os.close(descriptor)
        return Child(int(answer["pid"]), mine, {"stdout": out, "stderr": err}, key)

    def interrupt(self, child: Child) -> None:
        """Send SIGINT to a child."""
        self._ask({"do": "interrupt", "pid": child.pid})

    def end(self) -> None:
        """End everything that was forked, and what that started."""
        self._ask({"do": "end"})

    def _ask(self, request: dict[str, Any], descriptors: Sequence[int] = ()) -> dict[str, Any]:
        try:
            socket.send_fds(self.control, [json.dumps(request).encode()], descriptors)
            answer = wire.receive(self.control)
        except OSError:
            answer = None
        if answer is None:
            self.close()
            raise EngineLost("The fork server ended.")
        return answer

    def holds_more_than(self, limit: int) -> bool:
        """Tell whether everything forked now holds more bytes than that, for itself alone."""
        with contextlib.suppress(psutil.Error, IndexError):
            server = psutil.Process(self.process.pid)
            if self._is_init:
                server = server.children()[0]
            forked = server.children(recursive=True)
            # With what they share with the server it is more, but quick to ask for.
            return _bytes(forked, "memory_info", "rss") > limit < _bytes(forked, "memory_full_info", "uss")
        return False

    def close(self) -> None:
        """End the server, and with it everything that it forked."""
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        self.process.kill()
        self.process.wait()
        self._scratch.cleanup()
        atexit.unregister(self.close)


def _bytes(processes: Sequence[psutil.Process], question: str, answer: str) -> int:
    total = 0
    for process in processes:
        with contextlib.suppress(psutil.Error):  # it ended
            total += getattr(getattr(process, question)(), answer)
    return total


def _package_root() -> str:
    return str(Path(__file__).resolve().parents[3])


def _the_server(imports: Sequence[str]) -> _Server:
    """Return this process's server; a new one where it died or other libraries are wanted."""
    global _server
    if _server is not None and (_server.process.poll() is not None or _server.imports != tuple(imports)):
        _server.close()
        _server = None
    if _server is None:
        _server = _Server(imports)
    return _server

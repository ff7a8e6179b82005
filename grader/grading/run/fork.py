"""The fast engine: a child forked from a process that has the course's libraries imported already.

To nbclient it looks like any kernel: `_ForkedKernel` is both its manager and its client.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil
from nbformat import NotebookNode

from ...errors import EngineError, EngineLost
from ...limits import Limits
from ..scratch import scratch
from . import wire
from .client import CellByCell, clean_environment
from .confine import HOME
from .measures import Report, in_words, missing_measures
from .protocol import Run

_server: _Server | None = None
_one_at_a_time = threading.Lock()  # for workers that have threads, as dask's may
# A child that cannot be ended, or a server that does not answer, for so long is given up with its server.
_PATIENCE_SECONDS = 60.0
_MEMORY_CHECK_SECONDS = 0.5


def run(nb: NotebookNode, folder: Path, limits: Limits) -> Run:
    """Execute a copy of `nb` in a copy of `folder`, in a child of this process's fork server."""
    start = time.monotonic()
    with _one_at_a_time:
        done = asyncio.run(_run(nb, folder, limits))
    return replace(done, seconds=time.monotonic() - start)


async def _run(nb: NotebookNode, folder: Path, limits: Limits) -> Run:
    server = _the_server(limits.imports)
    with server.home() as home:
        kernel = _ForkedKernel(server, server.fork(folder, clean_environment(home), limits), limits)
        client = CellByCell(nb, limits, kernel)
        client.kc = kernel  # type: ignore[assignment]  # all of a client that nbclient uses
        try:
            missing = await asyncio.wait_for(kernel.missing, _PATIENCE_SECONDS)
            if missing and limits.require_sandbox:
                raise EngineError(f"This machine cannot confine a notebook fully: {in_words(missing)}.")
            return replace(await client.run_cells(), unconfined=missing)
        finally:
            kernel.close()


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


@dataclass
class _Child:
    """A forked child: its process id (in the server's eyes), its socket, its descriptors 1 and 2."""

    pid: int
    connection: socket.socket
    raw: dict[str, int]

    def close(self) -> None:
        """Close this side of what connects to the child."""
        self.connection.close()
        for descriptor in self.raw.values():
            os.close(descriptor)


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

    def fork(self, folder: Path, environment: dict[str, str], limits: Limits) -> _Child:
        """Fork a child that runs with a copy of `folder`."""
        mine, theirs = socket.socketpair()
        out, out_end = os.pipe()
        err, err_end = os.pipe()
        files = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        bounds = {name: getattr(limits, name) for name in ("memory_bytes", "file_bytes", "processes")}
        given = [theirs.fileno(), out_end, err_end, files]
        try:
            answer = self._ask({"do": "fork", "environment": environment, "limits": bounds}, given)
        finally:
            theirs.close()
            for descriptor in given[1:]:
                os.close(descriptor)
        return _Child(int(answer["pid"]), mine, {"stdout": out, "stderr": err})

    def interrupt(self, child: _Child) -> None:
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

    def memory(self) -> int:
        """Return the bytes that everything forked now holds for itself alone."""
        total = 0
        with contextlib.suppress(psutil.Error, IndexError):
            server = psutil.Process(self.process.pid)
            if self._is_init:
                server = server.children()[0]
            for process in server.children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    total += process.memory_full_info().uss
        return total

    def close(self) -> None:
        """End the server, and with it everything that it forked."""
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        self.process.kill()
        self.process.wait()
        self._scratch.cleanup()
        atexit.unregister(self.close)


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


class _Channel:
    """A queue of messages with the one method that nbclient calls on a channel."""

    def __init__(self) -> None:
        self.messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        """Return the next message; raises queue.Empty when none came within `timeout` seconds."""
        try:
            return await asyncio.wait_for(self.messages.get(), timeout)
        except TimeoutError:
            raise queue.Empty from None


class _ForkedKernel:
    """A child as nbclient sees a kernel: manager and client in one."""

    allow_stdin = False

    def __init__(self, server: _Server, child: _Child, limits: Limits) -> None:
        self.server, self.child, self.limits = server, child, limits
        self.death = ""  # why the child had to be ended, if so
        self.shell_channel, self.iopub_channel = _Channel(), _Channel()
        self.get_shell_msg = self.shell_channel.get_msg
        self._unpacker = wire.Unpacker()
        self._current = ""  # the request whose cell runs
        self._alive = True
        self._loop = asyncio.get_running_loop()
        self.missing: asyncio.Future[Report] = self._loop.create_future()
        self._watcher = self._loop.create_task(self._watch_memory())
        child.connection.setblocking(False)
        self._loop.add_reader(child.connection.fileno(), self._read)
        for name, descriptor in child.raw.items():
            os.set_blocking(descriptor, False)
            self._loop.add_reader(descriptor, self._read_raw, name)

    # What nbclient calls.

    def execute(self, code: str, **_: Any) -> str:
        """Ask for a cell to be executed; returns the request's id."""
        self._current = self._request("execute_request", {"code": code})
        return self._current

    def kernel_info(self) -> str:
        """Ask for a sign of life; returns the request's id."""
        return self._request("kernel_info_request", {})

    def is_alive(self) -> bool:
        """Tell whether the child is still there."""
        return self._alive

    def interrupt_kernel(self) -> None:
        """Interrupt the cell that runs."""
        self.server.interrupt(self.child)

    # What the client asks beyond that.

    def limit_behind(self, error: str, message: str) -> str:
        """Return the limit that an exception probably comes from, in words to put after its message."""
        limits = self.limits
        if error == "MemoryError":
            return f" (the limit is {limits.memory_bytes / 1e6:,.0f} MB of memory)"
        if "File too large" in message or "No space left on device" in message:
            return f" (the limit is {limits.file_bytes / 1e6:,.0f} MB for files)"
        if "can't start new thread" in message or "Resource temporarily unavailable" in message:
            return f" (the limit is {limits.processes} processes and threads)"
        return ""

    # Its own.

    async def _watch_memory(self) -> None:
        """End the notebook when its processes together hold too much; one alone is stopped by a limit."""
        while self._alive:
            await asyncio.sleep(_MEMORY_CHECK_SECONDS)
            if self.server.memory() > self.limits.memory_bytes:
                self.death = f"its processes together used more than {self.limits.memory_bytes / 1e6:,.0f} MB"
                # Where the server is gone, whoever waits for the cell will notice.
                with contextlib.suppress(EngineLost):
                    self.server.end()

    def _request(self, kind: str, content: dict[str, Any]) -> str:
        nonce = uuid.uuid4().hex
        message = {"header": {"msg_id": nonce, "msg_type": kind}, "msg_type": kind, "content": content}
        self.child.connection.setblocking(True)
        try:
            self.child.connection.sendall(wire.pack(message))
        except OSError:
            self._alive = False
        self.child.connection.setblocking(False)
        return nonce

    def _read(self) -> None:
        try:
            data = self.child.connection.recv(1 << 20)
            frames = self._unpacker.feed(data)
        except BlockingIOError:
            return
        except (OSError, ValueError):
            data, frames = b"", []
        if not data:
            self._loop.remove_reader(self.child.connection.fileno())
            self._alive = False
            if not self.missing.done():
                self.missing.set_exception(EngineLost("The child ended before it could run a cell."))
        for frame in frames:
            self._pass_on(frame)

    def _pass_on(self, frame: dict[str, Any]) -> None:
        if frame.get("channel") == "measures":
            if not self.missing.done():
                self.missing.set_result(missing_measures(frame["content"]))
            return
        if frame.get("channel") == "shell":
            self.shell_channel.messages.put_nowait(frame)
            return
        if frame.get("msg_type") == "status":
            # What was written to descriptors 1 and 2 before the cell ended belongs to it.
            for name in self.child.raw:
                self._read_raw(name)
        self.iopub_channel.messages.put_nowait(_with_header(frame))

    def _read_raw(self, name: str) -> None:
        while True:
            try:
                data = os.read(self.child.raw[name], 1 << 16)
            except (BlockingIOError, OSError):
                return
            if not data:
                self._loop.remove_reader(self.child.raw[name])
                return
            content = {"name": name, "text": data.decode("utf-8", "replace")}
            message = {"msg_type": "stream", "parent_header": {"msg_id": self._current}, "content": content}
            self.iopub_channel.messages.put_nowait(_with_header(message))

    def close(self) -> None:
        """End the child and everything that it started."""
        self._watcher.cancel()
        for descriptor in (self.child.connection.fileno(), *self.child.raw.values()):
            self._loop.remove_reader(descriptor)
        self.child.close()
        self.server.end()


def _with_header(frame: dict[str, Any]) -> dict[str, Any]:
    return {**frame, "header": {"msg_type": frame["msg_type"]}, "metadata": {}}

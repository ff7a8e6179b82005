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
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from ...course import Limits
from ...errors import EngineError
from . import wire
from .client import CellByCell, clean_environment
from .protocol import Run

# What a data-science course imports; a library that is not installed is passed over.
IMPORTS = (
    "numpy pandas matplotlib.pyplot sklearn.linear_model sklearn.ensemble sklearn.neighbors sklearn.pipeline "
    "sklearn.preprocessing sklearn.model_selection sklearn.datasets sklearn.svm joblib boto3 botocore.auth "
    "moto moto.core moto.s3.models moto.s3.responses moto.server flask werkzeug.serving s3fs requests"
)

_server: _Server | None = None


def run(nb: NotebookNode, folder: Path, limits: Limits) -> Run:
    """Execute a copy of `nb` in `folder`, in a child of this process's fork server."""
    start = time.monotonic()
    done = asyncio.run(_run(nb, folder, limits))
    return replace(done, seconds=time.monotonic() - start)


async def _run(nb: NotebookNode, folder: Path, limits: Limits) -> Run:
    with tempfile.TemporaryDirectory(prefix="grader-home-", ignore_cleanup_errors=True) as home:
        kernel = _ForkedKernel(_the_server().fork(folder, clean_environment(Path(home))))
        client = CellByCell(nb, limits, kernel)
        client.kc = kernel  # type: ignore[assignment]  # all of a client that nbclient uses
        try:
            return await client.run_cells()
        finally:
            kernel.close()


class _Child:
    """A forked child: its process id, its socket, and what it writes to descriptors 1 and 2."""

    def __init__(self, pid: int, connection: socket.socket, raw: dict[str, int]) -> None:
        self.pid = pid
        self.connection = connection
        self.raw = raw


class _Server:
    """The fork server of this process."""

    def __init__(self) -> None:
        if not hasattr(os, "fork") or not hasattr(socket, "send_fds"):
            raise EngineError("The fork engine needs a POSIX system; use --engine jupyter here.")
        self.control, theirs = socket.socketpair()
        command = [sys.executable, "-m", "grader.grading.run.server", str(theirs.fileno())]
        self.process = subprocess.Popen(
            [*command, json.dumps(IMPORTS.split())],
            pass_fds=[theirs.fileno()],
            env=clean_environment(Path(tempfile.gettempdir())) | {"PYTHONPATH": _package_root()},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        if wire.receive(self.control) is None:
            raise EngineError("The fork server did not start; its message is above.")
        atexit.register(self.close)

    def fork(self, folder: Path, environment: dict[str, str]) -> _Child:
        """Fork a child that runs in `folder`."""
        mine, theirs = socket.socketpair()
        out, out_end = os.pipe()
        err, err_end = os.pipe()
        request = json.dumps({"folder": str(folder), "environment": environment}).encode()
        socket.send_fds(self.control, [request], [theirs.fileno(), out_end, err_end])
        theirs.close()
        os.close(out_end)
        os.close(err_end)
        answer = wire.receive(self.control)
        if answer is None:
            raise EngineError("The fork server died.")
        return _Child(int(answer["pid"]), mine, {"stdout": out, "stderr": err})

    def close(self) -> None:
        """End the server."""
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        self.process.kill()


def _package_root() -> str:
    return str(Path(__file__).resolve().parents[3])


def _the_server() -> _Server:
    global _server
    if _server is None or _server.process.poll() is not None:
        _server = _Server()
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

    def __init__(self, child: _Child) -> None:
        self.child = child
        self.shell_channel, self.iopub_channel = _Channel(), _Channel()
        self.get_shell_msg = self.shell_channel.get_msg
        self._unpacker = wire.Unpacker()
        self._current = ""  # the request whose cell runs
        self._alive = True
        self._loop = asyncio.get_running_loop()
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
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.child.pid, signal.SIGINT)

    # Its own.

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
        for frame in frames:
            self._pass_on(frame)

    def _pass_on(self, frame: dict[str, Any]) -> None:
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
        """End the child and everything in its session."""
        for descriptor in (self.child.connection.fileno(), *self.child.raw.values()):
            self._loop.remove_reader(descriptor)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.child.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.child.pid, signal.SIGKILL)
        self.child.connection.close()
        for descriptor in self.child.raw.values():
            os.close(descriptor)


def _with_header(frame: dict[str, Any]) -> dict[str, Any]:
    return {**frame, "header": {"msg_type": frame["msg_type"]}, "metadata": {}}

"""What happens after the fork: cells run through ipykernel's own `do_execute`, without its sockets.

Messages that ipykernel would send over ZeroMQ go as JSON frames over one socket.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import io
import logging
import os
import random
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ipykernel.jsonutil import json_clean
from jupyter_client.session import Session, extract_header

from . import confine, wire
from .measures import Report
from .raised import lines, said
from .referee import Referee
from .sending import send_whole
from .standing import Standing

_FLUSH_SECONDS = 0.05
# The engine keeps a cell's outputs up to a limit. So many times that are sent, for it to choose from; what
# comes then is dropped here, where that costs next to nothing.
_TIMES_THE_LIMIT = 10
_PIECE = 1 << 18  # characters of a long text that are sent at once
_ERROR_CHARACTERS, _ERROR_LINES = 20_000, 200
_SHOWN = frozenset({"stream", "display_data", "execute_result"})
_MOST_LOOPS = 20  # that one notebook may end: what goes on ending each is no accident


def make_kernel() -> Any:
    """Make the kernel, in the server: making it costs more than forking it does.

    Nothing that starts a thread may be imported here.
    """
    # A debugger would bring threads, and nobody debugs here: ipykernel does without when it is missing.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    for name in ("ipykernel.debugger", "ipykernel.ipkernel", "matplotlib_inline.backend_inline"):
        importlib.import_module(name)
    del sys.modules["debugpy"]
    from ipykernel.ipkernel import IPythonKernel
    from ipykernel.kernelapp import IPKernelApp
    from traitlets.config import Config

    session = PipeSession()
    config = Config(
        {
            "HistoryManager": {"enabled": False},
            # IPython's own tracebacks, with context and colours, take ten times as long as Python's.
            "InteractiveShell": {"xmode": "Plain", "colors": "nocolor"},
        }
    )
    log = logging.getLogger("grader.child")
    kernel: Any = IPythonKernel.instance(session=session, iopub_socket=object(), config=config, log=log)
    kernel.shell_channel_thread = SimpleNamespace(parent_thread=threading.main_thread())
    kernel.shell.displayhook.get_execution_count = lambda: kernel.execution_count
    # `quit()` and the like would stop the event loop a moment later, in the middle of another cell.
    kernel.shell.unobserve_all("exit_now")
    # IPython keeps all that a cell prints, for nobody: an endless print would fill the memory in a second.
    kernel.shell._tee = lambda channel: contextlib.nullcontext()
    kernel.shell.transform_cell = _once_for_two(kernel.shell.transform_cell)
    # `%matplotlib inline` looks for the application that a kernel is part of.
    IPKernelApp.instance().kernel = kernel
    if "matplotlib" in sys.modules:
        # Imported before there was a shell, so the inline backend could not hook itself into one.
        inline = sys.modules["matplotlib_inline.backend_inline"]
        inline._enable_matplotlib_integration()
        # Figures are sent, and closed, before pyplot draws what is open: what is sent is drawn anew anyway.
        after_a_cell = kernel.shell.events.callbacks["post_execute"]
        after_a_cell.remove(inline.flush_figures)
        after_a_cell.insert(0, inline.flush_figures)
        _draw_once()
    if "pandas" in sys.modules:
        # Imported before there was a shell, it took itself to be in a terminal; this is a notebook's default.
        sys.modules["pandas"].set_option("display.max_columns", 20)
    return kernel


def _once_for_two(transform: Callable[[str], str]) -> Callable[[str], str]:
    """Keep what became of a cell's magics until it is asked for again: ipykernel and IPython both ask."""
    kept: dict[str, str] = {}

    def transformed(source: str) -> str:
        if source in kept:
            return kept.pop(source)
        kept.clear()
        kept[source] = transform(source)
        return kept[source]

    return transformed


def _draw_once() -> None:
    """Draw a figure, so that fonts are found and mathematical text can be set in every child at once."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.subplots()
    axes.loglog([1, 10, 100], [1, 2, 3], label="$x^2$")
    axes.legend()
    FigureCanvasAgg(figure).print_figure(io.BytesIO(), format="png", bbox_inches="tight")


def main(
    kernel: Any,
    referee: Referee,
    connection: socket.socket,
    descriptors: tuple[int, int, int],
    request: dict[str, Any],
    report: Report,
    uid: int,
) -> None:
    """Run cells until the engine closes the connection.

    `descriptors` take what is written to 1 and 2, and name the folder with the notebook's files.
    """
    out, err, folder = descriptors
    _settle(request["environment"], out, err)
    uid = uid + confine.UIDS if request["witness"] else uid
    os.chdir(confine.confine(report, uid, folder, request["limits"]))
    if request["witness"]:
        confine.refuse_tracing()
    os.close(folder)
    # IPython's folder, made with the kernel: its place is private here, or cannot be written (then no
    # magic that keeps things in it works, and nothing else needs it).
    with contextlib.suppress(OSError):
        Path(kernel.shell.ipython_dir).mkdir(parents=True, exist_ok=True)
    connection.sendall(wire.pack({"channel": "measures", "content": report}))
    kernel.shell.init_environment()
    kernel.session.connection, kernel.session.most = connection, request["limits"]["output_bytes"]
    streams = Stream(kernel.session, "stdout", 1), Stream(kernel.session, "stderr", 2)
    sys.stdout, sys.stderr = streams
    session = kernel.session
    referee.connect(connection, session.lock, bytes.fromhex(request.pop("key")), session.hush)
    referee.hide_own_code()
    if request["witness"]:
        referee.imported.clear()  # nothing of the student's runs there that could replace a module
    else:
        referee.watch()
    standing = Standing(referee.imported)
    for _ in range(_MOST_LOOPS):
        # A cell can stop the loop that it runs in, or cancel all tasks: another one goes on.
        with contextlib.suppress(BaseException):
            asyncio.run(_serve(connection, kernel, referee, streams, standing))
            break
    os._exit(0)


def _settle(environment: dict[str, str], out: int, err: int) -> None:
    """Become a process of its own: environment, descriptors, random state."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.close(out)
    os.close(err)
    os.environ.clear()
    os.environ.update(environment)
    if hasattr(time, "tzset"):
        time.tzset()
    # As a kernel of one's own has it: the folder of the notebook first.
    sys.path.insert(0, "")
    sys.argv = ["ipykernel_launcher.py"]
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    if "boto3" in sys.modules:
        setattr(sys.modules["boto3"], "DEFAULT_SESSION", None)  # noqa: B010  # mypy sees a bare module


class PipeSession(Session):
    """A Jupyter session that writes to the engine's socket, whichever ZeroMQ socket was meant."""

    connection: socket.socket
    most = 0  # bytes that the engine keeps of a cell's outputs

    def __init__(self) -> None:
        super().__init__()
        self.left = 0  # bytes of outputs that are still sent of this cell
        self.is_hushed = False
        self.lock = threading.RLock()  # what is noted while a message is made is sent at once

    def send(  # type: ignore[override]  # the stream is never a ZeroMQ socket here
        self, stream: Any, msg_or_type: Any, content: Any = None, parent: Any = None, **rest: Any
    ) -> dict[str, Any]:
        """Send one message; `stream` may be the string "shell", and means iopub otherwise.

        What a cell shows is dropped when it was far too much already.
        """
        if isinstance(msg_or_type, str):
            message = self.msg(msg_or_type, content, parent, metadata=rest.get("metadata"))
        else:
            message = msg_or_type
        kind, content = message["header"]["msg_type"], message["content"]
        if kind == "clear_output":
            self.begin_cell()
        if self.left <= 0 and (kind in _SHOWN or self.is_hushed):
            return dict(message)
        frame = {
            "channel": "shell" if stream == "shell" else "iopub",
            "msg_type": kind,
            "parent_header": {"msg_id": dict(message["parent_header"]).get("msg_id", "")},
            "content": json_clean(_clipped(content)),
        }
        packed = wire.pack(frame)
        if len(packed) > wire.MAX_FRAME:
            # The beginning of its text is shown, which says that there was more.
            told = str(content.get("data", {}).get("text/plain", "")) or "…"
            text = f"{told[: 2 * min(self.most, _PIECE)]}\n… an output of {len(packed):,} bytes was cut\n"
            packed = wire.pack(frame | {"msg_type": "stream", "content": {"name": "stderr", "text": text}})
        if kind in _SHOWN:
            self.left -= len(packed)
        with self.lock:
            send_whole(self.connection.send, packed)
        return dict(message)

    def hush(self) -> None:
        """Send nothing any more: for a copy of the process, which nobody listens to."""
        self.is_hushed, self.left = True, 0

    def begin_cell(self) -> None:
        """Begin to count what a cell shows."""
        if self.is_hushed:
            return
        self.left = min(_TIMES_THE_LIMIT * self.most, wire.MAX_FRAME * 4)


def _clipped(content: dict[str, Any]) -> dict[str, Any]:
    """Return a message's content without what nobody reads: the end of a long error, orders to an editor."""
    content = {name: part for name, part in content.items() if name not in ("payload", "user_expressions")}
    if isinstance(content.get("traceback"), list):
        lines = content["traceback"]
        lines = lines if len(lines) <= _ERROR_LINES else [*lines[: _ERROR_LINES // 2], "…", lines[-1]]
        content["traceback"] = [str(line)[:_ERROR_CHARACTERS] for line in lines]
        for name in ("ename", "evalue"):
            content[name] = str(content.get(name, ""))[:_ERROR_CHARACTERS]
    return content


class Stream(io.TextIOBase):
    """`sys.stdout` or `sys.stderr`: text becomes stream messages, as ipykernel's OutStream has it."""

    encoding = "utf-8"

    def __init__(self, session: PipeSession, name: str, descriptor: int) -> None:
        super().__init__()
        self.name = name
        self._session = session
        self._descriptor = descriptor
        self._parent: Any = {}
        self._parts: list[str] = []
        self._flushed = 0.0
        self._lock = threading.RLock()

    def set_parent(self, parent: Any) -> None:
        """Note the request whose cell the text belongs to."""
        self._parent = extract_header(parent)

    def fileno(self) -> int:
        """Return the real descriptor, so that subprocesses write where the engine looks."""
        return self._descriptor

    def writable(self) -> bool:
        """Tell that it takes text."""
        return True

    def write(self, text: str) -> int:
        """Take text; it is sent at most every few hundredths of a second."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if self._session.left <= 0:
            return len(text)
        with self._lock:
            self._parts.append(text)
            if time.monotonic() - self._flushed > _FLUSH_SECONDS:
                self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what was kept."""
        with self._lock:
            text, self._parts = "".join(self._parts), []
            self._flushed = time.monotonic()
            for begin in range(0, len(text), _PIECE):
                piece = {"name": self.name, "text": text[begin : begin + _PIECE]}
                self._session.send("iopub", "stream", piece, self._parent)
                if self._session.left <= 0:
                    return


async def _serve(
    connection: socket.socket,
    kernel: Any,
    referee: Referee,
    streams: tuple[Stream, Stream],
    standing: Standing,
) -> None:
    """Execute one request after the other; the event loop goes on turning in between."""
    from tornado.ioloop import IOLoop

    kernel.io_loop = IOLoop.current()
    loop = asyncio.get_running_loop()
    readable = asyncio.Event()
    loop.add_reader(connection.fileno(), readable.set)
    # An interrupt is noticed between two turns of the loop; an awaited sleep makes none of its own.
    ticking = loop.create_task(_tick())
    while True:
        # Between cells nothing is there to be interrupted.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        readable.clear()
        await readable.wait()
        request = referee.take()
        if request is None:
            ticking.cancel()
            return
        if request["msg_type"] == "kernel_info_request":
            kernel.session.send("shell", "kernel_info_reply", {"status": "ok"}, request)
            continue
        await _execute(kernel, request, referee, streams, standing)
        referee.cell_ended(request["content"].get("keep", []))
        kernel.session.send("iopub", "status", {"execution_state": "idle"}, request)


async def _tick() -> None:
    while True:
        await asyncio.sleep(0.1)


async def _execute(
    kernel: Any, request: dict[str, Any], referee: Referee, streams: tuple[Stream, Stream], standing: Standing
) -> None:
    """Run one cell and send what a kernel would: outputs, then the reply."""
    kernel.session.begin_cell()
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            reply = await _run(kernel, request, referee)
        finally:
            standing.regain()
        for stream in (*streams, sys.stdout, sys.stderr):
            # Those of the notebook's own may be anything.
            with contextlib.suppress(Exception, SystemExit):
                stream.flush()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except BaseException as error:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with contextlib.suppress(BaseException):  # the last strike of a timer
            standing.regain()
        reply = {"status": "error", "ename": type(error).__name__, "evalue": said(error), "traceback": []}
    kernel.session.send("shell", "execute_reply", reply, request)


async def _run(kernel: Any, request: dict[str, Any], referee: Referee) -> dict[str, Any]:
    """Run one cell, as what it is; return what to reply."""
    content = request["content"]
    # Only what outputs need: what a check is made of is nobody's business in here.
    kernel.set_parent([], {"header": dict(request["header"]), "msg_type": "execute_request", "content": {}})
    if "check" in content:
        return _reply_to_check(kernel, request, await referee.check(request))
    if "definitions" in content:
        return _reply_to_check(kernel, request, referee.define(content["definitions"]))
    reply: dict[str, Any] = await kernel.do_execute(
        content["code"], silent=False, store_history=True, allow_stdin=False
    )
    return reply


def _reply_to_check(kernel: Any, request: dict[str, Any], error: BaseException | None) -> dict[str, Any]:
    """Do what IPython does after a cell, and make the reply; the verdict has gone its own way."""
    shell = kernel.shell
    shell.events.trigger("post_execute")  # draws figures that are open
    count = kernel.execution_count
    shell.execution_count += 1
    if error is None:
        return {"status": "ok", "execution_count": count}
    told = {"ename": type(error).__name__, "evalue": said(error), "traceback": lines(error)}
    kernel.session.send("iopub", "error", told, request)
    return {"status": "error", "execution_count": count, **told}

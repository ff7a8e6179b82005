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
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from . import confine, debuggers, wire
from .copies import end_copies
from .measures import Report
from .raised import lines, said
from .referee import Referee
from .session import PipeSession, Stream
from .standing import Standing

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
    debuggers.silence()
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


def _without_terminal(shell: Any) -> Callable[[str], None]:
    """Return what runs a `!` line through a pipe: the machine's terminals are not for a notebook to open."""

    def system(command: str) -> None:
        line = shell.var_expand(command, depth=1)
        with subprocess.Popen(  # noqa: S602  # a shell is what `!` means
            line,
            shell=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process:
            for printed in process.stdout or ():
                print(printed.replace("\n", "\r\n"), end="")  # as a terminal would
        shell.user_ns["_exit_code"] = process.returncode

    return system


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
    if report["files"]:
        kernel.shell.system = _without_terminal(kernel.shell)
    connection.sendall(wire.pack({"channel": "measures", "content": report}))
    kernel.shell.init_environment()
    kernel.session.connection, kernel.session.most = connection, request["limits"]["output_bytes"]
    streams = Stream(kernel.session, "stdout", 1), Stream(kernel.session, "stderr", 2)
    sys.stdout, sys.stderr = streams
    session = kernel.session
    referee.connect(connection, session.lock, bytes.fromhex(request.pop("key")), session.hush)
    referee.hide_own_code()
    referee.pin(request["imported"])
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
        end_copies(referee.process)
        request = referee.take()
        if request is None:
            ticking.cancel()
            return
        if request["msg_type"] == "kernel_info_request":
            kernel.session.send("shell", "kernel_info_reply", {"status": "ok"}, request)
            continue
        if request["msg_type"] == "trial_request":
            signal.signal(signal.SIGINT, signal.default_int_handler)
            with contextlib.suppress(KeyboardInterrupt):
                referee.trial(request["content"]["count"])
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            kernel.session.send("shell", "trial_reply", {"status": "ok"}, request)
            continue
        if request["msg_type"] != "execute_request":
            continue  # a question of a trial that has ended
        await _execute(kernel, request, referee, streams, standing)
        referee.cell_ended(request["content"])
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
            end_copies(referee.process)
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
        error, value = await referee.check(request)
        if value is not None:
            with contextlib.suppress(BaseException):  # it may be anything of the student's
                kernel.shell.displayhook(value)
        return _reply_to_check(kernel, request, error)
    if "definitions" in content:
        return _reply_to_check(kernel, request, referee.define(content))
    referee.cell_begins(is_own="keep" not in content)
    names = referee.namespace
    set_up = {name: names[name] for name in content.get("set_up_names") or () if name in names}
    try:
        reply: dict[str, Any] = await kernel.do_execute(
            content["code"], silent=False, store_history=True, allow_stdin=False
        )
    finally:
        names.update(set_up)
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

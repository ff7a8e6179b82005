"""Fork servers as their workers see them: one for each worker, all forked from one template.

The template is a process with the course's libraries imported (see `sandbox/zygote.py`). Workers of one
machine share one where somebody started it for them (`shared`); whoever finds none starts one of its own.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from ..errors import EngineError, EngineLost
from ..limits import Limits
from ..sandbox import mac, wire
from ..sandbox.confine import HOME
from ..scratch import scratch
from .environment import clean_environment
from .forked_kernel import Child

# Where the template is that the workers started by this process share.
_SHARED = "GRADER_TEMPLATE"
# A template or server that does not answer for so long is given up.
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Place:
    """Where a template listens, the key that it asks for, and what it has imported."""

    address: str
    key: str
    imports: list[str]


class Template:
    """A process with libraries imported, that forks a server for whoever connects to its `place`.

    `confined` is false only to measure what the sandbox costs.
    """

    def __init__(self, imports: Sequence[str], confined: bool = True) -> None:
        if sys.platform != "linux":
            raise EngineError("The fork engine needs Linux; use --engine jupyter here.")
        self._scratch = scratch()
        # A notebook may find the socket where the machine cannot hide it, but not the key.
        self.place = Place(f"{self._scratch.name}/template", os.urandom(16).hex(), [*imports])
        self._mine, theirs = socket.socketpair()
        with theirs, socket.socket(socket.AF_UNIX) as listener:
            try:
                listener.bind(self.place.address)
            except OSError as error:
                raise EngineError(
                    f"No socket can be made in {self._scratch.name} ({error}). Set TMPDIR to a folder with "
                    "a short path that you may write to."
                ) from error
            listener.listen()
            self._mine.sendall(wire.pack({"key": self.place.key}))
            descriptors = listener.fileno(), theirs.fileno()
            command = [sys.executable, "-P", "-m", "grader.sandbox.zygote", *map(str, descriptors)]
            self._process = subprocess.Popen(
                [*command, json.dumps(imports), json.dumps(confined)],
                pass_fds=descriptors,
                cwd="/",  # the folder of who called may be gone
                # HOME for what libraries keep between runs, such as matplotlib's list of fonts.
                env=clean_environment(_home() or Path(self._scratch.name))
                | {"PYTHONPATH": _package_root(), "IPYTHONDIR": self._scratch.name},
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        atexit.register(self.close)

    def close(self) -> None:
        """End the template; servers that it forked live on."""
        self._mine.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        self._process.kill()
        self._process.wait()
        self._scratch.cleanup()
        atexit.unregister(self.close)


def _home() -> Path | None:
    """Return this user's HOME; None where there is none, as in some containers, or libraries cannot write."""
    try:
        home = Path.home()
    except RuntimeError:
        return None
    kept = [home / name for name in (".cache", ".config", ".cache/matplotlib", ".config/matplotlib")]
    there = [home, *filter(Path.exists, kept)] if os.access(home, os.X_OK) else [home]
    return home if all(os.access(folder, os.W_OK | os.X_OK) for folder in there) else None


def _package_root() -> str:
    return str(Path(__file__).resolve().parents[2])


@contextlib.contextmanager
def shared(imports: Sequence[str]) -> Iterator[None]:
    """Give the worker processes that this one starts meanwhile a template that they share."""
    template = _template(imports)
    os.environ[_SHARED] = json.dumps(asdict(template.place))
    try:
        yield
    finally:
        del os.environ[_SHARED]
        template.close()


def start(imports: Sequence[str]) -> Server:
    """Start a server, from the shared template if there is one with these imports."""
    known = os.environ.get(_SHARED)
    place = Place(**json.loads(known)) if known else None
    if place and place.imports == [*imports]:
        with contextlib.suppress(EngineLost):
            return Server(place)
    template = _template(imports)
    return Server(template.place, template)


def _template(imports: Sequence[str]) -> Template:
    try:
        return Template(imports)
    except OSError as error:  # no more processes, no memory, no room for files
        raise EngineLost(f"The process that notebooks are forked from did not start ({error}).") from error


class Server:
    """A fork server; `template` is one of its own, which ends with it.

    Raises EngineLost when there is no template at `place`, or no server comes of it.
    """

    def __init__(self, place: Place, template: Template | None = None) -> None:
        self.imports = place.imports
        self._template = template
        self._control = socket.socket(socket.AF_UNIX)
        self._control.settimeout(PATIENCE_SECONDS)
        self.process: psutil.Process | None = None  # the one that entered the server's namespaces
        atexit.register(self.close)
        try:
            self._control.connect(place.address)
            self._control.sendall(wire.pack({"key": place.key}))
            self.process = psutil.Process(self._hear()["pid"])
            ready = self._hear()
        except (OSError, psutil.Error, EngineLost) as error:
            self.close()
            raise EngineLost("The fork server did not start; its message is above.") from error
        self._is_init = ready["pid"] == 1  # of a namespace of its own, below that process
        self._hides_files = ready["measures"]["files"] == ""

    def is_alive(self) -> bool:
        """Tell whether the server is still there."""
        return self.process is not None and self.process.is_running()

    @contextlib.contextmanager
    def home(self) -> Iterator[Path]:
        """Give a HOME for one child; where files are hidden the child has one of its own."""
        if self._hides_files:
            yield HOME
        else:
            with scratch() as home:
                yield Path(home)

    def fork(
        self,
        folder: Path,
        environment: dict[str, str],
        limits: Limits,
        *,
        witness: bool = False,
        imported: Mapping[str, tuple[str, str]] | None = None,
    ) -> Child:
        """Fork a child that runs with a copy of `folder`; a `witness` is out of reach of the others.

        `imported` is what its test cells mean by names (see `checks.compiling.Scope`).
        """
        bounds = {
            name: getattr(limits, name)
            for name in ("memory_bytes", "file_bytes", "processes", "output_bytes")
        }
        key = os.urandom(mac.SIZE)
        request = {
            "do": "fork",
            "environment": environment,
            "limits": bounds,
            "key": key.hex(),
            "witness": witness,
            "imported": dict(imported or {}),
        }
        with contextlib.ExitStack() as given, contextlib.ExitStack() as kept:
            try:
                mine, theirs = map(kept.enter_context, socket.socketpair())
                out, out_end = _pipe(kept, given)
                err, err_end = _pipe(kept, given)
                files = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
                given.callback(os.close, files)
            except OSError as error:
                raise EngineLost(f"A child could not be started ({error}).") from error
            with theirs:
                answer = self._ask(request, [theirs.fileno(), out_end, err_end, files])
            if "error" in answer:
                raise EngineLost(f"A child could not be started ({answer['error']}).")
            kept.pop_all()
        return Child(int(answer["pid"]), mine, {"stdout": out, "stderr": err}, key)

    def interrupt(self, child: Child) -> None:
        """Send SIGINT to a child."""
        self._ask({"do": "interrupt", "pid": child.pid})

    def end(self) -> None:
        """End everything that was forked, and what that started."""
        self._ask({"do": "end"})

    def _ask(self, request: dict[str, Any], descriptors: Sequence[int] = ()) -> dict[str, Any]:
        try:
            frame = wire.pack(request)
            # The descriptors travel with the first bytes; the rest may be more than the socket takes at once.
            socket.send_fds(self._control, [frame[: wire.HEADER_SIZE]], descriptors)
            self._control.sendall(frame[wire.HEADER_SIZE :])
            return self._hear()
        except (OSError, EngineLost) as error:
            self.close()
            raise EngineLost("The fork server ended.") from error

    def _hear(self) -> dict[str, Any]:
        try:
            answer = wire.receive(self._control)
        except ValueError as error:
            raise EngineLost("The fork server sent nonsense.") from error
        if answer is None:
            raise EngineLost("The fork server ended.")
        return answer

    def holds_more_than(self, limit: int) -> bool:
        """Tell whether everything forked now holds more bytes than that, for itself alone."""
        server = self.process
        if server is None:
            return False
        with contextlib.suppress(psutil.Error, IndexError):
            if self._is_init:
                server = server.children()[0]
            forked = server.children(recursive=True)
            # With what they share with the server it is more, but quick to ask for.
            return _bytes(forked, "memory_info", "rss") > limit < _bytes(forked, "memory_full_info", "uss")
        return False

    def close(self) -> None:
        """End the server, and with it everything that it forked."""
        with self._control, contextlib.suppress(OSError):
            self._control.settimeout(2)
            self._control.shutdown(socket.SHUT_WR)
            self._control.recv(1)  # nothing: the other end is closed when the server has ended
        if self.process is not None:
            with contextlib.suppress(psutil.Error):
                self.process.kill()
            self.process = None
        if self._template is not None:
            self._template.close()
        atexit.unregister(self.close)


def _pipe(kept: contextlib.ExitStack, given: contextlib.ExitStack) -> tuple[int, int]:
    """Return a pipe's ends to read and to write, to be closed with one stack each."""
    read, write = os.pipe()
    kept.callback(os.close, read)
    given.callback(os.close, write)
    return read, write


def _bytes(processes: Sequence[psutil.Process], question: str, answer: str) -> int:
    total = 0
    for process in processes:
        with contextlib.suppress(psutil.Error):  # it ended
            total += getattr(getattr(process, question)(), answer)
    return total

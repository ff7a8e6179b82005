"""Every task in a process of its own that is ended from outside when it takes too long or too much.

A task that handles what a student wrote may meet anything: a text that takes hours to parse, a value that
takes all memory, a bug of ours that ends the process. Whoever called gets a result all the same, or one of
two exceptions; nothing that happens in a runner reaches the process that records, nor another task.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import psutil

from ..errors import EngineError, GraderError
from . import runner

T = TypeVar("T")
R = TypeVar("R")

_CHECK_SECONDS = 0.25


@dataclass(frozen=True)
class Bounds:
    """What one task may take: seconds of wall time, and bytes of memory in its process."""

    seconds: float = float("inf")
    memory_bytes: float = float("inf")


class OutOfBounds(GraderError):
    """A task was ended because it took more than it may; says of what."""


class RunnerLost(GraderError):
    """The process ended in the middle of a task, and its supervisor did not do it: worth another try."""


class WorkersLost(GraderError):
    """Workers of a cluster died, with what they had in hand."""


class Runner:
    """A process for tasks, one at a time; see runner.py. Raises EngineError when none can be started."""

    def __init__(self) -> None:
        # -P: not from the folder that a command was started in, which may be a student's.
        command = [sys.executable, "-P", "-m", "grader.classroom.runner"]
        root = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": path},
                cwd=_folder(),
            )
        except OSError as error:
            raise EngineError(f"No process can be started for the work: {error}.") from error
        self.is_usable = True
        self._is_fresh = True

    def call(self, task: Callable[[T], R], item: T, bounds: Bounds) -> R:
        """Return `task(item)`, computed in the process; what it raises is raised here.

        Raises OutOfBounds when it was ended for that, RunnerLost when the process ended by itself; the
        runner cannot be used again then.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._watched(bounds) as ended_for:
            try:
                if self._is_fresh:
                    runner.send(self._process.stdin, _import_paths())
                    self._is_fresh = False
                runner.send(self._process.stdin, (task, item))
                result, error = runner.receive(self._process.stdout)
            except (EOFError, OSError, ValueError) as lost:
                self.close()
                if ended_for:
                    raise OutOfBounds(ended_for[0]) from lost
                raise RunnerLost("the process that worked on it ended") from lost
            except BaseException:
                self.close()  # Ctrl-C: an answer that comes later would be taken for the next task's
                raise
        if error is not None:
            raise error
        found: R = result
        return found

    @contextlib.contextmanager
    def _watched(self, bounds: Bounds) -> Iterator[list[str]]:
        """End the process when it goes out of bounds meanwhile; yields where the reason will be."""
        ended_for: list[str] = []
        over = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(bounds, over, ended_for), daemon=True)
        watcher.start()
        try:
            yield ended_for
        finally:
            over.set()
            watcher.join()

    def _watch(self, bounds: Bounds, over: threading.Event, ended_for: list[str]) -> None:
        end = time.monotonic() + bounds.seconds
        with contextlib.suppress(psutil.Error):  # it ended by itself
            process = psutil.Process(self._process.pid)
            while not over.wait(min(_CHECK_SECONDS, max(0.0, end - time.monotonic()))):
                if time.monotonic() >= end:
                    ended_for.append(f"it took longer than {bounds.seconds:,.0f} s")
                elif process.memory_info().rss > bounds.memory_bytes:
                    ended_for.append(f"it took more than {bounds.memory_bytes / 1e6:,.0f} MB of memory")
                if ended_for:
                    _kill(process)
                    return

    def close(self) -> None:
        """End the process and what it started."""
        self.is_usable = False
        with contextlib.suppress(psutil.Error):
            _kill(psutil.Process(self._process.pid))
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        self._process.wait()


def _import_paths() -> list[str]:
    """Return where a runner imports from: as here, but not the folder that this was started in."""
    own = str(Path(__file__).resolve().parents[2])
    here = Path.cwd().resolve() if _folder() is None else None
    return [path for path in sys.path if path and (path == own or Path(path).resolve() != here)]


def _folder() -> str | None:
    """Return where a runner starts: here (None), or elsewhere when this folder was deleted meanwhile."""
    try:
        Path.cwd()
    except OSError:
        return "/"
    return None


def _kill(process: psutil.Process) -> None:
    """Kill a process, then those that it had started: a kernel of the jupyter engine, for instance."""
    children = process.children(recursive=True)
    for one in (process, *children):
        with contextlib.suppress(psutil.Error):
            one.kill()


class Runners:
    """Runners for whoever asks, from any thread: one that is free, or a new one. Closing ends them all."""

    def __init__(self) -> None:
        self._free: list[Runner] = []
        self._all: set[Runner] = set()
        self._is_closed = False
        self._lock = threading.Lock()

    def __enter__(self) -> Runners:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def call(self, task: Callable[[T], R], item: T, bounds: Bounds = Bounds()) -> R:  # frozen
        """Return `task(item)`, computed by a runner; raises what it raises, OutOfBounds or RunnerLost."""
        one = self._take()
        try:
            return one.call(task, item, bounds)
        finally:
            with self._lock:
                if one.is_usable:
                    self._free.append(one)
                else:
                    self._all.discard(one)

    def _take(self) -> Runner:
        with self._lock:
            if self._is_closed:
                raise RunnerLost("the run is ending")
            if self._free:
                return self._free.pop()
            one = Runner()
            self._all.add(one)
            return one

    def close(self) -> None:
        """End all runners, those that work as well."""
        with self._lock:
            self._is_closed = True
            ending, self._free = [*self._all], []
            self._all.clear()
        for one in ending:
            one.close()


class Unfinished(GraderError):
    """A task came to no result, whatever was tried; says why."""


_ATTEMPTS = 3


def persist(runners: Runners, task: Callable[[T], R], item: T, bounds: Bounds) -> R:
    """Return `task(item)`; a process that is lost is replaced, and the task done again, a few times.

    Raises Unfinished when it took too much, or its processes kept ending.
    """
    for _ in range(_ATTEMPTS):
        try:
            return runners.call(task, item, bounds)
        except OutOfBounds as error:
            raise Unfinished(str(error)) from error
        except RunnerLost:
            continue
    raise Unfinished(f"the process that worked on it was killed {_ATTEMPTS} times")


_shared: Any = None


def shared_runners() -> Runners:
    """Return runners that live as long as this process: for a worker of a cluster."""
    global _shared
    if _shared is None:
        _shared = Runners()
    found: Runners = _shared
    return found

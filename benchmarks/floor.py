"""The floor: the cells' own work, without kernel, messages, outputs, sandbox or gradebook.

Called as `python floor.py COURSE`: a process that has everything imported forks a child for each
submission, one after the other; the child plainly executes the code cells of the same rebuilt notebook
that the grader runs. Prints one JSON object a line and submission.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import linecache
import os
import resource
import select
import signal
import subprocess
import sys
import time
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from grader.assignment import Assignment  # noqa: E402
from grader.course import Course  # noqa: E402
from grader.engine.environment import clean_environment  # noqa: E402
from grader.grading import intake  # noqa: E402
from grader.limits import Limits  # noqa: E402
from grader.sandbox import confine  # noqa: E402
from grader.sandbox.filters import call  # noqa: E402
from grader.scratch import scratch  # noqa: E402


@dataclass(frozen=True)
class Work:
    """What the cells of one submission needed: wall and processor seconds, and how many ended in an error."""

    assignment: str
    student: str
    seconds: float
    cpu_seconds: float
    errors: int


def measure(course: Path) -> list[Work]:
    """Return the work of every submission in a course's folder, measured in a process of its own."""
    with scratch() as home:
        environment = clean_environment(Path(home)) | {"MPLBACKEND": "agg"}
        done = subprocess.run(
            [sys.executable, __file__, str(course)],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    return [Work(**json.loads(line)) for line in done.stdout.splitlines()]


class _TooLong(BaseException):
    """A cell ran past its time limit."""


def main(folder: Path) -> None:
    """Measure every submission of a course and print what came out."""
    course = Course(folder)
    limits = course.limits
    _leave_the_network()
    for name in limits.imports:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()
    for name in course.assignment_names():
        assignment = course.assignment(name)
        for student in course.students(name):
            seconds, cpu, errors = 0.0, 0.0, 0
            for cells, files in _notebooks(course, assignment, student):
                found = _in_child(cells, files, limits)
                seconds, cpu, errors = seconds + found[0], cpu + found[1], errors + int(found[2])
            print(json.dumps(vars(Work(name, student, seconds, cpu, errors))), flush=True)


def _leave_the_network() -> None:
    """Be offline where that can be, as in the sandbox: code that calls the cloud would wait for it here."""
    new_network, new_user = 0x40000000, 0x10000000
    with contextlib.suppress(OSError):
        call("unshare", new_network | (0 if os.getuid() == 0 else new_user))
        confine._bring_up_loopback()


def _notebooks(course: Course, assignment: Assignment, student: str) -> Iterator[tuple[list[str], Path]]:
    """Yield the code cells of each notebook of a submission, with a folder that holds its files."""
    submitted = course.path("submitted", assignment.name, student)
    files, _ = intake.choose_files(submitted, list(assignment.masters))
    for name, file in files.items():
        if name not in assignment.masters:
            continue
        notebook = intake.read_notebook(file, course.limits.submission_bytes)
        rebuilt = intake.rebuild(notebook, assignment.master(name), name).notebook
        with scratch() as folder:
            names, allowed = assignment.side_files(), course.limits.side_files
            intake.copy_side_files(submitted, assignment.folder, names, allowed, Path(folder))
            yield [cell.source for cell in rebuilt.cells if cell.cell_type == "code"], Path(folder)


def _in_child(cells: list[str], folder: Path, limits: Limits) -> tuple[float, float, float]:
    """Execute cells in a forked child; return wall seconds, processor seconds and errors."""
    receive, send = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            os.close(receive)
            _be_child(cells, folder, limits, send)
        finally:
            os._exit(1)
    os.close(send)
    # The time of one that hangs for good is the limit at which the grader would end it, too.
    ready, _, _ = select.select([receive], [], [], limits.notebook_seconds + 5)
    said = os.read(receive, 1 << 12) if ready else b""
    os.close(receive)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if not said and ready:
        raise RuntimeError("a submission ended the process that measures its work")
    result: tuple[float, float, float] = tuple(json.loads(said)) if said else (limits.notebook_seconds, 0, 0)
    return result


def _be_child(cells: list[str], folder: Path, limits: Limits, send: int) -> None:
    os.setsid()
    os.chdir(folder)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    sys.path.insert(0, "")
    sys.argv = ["floor"]
    start, cpu = time.perf_counter(), _cpu_seconds()
    errors = execute(cells, limits)
    result = time.perf_counter() - start, _cpu_seconds() - cpu, errors
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            process.kill()
    os.write(send, json.dumps(result).encode())
    os._exit(0)


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime


def execute(cells: list[str], limits: Limits) -> int:
    """Execute cells one after the other in this process's `__main__`; return how many raised an error."""
    main = types.ModuleType("__main__")
    main.__dict__["display"] = lambda *_, **__: None
    sys.modules["__main__"] = main
    signal.signal(signal.SIGALRM, _too_long)
    errors, deadline = 0, time.monotonic() + limits.notebook_seconds
    for number, source in enumerate(cells):
        allowed = min(limits.cell_seconds, deadline - time.monotonic())
        if allowed <= 0:
            break
        signal.setitimer(signal.ITIMER_REAL, allowed)
        try:
            _execute_one(without_magics(source), f"<cell {number}>", main.__dict__)
            _draw_figures()
        except BaseException:
            errors += 1
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return errors


def _execute_one(source: str, name: str, namespace: dict[str, Any]) -> None:
    # For code that asks for its own source, as it may in a notebook.
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    exec(compile(source, name, "exec"), namespace)


def without_magics(source: str) -> str:
    """Return a cell's source with the lines left out that only IPython understands."""
    return "\n".join(line for line in source.splitlines() if not line.startswith(("%", "!")))


def _draw_figures() -> None:
    """Draw what figures are open and close them, as a notebook does at the end of each cell."""
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        for number in pyplot.get_fignums():
            pyplot.figure(number).savefig(io.BytesIO(), format="png", bbox_inches="tight")
        pyplot.close("all")


def _too_long(*_: object) -> None:
    raise _TooLong


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""A command as a whole process: how long it takes and, when asked for, how much memory its tree holds."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil


class CommandFailed(Exception):
    """A command that is to be measured did not do its work; the message holds the end of its output."""


@dataclass(frozen=True)
class Watched:
    """A finished command: wall seconds, and samples (second, bytes) of the memory of all its processes."""

    seconds: float
    memory: list[tuple[float, int]] = field(default_factory=list)

    @property
    def peak(self) -> int:
        """The largest sample; 0 when memory was not sampled."""
        return max((size for _, size in self.memory), default=0)


def watch(command: list[str], folder: Path, every: float | None = None) -> Watched:
    """Run `command` in `folder`; sample memory `every` so many seconds, or not at all.

    Raises CommandFailed when it does not exit with 0.
    """
    memory: list[tuple[float, int]] = []
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            if every is not None:
                root = psutil.Process(process.pid)
                while process.poll() is None:
                    memory.append((time.monotonic() - start, tree_bytes(root)))
                    # Wakes at once when the command ends, so that sampling does not round its time up.
                    _wait(process, every)
            process.wait()
        except BaseException:
            _end(process)
            raise
        seconds = time.monotonic() - start
        if process.returncode:
            output.seek(0)
            said = output.read()[-2000:].decode("utf-8", "replace")
            raise CommandFailed(f"{' '.join(command)} exited with {process.returncode}:\n{said}")
    return Watched(seconds, memory)


def tree_bytes(root: psutil.Process) -> int:
    """Return the memory of a process and all below it, pages that several share counted once (PSS)."""
    total = 0
    try:
        for process in (root, *root.children(recursive=True)):
            total += _bytes(process)
    except psutil.Error:  # the root ended
        pass
    return total


def _bytes(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except (psutil.Error, OSError):
        return 0  # it ended just now


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and all that it started, when this program itself is stopped."""
    try:
        tree = [*psutil.Process(process.pid).children(recursive=True), psutil.Process(process.pid)]
    except psutil.Error:
        return
    for one in tree:
        try:
            one.kill()
        except psutil.Error:
            continue
    os.waitpid(process.pid, 0)

"""Temporary folders of the grader, which even a killed run does not leave for ever."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

import psutil

_NAME = re.compile(r"grader-(\d+)-.*")


def scratch(directory: Path | None = None) -> tempfile.TemporaryDirectory[str]:
    """Return a new temporary folder; it is removed when its context ends."""
    return tempfile.TemporaryDirectory(
        prefix=f"grader-{os.getpid()}-", dir=directory, ignore_cleanup_errors=True
    )


def sweep(directory: Path | None = None) -> None:
    """Remove what processes that no longer exist left behind."""
    for path in (directory or Path(tempfile.gettempdir())).glob("grader-*"):
        found = _NAME.fullmatch(path.name)
        if found and not psutil.pid_exists(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)

"""A copy of the notebook's folder for a trial: what is written in it is not there for the notebook."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

_MOST_BYTES = 20_000_000  # what is larger takes longer to copy than it is worth


@contextmanager
def apart(home: str) -> Iterator[None]:
    """Go on in a copy of the folder `home`, where the working folder is in it, and take it away at the end.

    Where it cannot be copied, or is large, or the working folder is another, all goes on where it is.
    """
    copy = ""
    with suppress(Exception):
        here = Path.cwd().relative_to(home)
        if not _is_large(Path(home)):
            copy = mkdtemp(prefix="trial-")
            copytree(home, copy, symlinks=True, dirs_exist_ok=True)
            os.chdir(Path(copy) / here)
    try:
        yield
    finally:
        if copy:
            rmtree(copy, ignore_errors=True)


def _is_large(folder: Path) -> bool:
    total = 0
    for path in folder.rglob("*"):
        total += path.lstat().st_size
        if total > _MOST_BYTES:
            return True
    return False

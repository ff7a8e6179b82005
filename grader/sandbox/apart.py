"""A copy of the working folder for a trial, so that what is written there is not there for the notebook."""

from __future__ import annotations

import os
from contextlib import suppress
from shutil import copytree
from tempfile import mkdtemp

_MOST_BYTES = 20_000_000  # what is larger takes longer to copy than it is worth


def go_apart() -> None:
    """Go on in a copy of the working folder; where it cannot be copied, or is large, in the folder itself."""
    with suppress(Exception):
        if sum(entry.stat().st_size for entry in os.scandir(".")) > _MOST_BYTES:
            return
        copy = mkdtemp(prefix="trial-")
        copytree(".", copy, symlinks=True, dirs_exist_ok=True)
        os.chdir(copy)

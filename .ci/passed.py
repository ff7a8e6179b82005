"""What passed already, by a hash of all that it reads: `make test` need not prove it again.

A clone on a machine without this cache proves everything.
"""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Sequence
from pathlib import Path

import platformdirs

FOLDER = platformdirs.user_cache_path("cloud-services-grader", appauthor=False) / "passed"


class Passed:
    """The steps that passed, on what the files of a checkout are now."""

    def __init__(self, root: Path, folder: Path = FOLDER) -> None:
        self.root, self.folder = root, folder
        self._hashes = {path: _hash(root / path) for path in _files(root)}

    def key(self, command: Sequence[str], reads: Sequence[str], but: Sequence[str] = ()) -> str:
        """Return the key of a command that reads these files and folders (none: all), `but` for some."""
        own = [
            f"{path} {found}"
            for path, found in self._hashes.items()
            if (not reads or _lies_in(path, reads)) and not _lies_in(path, but)
        ]
        machine = (platform.python_version(), platform.machine(), platform.release())
        asked = [
            f"{name} {value}" for name, value in sorted(os.environ.items()) if name.startswith("GRADER_")
        ]
        return hashlib.sha256("\n".join([*command[1:], *machine, *asked, *own]).encode()).hexdigest()

    def holds(self, key: str) -> bool:
        """Tell whether that passed before."""
        return (self.folder / key).exists()

    def remember(self, key: str) -> None:
        """Note that it passed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / key).touch()


def _files(root: Path) -> list[str]:
    """Return the files that git knows or would take, sorted."""
    ask = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(ask, cwd=root, stdout=subprocess.PIPE, check=True).stdout.decode()
    return sorted({path for path in found.split("\0") if (root / path).is_file()})


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _lies_in(path: str, places: Sequence[str]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)

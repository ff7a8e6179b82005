"""The files beside a notebook: which of them grading has as well."""

from __future__ import annotations

import contextlib
import fnmatch
from collections.abc import Iterator
from pathlib import Path

from .index import Released, file_digest
from .words import Limits, Notebook

_MOST_FILE_BYTES, _MOST_FOLDER_BYTES = 100_000_000, 400_000_000
_USUAL = ("*.py", "*.md", "*.toml", "*.yaml", "*.yml")  # where nothing says what was released


def needed(notebook: Notebook, released: Released | None, limits: Limits) -> list[Path]:
    """Return the files that a notebook may find where it is graded: what came with it, and data of its own.

    What came with it and is not there is taken from the course's folder, if that is known.
    """
    given = set(released.files) if released else set()
    patterns = limits.side_files if released else (*limits.side_files, *_USUAL)
    found: dict[str, Path] = {}
    if released and released.folder:
        found = {name: path for name in given if (path := released.folder / name).is_file()}
    total = 0
    for path in _entries(notebook.path.parent):
        is_wanted = path.name in given or any(fnmatch.fnmatch(path.name, one) for one in patterns)
        if not is_wanted or path.suffix == ".ipynb":
            continue
        with contextlib.suppress(OSError):
            size = path.stat().st_size
            if path.is_file() and size <= _MOST_FILE_BYTES and total + size <= _MOST_FOLDER_BYTES:
                total += size
                found[path.name] = path
    return list(found.values())


def own_modules(notebook: Notebook, released: Released | None) -> list[str]:
    """Return the student's own modules beside the notebook, which are not there in grading."""
    given = set(released.files) if released else set()
    there = _entries(notebook.path.parent)
    return [one.stem for one in there if one.suffix == ".py" and one.name not in given]


def changed(notebook: Notebook, released: Released | None) -> list[str]:
    """Return the names of files that came with the notebook and are no longer as they came."""
    found = []
    for name, known in sorted(released.files.items()) if released else ():
        with contextlib.suppress(OSError):
            if file_digest(notebook.path.parent / name) != known:
                found.append(name)
    return found


def _entries(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from sorted(folder.iterdir())

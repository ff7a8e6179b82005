"""What a result depends on, as one hash: the submission, the assignment and the environment.

Equal keys mean that grading again would give the same result, so it need not be done.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

import nbformat

from .. import files
from ..assignment import Assignment
from ..engine import kernel_description
from ..errors import FileRefused
from ..limits import Limits
from .submission import Job

# Files of a submission count by content up to so many times the largest notebook, others by size and time.
_MOST_HASHED = 4
_DEEPEST = 8
# Of an instructor's side file; what a notebook can be given is less (see batch.py).
_MOST_OF_OURS = 10_000_000_000


def key(job: Job, of_assignment: str = "") -> str:
    """Return the key of a job: a SHA-256 in hexadecimal.

    Files of the submission count by content, whatever else lies there by its name. `of_assignment` is the
    assignment's own key, for who has it already. Raises FileRefused as `assignment_key` does.
    """
    # Whether a sandbox is required decides if there is a result, not what it is.
    limits = repr(replace(job.limits, require_sandbox=False))
    known = of_assignment or assignment_key(job.assignment)
    return _hash([environment(), job.engine, limits, *_submission(job), known])


def assignment_key(assignment: Assignment) -> str:
    """Return the key of all that an assignment brings; raises FileRefused for a side file not to be read."""
    return _hash(_assignment(assignment))


def reference_key(assignment: Assignment, engine: str, limits: Limits) -> str:
    """Return the key of what an assignment's reference answers do, as for a submission."""
    by_hand = repr([(name, sorted(cells.items())) for name, cells in sorted(assignment.by_hand.items())])
    unsolved = repr([(name, sorted(cells)) for name, cells in sorted(assignment.unsolved.items())])
    limited = repr(replace(limits, require_sandbox=False))
    return _hash([environment(), engine, limited, by_hand, unsolved, assignment_key(assignment)])


def _hash(parts: Iterable[str | bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        # Some names are no text; two of those are two.
        digest.update(part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def _submission(job: Job) -> Iterator[str | bytes]:
    if job.folder.is_symlink() or not files.is_folder(job.folder):
        return
    left = _MOST_HASHED * job.limits.submission_bytes
    for path, size in islice(_below(job.folder), files.MOST_ENTRIES):
        yield os.fspath(path.relative_to(job.folder))
        if size is None:
            continue
        if size > min(left, job.limits.submission_bytes):
            yield _look(path)
            continue
        left -= size
        try:
            yield files.digest(path, job.limits.submission_bytes)
        except FileRefused as refused:
            yield f"{refused.why} {_look(path)}"


def _below(folder: Path, depth: int = 0) -> Iterator[tuple[Path, int | None]]:
    """Yield the paths in a submission's folder and the sizes of those that are regular files.

    What lies too deep, or comes after too many others, is not looked at.
    """
    try:
        found, _ = files.entries(folder)
    except FileRefused as refused:
        yield folder / refused.why, None
        return
    for entry in found:
        path = folder / entry.name
        try:
            about = entry.stat(follow_symlinks=False)
        except OSError:
            yield path, None
            continue
        yield path, about.st_size if stat.S_ISREG(about.st_mode) else None
        if stat.S_ISDIR(about.st_mode) and depth < _DEEPEST and not entry.name.startswith("."):
            yield from _below(path, depth + 1)


def _look(path: Path) -> str:
    """Return what tells one state of a file from another without reading it."""
    try:
        about = path.lstat()
    except OSError as error:
        return type(error).__name__
    return f"{about.st_size} {about.st_mtime_ns} {about.st_mode}"


def _assignment(assignment: Assignment) -> Iterator[str | bytes]:
    yield repr(assignment.hidden)
    for name, text in sorted(assignment.masters.items()):
        yield from (name, text, _kernel(text))
    # They say which names an answer defines, and so where one is looked for.
    yield repr(sorted(assignment.references.items()))
    for side_file in assignment.side_files():
        yield str(side_file)
        yield files.digest(assignment.folder / side_file, _MOST_OF_OURS, links=True)


@lru_cache(maxsize=64)  # a master is the same for a whole class
def _kernel(master: str) -> str:
    return kernel_description(nbformat.from_dict(json.loads(master)))


@cache
def environment() -> str:
    """Return what else decides a result: Python, the installed packages, and the grader's own code."""
    # By the folders that are named so: to read what is in 200 of them takes a quarter of a second.
    packages = sorted(found.name for place in sys.path for found in Path(place).glob("*.*-info"))
    own = hashlib.sha256()
    # All of it: what reads a course decides as much as what runs a cell.
    for source in sorted(Path(__file__).parents[1].rglob("*.py")):
        own.update(source.read_bytes())
    return "\n".join([platform.python_version(), platform.machine(), own.hexdigest(), *packages])

"""What a result depends on, as one hash: the submission, the assignment and the environment.

Equal keys mean that grading again would give the same result, so it need not be done.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from ..assignment import Assignment
from .submission import Job


def key(job: Job) -> str:
    """Return the key of a job: a SHA-256 in hexadecimal.

    Files of the submission count by content, whatever else lies there by its name.
    """
    # Whether a sandbox is required decides if there is a result, not what it is.
    limits = repr(replace(job.limits, require_sandbox=False))
    return _hash([environment(), job.engine, limits, *_submission(job), *_assignment(job.assignment)])


def reference_key(assignment: Assignment, engine: str) -> str:
    """Return the key of what an assignment's reference answers do, as for a submission."""
    parts = [environment(), engine, repr(sorted(assignment.references.items())), *_assignment(assignment)]
    return _hash(parts)


def _hash(parts: Iterable[str | bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part if isinstance(part, bytes) else part.encode("utf-8", "replace"))
        digest.update(b"\0")
    return digest.hexdigest()


def _submission(job: Job) -> Iterator[str | bytes]:
    if job.folder.is_symlink() or not job.folder.is_dir():
        return
    for path in sorted(job.folder.iterdir()):
        yield path.name
        if path.is_file() and not path.is_symlink():
            yield _content(path, job.limits.submission_bytes)


def _content(path: Path, largest: int) -> bytes:
    """Return a hash of a file; of one too large to be accepted anyway, only its size and time count."""
    stat = path.stat()
    if stat.st_size > largest:
        return f"{stat.st_size} {stat.st_mtime_ns}".encode()
    return hashlib.sha256(path.read_bytes()).digest()


def _assignment(assignment: Assignment) -> Iterator[str | bytes]:
    for name, text in sorted(assignment.masters.items()):
        yield from (name, text)
    for side_file in assignment.side_files():
        yield str(side_file)
        yield hashlib.sha256((assignment.folder / side_file).read_bytes()).digest()


@cache
def environment() -> str:
    """Return what else decides a result: Python, the installed packages, and the grader's own code."""
    packages = sorted(f"{found.name}=={found.version}" for found in distributions())
    own = hashlib.sha256()
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        own.update(source.read_bytes())
    return "\n".join([platform.python_version(), platform.machine(), own.hexdigest(), *packages])

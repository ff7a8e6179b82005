"""The files beside the executed notebooks in `autograded/`: pictures and data that their markdown shows."""

from __future__ import annotations

import mimetypes
import shutil
from pathlib import Path

from .. import files
from ..assignment import Assignment
from ..course import Course
from ..errors import FileRefused
from ..grading.result import Result

# Names of our own and of nbgrader's exchange; a student's file of that name would speak for us.
_RESERVED = frozenset({"result.json", "timestamp.txt", "submission_secret.txt", "feedback.html"})
# formgrader sends what lies there to the browser of a person who is logged in: nothing that runs in it.
_ACTIVE = ("html", "xml", "svg", "script", "x-shockwave", "multipart")


def write_side_files(course: Course, result: Result, target: Path) -> None:
    """Put the instructor's side files and those of the submission that were taken into `target`.

    As `nbgrader autograde` does, but without what a browser would execute, what is larger than
    a submitted notebook may be, and what cannot be read. Raises OSError when `target` cannot be written.
    """
    most = course.limits.submission_bytes
    submitted = course.path("submitted", result.assignment, result.student)
    for name in result.side_files:
        _copy(submitted / name, target, name, most)
    assignment = Assignment(result.assignment, course.path("source", result.assignment), {})
    for path in assignment.side_files():
        _copy(assignment.folder / path, target, path.as_posix(), most, ours=True)


def keep_earlier(earlier: Path, target: Path) -> None:
    """Put what an earlier, graded submission left into `target`, but for what is ours to write anew."""
    for path in sorted(earlier.rglob("*")):
        name = path.relative_to(earlier).as_posix()
        if path.is_file() and not path.is_symlink() and name not in _RESERVED:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target / name)


def _copy(path: Path, target: Path, name: str, most: int, *, ours: bool = False) -> None:
    if name.split("/")[0].casefold() in _RESERVED or (not ours and is_active(name)):
        return
    (target / name).parent.mkdir(parents=True, exist_ok=True)
    try:
        files.copy(path, target / name, most, links=ours)
    except FileRefused:
        return


def is_active(name: str) -> bool:
    """Tell whether a browser would execute a file of this name, or may."""
    kind = mimetypes.guess_type(name)[0] or ""
    suffix = Path(name).suffix.casefold()
    return any(word in kind for word in _ACTIVE) or suffix in (".htc", ".mht", ".mhtml", ".shtml", ".swf")

"""The files beside the gradebook: what grading left of a submission, written whole or not at all.

`autograded/` holds what people and nbgrader look at; nbgrader copies all of it into `feedback/`. So what
is for the course's eyes only (flags, messages of hidden checks) lies in the grader's own folder.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from pydantic import ValidationError

from .. import files
from ..course import OWN_FOLDER, Course
from ..errors import FileRefused, GradebookError
from ..grading.handed_in import TIMESTAMP_FILE
from ..grading.result import GradeStatus, Result
from ..scratch import scratch, sweep
from .beside import keep_earlier, write_side_files
from .opening import is_closed

RESULT_FILE = "result.json"
# What nbgrader's exchange puts beside a submission, and wants back beside its feedback.
SECRET_FILE = "submission_secret.txt"  # noqa: S105  # a file's name
_SECRET_BYTES = 4096  # it is a line of text
_RESULT_BYTES = 50_000_000

Say = Callable[[str], None]


def result_path(course: Course, assignment: str, student: str) -> Path:
    """Return where a result is kept; it counts as long as there is a folder for it in `autograded/`."""
    return course.root / OWN_FOLDER / "results" / student / assignment / RESULT_FILE


def require_writable(course: Course, submissions: Iterable[tuple[str, str]]) -> None:
    """Raise GradebookError when no result of these can be written: a class would be graded for nothing.

    One that alone cannot be written is named when that is tried.
    """
    book, closed = is_closed(course), None
    for assignment, student in submissions:
        own = course.path("autograded", assignment, student).parent
        kept = result_path(course, assignment, student).parent
        closed = book or _not_writable(own) or _not_writable(kept)
        if closed is None:
            return
    if closed is not None:
        raise GradebookError(
            f"Nothing was graded, as no result could be recorded: {closed} may not be written, or is no "
            f"{'file' if book else 'folder'}. Put that right and run the command again."
        )


def _not_writable(folder: Path) -> Path | None:
    """Return what is in the way of making something in a folder, or of making the folder."""
    there = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    return None if files.is_folder(there) and os.access(there, os.W_OK | os.X_OK) else there


def write_result(course: Course, result: Result) -> None:
    """Replace `autograded/<student>/<assignment>/` in one step, so that it is never half written.

    The result itself comes last: what it says has happened.
    """
    target = course.path("autograded", result.assignment, result.student)
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    with scratch(target.parent) as temporary:
        new = Path(temporary) / "new"
        new.mkdir()
        if result.status is GradeStatus.REFUSED:
            # Keep the notebooks of an earlier, graded submission beside the new reason.
            keep_earlier(target, new)
        else:
            write_side_files(course, result, new)
        for name, text in result.notebooks.items():
            (new / f"{name}.ipynb").write_text(text, encoding="utf-8")
        if result.handed_in is not None:
            (new / TIMESTAMP_FILE).write_text(f"{result.handed_in.isoformat()} UTC\n", encoding="utf-8")
        if secret := _line(course.path("submitted", result.assignment, result.student) / SECRET_FILE):
            (new / SECRET_FILE).write_text(secret, encoding="utf-8")
        if target.exists():
            target.replace(Path(temporary) / "old")
        new.replace(target)
    _write(result_path(course, result.assignment, result.student), result.model_dump_json(indent=1))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path.parent)
    with scratch(path.parent) as temporary:
        new = Path(temporary) / path.name
        new.write_text(text, encoding="utf-8")
        new.replace(path)


def _line(path: Path) -> str:
    """Read a file of a line or two, which a student may have put there; "" when it is anything else."""
    try:
        text = files.read(path, _SECRET_BYTES).decode()
    except (FileRefused, UnicodeDecodeError):
        return ""
    return text if text.strip() else ""


def release_files(course: Course, assignment: str, student: str) -> dict[str, str]:
    """Return what must lie beside a feedback page, or `nbgrader release_feedback` ends in a traceback.

    What was not handed in through the exchange has neither file. It gets a secret of its own, so that the
    others' feedback can be released; nobody can fetch it by that.
    """
    folder = course.path("autograded", assignment, student)
    found = {name: _line(folder / name) for name in (TIMESTAMP_FILE, SECRET_FILE)}
    if not found[TIMESTAMP_FILE]:
        found[TIMESTAMP_FILE] = f"{dt.datetime.now(dt.UTC).replace(tzinfo=None)} UTC\n"
    if not found[SECRET_FILE]:
        kept = result_path(course, assignment, student).with_name(SECRET_FILE)
        if not (secret := _line(kept)):
            secret = secrets.token_hex(32)
            _write(kept, secret)
        found[SECRET_FILE] = secret
    return found


def read_result(
    course: Course, assignment: str, student: str, damaged: Say = lambda _: None
) -> Result | None:
    """Read what grading left for a submission; None when there is nothing sound.

    `damaged` hears in a sentence of a file that is there and is not this submission's result.
    """
    # Not from that folder, where earlier versions kept it: plain nbgrader puts a student's files there.
    if not files.is_folder(course.path("autograded", assignment, student)):
        return None
    path = result_path(course, assignment, student)
    what, again = f"The result of {assignment}/{student} ({path})", "Grade it again."
    try:
        found = Result.model_validate_json(files.read(path, _RESULT_BYTES))
    except FileRefused as refused:
        above = [folder for folder in path.parents if course.root in folder.parents]
        if barred := [folder for folder in above if _is_barred(folder)]:
            damaged(f"{barred[-1]} is no folder that can be looked into: results are not found there.")
        elif not refused.is_missing:
            damaged(f"{what} {refused.why}. {again}")
        return None
    except ValueError as error:
        damaged(f"{what} is damaged, or of another version: {_first_problem(error)}. {again}")
        return None
    if (found.assignment, found.student) != (assignment, student):
        damaged(f"{what} is that of {found.assignment}/{found.student}. {again}")
        return None
    return found


def _is_barred(folder: Path) -> bool:
    """Tell whether something is there under a folder's name, and nothing in it can be reached."""
    return os.path.lexists(folder) and not (files.is_folder(folder) and os.access(folder, os.X_OK))


def _first_problem(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return ": ".join(filter(None, [".".join(map(str, first["loc"])), first["msg"]]))
    return str(error)


def read_notebook(course: Course, assignment: str, student: str, name: str) -> NotebookNode | None:
    """Read an executed notebook; None when there is nothing sound."""
    path = course.path("autograded", assignment, student) / f"{name}.ipynb"
    try:
        found: NotebookNode = nbformat.reads(files.read(path, _RESULT_BYTES).decode(), as_version=4)
    except (FileRefused, ValueError):
        return None
    return found


def read_results(course: Course, damaged: Say = lambda _: None) -> list[Result]:
    """Read every sound result that grading left, sorted by assignment and student.

    `damaged` hears of those that are not sound; they are left out. It hears once of a folder in which
    nothing can be found.
    """
    said: set[str] = set()

    def once(sentence: str) -> None:
        if sentence not in said:
            said.add(sentence)
            damaged(sentence)

    def closed(path: Path, why: str) -> None:
        once(f"{path} {why}: results are not found there.")

    found = [
        read_result(course, name, student, once)
        for name in course.assignment_names()
        for student in course.students(name, "autograded", closed)
    ]
    return sorted(filter(None, found), key=lambda result: (result.assignment, result.student))

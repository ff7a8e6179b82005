"""What was handed out and is not what the course has now: released notebooks, and feedback."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from .. import files
from ..assignment import Assignment
from ..course import Course
from ..errors import FileRefused, GradebookError
from ..grading.intake import released_source
from ..store.results import result_path
from .addresses import page_names
from .marks import Marks, read_book
from .outline import even

_MADE_OF = re.compile(r'<meta name="marks" content="([0-9a-f]+)">')
_HEAD_CHARACTERS = 2_000


def stale_release(course: Course, assignment: Assignment) -> str:
    """Return a sentence where students have other tests or points than they are graded by, or ""."""
    differ = []
    for notebook in assignment.masters:
        path = course.path("release", assignment.name) / f"{notebook}.ipynb"
        try:
            released = nbformat.reads(files.read(path, course.limits.submission_bytes).decode(), as_version=4)
        except FileRefused as refused:
            if not refused.is_missing:
                differ.append(f"{path.name} {refused.why}")
            continue  # handed out in another way
        except Exception:  # nbformat raises whatever it comes across
            differ.append(f"{path.name} is no notebook")
            continue
        if cells := _different(assignment.master(notebook), released):
            differ.append(f"{path.name} ({', '.join(cells[:5])}{' …' if len(cells) > 5 else ''})")
    if not differ:
        return ""
    return f"{assignment.name}: the release is not what is graded now: {'; '.join(differ)}. Release it again."


def _different(master: NotebookNode, released: NotebookNode) -> list[str]:
    """Return the ids of graded and locked cells that are not alike."""
    theirs = {_own(cell).get("grade_id"): cell for cell in released.cells if _own(cell)}
    found = []
    for cell in master.cells:
        own = _own(cell)
        if not (own.get("grade") or own.get("locked")):
            continue
        given = theirs.get(own["grade_id"])
        alike = given is not None and _own(given).get("points") == own.get("points")
        if own.get("locked") and given is not None:
            alike = alike and even(given.source) == even(released_source(cell.source))
        if not alike:
            found.append(str(own["grade_id"]))
    return found


def _own(cell: NotebookNode) -> dict[str, object]:
    own: dict[str, object] = cell.metadata.get("nbgrader") or {}
    return own


def stale_feedback(course: Course, submissions: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the submissions, as (assignment, student), whose page is older than their result or marks."""
    there = {
        (assignment, student): pages
        for assignment, student in submissions
        if (pages := [*course.path("feedback", assignment, student).glob("*.html")])
    }
    try:
        marks = read_book(course).marks if there else {}
    except GradebookError:
        marks = {}
    found = []
    for (assignment, student), pages in there.items():
        names = page_names(course, assignment, student)
        # What is there by the name of an earlier hand-in is written no more.
        current = [page for page in pages if page.stem in names] or pages
        kept = result_path(course, assignment, student)
        try:
            old = min(page.stat().st_mtime for page in current) < kept.stat().st_mtime
        except OSError:
            continue
        own = marks.get((assignment, student))
        if old or (own is not None and any(_says_other(page, own) for page in current)):
            found.append((assignment, student))
    return found


def _says_other(page: Path, marks: Marks) -> bool:
    """Tell whether a page was made of other marks than those."""
    try:
        with page.open(encoding="utf-8", errors="replace") as file:
            said = _MADE_OF.search(file.read(_HEAD_CHARACTERS))
    except OSError:
        return False
    return said is not None and said[1] != marks.digest

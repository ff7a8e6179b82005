"""What was handed out and is not what the course has now: released notebooks, and feedback."""

from __future__ import annotations

from collections.abc import Iterable

import nbformat
from nbformat import NotebookNode

from .. import files
from ..assignment import Assignment
from ..course import Course
from ..errors import FileRefused
from ..grading.intake import released_source
from ..store.results import result_path
from .outline import even


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
    """Return the submissions, as (assignment, student), whose page is older than their result."""
    found = []
    for assignment, student in submissions:
        pages = [*course.path("feedback", assignment, student).glob("*.html")]
        kept = result_path(course, assignment, student)
        try:
            if pages and min(page.stat().st_mtime for page in pages) < kept.stat().st_mtime:
                found.append((assignment, student))
        except OSError:
            continue
    return found

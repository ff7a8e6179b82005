"""The files that feedback is: where each page lies, what it is made of, and what stands beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from nbformat import NotebookNode

from .. import files
from ..course import Course
from ..errors import CourseError, FeedbackError
from ..grading.result import Result
from ..store.results import read_result, release_files
from .addresses import page_names
from .feedback import feedback_html
from .marks import Marks, graded_elsewhere, read_book
from .outline import Outline, outline_of
from .pages import save

_NOTEBOOK_BYTES = 200_000_000


@dataclass(frozen=True)
class PageRequest:
    """All that a page is made of, as plain data; `folder` holds the executed notebooks."""

    result: Result
    folder: Path
    outline: Outline
    marks: Marks | None
    name: str


class Page(NamedTuple):
    """A page for one submission."""

    assignment: str
    student: str
    html: str


Make = Callable[[Sequence[PageRequest]], Iterable[Page]]


def make_page(asked: PageRequest) -> Page:
    """Make a page, with the student's work read from its folder, or without it where that fails."""
    try:
        return _page(asked, asked.result, _executed(asked))
    except Exception as error:
        return make_page_without_work(asked, f"it could not be read ({type(error).__name__})")


def make_page_without_work(asked: PageRequest, why: str) -> Page:
    """Make a page that says why the student's work is not on it."""
    note = f"Your work could not be shown on this page: {why}."
    return _page(asked, asked.result.model_copy(update={"repairs": [*asked.result.repairs, note]}), {})


def _page(asked: PageRequest, result: Result, notebooks: Mapping[str, NotebookNode]) -> Page:
    html = feedback_html(result, notebooks, asked.outline, asked.marks, asked.name, asked.folder)
    return Page(result.assignment, result.student, html)


def _executed(asked: PageRequest) -> dict[str, NotebookNode]:
    """Read a submission's executed notebooks; one that cannot be read is left out, the page is not."""
    found = {}
    reads: Any = nbformat.reads
    for name in sorted({cell.notebook for cell in asked.result.cells}):
        # What is no notebook makes nbformat raise all sorts of errors.
        with contextlib.suppress(Exception):
            text = files.read(asked.folder / f"{name}.ipynb", _NOTEBOOK_BYTES).decode()
            found[name] = reads(text, as_version=4)
    return found


def make_here(requests: Sequence[PageRequest]) -> Iterable[Page]:
    """Make pages one after the other, in this process."""
    return map(make_page, requests)


class FeedbackWriter:
    """Write the pages of a course; gradebook and assignments are read once.

    Raises GradebookError when the gradebook cannot be read.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self._book = read_book(course)
        self._outlines: dict[str, Outline] = {}

    def request(self, assignment: str, student: str, result: Result | None = None) -> PageRequest:
        """Return what a submission's page is made of, by its result as recorded or given.

        Raises CourseError when there is neither a result nor a score.
        """
        marks = self._book.marks.get((assignment, student))
        result = result or read_result(self.course, assignment, student)
        if result is None:
            if marks is None:
                raise CourseError(
                    f"{assignment}/{student} has neither a result nor a score: grade it first "
                    f"(grader autograde {assignment})."
                )
            result = graded_elsewhere(assignment, student, marks)
        if assignment not in self._outlines:
            self._outlines[assignment] = outline_of(self.course, assignment)
        folder = self.course.path("autograded", assignment, student)
        name = self._book.students.get(student, student)
        return PageRequest(result, folder, self._outlines[assignment], marks, name)

    def save(self, assignment: str, student: str, html: str) -> Path:
        """Write a page under each of its names, with what nbgrader's exchange wants to find beside it."""
        folder = self.course.path("feedback", assignment, student)
        names = page_names(self.course, assignment, student)
        paths = [save(html, folder / f"{name}.html") for name in names]
        for name, text in release_files(self.course, assignment, student).items():
            save(text, folder / name)
        return paths[0]


def write_feedback(course: Course, results: Iterable[Result], make: Make = make_here) -> list[Path]:
    """Write a page for each result and return the pages' paths; `make` may make them elsewhere.

    Raises GradebookError when the gradebook cannot be read; FeedbackError, after all others are written,
    where some cannot be.
    """
    writer = FeedbackWriter(course)
    written, failed = [], []
    for page in make([writer.request(result.assignment, result.student, result) for result in results]):
        try:
            written.append(writer.save(*page))
        except OSError as error:
            failed.append(f"{page.assignment}/{page.student} ({error.strerror or error})")
    if failed:
        some = ", ".join(failed[:5]) + (f" and {len(failed) - 5} more" if len(failed) > 5 else "")
        raise FeedbackError(f"{len(written)} pages were written; these could not be: {some}.")
    return written

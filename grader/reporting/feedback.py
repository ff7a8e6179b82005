"""What the student sees: one page per submission, made for learning from it.

Score, each check with its hint, what was repaired, the student's own code and outputs, and what a person
wrote. Never the source of a hidden test, never a traceback, never a path.

What a cell printed after a hidden check had run is left out: a function can write down what it was called
with, and another cell can print that in any disguise. So are the messages of flagged checks.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from markupsafe import Markup
from nbformat import NotebookNode

from .. import files
from ..cells import Kind, as_written, grade_id, kind
from ..course import Course
from ..errors import CourseError, FeedbackError, FileRefused
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from ..store.results import read_result, release_files
from .marks import Marks, graded_elsewhere, read_book
from .outline import ROLE, Outline, Planned, even, outline_of
from .pages import render, save
from .pictures import Pictures
from .prose import prose
from .shown import Output, clean, code, outputs, shorten, without_paths

_NOTEBOOK_BYTES = 200_000_000
_MOST_NAMES = 10


@dataclass(frozen=True)
class Check:
    """A graded cell on the page; `status` is passed, failed, blank, waiting or graded (by a person)."""

    id: str
    role: str
    status: str
    points: float
    max_points: float
    extra: float = 0
    hint: str = ""
    comment: Markup = Markup()  # noqa: RUF009  # it cannot be changed
    changed: bool = False  # a person changed what the check gave
    again: bool = False  # a person looks once more whether these points still fit
    source: str = ""


@dataclass(frozen=True)
class Work:
    """A cell of the student's on the page: highlighted code or rendered text, and what it showed."""

    title: str
    code: str = ""
    text: Markup = Markup()  # noqa: RUF009  # it cannot be changed
    outputs: list[Output] = field(default_factory=list)
    comment: Markup = Markup()  # noqa: RUF009


@dataclass
class Exercise:
    """What belongs together on the page."""

    name: str
    notebook: str
    checks: list[Check] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)

    @property
    def points(self) -> float:
        """The points earned, without extra credit."""
        return sum(check.points for check in self.checks)

    @property
    def extra(self) -> float:
        """The extra credit."""
        return sum(check.extra for check in self.checks)

    @property
    def open(self) -> float:
        """The points that wait for a person."""
        return sum(check.max_points for check in self.checks if check.status == "waiting")

    @property
    def max_points(self) -> float:
        """The points there are."""
        return sum(check.max_points for check in self.checks)


def feedback_html(
    result: Result,
    notebooks: Mapping[str, NotebookNode] | None = None,
    outline: Outline | None = None,
    marks: Marks | None = None,
    name: str = "",
    folder: Path | None = None,
) -> str:
    """Return the page for one submission.

    `notebooks` are the executed ones; without an `outline` every test counts as hidden. `marks` are the
    gradebook's, which win over the result's points. `name` is what to call the student, and `folder`
    holds the files handed in.
    """
    outline = outline or Outline()
    pictures = Pictures(folder)
    found: dict[tuple[str, str], Exercise] = {}
    for cell in outline.cells:
        found.setdefault((cell.notebook, cell.exercise), Exercise(cell.exercise, cell.notebook))
    for verdict in result.cells:
        planned = outline.find(verdict.notebook, verdict.id)
        place = found.setdefault(
            (planned.notebook, planned.exercise), Exercise(planned.exercise, planned.notebook)
        )
        place.checks.append(_check(verdict, planned, outline, marks))
    for notebook, nb in (notebooks or {}).items():
        _add_work(found, notebook, nb, outline, marks, pictures)
    exercises = [exercise for exercise in found.values() if exercise.checks or exercise.works]
    refused = result.status is GradeStatus.REFUSED
    # The grader's own failure is described for the instructor, in words of the grading machine.
    ours = result.reason.startswith("The grader failed")
    return render(
        "feedback.html.j2",
        result=result,
        name=name or result.student,
        refused=refused,
        ours=ours,
        reason=without_paths(clean(result.reason)),
        repairs=[without_paths(clean(repair)) for repair in result.repairs],
        exercises=[] if refused else exercises,
        marks=marks,
        score=marks.score if marks else result.score,
        earned=marks.earned if marks else result.score,
        max_score=marks.max_score if marks else result.max_score,
        extra=marks.extra if marks else 0,
        waiting=marks.open if marks else result.open,
    )


def _check(verdict: CellResult, planned: Planned, outline: Outline, marks: Marks | None) -> Check:
    key = (verdict.notebook, verdict.id)
    mark = marks.cells.get(key) if marks else None
    comment = marks.comments.get(key, "") if marks else ""
    hint = without_paths(clean(verdict.message))
    if verdict.flags:
        hint = "The check failed. Its message is shown once your instructor has looked at this work."
    elif not outline.keeps(hint):
        hint = "The check failed. Its message repeats text of the hidden tests and was left out."
    by_person = verdict.status in (CellStatus.MANUAL, CellStatus.BLANK)
    by_person |= planned.kind in (Kind.MANUAL, Kind.TASK)
    waits = verdict.status in (CellStatus.MANUAL, CellStatus.WITHHELD)
    status = verdict.status.value
    if waits or (by_person and mark and (mark.by_hand or mark.open)):
        status = "waiting" if mark is None or mark.open else "graded"
    elif mark and not mark.by_hand and not by_person and mark.score != verdict.points:
        # Graded once more by another program: its points are the gradebook's, the hint is of another day.
        status, hint = ("passed" if mark.score >= mark.max_score else "failed"), ""
    role = "graded by a person" if by_person else "hidden check" if planned.hidden else "visible check"
    if (match := ROLE.fullmatch(verdict.id)) and match[3]:
        role += f" {match[3]}"
    return Check(
        id=verdict.id,
        role=role,
        status=status,
        points=0 if status == "waiting" else mark.score if mark else verdict.points,
        extra=mark.extra if mark else 0,
        max_points=verdict.max_points,
        hint=hint if status in ("failed", "blank") else "",
        comment=prose(comment) if comment and comment != hint else Markup(),
        changed=bool(mark and mark.by_hand and not by_person),
        again=bool(mark and mark.by_hand and mark.waiting),
        source=code(planned.given) if planned.given else "",
    )


def _add_work(
    found: dict[tuple[str, str], Exercise],
    notebook: str,
    nb: NotebookNode,
    outline: Outline,
    marks: Marks | None,
    pictures: Pictures,
) -> None:
    """Put the student's cells of a notebook to their exercises; own cells follow the one above them."""
    names = {cell.id: cell.exercise for cell in outline.cells if cell.notebook == notebook}
    exercise = next(iter(names.values()), "")
    hidden_ran = False
    language = str(nb.metadata.get("kernelspec", {}).get("language", "python"))
    for cell in nb.cells:
        name = grade_id(cell)
        if name in names:
            exercise = names[name]
        comment = ""
        if marks and name and kind(cell) is Kind.ANSWER:
            comment = marks.comments.get((notebook, name), "")
        if name and kind(cell) is Kind.TEST and outline.find(notebook, name).hidden:
            hidden_ran = True
        if work := _work(cell, outline, language, prose(comment), pictures, hidden_ran=hidden_ran):
            found.setdefault((notebook, exercise), Exercise(exercise, notebook)).works.append(work)


def _work(
    cell: NotebookNode,
    outline: Outline,
    language: str,
    comment: Markup,
    pictures: Pictures,
    *,
    hidden_ran: bool,
) -> Work | None:
    sort = kind(cell)
    if sort in (Kind.TEST, Kind.TASK):
        return None
    answer = sort in (Kind.ANSWER, Kind.MANUAL)
    shown = [output if outline.keeps(output.text) else _LEFT_OUT for output in outputs(cell)]
    if hidden_ran:
        kept = (output if output.kind in ("image", "error") else _NOT_REPEATED for output in shown)
        shown = list(dict.fromkeys(kept))
    source = as_written(cell.source)
    if even(source) in outline.given or sort is Kind.LOCKED:
        # As it was released: only a figure drawn with the student's functions says something new.
        if answer:
            return Work("Your answer", text=Markup("<p>Nothing was written here.</p>"), comment=comment)
        figures = [output for output in shown if output.kind == "image"]
        return Work("Figure", outputs=figures) if figures else None
    title = "Your answer" if answer else "Your own cell"
    if cell.cell_type == "code":
        return Work(title, code=code(source, language), outputs=shown, comment=comment)
    if not source.strip():
        return None
    if cell.cell_type == "markdown":
        text = prose(source, partial(pictures.find, attachments=cell.get("attachments")))
    else:
        text = Markup('<p class="free">{}</p>').format(shorten(source))
    return Work(title, text=text, comment=comment)


_NOT_REPEATED = Output("text", "What this cell printed is not repeated here: it ran after hidden checks.")
_LEFT_OUT = Output("error", "This output repeats text of the hidden tests and was left out.")


def page_names(course: Course, assignment: str, student: str) -> list[str]:
    """Return the names (no ending) under which a submission's page is written, the best known first.

    One for each notebook, as nbgrader has it. Where a notebook was handed in under another name, that name
    too: `nbgrader fetch_feedback` asks for it.
    """
    names = _notebooks(course.path("source", assignment))
    names.sort(key=lambda name: (name != assignment, name))
    handed_in = _notebooks(course.path("submitted", assignment, student))
    if names and not set(names) <= set(handed_in):
        # Shorter than a file's name may be: while it is written it has a longer one.
        others = (name for name in handed_in if name not in names and len(name.encode()) <= 200)
        names += list(others)[:_MOST_NAMES]
    return names or [assignment]


def _notebooks(folder: Path) -> list[str]:
    try:
        found, _ = files.entries(folder)
    except FileRefused:
        return []
    paths = [Path(entry.name) for entry in found if not entry.name.startswith(".")]
    return [path.stem for path in paths if path.suffix == ".ipynb" and files.is_text(path.name)]


def page_path(course: Course, assignment: str, student: str) -> Path:
    """Return where the feedback page of a submission lies; an assignment's other notebooks have the same."""
    return course.path("feedback", assignment, student) / f"{page_names(course, assignment, student)[0]}.html"


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

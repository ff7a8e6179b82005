"""What the student sees: one page per submission, made for learning from it.

Score, each check with its hint, what was repaired, the student's own code and outputs, and what a person
wrote. Never the source of a hidden test, never a traceback, never a path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader import api
from nbgrader.preprocessors import ClearHiddenTests
from sqlalchemy import create_engine, inspect, make_url, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, selectinload

from ..cells import Kind, grade_id, kind
from ..course import Assignment, Course
from ..errors import CourseError, GradebookError
from ..grading.judge import CellResult, CellStatus
from ..grading.submission import GradeStatus, Result
from .plots import Output, clean, code, outputs, render, save, shorten, without_paths

_ROLE = re.compile(r"(.+)_(answer|visible|hidden)(?:_(\w+))?")
_SECRET_CHARACTERS = 12  # a shorter line of a hidden test, such as `x = f(2)`, gives little away

# --- What the gradebook says -----------------------------------------------------------------------


@dataclass(frozen=True)
class Mark:
    """The gradebook's score for one cell; `by_hand` when a person entered or changed it."""

    score: float
    max_score: float
    waiting: bool = False
    by_hand: bool = False


@dataclass
class Marks:
    """The gradebook's scores and comments for one submission, by (notebook, cell)."""

    seconds_late: float = 0
    penalty: float = 0
    cells: dict[tuple[str, str], Mark] = field(default_factory=dict)
    comments: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The points, less what lateness costs, as nbgrader exports them."""
        return max(0.0, sum(mark.score for mark in self.cells.values()) - self.penalty)

    @property
    def max_score(self) -> float:
        """The points there are."""
        return sum(mark.max_score for mark in self.cells.values())

    @property
    def waiting(self) -> bool:
        """Whether a person still has to look at it."""
        return any(mark.waiting for mark in self.cells.values())


@dataclass(frozen=True)
class Book:
    """A whole gradebook: students' names by id, and marks by (assignment, student)."""

    students: dict[str, str] = field(default_factory=dict)
    marks: dict[tuple[str, str], Marks] = field(default_factory=dict)


def read_book(course: Course) -> Book:
    """Read the course's gradebook; an empty one when there is none yet, which this does not make.

    Raises GradebookError when the database cannot be read.
    """
    url = make_url(course.db_url)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).is_file():
        return Book()
    engine = create_engine(url)
    try:
        if not inspect(engine).has_table(api.Student.__tablename__):
            return Book()
        with Session(engine) as session:
            return _read(session, course)
    except SQLAlchemyError as error:
        raise GradebookError(f"The gradebook {course.db_url} cannot be read: {error}") from error
    finally:
        engine.dispose()


def _read(session: Session, course: Course) -> Book:
    students = {
        student.id: display_name(student.id, student.first_name, student.last_name)
        for student in session.scalars(select(api.Student))
    }
    notebooks = selectinload(api.SubmittedAssignment.notebooks)
    everything = select(api.SubmittedAssignment).options(
        notebooks.selectinload(api.SubmittedNotebook.grades),
        notebooks.selectinload(api.SubmittedNotebook.comments),
    )
    marks = {
        (found.assignment.name, found.student_id): _marks(found)
        for found in session.scalars(everything)
        # One database may serve several courses.
        if found.assignment.course_id == course.directory.course_id
    }
    return Book(students, marks)


def _marks(found: api.SubmittedAssignment) -> Marks:
    # nbgrader's own property raises for an extension of an assignment that has no due date.
    marks = Marks(seconds_late=float(found.total_seconds_late) if found.assignment.duedate else 0.0)
    for notebook in found.notebooks:
        marks.penalty += notebook.late_submission_penalty or 0.0
        for grade in notebook.grades:
            by_hand = grade.manual_score is not None
            mark = Mark(grade.score, grade.cell.max_score, grade.needs_manual_grade, by_hand)
            marks.cells[notebook.name, grade.name] = mark
        for comment in notebook.comments:
            marks.comments[notebook.name, comment.name] = comment.comment or ""
    return marks


def display_name(student: str, first: str | None, last: str | None) -> str:
    """Return "Last, First (id)", or what there is of it."""
    name = ", ".join(part for part in (last, first) if part)
    return f"{name} ({student})" if name else student


# --- What the assignment says ----------------------------------------------------------------------


@dataclass(frozen=True)
class Planned:
    """A cell of a master: the exercise it belongs to, and `given`, the source that students got."""

    id: str
    notebook: str
    kind: Kind
    exercise: str
    hidden: bool = False
    given: str = ""


@dataclass(frozen=True)
class Outline:
    """An assignment's cells in order, the sources students were given, and the lines they must not see."""

    cells: list[Planned] = field(default_factory=list)
    given: frozenset[str] = frozenset()
    secrets: frozenset[str] = frozenset()

    def find(self, notebook: str, name: str) -> Planned:
        """Return a cell; one that is not known counts as hidden."""
        for cell in self.cells:
            if (cell.notebook, cell.id) == (notebook, name):
                return cell
        return Planned(name, notebook, Kind.TEST, exercise_of(name), hidden=True)

    def keeps(self, text: str) -> bool:
        """Tell whether a text holds nothing of the hidden tests, also when quoted or escaped."""
        found = _squeezed(text)
        return not any(secret in found for secret in self.secrets)


def exercise_of(name: str) -> str:
    """Return the function that a cell is about: `list_keys` for `list_keys_hidden_1`."""
    return match[1] if (match := _ROLE.fullmatch(name)) else name


def outline_of(course: Course, name: str) -> Outline:
    """Return an assignment's outline; an empty one, in which all is hidden, when its source is broken."""
    clear = ClearHiddenTests(config=course.config)
    clear.enforce_metadata = False  # a misplaced hidden test is still a hidden test
    try:
        return outline(course.assignment(name), clear)
    except (CourseError, RuntimeError):
        return Outline()


def outline(assignment: Assignment, clear: ClearHiddenTests) -> Outline:
    """Sort an assignment's cells into exercises; `clear` is what makes a release of a master.

    A test without a telling name belongs to the answer above it, as nbgrader's courses have it.
    """
    cells: list[Planned] = []
    given: set[str] = set()
    hidden_lines: set[str] = set()
    for notebook in assignment.masters:
        exercise = ""
        for cell in assignment.master(notebook).cells:
            source = cell.source
            clear.preprocess_cell(cell, {}, 0)
            given.add(cell.source.strip())
            hidden_lines |= set(source.splitlines()) - set(cell.source.splitlines())
            name, sort = grade_id(cell), kind(cell)
            if name is None or sort is Kind.LOCKED:
                continue
            if sort is not Kind.TEST or _ROLE.fullmatch(name) or not exercise:
                exercise = exercise_of(name)
            hidden = source != cell.source
            shown = cell.source if sort is Kind.TEST and not hidden else ""
            cells.append(Planned(name, notebook, sort, exercise, hidden, shown))
    return Outline(cells, frozenset(given), _secrets(hidden_lines, _squeezed("\n".join(given))))


def _secrets(lines: Iterable[str], released: str) -> frozenset[str]:
    # A string on its own, or at the end of an assertion, is a hint, and hints are for the student.
    own = [line for line in lines if not re.match(r"\s*\(*[fr]*[\"']", line)]
    candidates = {
        _squeezed(text) for line in own for text in (line, re.sub(r",\s*[fr]*[\"'][^,]*$", "", line))
    }
    return frozenset(s for s in candidates if len(s) >= _SECRET_CHARACTERS and s not in released)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s'\"\\]+", "", text)


# --- The page --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Check:
    """A graded cell on the page; `status` is passed, failed, blank, waiting or graded (by a person)."""

    id: str
    role: str
    status: str
    points: float
    max_points: float
    hint: str = ""
    comment: str = ""
    changed: bool = False  # a person changed what the check gave
    source: str = ""


@dataclass(frozen=True)
class Work:
    """A cell of the student's on the page: highlighted code or plain text, and what it showed."""

    title: str
    code: str = ""
    text: str = ""
    outputs: list[Output] = field(default_factory=list)
    comment: str = ""


@dataclass
class Exercise:
    """What belongs together on the page."""

    name: str
    notebook: str
    checks: list[Check] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)

    @property
    def points(self) -> float:
        """The points earned."""
        return sum(check.points for check in self.checks)

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
) -> str:
    """Return the page for one submission.

    `notebooks` are the executed ones; without an `outline` every test counts as hidden. `marks` are the
    gradebook's, which win over the result's points. `name` is what to call the student.
    """
    outline = outline or Outline()
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
        _add_work(found, notebook, nb, outline, marks)
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
        max_score=marks.max_score if marks else result.max_score,
        waiting=sum(c.max_points for e in exercises for c in e.checks if c.status == "waiting"),
    )


def _check(verdict: CellResult, planned: Planned, outline: Outline, marks: Marks | None) -> Check:
    key = (verdict.notebook, verdict.id)
    mark = marks.cells.get(key) if marks else None
    comment = (marks.comments.get(key, "")) if marks else ""
    hint = without_paths(clean(verdict.message))
    if not outline.keeps(hint):
        hint = "The check failed. Its message repeats text of the hidden tests and was left out."
    by_person = verdict.status in (CellStatus.MANUAL, CellStatus.BLANK)
    status = verdict.status.value
    if verdict.status is CellStatus.MANUAL or (by_person and mark and mark.by_hand):
        status = "waiting" if mark is None or mark.waiting else "graded"
    role = "graded by a person" if by_person else "hidden check" if planned.hidden else "visible check"
    if (match := _ROLE.fullmatch(verdict.id)) and match[3]:
        role += f" {match[3]}"
    return Check(
        id=verdict.id,
        role=role,
        status=status,
        points=mark.score if mark else verdict.points,
        max_points=verdict.max_points,
        hint=hint if status in ("failed", "blank") else "",
        comment="" if comment == hint else comment,
        changed=bool(mark and mark.by_hand and not by_person),
        source=code(planned.given) if planned.given else "",
    )


def _add_work(
    found: dict[tuple[str, str], Exercise],
    notebook: str,
    nb: NotebookNode,
    outline: Outline,
    marks: Marks | None,
) -> None:
    """Put the student's cells of a notebook to their exercises; own cells follow the one above them."""
    names = {cell.id: cell.exercise for cell in outline.cells if cell.notebook == notebook}
    exercise = next(iter(names.values()), "")
    language = str(nb.metadata.get("kernelspec", {}).get("language", "python"))
    for cell in nb.cells:
        name = grade_id(cell)
        if name in names:
            exercise = names[name]
        comment = ""
        if marks and name and kind(cell) is Kind.ANSWER:
            comment = marks.comments.get((notebook, name), "")
        if work := _work(cell, outline, language, comment):
            found.setdefault((notebook, exercise), Exercise(exercise, notebook)).works.append(work)


def _work(cell: NotebookNode, outline: Outline, language: str, comment: str) -> Work | None:
    sort = kind(cell)
    if sort in (Kind.TEST, Kind.TASK):
        return None
    answer = sort in (Kind.ANSWER, Kind.MANUAL)
    shown = [output if outline.keeps(output.text) else _LEFT_OUT for output in outputs(cell)]
    if cell.source.strip() in outline.given or sort is Kind.LOCKED:
        # As it was released: only a figure drawn with the student's functions says something new.
        if answer:
            return Work("Your answer", text="Nothing was written here.", comment=comment)
        figures = [output for output in shown if output.kind == "image"]
        return Work("Figure", outputs=figures) if figures else None
    title = "Your answer" if answer else "Your own cell"
    if cell.cell_type == "code":
        return Work(title, code=code(cell.source, language), outputs=shown, comment=comment)
    return Work(title, text=shorten(cell.source), comment=comment) if cell.source.strip() else None


_LEFT_OUT = Output("error", "This output repeats text of the hidden tests and was left out.")

# --- Files -----------------------------------------------------------------------------------------


def page_path(course: Course, assignment: str, student: str) -> Path:
    """Return where the feedback page of a submission lies."""
    return course.path("feedback", assignment, student) / f"{assignment}.html"


def write_feedback(course: Course, results: Iterable[Result]) -> list[Path]:
    """Write a page for each result and return the pages' paths.

    Raises GradebookError when the gradebook cannot be read.
    """
    book = read_book(course)
    outlines: dict[str, Outline] = {}
    pages = []
    for result in results:
        if result.assignment not in outlines:
            outlines[result.assignment] = outline_of(course, result.assignment)
        html = feedback_html(
            result,
            _executed(course, result),
            outlines[result.assignment],
            book.marks.get((result.assignment, result.student)),
            book.students.get(result.student, result.student),
        )
        pages.append(save(html, page_path(course, result.assignment, result.student)))
    return pages


def _executed(course: Course, result: Result) -> dict[str, NotebookNode]:
    """Read a submission's executed notebooks; one that cannot be read is left out, the page is not."""
    found = {}
    read: Any = nbformat.read
    folder = course.path("autograded", result.assignment, result.student)
    for name in sorted({cell.notebook for cell in result.cells}):
        try:
            found[name] = read(folder / f"{name}.ipynb", as_version=4)
        except (OSError, ValueError):
            continue
    return found

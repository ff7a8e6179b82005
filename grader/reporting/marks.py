"""What the gradebook says: scores, comments and names, read without ever making or changing one."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader import api
from sqlalchemy import create_engine, inspect, make_url, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, selectinload

from ..cells import total
from ..course import Course
from ..errors import GradebookError
from ..grading.result import CellResult, CellStatus, GradeStatus, Result

# Letters that Unicode does not take for others with an accent.
_PLAIN = str.maketrans("øłđðħı", "olddhi") | str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"})


@dataclass(frozen=True)
class Mark:
    """The gradebook's score for one cell, without `extra` credit; `by_hand` when a person entered it."""

    score: float
    max_score: float
    waiting: bool = False
    by_hand: bool = False
    extra: float = 0

    @property
    def open(self) -> bool:
        """Whether there are no points yet; a person's earlier ones count while somebody looks again."""
        return self.waiting and not self.by_hand


@dataclass
class Marks:
    """The gradebook's scores and comments for one submission, by (notebook, cell).

    `extension` is how much longer than the others the student has, in seconds.
    """

    seconds_late: float = 0
    extension: float = 0
    penalty: float = 0
    cells: dict[tuple[str, str], Mark] = field(default_factory=dict)
    comments: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The points with extra credit, less what lateness costs, as nbgrader exports them."""
        return max(0.0, total((self.earned, self.extra, -self.penalty)))

    @property
    def earned(self) -> float:
        """The points alone: never more than there are."""
        return total(mark.score for mark in self.cells.values())

    @property
    def extra(self) -> float:
        """The extra credit that a person gave."""
        return total(mark.extra for mark in self.cells.values())

    @property
    def open(self) -> float:
        """How many of the points nobody has decided on yet."""
        return total(mark.max_score for mark in self.cells.values() if mark.open)

    @property
    def max_score(self) -> float:
        """The points there are."""
        return total(mark.max_score for mark in self.cells.values())

    @property
    def waiting(self) -> bool:
        """Whether a person still has to look at it."""
        return any(mark.waiting for mark in self.cells.values())

    @property
    def digest(self) -> str:
        """A hash of all of it, by which a page that was made of other marks is known."""
        given = sorted(self.cells.items()), sorted(self.comments.items())
        text = repr((self.seconds_late, self.extension, self.penalty, *given))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def graded_elsewhere(assignment: str, student: str, marks: Marks) -> Result:
    """Return what the gradebook tells of a submission that only plain nbgrader graded."""
    cells = [
        CellResult(
            id=name,
            notebook=notebook,
            points=mark.score,
            max_points=mark.max_score,
            status=CellStatus.MANUAL
            if mark.open
            else CellStatus.PASSED
            if mark.score >= mark.max_score
            else CellStatus.FAILED,
        )
        for (notebook, name), mark in sorted(marks.cells.items())
    ]
    return Result(
        assignment=assignment,
        student=student,
        status=GradeStatus.GRADED,
        score=total(cell.points for cell in cells),
        max_score=total(cell.max_points for cell in cells),
        cells=cells,
    )


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
        why = str(getattr(error, "orig", None) or error).splitlines()[0]
        where = url.render_as_string(hide_password=True)
        raise GradebookError(f"The gradebook {where} cannot be read: {why}.") from error
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
    # Without a due date there is nothing to be extended.
    longer = found.extension if found.assignment.duedate else None
    marks.extension = longer.total_seconds() if longer else 0.0
    for notebook in found.notebooks:
        marks.penalty += notebook.late_submission_penalty or 0.0
        for grade in notebook.grades:
            by_hand = grade.manual_score is not None
            # nbgrader counts it where there is a score already.
            extra = (grade.extra_credit or 0.0) if by_hand or grade.auto_score is not None else 0.0
            marks.cells[notebook.name, grade.name] = Mark(
                total((grade.score, -extra)), grade.cell.max_score, grade.needs_manual_grade, by_hand, extra
            )
        for comment in notebook.comments:
            # Not what the grader noted for a person to look at.
            marks.comments[notebook.name, comment.name] = comment.manual_comment or ""
    return marks


def display_name(student: str, first: str | None, last: str | None) -> str:
    """Return "Last, First (id)", or what there is of it."""
    # Whoever was enrolled without a name is called by the id, so that formgrader has something to show.
    name = ", ".join(part for part in (last, first) if part and part != student)
    return f"{name} ({student})" if name else student


def alphabetical(name: str) -> str:
    """Return what a name is sorted by: its letters without accents and capitals, so that Å stands with A."""
    parts = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return "".join(character for character in parts if not unicodedata.combining(character))

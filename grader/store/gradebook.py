"""The single writer: results into nbgrader's own gradebook and the `autograded/` folder.

It knows no kernel. Scores that a person entered are kept, as `nbgrader autograde` keeps them.
"""

from __future__ import annotations

import math
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Any

from nbgrader.api import Assignment as NbgraderAssignment
from nbgrader.api import Gradebook, InvalidEntry, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.exc import SQLAlchemyError

from ..assignment import Assignment
from ..cells import total
from ..configuration import inside
from ..course import Course, put_programs_on_path
from ..errors import CourseError, GradebookBusy, GradebookError
from ..grading.answers import answers
from ..grading.handed_in import handed_in
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from .extensions import Extensions, read_extensions
from .known import add_places, bring_up_to_date, loses_cells, renamed
from .opening import PATIENCE_SECONDS, open_gradebook, refusal
from .results import read_notebook, read_result, write_result


@dataclass(frozen=True)
class Standing:
    """What the gradebook says of a submission: what people gave is in the score, and lateness taken off.

    `waiting`: a person has still to look at something. `untimed`: it has a due date, but no time of hand-in.
    """

    score: float
    penalty: float = 0.0
    waiting: bool = False
    untimed: bool = False


@dataclass(frozen=True)
class Change:
    """What recording did to a submission: how it stood `before` (None: it was not there) and `after`.

    `reopened` are the graded cells that a person had marked and is asked to look at again; `said` is what
    else a person should know, or "".
    """

    before: Standing | None = None
    after: Standing | None = None
    reopened: tuple[str, ...] = ()
    said: str = ""


class GradebookWriter:
    """Write results into a course; use as a context manager, from one process at a time.

    A gradebook that is locked for long is opened by whatever needs it next, which raises GradebookBusy where
    it still is. Any other that cannot be opened raises GradebookError at once.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        put_programs_on_path()
        self._opened: Gradebook | None = None
        self._stood: dict[tuple[str, str], Standing] = {}  # before cells that are gone now were taken out
        with suppress(GradebookBusy):
            self._opened = self._open(PATIENCE_SECONDS)

    def __enter__(self) -> GradebookWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._opened is not None:
            self._opened.close()

    @property
    def gradebook(self) -> Gradebook:
        """The gradebook, open. Raises GradebookError."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self, patience: float = 0.0) -> Gradebook:
        return open_gradebook(self.course, patience)

    def _write(self, result: Result) -> None:
        write_result(self.course, result)

    def prepare(self, assignment: Assignment) -> list[str]:
        """Make sure that the gradebook knows the assignment's notebooks, cells and points as they are.

        Returns what changed for submissions that are there already, a sentence each. Raises GradebookError,
        and CourseError where the course's rule for lateness cannot be used.
        """
        _ = self._lateness, self._extensions
        with self._taken_back():
            said = []
            if self._find(NbgraderAssignment, name=assignment.name) is None:
                said += renamed(self.gradebook.db, assignment, self.course.assignment_names())
            self.gradebook.update_or_create_assignment(assignment.name)
            known = self._find(NbgraderAssignment, name=assignment.name)
            for submission in known.submissions if loses_cells(known, assignment) else ():
                self._stood[assignment.name, submission.student_id] = _standing(submission)
            said += bring_up_to_date(self.gradebook.db, known, assignment)
            self.gradebook.db.commit()
        return said

    def holds(self, result: Result) -> bool:
        """Tell whether the gradebook has the scores of this result; a refused one has none to hold.

        Raises GradebookError.
        """
        if result.status is GradeStatus.REFUSED:
            return True
        with self._taken_back():
            recorded = self._find_submission(result)
            notebooks = recorded.notebooks if recorded is not None else ()
            scores = {(nb.name, grade.name): grade.auto_score for nb in notebooks for grade in nb.grades}
        if recorded is None:
            return False
        return all(
            scores.get((cell.notebook, cell.id), -1) == (None if _waits(cell) else cell.points)
            for cell in result.cells
        )

    def record(self, result: Result, *, replaced: bool = False) -> Change:
        """Write one result: its scores in one transaction, then its folder in `autograded/`.

        The folder comes last and says that the result is complete. A refused submission leaves scores of
        an earlier one alone; only its reason is written. `replaced` says that the notebooks in that folder
        are not those of the grading before, but what nbgrader put there meanwhile. Raises GradebookError when
        the database or the disk refuses; then nothing is half written, and the same result can be recorded
        again.
        """
        with _uninterrupted(), self._taken_back():
            change = self._write_scores(result, replaced)
            self.gradebook.db.commit()
            self._write(result)
        return change

    def refresh(self, result: Result) -> Change:
        """Let due dates, extensions and the course's rule for lateness count for a result that is recorded.

        Nothing is executed for that. Raises GradebookError.
        """
        session = self.gradebook.db
        with _uninterrupted(), self._taken_back(), session.no_autoflush:
            submission = self._find_submission(result)
            if submission is None:
                return Change()
            before = self._before(result, submission)
            if result.status is GradeStatus.GRADED:
                self._set_time(submission, result)
            said = self._apply_late_penalty(submission)
            change = Change(before, _standing(submission), said=said)
            if session.dirty:  # a commit forgets what was read, and the cells are the same for everybody
                session.commit()
        return change

    @contextmanager
    def _taken_back(self) -> Iterator[None]:
        """Take back what was not committed when something refuses, which becomes a GradebookError."""
        session = self.gradebook.db
        try:
            yield
        except (SQLAlchemyError, OSError, ValueError) as error:
            with suppress(SQLAlchemyError):
                session.rollback()
            if isinstance(error, SQLAlchemyError | InvalidEntry):
                raise refusal("The gradebook cannot be written", error) from error
            if isinstance(error, OSError):
                raise GradebookError(f"The results folder cannot be written: {error}.") from error
            raise GradebookError(f"A result cannot be saved: {error}.") from error

    def _write_scores(self, result: Result, replaced: bool) -> Change:
        """Set a student's scores, making what is not there yet; commits nothing."""
        session = self.gradebook.db
        if result.status is not GradeStatus.GRADED:
            known = self._find_submission(result)
            standing = known and _standing(known)
            return Change(standing, standing)
        with session.no_autoflush:
            student = session.get(Student, result.student)
            if student is None:
                student = Student(id=result.student)
                session.add(student)
            if student.first_name is None and student.last_name is None:
                # formgrader writes "None, None" otherwise; a roster that is imported later has the names.
                student.first_name, student.last_name = "", result.student
            session.flush()
            known = self._find_submission(result)
            before = known and self._before(result, known)
            submission = self._submission(result)
            reopened: list[str] = []
            for notebook in submission.notebooks:
                own = {cell.id: cell for cell in result.cells if cell.notebook == notebook.name}
                reopened += self._set_grades(notebook, own, result, replaced)
                flags = dict.fromkeys(flag for cell in own.values() for flag in cell.flags)
                for number, comment in enumerate(notebook.comments):
                    comment.auto_comment = _comment(own.get(comment.name))
                    if flags and number == 0:
                        comment.auto_comment = "For a person to look at: " + " ".join(flags)
            session.flush()
            said = self._apply_late_penalty(submission)
        return Change(before, _standing(submission), tuple(reopened), said)

    def _before(self, result: Result, known: SubmittedAssignment) -> Standing:
        """Return how a submission stood before this run, which may have taken cells out of it."""
        return self._stood.pop((result.assignment, result.student), None) or _standing(known)

    def _set_grades(
        self, notebook: SubmittedNotebook, own: Mapping[str, CellResult], result: Result, replaced: bool
    ) -> Iterator[str]:
        """Set nbgrader's auto scores; yield the cells whose mark, given by a person, wants another look.

        It stays either way. Another look is wanted where the answer, its points or what the test gave has
        changed since, or where that cannot be told.
        """
        marked = any(grade.manual_score is not None for grade in notebook.grades)
        earlier = _earlier(self.course, result, notebook.name, replaced) if marked else {}
        for grade in notebook.grades:
            cell = own.get(grade.name)
            if cell is None:
                continue
            old = earlier.get(cell.id)
            auto_score = None if _waits(cell) else cell.points
            same = old is not None and (old.answer, old.max_points) == (cell.answer, cell.max_points)
            if grade.manual_score is None:
                grade.needs_manual_grade = _waits(cell)
            elif not same or grade.auto_score != auto_score:
                grade.needs_manual_grade = True
                yield cell.id
            grade.auto_score = auto_score

    def _submission(self, result: Result) -> SubmittedAssignment:
        """Return the student's submission with a place for every grade and comment.

        As nbgrader's `Gradebook.add_submission` makes it, but without a commit of its own.
        """
        found = self._find_submission(result)
        if found is None:
            found = SubmittedAssignment(assignment=self._assignment(result), student_id=result.student)
            self.gradebook.db.add(found)
        add_places(self.gradebook.db, found)
        self.gradebook.db.flush()
        self._set_time(found, result)
        return found

    def _set_time(self, found: SubmittedAssignment, result: Result) -> None:
        # A time that is gone, or cannot be read any more, does not stay; one that somebody else entered does.
        before, _ = handed_in(self.course.path("autograded", result.assignment, result.student))
        stays = result.handed_in is None and found.timestamp != before
        if not stays and found.timestamp != result.handed_in:
            found.timestamp = result.handed_in

    def _find_submission(self, result: Result) -> Any:
        assignment = self._assignment(result)
        if assignment is None:
            return None
        return self._find(SubmittedAssignment, assignment_id=assignment.id, student_id=result.student)

    def _assignment(self, result: Result) -> NbgraderAssignment:
        return self._find(NbgraderAssignment, name=result.assignment)

    def _find(self, kind: type, **having: object) -> Any:
        return self.gradebook.db.query(kind).filter_by(**having).one_or_none()

    @cached_property
    def _lateness(self) -> Any:
        """The course's own plugin, which decides what lateness costs (nothing by default)."""
        try:
            with inside(self.course.root):
                penalties = AssignLatePenalties(parent=self.course.directory, config=self.course.config)
                penalties.log.setLevel("ERROR")
                penalties.init_plugin()
        except Exception as error:
            raise CourseError(f"c.AssignLatePenalties.plugin_class cannot be used: {error}") from error
        return penalties.plugin_inst

    @cached_property
    def _extensions(self) -> Extensions:
        return read_extensions(self.course)

    def _apply_late_penalty(self, submission: SubmittedAssignment) -> str:
        """Let the course's plugin decide what lateness costs; returns what went wrong with it, or "".

        nbgrader's preprocessor does the same, with a connection and a commit of its own.
        """
        self._extensions.apply(submission)
        # nbgrader's own property raises for an extension of an assignment that has no due date.
        late = submission.total_seconds_late if submission.assignment.duedate else 0
        said = ""
        for notebook in submission.notebooks:
            cost = None
            if late > 0:
                score = _score(notebook)
                try:
                    with inside(self.course.root):
                        given = self._lateness.late_submission_penalty(submission.student_id, score, late)
                    cost = None if given is None else min(max(float(given), 0.0), score)
                    if cost is not None and math.isnan(cost):
                        raise ValueError("the penalty is no number")
                except CourseError:
                    raise
                except Exception as error:  # somebody else's code
                    said = f"the course's rule for lateness failed, so nothing is taken off: {error!r}"
                    cost = None
            if notebook.late_submission_penalty != cost:
                notebook.late_submission_penalty = cost
        return said


def _score(notebook: SubmittedNotebook) -> float:
    """Return a notebook's points as nbgrader adds them up: a person's where given, and extra credit."""
    points = []
    for grade in notebook.grades:
        own = grade.manual_score if grade.manual_score is not None else grade.auto_score
        points += [] if own is None else [own, grade.extra_credit or 0.0]
    return total(points)


def _standing(submission: SubmittedAssignment) -> Standing:
    penalty = total(notebook.late_submission_penalty or 0.0 for notebook in submission.notebooks)
    score = total(_score(notebook) for notebook in submission.notebooks)
    waiting = any(grade.needs_manual_grade for notebook in submission.notebooks for grade in notebook.grades)
    untimed = submission.timestamp is None and submission.assignment.duedate is not None
    return Standing(max(0.0, total((score, -penalty))), penalty, waiting, untimed)


def _comment(cell: CellResult | None) -> str | None:
    """Return what formgrader shows beside a cell that a person grades."""
    if cell is None or cell.status not in (CellStatus.BLANK, CellStatus.MANUAL):
        return None
    return "No response." if cell.status is CellStatus.BLANK else cell.message or None


def _waits(cell: CellResult) -> bool:
    return cell.status in (CellStatus.MANUAL, CellStatus.WITHHELD)


def _earlier(course: Course, result: Result, notebook: str, replaced: bool) -> dict[str, CellResult]:
    """Return what was recorded for a notebook's cells before, by id, with hashes of what was answered."""
    before = read_result(course, result.assignment, result.student)
    known = before.cells if before else []
    found = _under_new_names(known, result.cells, notebook)
    found |= {cell.id: cell for cell in known if cell.notebook == notebook}
    if replaced or (found and all(cell.answer for cell in found.values())):
        return found
    # Plain nbgrader and earlier graders kept no hashes, and a refusal has no cells; the notebook is there.
    executed = read_notebook(course, result.assignment, result.student, notebook)
    answered = answers(executed) if executed is not None else {}
    now = {cell.id: cell for cell in result.cells if cell.notebook == notebook}
    return {
        name: found.get(name, now[name]).model_copy(update={"answer": answer})
        for name, answer in answered.items()
        if name in now
    }


def _under_new_names(
    known: list[CellResult], cells: list[CellResult], notebook: str
) -> dict[str, CellResult]:
    """Return what was recorded, under names that are gone, for cells with the same answer and points."""
    names = {(cell.notebook, cell.id) for cell in cells}
    gone = {(one.answer, one.max_points): one for one in known if (one.notebook, one.id) not in names}
    own = {cell.id: (cell.answer, cell.max_points) for cell in cells if cell.notebook == notebook}
    return {name: gone[worth] for name, worth in own.items() if worth[0] and worth in gone}


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until what is being written is written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt

"""The single writer: results into nbgrader's own gradebook and the `autograded/` folder.

It knows no kernel. Scores that a person entered are kept, as `nbgrader autograde` keeps them.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from nbgrader.api import Assignment as NbgraderAssignment
from nbgrader.api import Comment, Grade, Gradebook, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties, SaveCells
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from ..assignment import Assignment
from ..course import Course, put_programs_on_path
from ..errors import GradebookError
from ..grading.handed_in import handed_in
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from ..scratch import scratch, sweep
from .results import write_result

_PATIENCE_SECONDS = 10.0


class GradebookWriter:
    """Write results into a course; use as a context manager, from one process at a time."""

    def __init__(self, course: Course) -> None:
        self.course = course
        put_programs_on_path()
        self.gradebook = _open(course)

    def __enter__(self) -> GradebookWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.gradebook.close()

    def prepare(self, assignment: Assignment) -> None:
        """Make sure that the gradebook knows the assignment's notebooks, cells and points.

        Raises GradebookError when cells were added to or removed from an assignment that already has
        submissions: their scores would no longer mean the same.
        """
        self.gradebook.update_or_create_assignment(assignment.name)
        for name in assignment.masters:
            found = {"assignment": assignment.name, "notebook": name, "db_url": self.course.db_url}
            save = SaveCells(parent=self.course.directory, config=self.course.config)
            try:
                save.preprocess(assignment.master(name), {"nbgrader": found})
            except RuntimeError as error:
                raise GradebookError(
                    f"{assignment.name}: {error}. Put the cells back, or remove the assignment from the "
                    f"gradebook first: nbgrader db assignment remove {assignment.name} --force"
                ) from error
        self.gradebook.db.expire_all()

    def holds(self, result: Result) -> bool:
        """Tell whether the gradebook has the scores of this result; a refused one has none to hold."""
        if result.status is GradeStatus.REFUSED:
            return True
        recorded = self._find(
            SubmittedAssignment, assignment_id=self._assignment(result).id, student_id=result.student
        )
        if recorded is None:
            return False
        scores = {(nb.name, grade.name): grade.auto_score for nb in recorded.notebooks for grade in nb.grades}
        return all(
            scores.get((cell.notebook, cell.id), -1) == (None if _waits(cell) else cell.points)
            for cell in result.cells
        )

    def record(self, result: Result) -> None:
        """Write one result: its scores in one transaction, then its folder in `autograded/`.

        The folder comes last and says that the result is complete. A refused submission leaves scores of
        an earlier one alone; only its reason is written. Raises GradebookError when the database or the
        disk refuses; then nothing is half written, and the same result can be recorded again.
        """
        with _uninterrupted():
            try:
                if result.status is GradeStatus.GRADED:
                    self._write_scores(result)
                write_result(self.course, result)
            except SQLAlchemyError as error:
                self.gradebook.db.rollback()
                raise GradebookError(f"The gradebook cannot be written: {_brief(error)}.") from error
            except OSError as error:
                raise GradebookError(f"The results folder cannot be written: {error}.") from error
            except ValueError as error:
                raise GradebookError(f"A result cannot be saved: {error}.") from error

    def _write_scores(self, result: Result) -> None:
        """Write a student's scores, making what is not there yet; one commit, at the end."""
        session = self.gradebook.db
        with session.no_autoflush:
            student = session.get(Student, result.student)
            if student is None:
                student = Student(id=result.student)
                session.add(student)
            if student.first_name is None and student.last_name is None:
                # formgrader writes "None, None" otherwise; a roster that is imported later has the names.
                student.first_name, student.last_name = "", result.student
            session.flush()
            submission = self._submission(result)
            for notebook in submission.notebooks:
                own = {cell.id: cell for cell in result.cells if cell.notebook == notebook.name}
                for grade in notebook.grades:
                    if grade.name in own:
                        _set_grade(grade, own[grade.name])
                flags = dict.fromkeys(flag for cell in own.values() for flag in cell.flags)
                for number, comment in enumerate(notebook.comments):
                    comment.auto_comment = _comment(own.get(comment.name))
                    if flags and number == 0:
                        comment.auto_comment = "For a person to look at: " + " ".join(flags)
            session.flush()
            self._apply_late_penalty(submission, result)
        session.commit()

    def _submission(self, result: Result) -> SubmittedAssignment:
        """Return the student's submission with a place for every grade and comment.

        As nbgrader's `Gradebook.add_submission` makes it, but without a commit of its own.
        """
        assignment = self._assignment(result)
        found = self._find(SubmittedAssignment, assignment_id=assignment.id, student_id=result.student)
        if found is None:
            found = SubmittedAssignment(assignment=assignment, student_id=result.student)
            for notebook in assignment.notebooks:
                own = SubmittedNotebook(notebook_id=notebook.id, assignment=found)
                for cell in (*notebook.grade_cells, *notebook.task_cells):
                    Grade(cell_id=cell.id, notebook=own)
                for cell in (*notebook.solution_cells, *notebook.task_cells):
                    Comment(cell_id=cell.id, notebook=own)
            self.gradebook.db.add(found)
            self.gradebook.db.flush()
        # A time that is gone, or cannot be read any more, does not stay; one that somebody else entered does.
        before, _ = handed_in(self.course.path("autograded", result.assignment, result.student))
        if result.handed_in is not None or found.timestamp == before:
            found.timestamp = result.handed_in
        return found

    def _assignment(self, result: Result) -> NbgraderAssignment:
        return self._find(NbgraderAssignment, name=result.assignment)

    def _find(self, kind: type, **having: object) -> Any:
        return self.gradebook.db.query(kind).filter_by(**having).one_or_none()

    def _apply_late_penalty(self, submission: SubmittedAssignment, result: Result) -> None:
        """Let the course's own plugin decide what lateness costs (nothing by default).

        nbgrader's preprocessor does the same, with a connection and a commit of its own.
        """
        late = submission.total_seconds_late
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = None
            if late <= 0:
                continue
            penalties = AssignLatePenalties(parent=self.course.directory, config=self.course.config)
            penalties.log.setLevel("ERROR")
            penalties.init_plugin()
            cost = penalties.plugin_inst.late_submission_penalty(result.student, notebook.score, late)
            if cost is not None:
                notebook.late_submission_penalty = min(max(cost, 0), notebook.score)


def _comment(cell: CellResult | None) -> str | None:
    """Return what formgrader shows beside a cell that a person grades."""
    if cell is None or cell.status not in (CellStatus.BLANK, CellStatus.MANUAL):
        return None
    return "No response." if cell.status is CellStatus.BLANK else cell.message or None


def _waits(cell: CellResult) -> bool:
    return cell.status in (CellStatus.MANUAL, CellStatus.WITHHELD)


def _set_grade(grade: Grade, cell: CellResult) -> None:
    """Set nbgrader's auto score; a person's score stays, but is marked for another look."""
    grade.auto_score = None if _waits(cell) else cell.points
    grade.needs_manual_grade = _waits(cell) or grade.manual_score is not None


def _brief(error: Exception) -> str:
    """Return the database's own words, without the statement that it comes with."""
    return (str(getattr(error, "orig", None) or error) or type(error).__name__).splitlines()[0]


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


def _open(course: Course) -> Gradebook:
    """Open a course's gradebook, made if there is none; one that is locked is waited for, for a while.

    Raises GradebookError.
    """
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            _create(course)
            return Gradebook(course.db_url, course.directory.course_id)
        except (SQLAlchemyError, ImportError, OSError) as error:  # an import: the driver of a database server
            if "locked" not in str(error) or time.monotonic() > end:
                where = make_url(course.db_url).render_as_string(hide_password=True)
                raise GradebookError(f"The gradebook {where} cannot be opened: {_brief(error)}.") from error
            time.sleep(0.5)


def _create(course: Course) -> None:
    """Make a gradebook that is a file whole or not at all: nbgrader makes it in steps, and may be killed."""
    url = make_url(course.db_url)
    if url.get_backend_name() != "sqlite" or not url.database or Path(url.database).exists():
        return
    target = Path(url.database)
    sweep(target.parent)
    with scratch(target.parent) as temporary:
        new = Path(temporary) / target.name
        Gradebook(f"sqlite:///{new}", course.directory.course_id).close()
        try:
            target.hardlink_to(new)
        except FileExistsError:
            return  # another run was faster, and writes into that one already
        except OSError:  # a disk without hard links
            new.replace(target)

"""The single writer: results into nbgrader's own gradebook and the `autograded/` folder.

It knows no kernel. Scores that a person entered are kept, as `nbgrader autograde` keeps them.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

import nbformat
from nbgrader.api import Gradebook, SubmittedAssignment
from nbgrader.preprocessors import AssignLatePenalties, SaveCells
from sqlalchemy.exc import SQLAlchemyError

from ..course import Assignment, Course, put_programs_on_path
from ..errors import GradebookError
from .judge import CellResult, CellStatus
from .submission import GradeStatus, Result

RESULT_FILE = "result.json"


class GradebookWriter:
    """Write results into a course; use as a context manager, from one process at a time."""

    def __init__(self, course: Course) -> None:
        self.course = course
        put_programs_on_path()
        try:
            self.gradebook = Gradebook(course.db_url, course.directory.course_id)
        except SQLAlchemyError as error:
            raise GradebookError(f"The gradebook {course.db_url} cannot be opened: {error}") from error

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
            resources = self._resources(assignment.name, name)
            save = SaveCells(parent=self.course.directory, config=self.course.config)
            try:
                save.preprocess(assignment.master(name), resources)
            except RuntimeError as error:
                raise GradebookError(
                    f"{assignment.name}: {error}. Put the cells back, or remove the assignment from the "
                    f"gradebook first: nbgrader db assignment remove {assignment.name} --force"
                ) from error
        self.gradebook.db.expire_all()

    def _resources(self, assignment: str, notebook: str, student: str = "") -> dict[str, dict[str, str]]:
        found = {
            "assignment": assignment,
            "notebook": notebook,
            "student": student,
            "db_url": self.course.db_url,
        }
        return {"nbgrader": found}

    def record(self, result: Result) -> None:
        """Write one result: its folder in `autograded/`, then its scores, in one commit.

        A refused submission leaves scores of an earlier one alone; only its reason is written.
        Raises GradebookError when the database refuses.
        """
        self._write_folder(result)
        if result.status is GradeStatus.REFUSED:
            return
        try:
            self._write_scores(result)
        except SQLAlchemyError as error:
            self.gradebook.db.rollback()
            raise GradebookError(
                f"The score of {result.student} for {result.assignment} could not be written: {error}"
            ) from error

    def _write_scores(self, result: Result) -> None:
        book = self.gradebook
        book.update_or_create_student(result.student)
        timestamp = self._submitted_at(result)
        given = {"timestamp": timestamp} if timestamp else {}
        with book.db.no_autoflush:
            submission = book.update_or_create_submission(result.assignment, result.student, **given)
        for notebook in submission.notebooks:
            own = {cell.id: cell for cell in result.cells if cell.notebook == notebook.name}
            for grade in notebook.grades:
                if grade.name in own:
                    _set_grade(grade, own[grade.name])
            for comment in notebook.comments:
                blank = comment.name in own and own[comment.name].status is CellStatus.BLANK
                comment.auto_comment = "No response." if blank else None
        book.db.commit()
        self._apply_late_penalty(submission, result)

    def _apply_late_penalty(self, submission: SubmittedAssignment, result: Result) -> None:
        """Let the course's own plugin decide what lateness costs (nothing by default)."""
        had_one = any(notebook.late_submission_penalty for notebook in submission.notebooks)
        if submission.total_seconds_late <= 0 and not had_one:
            return
        for name, text in result.notebooks.items():
            penalise = AssignLatePenalties(parent=self.course.directory, config=self.course.config)
            penalise.log.setLevel("ERROR")
            nb = nbformat.reads(text, as_version=4)
            penalise.preprocess(nb, self._resources(result.assignment, name, result.student))

    def _submitted_at(self, result: Result) -> dt.datetime | None:
        folder = self.course.path("submitted", result.assignment, result.student)
        try:
            found: dt.datetime | None = self.course.directory.get_existing_timestamp(str(folder))
        except ValueError:  # a timestamp.txt that holds no time
            return None
        return found

    def _write_folder(self, result: Result) -> None:
        """Replace `autograded/<student>/<assignment>/` in one step, so that it is never half written."""
        target = self.course.path("autograded", result.assignment, result.student)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".writing-") as temporary:
            new = Path(temporary) / "new"
            new.mkdir()
            (new / RESULT_FILE).write_text(result.model_dump_json(indent=1), encoding="utf-8")
            for name, text in result.notebooks.items():
                (new / f"{name}.ipynb").write_text(text, encoding="utf-8")
            if (timestamp := self._submitted_at(result)) is not None:
                (new / "timestamp.txt").write_text(f"{timestamp.isoformat()} UTC\n", encoding="utf-8")
            if result.status is GradeStatus.REFUSED and target.is_dir():
                # Keep the notebooks of an earlier, graded submission beside the new reason.
                for old in target.glob("*.ipynb"):
                    shutil.copy2(old, new)
            if target.exists():
                target.replace(Path(temporary) / "old")
            new.replace(target)


def _set_grade(grade: object, verdict: CellResult) -> None:
    """Set nbgrader's auto score; a person's score stays, but is marked for another look."""
    waits = verdict.status is CellStatus.MANUAL
    grade.auto_score = None if waits else verdict.points  # type: ignore[attr-defined]
    grade.needs_manual_grade = waits or grade.manual_score is not None  # type: ignore[attr-defined]


def read_results(course: Course) -> list[Result]:
    """Read every result that grading left in `autograded/`, sorted by assignment and student."""
    found = [
        Result.model_validate_json(path.read_text(encoding="utf-8"))
        for name in course.assignment_names()
        for path in course.path("autograded", name, "x").parent.parent.glob(f"*/{name}/{RESULT_FILE}")
    ]
    return sorted(found, key=lambda result: (result.assignment, result.student))

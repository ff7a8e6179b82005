"""A dry run: results are recorded in a copy of the gradebook, which is thrown away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import TracebackType

from nbgrader.api import Gradebook
from sqlalchemy.exc import SQLAlchemyError

from ..course import Course
from ..errors import GradebookError
from ..grading.result import Result
from ..scratch import scratch
from .gradebook import GradebookWriter
from .opening import PATIENCE_SECONDS, file_of, refusal


class Rehearsal(GradebookWriter):
    """Says what recording would change, and changes nothing.

    Raises GradebookError where the gradebook is no file, and so cannot be copied.
    """

    def __init__(self, course: Course) -> None:
        self._scratch = scratch()
        super().__init__(course)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        self._scratch.cleanup()

    def _open(self, patience: float = 0.0) -> Gradebook:
        path = file_of(self.course)
        if path is None:
            raise GradebookError(
                "A dry run grades into a copy of the gradebook, and this one is kept by a database server: "
                "copy the course with a gradebook.db of its own, and try it there."
            )
        copy = Path(self._scratch.name) / "gradebook.db"
        try:
            if path.exists():
                source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", PATIENCE_SECONDS, uri=True)
                with closing(source), closing(sqlite3.connect(copy)) as target:
                    source.backup(target)
            return Gradebook(f"sqlite:///{copy}", self.course.directory.course_id)
        except (sqlite3.Error, SQLAlchemyError, OSError) as error:
            raise refusal(f"The gradebook {path} cannot be copied for a dry run", error) from error

    def _write(self, result: Result) -> None:
        pass

"""Later due dates for single students, as an instructor gave them; the next run lets them count.

nbgrader keeps an extension with a submission, which is not there before something was handed in. So they
are kept in the grader's folder, and set when a result is recorded or looked at again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from .. import files
from ..course import OWN_FOLDER, Course
from ..errors import FileRefused, GradebookError
from .opening import keep

EVERY = "*"
_FILE = "extensions.json"
_MOST_BYTES = 50_000_000


class Extension(BaseModel):
    """A student's later due date for one assignment, or for EVERY one that has none of its own.

    `days` count from the due date; `until`, in UTC without a zone, is the due date itself. Neither of them
    takes an extension away.
    """

    student: str
    assignment: str = EVERY
    days: float | None = Field(None, ge=0, le=3650)
    until: dt.datetime | None = None
    why: str = ""

    def after(self, due: dt.datetime) -> dt.timedelta | None:
        """Return by how much the due date is moved; None where it is not."""
        if self.days is not None:
            return dt.timedelta(days=self.days) or None
        if self.until is None:
            return None
        return max(self.until - due, dt.timedelta()) or None

    def in_words(self) -> str:
        """Return what it gives, for a table."""
        if self.days is not None:
            return f"{self.days:g} {'day' if self.days == 1 else 'days'}"
        return f"until {self.until:%Y-%m-%d %H:%M} UTC" if self.until else "none any more"


class Extensions(BaseModel):
    """All extensions; the last word for a student and an assignment counts."""

    given: list[Extension] = Field(default_factory=list)

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], Extension]:
        return {(one.student, one.assignment): one for one in self.given}

    def of(self, student: str, assignment: str) -> Extension | None:
        """Return what was said for a student's assignment, if anything."""
        known = self._by_place
        return known.get((student, assignment)) or known.get((student, EVERY))

    def with_more(self, new: Iterable[Extension]) -> Extensions:
        """Return these and the `new` ones, which replace those for the same student and assignment."""
        found = self._by_place | {(one.student, one.assignment): one for one in new}
        return Extensions(given=[found[place] for place in sorted(found)])

    def apply(self, submission: Any) -> None:
        """Set the extension of a submission of nbgrader's; one that nothing was said about stays.

        Without a due date there is nothing to extend.
        """
        due = submission.assignment.duedate
        said = self.of(submission.student_id, submission.assignment.name)
        if due is None or said is None:
            return
        extension = said.after(due)
        if submission.extension != extension:
            submission.extension = extension


def read_extensions(course: Course) -> Extensions:
    """Return a course's extensions. Raises GradebookError when their file is damaged."""
    path = course.root / OWN_FOLDER / _FILE
    try:
        return Extensions.model_validate_json(files.read(path, _MOST_BYTES))
    except FileRefused as refused:
        if refused.is_missing:
            return Extensions()
        raise GradebookError(f"The extensions {path} {refused.why}.") from refused
    except (ValidationError, ValueError) as error:
        raise GradebookError(
            f"The extensions {path} are damaged: put a copy back, or remove it and give them again."
        ) from error


def write_extensions(course: Course, extensions: Extensions) -> None:
    """Write them, whole or not at all. Raises OSError."""
    keep(course, _FILE, extensions.model_dump_json(indent=1))

"""When assignments are due, as the gradebook has it."""

from __future__ import annotations

import datetime as dt

from nbgrader.api import Assignment
from sqlalchemy.exc import SQLAlchemyError

from ..course import Course, put_programs_on_path
from .opening import file_of, open_gradebook, refusal


def due_dates(course: Course) -> dict[str, dt.datetime]:
    """Return the due dates (UTC, without a zone) of the assignments that have one; it makes no gradebook.

    Raises GradebookError.
    """
    path = file_of(course)
    if path is not None and not path.exists():
        return {}
    put_programs_on_path()
    book = open_gradebook(course)
    try:
        own = book.db.query(Assignment).filter_by(course_id=course.directory.course_id)
        return {found.name: found.duedate for found in own if found.duedate is not None}
    except SQLAlchemyError as error:
        raise refusal("The gradebook cannot be read", error) from error
    finally:
        book.close()

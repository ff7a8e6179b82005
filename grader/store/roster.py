"""Who is enrolled: nbgrader's students with their names, and the roster that came last.

nbgrader has no place for a login beside an id, nor for who left; the roster's file in the grader's
folder keeps these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from nbgrader.api import Student
from pydantic import BaseModel, Field, ValidationError
from sqlalchemy.exc import SQLAlchemyError

from .. import files
from ..course import OWN_FOLDER, Course, put_programs_on_path
from ..errors import FileRefused, GradebookError
from .opening import PATIENCE_SECONDS, file_of, keep, open_gradebook, refusal

# What of a student may become another, as a person calls it.
_SAID: dict[str, Callable[[Enrolled], object]] = {
    "name": lambda student: (student.first, student.last),
    "address": lambda student: student.email,
    "number": lambda student: student.lms_id,
}
_ROSTER_FILE = "roster.json"
_MOST_BYTES = 50_000_000


class Enrolled(BaseModel):
    """One student. `lms_id` is the platform's own number, `aliases` what else it calls the student.

    `is_parted_by_guess` where a name stood in one text: its last name may begin after any space.
    """

    id: str
    first: str = ""
    last: str = ""
    email: str = ""
    lms_id: str = ""
    aliases: list[str] = Field(default_factory=list)
    is_parted_by_guess: bool = Field(default=False, exclude=True)

    @property
    def name(self) -> str:
        """Return "Last, First (id)", or what there is of it."""
        name = ", ".join(filter(None, (self.last, self.first)))
        return f"{name} ({self.id})" if name and name != self.id else self.id


class Roster(BaseModel):
    """The students that the last roster had, by its order."""

    source: str = ""
    students: list[Enrolled] = Field(default_factory=list)

    def by_id(self) -> dict[str, Enrolled]:
        """Return the students by id."""
        return {student.id: student for student in self.students}


@dataclass
class Enrolment:
    """What a roster changes: ids that are new, that get another name (say), that stay, and that left."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    what: Counter[str] = field(default_factory=Counter)  # how many get another name, address, number
    same: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def read_roster(course: Course) -> Roster | None:
    """Return the roster that came last; None when there is none.

    Raises GradebookError when its file is damaged.
    """
    path = course.root / OWN_FOLDER / _ROSTER_FILE
    try:
        return Roster.model_validate_json(files.read(path, _MOST_BYTES))
    except FileRefused as refused:
        if refused.is_missing:
            return None
        raise GradebookError(f"The roster {path} {refused.why}: import it again.") from refused
    except (ValidationError, ValueError) as error:
        raise GradebookError(f"The roster {path} is damaged: remove it and import it again.") from error


def enrolled(course: Course) -> dict[str, Enrolled]:
    """Return everybody in the gradebook by id, with what the roster adds; it makes no gradebook.

    Raises GradebookError.
    """
    found: dict[str, Enrolled] = {}
    if _is_there(course):
        put_programs_on_path()
        book = open_gradebook(course)
        try:
            for student in book.db.query(Student).all():
                # Without a name they are called by the id, so that formgrader has something to show.
                last = "" if student.last_name == student.id else student.last_name or ""
                found[student.id] = Enrolled(
                    id=student.id,
                    first=student.first_name or "",
                    last=last,
                    email=student.email or "",
                    lms_id=student.lms_user_id or "",
                )
        except SQLAlchemyError as error:
            raise refusal("The gradebook cannot be read", error) from error
        finally:
            book.close()
    for student in (read_roster(course) or Roster()).students:
        known = found.setdefault(student.id, student)
        known.aliases = student.aliases
    return found


def _is_there(course: Course) -> bool:
    path = file_of(course)
    return path is None or path.exists()


def compare(course: Course, roster: Roster) -> Enrolment:
    """Return what enrolling a roster would change. Raises GradebookError."""
    return _compare(enrolled(course), roster)


def _compare(known: dict[str, Enrolled], roster: Roster) -> Enrolment:
    found = Enrolment(left=sorted(set(known) - set(roster.by_id())))
    for student in roster.students:
        old = known.get(student.id)
        if old is None:
            found.new.append(student.id)
        elif other := [word for word, own in _SAID.items() if own(_completed(old, student)) != own(old)]:
            found.changed.append(student.id)
            found.what.update(other)
        else:
            found.same.append(student.id)
    return found


def _completed(old: Enrolled, new: Enrolled) -> Enrolled:
    """Return a student with what a roster says; what it does not say stays."""
    named = new.first or new.last
    if new.is_parted_by_guess and old.last and _words(new) == _words(old):
        named = ""
    return Enrolled(
        id=new.id,
        first=new.first if named else old.first,
        last=new.last if named else old.last,
        email=new.email or old.email,
        lms_id=new.lms_id or old.lms_id,
        aliases=new.aliases,
    )


def _words(student: Enrolled) -> list[str]:
    return f"{student.first} {student.last}".split()


def enrol(course: Course, roster: Roster) -> Enrolment:
    """Write a roster's students into the gradebook, all or none; nobody is taken out.

    Raises GradebookError when that cannot be written; nothing is changed then.
    """
    put_programs_on_path()
    book = open_gradebook(course, PATIENCE_SECONDS)
    try:
        known = enrolled(course)
        change = _compare(known, roster)
        for student in roster.students:
            row = book.db.get(Student, student.id)
            if row is None:
                row = Student(id=student.id)
                book.db.add(row)
            full = _completed(known.get(student.id, student), student)
            student.first, student.last = full.first, full.last
            # formgrader writes "None, None" for those without.
            row.first_name, row.last_name = full.first, full.last or ("" if full.first else full.id)
            row.email, row.lms_user_id = full.email or None, full.lms_id or None
        book.db.commit()
        _keep(course, roster)
    except SQLAlchemyError as error:
        with suppress(SQLAlchemyError):
            book.db.rollback()
        raise refusal("The roster cannot be written into the gradebook", error) from error
    finally:
        book.close()
    return change


def _keep(course: Course, roster: Roster) -> None:
    keep(course, _ROSTER_FILE, roster.model_dump_json(indent=1))

"""Commands for what crosses the course's border: roster, collect, export."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import CourseError
from .shared import HERE, CourseFolder, find_course, out, say

if TYPE_CHECKING:
    from ..course import Course
    from ..store.roster import Roster

_MOST_NAMES = 40

roster_app = typer.Typer(
    no_args_is_help=True, help="Who is in the course: import a roster, see who is missing."
)

DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Say what would be done; change nothing.")]


@roster_app.command("import")
def roster_import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file, as the platform exports it.")],
    id_column: Annotated[
        str, typer.Option("--id", metavar="COLUMN", help="The column with the ids, where another was chosen.")
    ] = "",
    dry_run: DryRun = False,
    course: CourseFolder = HERE,
) -> None:
    """Enrol the students of a roster, with their names: formgrader, report and feedback show these.

    Known are Canvas's gradebook export, Moodle's participants, gradebook and grading worksheet, Google
    Classroom's grades, Gradescope's and GitHub Classroom's rosters, nbgrader's own, and a plain table with
    id, first_name, last_name, email. Encoding and separator are found out. Nobody is ever taken out.

    Exit code: 0 when every line was taken, 1 when some could not be, 2 when no roster could be made of it.

    Examples:

      grader roster import 2026-01-31_Grades-CS101.csv

      grader roster import participants.csv --dry-run

      grader roster import roster.csv --id "SIS User ID"
    """
    from ..exchange.roster import read_roster_file
    from ..store.roster import compare, enrol, enrolled
    from ..store.turns import taking_turns

    where = find_course(course)
    known = {*enrolled(where), *(one for students in _handed_in(where, []).values() for one in students)}
    read = read_roster_file(file, known, id_column)
    for line in [*read.notes, *read.problems]:
        say(line)
    if dry_run:
        change = compare(where, read.roster)
    else:
        with taking_turns(where, say):
            change = enrol(where, read.roster)
    would = "would be " if dry_run else ""
    say(
        f"{len(read.roster.students)} students from {file.name} ({read.form}; {read.how}; their id is the "
        f"column {read.id_column!r}): {len(change.new)} {would}new, {len(change.changed)} {would}changed, "
        f"{len(change.same)} as before.",
        out,
    )
    if change.left:
        say(f"In the course, and not in this roster any more: {_listed(change.left)}. They stay.", out)
    _say_who_is_missing(where, read.roster, [])
    raise typer.Exit(int(bool(read.problems)))


@roster_app.command("show")
def roster_show(
    names: Annotated[list[str] | None, typer.Argument(help="Assignments; all of them by default.")] = None,
    course: CourseFolder = HERE,
) -> None:
    """Say who handed in nothing, and who handed in and is not on the roster.

    Examples:

      grader roster show

      grader roster show 04_cloud_storage
    """
    from ..store.roster import read_roster

    where = find_course(course)
    roster = read_roster(where)
    if roster is None:
        raise CourseError(f"{where.root} has no roster yet: grader roster import FILE.")
    say(f"{len(roster.students)} students, from {roster.source}.", out)
    _say_who_is_missing(where, roster, names or [])


def _handed_in(where: Course, names: list[str]) -> dict[str, list[str]]:
    """Return who handed in, by assignment. Raises CourseError for an assignment that is not there."""
    there = where.assignment_names()
    if unknown := sorted(set(names) - set(there)):
        known = ", ".join(there) or "none"
        raise CourseError(f"There is no assignment {unknown[0]!r}; there is: {known}.")
    return {name: where.students(name) for name in names or there}


def _say_who_is_missing(where: Course, roster: Roster, names: list[str]) -> None:
    from ..exchange.roster import attendance

    called = {student.id: student.name for student in roster.students}
    found = attendance(roster, _handed_in(where, names))
    for name, students in found.missing.items():
        say(f"{name}: nothing from {len(students)}: {_listed(called[one] for one in students)}.", out)
    if found.never and found.missing:
        say(f"Nothing at all from {len(found.never)}: {_listed(called[one] for one in found.never)}.", out)
    if found.strangers:
        say(f"Handed in, and not on the roster: {_listed(found.strangers)}.", out)


def _listed(names: Iterable[str]) -> str:
    """Return names behind each other; very many are cut, with their number."""
    everything = list(names)
    more = len(everything) - _MOST_NAMES
    return "; ".join(everything[:_MOST_NAMES]) + (f"; and {more} more" if more > 0 else "")

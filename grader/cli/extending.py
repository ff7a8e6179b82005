"""The command for single students' later due dates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import CourseError
from .shared import HERE, CourseFolder, DryRun, find_course, known_assignments, out, say

if TYPE_CHECKING:
    from ..course import Course
    from ..exchange.students import Matcher
    from ..store.extensions import Extension, Extensions

Only = Annotated[
    list[str] | None,
    typer.Option("--assignment", "-a", metavar="NAME", help="For this one only (may be repeated)."),
]
FromTable = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="A table: id, assignment, days or until, why.")
]


def extend(
    students: Annotated[
        list[str] | None, typer.Argument(metavar="STUDENT", help="By id, address or name.")
    ] = None,
    assignment: Only = None,
    days: Annotated[
        str, typer.Option(metavar="N", help="So many days after the due date; 0.5 is half a day.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="TIME", help="Due at this time; a date alone ends with that day.")
    ] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take an extension away.")] = False,
    why: Annotated[str, typer.Option(metavar="WORDS", help="The reason, kept beside it.")] = "",
    file: FromTable = None,
    dry_run: DryRun = False,
    course: CourseFolder = HERE,
) -> None:
    """Give students a later due date, or list who has one.

    It counts with the next `grader autograde`, which executes nothing for it and says whose score changes.
    What is said for one assignment goes before what is said for all. Times are this machine's unless they
    say otherwise.

    Exit code: 0 when all were taken, 1 when some lines of the table could not be, 2 when nothing was.

    Examples:

      grader extend

      grader extend ann bob --assignment 04_cloud_storage --days 2 --why "ill"

      grader extend "Lee, Ann" --until "2026-12-01 18:00"

      grader extend --from extensions.csv
    """
    from ..exchange.extending import read_given, without_effect
    from ..store.dues import due_dates
    from ..store.extensions import read_extensions, write_extensions
    from ..store.turns import taking_turns

    where = find_course(course)
    names = assignment or []
    there = known_assignments(where, names)
    problems: list[str] = []
    asked = bool(names or days or until or remove)
    if file is not None:
        if students or asked:
            raise CourseError("--from FILE says whom, what and how long: give nothing else.")
        new, problems = read_given(file, _matcher(where).match, there)
    elif students:
        if named := sorted({*students}.intersection(where.assignment_names())):
            raise CourseError(f"{named[0]} is an assignment, not a student: name it with --assignment.")
        new = _for_each(where, students, names, (days, until), why, remove=remove)
    elif asked:
        raise CourseError("Name the students, by id, address or name: grader extend ann --days 2")
    else:
        _print(read_extensions(where))
        raise typer.Exit
    with taking_turns(where, say):
        everything = read_extensions(where).with_more(new)
        if not dry_run:
            write_extensions(where, everything)
    for line in [*problems, *without_effect(new, due_dates(where))]:
        say(line)
    _print(everything)
    end = "Nothing was written (--dry-run)." if dry_run else "The next grader autograde lets them count."
    say(f"{len(new)} given. {end}", out)
    raise typer.Exit(int(bool(problems)))


def _for_each(
    where: Course, students: list[str], names: list[str], how_long: tuple[str, str], why: str, *, remove: bool
) -> list[Extension]:
    """Return what the command's arguments give; `how_long` are days and until."""
    from ..exchange.extending import Given, for_each, given

    if remove and any(how_long):
        raise CourseError("--remove takes an extension away: give neither --days nor --until with it.")
    if not remove and not any(how_long):
        raise CourseError("How long? Give --days or --until.")
    return for_each(students, names, Given() if remove else given(*how_long), why, _matcher(where).match)


def _matcher(where: Course) -> Matcher:
    """Return who finds a student by id, address or name; nobody who is not in the course."""
    from ..exchange.students import Matcher
    from ..store.roster import Enrolled, enrolled

    known = enrolled(where)
    for name in where.assignment_names():
        for one in where.students(name):
            known.setdefault(one, Enrolled(id=one))
    return Matcher(known.values(), has_roster=True)


def _print(found: Extensions) -> None:
    from rich.table import Table
    from rich.text import Text

    from ..files import shown

    if not found.given:
        say("Nobody has an extension: grader extend STUDENT --days 2 gives one.", out)
        return
    table = Table(title="Extensions")
    for name in ("student", "assignment", "how long", "why"):
        table.add_column(name, overflow="fold")
    for one in found.given:
        place = "all" if one.assignment == "*" else one.assignment
        table.add_row(*(Text(shown(cell)) for cell in (one.student, place, one.in_words(), one.why)))
    out.print(table)

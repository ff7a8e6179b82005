"""Commands for what crosses the course's border: roster, collect, export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import CourseError
from .collected import print_plan
from .helping import Command, Group
from .shared import (
    HERE,
    Assignments,
    CourseFolder,
    DryRun,
    counted,
    find_course,
    known_assignments,
    listed,
    out,
    say,
)

if TYPE_CHECKING:
    from ..course import Course
    from ..exchange.collecting import Before, Plan, Wanted
    from ..exchange.marks import Record
    from ..exchange.students import Matcher
    from ..exchange.times import Times
    from ..store.roster import Roster

roster_app = typer.Typer(
    cls=Group, no_args_is_help=True, help="Who is in the course: import a roster, see who is missing."
)


@roster_app.command("import", cls=Command)
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
    from ..exchange.roster import go_by_address, read_roster_file
    from ..store.roster import compare, enrol, enrolled
    from ..store.turns import taking_turns

    where = find_course(course)
    there = enrolled(where)
    known = {*there, *(one for students in handed_in(where, []).values() for one in students)}
    read = read_roster_file(file, known, id_column)
    if not id_column:
        go_by_address(read, there.values())
    for line in [*read.notes, *read.problems]:
        say(line)
    if dry_run:
        change = compare(where, read.roster)
    else:
        with taking_turns(where, say):
            change = enrol(where, read.roster)
    would = "would be " if dry_run else ""
    changed = ", ".join(f"{word} of {count}" for word, count in change.what.items())
    what = f" ({changed})" if changed else ""
    say(
        f"{counted(len(read.roster.students), 'student')} from {file.name} ({read.form}; {read.how}; "
        f"their id is the column {read.id_column!r}): {len(change.new)} {would}new, "
        f"{len(change.changed)} {would}changed{what}, {len(change.same)} as before.",
        out,
    )
    if change.left:
        say(f"In the course, and not in this roster any more: {listed(change.left)}. They stay.", out)
    _say_who_is_missing(where, read.roster, [])
    raise typer.Exit(int(bool(read.problems)))


@roster_app.command("show", cls=Command)
def roster_show(
    names: Assignments = None,
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
    say(f"{counted(len(roster.students), 'student')}, from {roster.source}.", out)
    there = handed_in(where, names or [])
    if not any(there.values()):
        say("Nothing was collected yet.", out)
        return
    for name in names or []:
        if not there[name]:
            say(f"{name}: nothing was collected yet.", out)
    _say_who_is_missing(where, roster, names or [])


def handed_in(where: Course, names: list[str]) -> dict[str, list[str]]:
    """Return who handed in, by assignment. Raises CourseError for an assignment that is not there."""
    there = known_assignments(where, names)
    return {name: where.students(name) for name in names or there}


def _say_who_is_missing(where: Course, roster: Roster, names: list[str]) -> None:
    from ..exchange.roster import attendance

    called = {student.id: student.name for student in roster.students}
    found = attendance(roster, handed_in(where, names))
    for name, students in found.missing.items():
        say(f"{name}: nothing from {len(students)}: {listed(called[one] for one in students)}.", out)
    if found.never and found.missing:
        say(f"Nothing at all from {len(found.never)}: {listed(called[one] for one in found.never)}.", out)
    if found.strangers:
        say(f"Handed in, and not on the roster: {listed(found.strangers)}.", out)


def collect(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="The folder or the zip of the platform.")],
    assignment: Annotated[
        str, typer.Option(metavar="NAME", help="The assignment, where the files' names do not say it.")
    ] = "",
    platform: Annotated[
        str,
        typer.Option(
            metavar="PLATFORM",
            help="auto, canvas, moodle, gradescope, classroom, github, exchange or plain (one folder each).",
        ),
    ] = "auto",
    times: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Times: Moodle's grading worksheet, or a table with who and when."),
    ] = None,
    day_first: Annotated[
        bool | None,
        typer.Option("--day-first/--month-first", help="What 06/11/2026 means in --times, if no date says."),
    ] = None,
    zone: Annotated[
        str, typer.Option(metavar="ZONE", help="The zone of the times, Europe/Berlin say (this machine's).")
    ] = "",
    take_unknown: Annotated[
        bool, typer.Option("--take-unknown", help="Take those who are not on the roster as well.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace what was changed in submitted/; it is kept elsewhere.")
    ] = False,
    dry_run: DryRun = False,
    course: CourseFolder = HERE,
) -> None:
    """Put what students handed in on a platform into submitted/, and say what became of every file.

    Nothing is lost: what is replaced is kept in .grader/replaced/, what is nobody's is listed. A second run
    takes only what is new or newer. When a work was handed in is what the platform says, never a file of the
    student's. Links, paths that leave the folder and zip bombs are refused by name, and stop nobody else.

    The table of --times has a column for who it is (student, user_id, id, login, email, name) and one for
    when (submitted_at, submission time, timestamp, time, submitted, date); more are known, Canvas's and
    Moodle's names among them. A time without a zone is this machine's, or --zone's.

    Exit code: 0 when all was taken, 1 when something waits for a person, 2 when the source cannot be used.

    Examples:

      grader collect submissions.zip --dry-run

      grader collect "CS101-Homework 4-1234.zip" --assignment 04_cloud_storage --times Grades.csv

      grader collect homework-4-submissions/ --platform github
    """
    from ..exchange.platforms import PLATFORMS

    if platform not in ("auto", *PLATFORMS):
        there = ", ".join(PLATFORMS)
        raise typer.BadParameter(f"There is no platform {platform!r}; there is: auto, {there}.")
    where = find_course(course)
    handed_in(where, [assignment] if assignment else [])
    matcher = matcher_of(where, take_unknown=take_unknown)
    told = _told(times, matcher, day_first, zone)
    plan, unread = _collected(
        where, source, (assignment, platform, replace), told, matcher, write=not dry_run
    )
    print_plan(plan, unread, dry_run=dry_run)
    raise typer.Exit(int(bool(unread) or not plan.is_clean))


def _told(path: Path | None, matcher: Matcher, day_first: bool | None, zone: str) -> Times:
    """Return what a table of times says, and let its numbers help to tell who is who."""
    from zoneinfo import ZoneInfo

    from ..exchange.dates import Calendar
    from ..exchange.times import Times, read_times

    if path is None:
        return Times()
    try:
        calendar = Calendar(day_first, ZoneInfo(zone) if zone else None)
    except (LookupError, ValueError, OSError) as error:
        raise typer.BadParameter(f"There is no time zone {zone!r}; write it like Europe/Berlin.") from error
    told = read_times(path, matcher.match, calendar)
    matcher.learn(told.numbers)
    if told.zoneless and not zone:
        here = dt.datetime.now().astimezone().tzname()
        say(f"No zone stands beside the times in {path.name}: they count as {here}, this machine's (--zone).")
    return told


def _collected(
    where: Course, source: Path, asked: tuple[str, str, bool], told: Times, matcher: Matcher, *, write: bool
) -> tuple[Plan, list[str]]:
    """Collect; return what became of everything, and what of the times could not be read."""
    from ..exchange.collecting import Wanted
    from ..exchange.placing import Submitted
    from ..store.dues import due_dates
    from ..store.turns import taking_turns

    wanted, unread = Wanted(*asked, due_dates(where), told.by_student), [*told.unread]
    with taking_turns(where, say):
        submitted = Submitted(where)
        with deciding(where, source, matcher, wanted, submitted) as plan:
            if write:
                submitted.place(plan, source.name)
    there = {one.student for one in plan.decisions if one.student}
    if told.by_student and there and there.isdisjoint(told.by_student):
        unread.append("The table has times, but of nobody who handed in here: import a roster first.")
    return plan, unread


def matcher_of(where: Course, *, take_unknown: bool) -> Matcher:
    """Return what finds the course's students by what a platform says of them."""
    from ..exchange.students import Matcher
    from ..store.roster import enrolled, read_roster

    has_roster = read_roster(where) is not None
    return Matcher(enrolled(where).values(), has_roster=has_roster, take_unknown=take_unknown)


@contextmanager
def deciding(
    where: Course, source: Path, matcher: Matcher, wanted: Wanted, before: Before | None
) -> Iterator[Plan]:
    """Open what a platform gave, and decide on every hand-in in it."""
    from ..exchange.collecting import decide, names_of
    from ..exchange.sources import open_source
    from ..scratch import scratch, sweep

    sweep()
    with scratch() as temporary, open_source(source, Path(temporary), where.settings.file_bytes) as found:
        yield decide(found, names_of(where), matcher, wanted, before)


def export(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT", help="csv, canvas, moodle, parquet, gradescope, classroom50, github."
        ),
    ],
    names: Assignments = None,
    to: Annotated[
        Path | None, typer.Option(metavar="PATH", help="The file (for JSON the folder) to write.")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", "--into-columns", metavar="FILE", help="The platform's own export, to be filled."
        ),
    ] = None,
    column: Annotated[
        str, typer.Option(metavar="TITLE", help="The column of Canvas for the one assignment named.")
    ] = "",
    per_check: Annotated[
        bool, typer.Option("--per-check", help="One line a check instead of one a student.")
    ] = False,
    zero: Annotated[
        bool, typer.Option("--zero", help="A zero for who handed in nothing, instead of nothing.")
    ] = False,
    course: CourseFolder = HERE,
) -> None:
    """Write final marks in a platform's form: with a person's part, extra credit and what lateness costs.

    Canvas and Moodle know a student by numbers of their own: give the gradebook (Canvas) or the grading
    worksheet (Moodle) that they export as --template, and its rows are filled. No cell becomes a formula.

    Exit code: 0 when it is written, 2 when that cannot be.

    Examples:

      grader export csv --to grades.csv

      grader export canvas 04_cloud_storage --template 2026-01-31_Grades-CS101.csv

      grader export moodle 04_cloud_storage --template Grades-CS101-Homework.csv

      grader export csv --per-check

      grader export gradescope 04_cloud_storage --to results
    """
    import datetime as dt

    from ..exchange.exporting import KINDS, Export
    from ..exchange.exporting import export as write
    from ..exchange.results_json import FORMATS

    if kind not in KINDS:
        raise typer.BadParameter(f"There is no format {kind!r}; there is: {', '.join(KINDS)}.")
    where = find_course(course)
    there = handed_in(where, names or [])
    if column and len(there) != 1:
        raise CourseError("--column is for one assignment: name it.")
    usual = {"csv": "grades.csv", "parquet": "grades.parquet"} | {name: name for name in FORMATS}
    target = to or Path(usual.get(kind, f"grades-{kind}.csv"))
    found = _records(where, there, named=bool(names))
    for line in write(
        found, Export(kind, target, template, column, per_check, zero), dt.datetime.now(dt.UTC)
    ):
        say(line)
    graded, students = sum(one.marks is not None for one in found), {one.student.id for one in found}
    say(f"{counted(graded, 'mark')} of {counted(len(students), 'student')}: {target}", out)


def _records(where: Course, there: dict[str, list[str]], *, named: bool) -> list[Record]:
    """Return the marks of these assignments, and of what is not `named` those that somebody handed in.

    What people gave since grading counts for lateness, too.
    """
    from ..exchange.marks import records
    from ..store.results import read_results
    from .told import count_lateness

    if where.costs_lateness:
        count_lateness(where, [result for result in read_results(where) if result.assignment in there])
    found = records(where, list(there))
    return found if named else _begun(found, there)


def _begun(found: list[Record], there: dict[str, list[str]]) -> list[Record]:
    """Return the records of assignments that somebody handed in, and say which are left out."""
    begun = {one.assignment for one in found if one.marks} | {name for name in there if there[name]}
    if left := [name for name in there if name not in begun]:
        say(f"Nobody handed these in, so they are left out: {', '.join(left)}.")
    return [one for one in found if one.assignment in begun]

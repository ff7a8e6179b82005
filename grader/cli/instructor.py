"""Commands of those who teach: autograde, doctor, feedback, report, demo."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.table import Table

from ..errors import CourseError, EngineError, GraderError
from ..files import is_text, shown
from ..grading.result import GradeStatus
from ..places import Misplaced
from .shared import (
    HERE,
    Assignments,
    CourseFolder,
    DryRun,
    Engine,
    Number,
    err,
    find_course,
    known_assignments,
    out,
    progress,
    say,
)
from .told import (
    Told,
    count_lateness,
    print_results,
    say_how_it_went,
    say_what_was_missing,
    say_what_was_not_graded,
    say_who_is_gone,
)

if TYPE_CHECKING:  # heavy, and not every command needs them
    from ..course import Course
    from ..reporting.writer import Page, PageRequest

Students = Annotated[list[str] | None, typer.Option(help="Only this student (may be repeated).")]
Backend = Annotated[str, typer.Option(help="local: this machine's cores; dask: a cluster's.")]
Scheduler = Annotated[
    str, typer.Option(help="A dask scheduler's address; without one, dask runs on this machine.")
]
Confined = Annotated[
    bool, typer.Option("--require-sandbox", help="Execute nothing that cannot be confined fully.")
]
Strict = Annotated[
    bool | None, typer.Option("--strict/--no-strict", help="Withhold flagged points until somebody looked.")
]


def autograde(
    names: Assignments = None,
    student: Students = None,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
    backend: Backend = "local",
    scheduler: Scheduler = "",
    regrade: Annotated[
        bool, typer.Option("--regrade", help="Grade what did not change as well; show what differs.")
    ] = False,
    require_sandbox: Confined = False,
    strict: Strict = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line and a submission.")] = False,
    dry_run: DryRun = False,
) -> None:
    """Grade what is in submitted/: scores go to the gradebook, executed notebooks to autograded/.

    What did not change since it was last graded is not executed again, so a run that was stopped goes on
    where it was; due dates and extensions count anew each time. A dry run says whose final score would
    change, and by which checks. Exit code: 0 when every submission was graded, 1 when some were refused or
    lie where none belongs, or the course's own solution fails a check, 2 when an assignment could not be
    graded or not everything could be recorded.

    Examples:

      grader autograde

      grader autograde 04_cloud_storage --student ann --student bob

      grader autograde --regrade --dry-run
    """
    from ..classroom.batch import News, jobs_of
    from ..classroom.batch import autograde as grade_all
    from ..classroom.dispatch import BACKENDS, Workers
    from ..engine import find_engine
    from ..store.turns import taking_turns

    if backend not in BACKENDS:
        raise typer.BadParameter(f"There is no backend {backend!r}; there is: {', '.join(BACKENDS)}.")
    where = find_course(course)
    chosen = engine or where.settings.engine
    where.settings.require_sandbox |= require_sandbox
    where.settings.strict = where.settings.strict if strict is None else strict
    find_engine(chosen)
    if where.settings.require_sandbox:
        _require_sandbox(chosen)
    failures: list[GraderError] = []
    jobs = jobs_of(where, names or [], _folder_names(student or []), chosen, failed=failures.append)
    misplaced = [] if student else where.misplaced()
    if not jobs:
        _end_without_jobs(where, misplaced, failures)
    console = err if json else out
    how = {"regrade": regrade, "dry_run": dry_run}
    with taking_turns(where, say), progress("Grading", len(jobs)) as step:
        told = Told(step, json=json)
        try:
            chosen_workers = Workers(workers, "dask" if scheduler else backend, scheduler)
            news = News(told, told.note, told.failing)
            results = grade_all(where, jobs, chosen_workers, news, failed=failures.append, **how)
        except GraderError:
            say_what_was_not_graded(misplaced, failures)
            raise
    say_how_it_went(where, jobs, results, told, console, all_changes=regrade or dry_run)
    if dry_run:
        console.print("Nothing was written (--dry-run).")
    say_who_is_gone(where, [] if student else results)
    say_what_was_not_graded(misplaced, failures)
    refused = any(result.status is GradeStatus.REFUSED for result in results)
    raise typer.Exit(2 if failures else int(refused or bool(misplaced or told.fails)))


def _require_sandbox(engine: str) -> None:
    """End here when something of the sandbox is missing."""
    from ..engine import missing_confinement
    from ..sandbox.measures import in_words

    if missing := missing_confinement(engine):
        raise EngineError(
            f"A sandbox is required, and the {engine} engine cannot give all of it: {in_words(missing)}."
        )


def _end_without_jobs(where: Course, misplaced: list[Misplaced], failures: list[GraderError]) -> NoReturn:
    """End where there is nothing to grade, and say why."""
    say_what_was_not_graded(misplaced, failures)
    if not failures:
        say(f"There are no submissions in {where.path('submitted', '<assignment>', '<student>')}.")
        if not where.assignment_names():
            place = where.path("source", "<assignment>")
            say(f"There is no assignment either: its notebooks would lie in {shown(place)}.")
    raise typer.Exit(2)


def _folder_names(students: list[str]) -> list[str]:
    """Return the names unchanged; raises CourseError for one that no student's folder can have."""
    for name in students:
        if name in ("", ".", "..") or not set(name).isdisjoint("/\0") or not is_text(name):
            raise CourseError(f"No student's folder can be called {shown(name)!r}.")
    return students


def doctor(course: CourseFolder = HERE, engine: Engine = None) -> None:
    """Say what of the sandbox this machine gives. Exit code: 0 when all of it works, else 1."""
    from ..engine import find_engine, missing_confinement
    from ..sandbox.measures import MEASURES

    chosen = engine or find_course(course).settings.engine
    find_engine(chosen)
    missing = missing_confinement(chosen)
    table = Table(
        "measure", "works", "what a notebook then does or has", title=f"The {chosen} engine's sandbox"
    )
    for name, meaning in MEASURES.items():
        table.add_row(name, "no" if name in missing else "yes", missing.get(name) or meaning)
    out.print(table)
    if missing:
        out.print(
            "Grading works without, but trusts what students submit. Namespaces need Linux and root, or a "
            "kernel that lets ordinary users make them; in a container they need the right to mount "
            "(CAP_SYS_ADMIN). Or grade on a machine, or as a user, that holds nothing to lose."
        )
    raise typer.Exit(int(bool(missing)))


def feedback(names: Assignments = None, student: Students = None, course: CourseFolder = HERE) -> None:
    """Write a page for every graded or refused submission into feedback/.

    Exit code: 0 when each has its page, 1 when some have none, 2 when there is nothing to write about.
    """
    from ..reporting.writer import write_feedback
    from ..store.results import read_results

    where = find_course(course)
    known_assignments(where, names or [])
    problems: list[str] = []
    results = [r for r in read_results(where, problems.append) if not names or r.assignment in names]
    unknown = sorted(set(student or ()) - {result.student for result in results})
    problems += [f"Nothing of {shown(name)!r} is graded, so there is no page." for name in unknown]
    results = [result for result in results if not student or result.student in student]
    _say_each(problems)
    if not results and not problems:
        say("Nothing is graded yet: grader autograde does that.")
        raise typer.Exit(2)
    count_lateness(where, results)
    pages = write_feedback(where, results, _make_pages)
    place = f" in {os.path.commonpath([page.parent for page in pages])}" if pages else ""
    say(f"{len(pages)} {'page' if len(pages) == 1 else 'pages'}{place}", out)
    raise typer.Exit(int(bool(problems)))


def _say_each(problems: list[str]) -> None:
    for problem in problems:
        say(problem)


def _make_pages(requests: Sequence[PageRequest]) -> Iterator[Page]:
    """Make pages in processes that are ended when one takes too much; that page is without the work."""
    from ..classroom.dispatch import in_parallel
    from ..classroom.supervise import Bounds
    from ..reporting.writer import make_page, make_page_without_work

    bounds = Bounds(seconds=60, memory_bytes=1_000_000_000)
    return in_parallel(make_page, requests, bounds=lambda _: bounds, instead=make_page_without_work)


def report(
    names: Assignments = None,
    course: CourseFolder = HERE,
    to: Annotated[Path | None, typer.Option(help="The file to write (default: report.html).")] = None,
) -> None:
    """Write a page about the class: scores, pass rates, the hardest checks, what was refused.

    Exit code: 0 when all is on it, 1 when the result of a submission could not be read.
    """
    from ..reporting.report import write_report
    from ..store.results import read_results

    where = find_course(course)
    known_assignments(where, names or [])
    problems: list[str] = []
    if where.costs_lateness:
        count_lateness(where, read_results(where))
    page = write_report(where, to or where.root / "report.html", problems.append, names or ())
    _say_each(problems)
    say(f"The report is {page}", out)
    raise typer.Exit(int(bool(problems)))


def demo(
    students: Annotated[int, typer.Option(min=1, help="How large a class to draw.")] = 10,
    seed: Annotated[int, typer.Option(help="The same seed draws the same class.")] = 1,
    into: Annotated[Path, typer.Option(help="A folder for the demo alone.")] = Path("demo"),
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Draw a class from the answer bank, grade it, and write feedback and a report."""
    from ..authoring.drawing import make_class, with_bank
    from ..classroom.batch import News, jobs_of
    from ..classroom.batch import autograde as grade_all
    from ..reporting.report import write_report
    from ..reporting.writer import write_feedback

    where = find_course(course)
    with err.status("Drawing a class from the answer bank …"):
        drawn = make_class(where, into.resolve(), students, seed)
    drawn_from = with_bank(where)
    for name in sorted(set(where.assignment_names()) - set(drawn_from)):
        say(f"{name} has no answers in the bank, and is left out.")
    total = students * len(drawn_from)
    with progress(f"Grading {students} students", total) as step:
        jobs = jobs_of(drawn, [], [], engine or where.settings.engine)
        results = grade_all(drawn, jobs, workers, News(lambda new, old, change: step()))
    with err.status("Writing feedback and the report …"):
        write_feedback(drawn, results, _make_pages)
        page = write_report(drawn, drawn.root / "report.html")
    print_results(results, out)
    say_what_was_missing(results)
    out.print(f"\nThe report is [bold]{page}[/bold]", soft_wrap=True)

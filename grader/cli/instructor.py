"""Commands of those who teach: autograde, doctor, feedback, report, demo."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ..course import find_course
from ..errors import EngineError
from ..grading.result import GradeStatus, Result
from .shared import HERE, Assignments, CourseFolder, Engine, Number, err, out, progress


def autograde(
    names: Assignments = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (may be repeated).")] = None,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
    backend: Annotated[str, typer.Option(help="local: this machine's cores; dask: a cluster's.")] = "local",
    scheduler: Annotated[
        str, typer.Option(help="A dask scheduler's address; without one, dask runs on this machine.")
    ] = "",
    regrade: Annotated[
        bool, typer.Option("--regrade", help="Grade what did not change as well; show what differs.")
    ] = False,
    require_sandbox: Annotated[
        bool, typer.Option("--require-sandbox", help="Execute nothing that cannot be confined fully.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Withhold the points of flagged cells until somebody looked.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line and a submission.")] = False,
) -> None:
    """Grade what is in submitted/: scores go to the gradebook, executed notebooks to autograded/.

    What did not change since it was last graded is not executed again, so a run that was stopped goes on
    where it was. Exit code: 0 when every submission was graded, 1 when some were refused, 2 when nothing
    could start or not everything could be recorded.
    """
    from ..classroom.batch import autograde as grade_all
    from ..classroom.batch import jobs_of
    from ..classroom.dispatch import BACKENDS, Workers
    from ..engine import find_engine

    if backend not in BACKENDS:
        raise typer.BadParameter(f"There is no backend {backend!r}; there is: {', '.join(BACKENDS)}.")
    where = find_course(course)
    chosen = engine or where.settings.engine
    where.settings.require_sandbox |= require_sandbox
    where.settings.strict |= strict
    find_engine(chosen)
    if where.settings.require_sandbox:
        _require_sandbox(chosen)
    jobs = jobs_of(where, names or [], student or [], chosen)
    if not jobs:
        err.print(f"There are no submissions in {where.path('submitted', 'ASSIGNMENT', 'STUDENT')}.")
        raise typer.Exit(2)
    unchanged: list[Result] = []
    differences: list[str] = []
    with progress("Grading", len(jobs)) as step:

        def tell(new: Result, old: Result | None) -> None:
            if json:
                sys.stdout.write(new.model_dump_json(exclude=_JSON_LEAVES_OUT) + "\n")
                sys.stdout.flush()
            if new is old:
                unchanged.append(new)
            elif old is not None and (line := _difference(old, new)):
                differences.append(line)
            step(_one_line(new) if new.status is GradeStatus.REFUSED else "")

        results = grade_all(
            where, jobs, Workers(workers, "dask" if scheduler else backend, scheduler), tell, regrade=regrade
        )
    console = err if json else out
    _print_results(results, console)
    _say_what_was_missing(results)
    if unchanged:
        console.print(f"{len(unchanged)} did not change and were not graded again (--regrade does).")
    if differences or regrade:
        _print_differences(differences, console)
    raise typer.Exit(int(any(result.status is GradeStatus.REFUSED for result in results)))


_JSON_LEAVES_OUT: Any = {
    "cells": {"__all__": {"notebook", "flags"}},
    "seconds": True,
    "handed_in": True,
    "key": True,
    "unconfined": True,
}


def _require_sandbox(engine: str) -> None:
    """End here when something of the sandbox is missing."""
    from ..engine import missing_confinement
    from ..sandbox.measures import in_words

    if missing := missing_confinement(engine):
        raise EngineError(
            f"A sandbox is required, and the {engine} engine cannot give all of it: {in_words(missing)}."
        )


def _say_what_was_missing(results: list[Result]) -> None:
    """Say once what of the sandbox did not hold while these were graded."""
    from ..sandbox.measures import in_words

    missing = {name: reason for result in results for name, reason in result.unconfined.items()}
    if missing:
        err.print(
            f"Note: what students submitted was not fully confined: {in_words(missing)}. "
            "[bold]grader doctor[/bold] says more; --require-sandbox grades nothing without it.",
            highlight=False,
            soft_wrap=True,
        )


def _print_differences(lines: list[str], console: Console) -> None:
    console.print("Changed scores:" if lines else "No score changed.")
    for line in sorted(lines):
        console.print(f"  {line}", highlight=False, markup=False, soft_wrap=True)


def _difference(old: Result, new: Result) -> str:
    """Say in what a submission's grading differs from the one before; nothing when it does not."""
    if (old.status, old.score) == (new.status, new.score):
        return ""
    before = {(cell.notebook, cell.id): cell.points for cell in old.cells}
    cells = [
        f"{cell.id} {before[cell.notebook, cell.id]:g} → {cell.points:g}"
        for cell in new.cells
        if before.get((cell.notebook, cell.id), cell.points) != cell.points
    ]
    shown = [f"{r.score:g}" if r.status is GradeStatus.GRADED else "refused" for r in (old, new)]
    return f"{new.assignment} · {new.student}: {' → '.join(shown)}" + (
        f" ({', '.join(cells)})" if cells else ""
    )


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


def feedback(names: Assignments = None, course: CourseFolder = HERE) -> None:
    """Write a page for every graded or refused submission into feedback/."""
    from ..reporting.feedback import write_feedback
    from ..store.results import read_results

    where = find_course(course)
    results = [r for r in read_results(where) if not names or r.assignment in names]
    pages = write_feedback(where, results)
    out.print(f"{len(pages)} pages in {where.path('feedback', 'x', 'x').parent.parent}")


def report(
    course: CourseFolder = HERE,
    to: Annotated[Path | None, typer.Option(help="The file to write (default: report.html).")] = None,
) -> None:
    """Write a page about the class: scores, pass rates, the hardest checks, what was refused."""
    from ..reporting.report import write_report

    where = find_course(course)
    out.print(f"The report is {write_report(where, to or where.root / 'report.html')}")


def demo(
    students: Annotated[int, typer.Option(min=1, help="How large a class to draw.")] = 10,
    seed: Annotated[int, typer.Option(help="The same seed draws the same class.")] = 1,
    into: Annotated[Path, typer.Option(help="A folder for the demo alone.")] = Path("demo"),
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Draw a class from the answer bank, grade it, and write feedback and a report."""
    from ..authoring.drawing import make_class
    from ..classroom.batch import autograde as grade_all
    from ..classroom.batch import jobs_of
    from ..reporting.feedback import write_feedback
    from ..reporting.report import write_report

    where = find_course(course)
    with err.status("Drawing a class from the answer bank …"):
        drawn = make_class(where, into.resolve(), students, seed)
    total = students * len(drawn.assignment_names())
    with progress(f"Grading {students} students", total) as step:
        jobs = jobs_of(drawn, [], [], engine or where.settings.engine)
        results = grade_all(drawn, jobs, workers, lambda new, old: step())
    with err.status("Writing feedback and the report …"):
        write_feedback(drawn, results)
        page = write_report(drawn, drawn.root / "report.html")
    _print_results(results, out)
    _say_what_was_missing(results)
    out.print(f"\nThe report is [bold]{page}[/bold]", soft_wrap=True)


def _one_line(result: Result) -> str:
    return f"{result.assignment} · {result.student}: {result.status} – {result.reason}"


def _print_results(results: list[Result], console: Console) -> None:
    """Print a row per assignment, then every submission that was refused."""
    table = Table("assignment", "graded", "refused", "mean", "lowest", "highest", "out of", title="Results")
    for name in sorted({result.assignment for result in results}):
        own = [result for result in results if result.assignment == name]
        scores = [result.score for result in own if result.status is GradeStatus.GRADED]
        figures = [sum(scores) / len(scores), min(scores), max(scores)] if scores else []
        shown = [f"{figure:.1f}" for figure in figures] or ["–"] * 3
        most = f"{max(result.max_score for result in own):g}"
        table.add_row(name, str(len(scores)), str(len(own) - len(scores)), *shown, most)
    console.print(table)
    refused = [result for result in results if result.status is GradeStatus.REFUSED]
    if refused:
        console.print(f"{len(refused)} of {len(results)} submissions were refused:")
        for result in refused:
            console.print(f"  {_one_line(result)}", highlight=False, markup=False, soft_wrap=True)

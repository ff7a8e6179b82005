"""The command line: one thin function per command."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from .course import find_course
from .errors import EngineError, GraderError
from .grading.submission import GradeStatus, Result

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
bank_app = typer.Typer(no_args_is_help=True, help="The answer bank, which proves the tests.")
app.add_typer(bank_app, name="bank")
out, err = Console(), Console(stderr=True)

Assignments = Annotated[list[str] | None, typer.Argument(help="Assignments; all of them by default.")]
CourseFolder = Annotated[Path, typer.Option("--course", help="The course's folder, or one inside it.")]
Engine = Annotated[str | None, typer.Option(help="How notebooks are executed (default: the course's).")]
Number = Annotated[int, typer.Option("--workers", "-j", help="Processes; -1 means one per core.")]
HERE = Path()


@app.callback()
def _describe() -> None:
    """Build assignments, grade submissions and report on a class."""


@app.command()
def build(
    names: Assignments = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; fail if anything is stale.")
    ] = False,
    course: CourseFolder = HERE,
    workers: Number = -1,
) -> None:
    """Make release/ and the executed solutions/ from source/; or check that they are current."""
    from .authoring import build as building
    from .grading.dispatch import in_parallel

    where = find_course(course)
    todo = names or where.assignment_names()
    wrong: list[str] = []
    with _progress("Checking" if check else "Building", len(todo)) as step:
        tasks = [(where.root, name, not check) for name in todo]
        for built in in_parallel(_build_one, tasks, workers):
            if isinstance(built, GraderError):
                wrong.append(str(built))
            elif check:
                wrong += building.check(where, built)
            else:
                for path in building.write(where, built):
                    out.print(f"wrote {path.relative_to(where.root)}", highlight=False)
            step()
    if check and not names:
        wrong += [line for folder in ("release", "solution") for line in building.orphans(where, folder)]
    for line in sorted(wrong):
        out.print(line, highlight=False, markup=False, soft_wrap=True)
    if wrong and check:
        err.print("Run [bold]grader build[/bold] and commit what it writes.")
    if wrong:
        raise typer.Exit(1)
    if check:
        out.print(f"{len(todo)} assignments are current, canonical and leak nothing.")


def _build_one(task: tuple[Path, str, bool]) -> Any:
    """Build one assignment in a worker; an error is returned, so that it does not stop the others."""
    from .authoring.build import build as build_one

    try:
        return build_one(*task)
    except GraderError as error:
        return error


@app.command()
def autograde(
    names: Assignments = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (may be repeated).")] = None,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
    backend: Annotated[str, typer.Option(help="loky: this machine's cores; dask: a cluster's.")] = "loky",
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
    from .grading.classroom import autograde as grade_all
    from .grading.classroom import jobs_of
    from .grading.dispatch import BACKENDS, Workers
    from .grading.run import find_engine

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
    with _progress("Grading", len(jobs)) as step:

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
        console.print("Changed scores:" if differences else "No score changed.")
        for line in sorted(differences):
            console.print(f"  {line}", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(int(any(result.status is GradeStatus.REFUSED for result in results)))


_INTERRUPTED = 130
_JSON_LEAVES_OUT: Any = {
    "cells": {"__all__": {"notebook", "flags"}},
    "seconds": True,
    "key": True,
    "unconfined": True,
}


def _require_sandbox(engine: str) -> None:
    """End here when something of the sandbox is missing."""
    from .grading.run import missing_confinement
    from .grading.run.measures import in_words

    if missing := missing_confinement(engine):
        raise EngineError(
            f"A sandbox is required, and the {engine} engine cannot give all of it: {in_words(missing)}."
        )


def _say_what_was_missing(results: list[Result]) -> None:
    """Say once what of the sandbox did not hold while these were graded."""
    from .grading.run.measures import in_words

    missing = {name: reason for result in results for name, reason in result.unconfined.items()}
    if missing:
        err.print(
            f"Note: what students submitted was not fully confined: {in_words(missing)}. "
            "[bold]grader doctor[/bold] says more; --require-sandbox grades nothing without it.",
            highlight=False,
            soft_wrap=True,
        )


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


@app.command()
def doctor(course: CourseFolder = HERE, engine: Engine = None) -> None:
    """Say what of the sandbox this machine gives. Exit code: 0 when all of it works, else 1."""
    from .grading.run import find_engine, missing_confinement
    from .grading.run.measures import MEASURES

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


@app.command()
def feedback(names: Assignments = None, course: CourseFolder = HERE) -> None:
    """Write a page for every graded or refused submission into feedback/."""
    from .grading.gradebook import read_results
    from .reporting.feedback import write_feedback

    where = find_course(course)
    results = [r for r in read_results(where) if not names or r.assignment in names]
    pages = write_feedback(where, results)
    out.print(f"{len(pages)} pages in {where.path('feedback', 'x', 'x').parent.parent}")


@app.command()
def report(
    course: CourseFolder = HERE,
    to: Annotated[Path | None, typer.Option(help="The file to write (default: report.html).")] = None,
) -> None:
    """Write a page about the class: scores, pass rates, the hardest checks, what was refused."""
    from .reporting.report import write_report

    where = find_course(course)
    out.print(f"The report is {write_report(where, to or where.root / 'report.html')}")


@app.command()
def demo(
    students: Annotated[int, typer.Option(min=1, help="How large a class to draw.")] = 10,
    seed: Annotated[int, typer.Option(help="The same seed draws the same class.")] = 1,
    into: Annotated[Path, typer.Option(help="A folder for the demo alone.")] = Path("demo"),
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Draw a class from the answer bank, grade it, and write feedback and a report."""
    from .demo import grade_class, make_class, write_pages

    where = find_course(course)
    with err.status("Drawing a class from the answer bank …"):
        drawn = make_class(where, into.resolve(), students, seed)
    total = students * len(drawn.assignment_names())
    with _progress(f"Grading {students} students", total) as step:
        results = grade_class(drawn, engine or where.settings.engine, workers, lambda new, old: step())
    with err.status("Writing feedback and the report …"):
        page = write_pages(drawn, results)
    _print_results(results, out)
    _say_what_was_missing(results)
    out.print(f"\nThe report is [bold]{page}[/bold]", soft_wrap=True)


@bank_app.command("check")
def bank_check(
    names: Assignments = None,
    function: Annotated[list[str] | None, typer.Option(help="Only this exercise (may be repeated).")] = None,
    hints: Annotated[bool, typer.Option(help="Show the hint of every cell that was lost.")] = False,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Try every answer: right ones must lose nothing, wrong ones exactly the cells they name."""
    from .authoring import bank
    from .grading.dispatch import in_parallel
    from .grading.run import shared

    where = find_course(course)
    todo = [
        trial
        for name in names or where.assignment_names()
        for trial in bank.trials(where, name, function or [], engine or where.settings.engine)
    ]
    verdicts: list[bank.Verdict] = []
    with (
        shared(engine or where.settings.engine, where.limits),
        _progress("Trying answers", len(todo)) as step,
    ):
        for found in in_parallel(bank.attempt, todo, workers):
            verdicts += found
            step("\n".join(_mismatch(verdict) for verdict in found if not verdict.ok))
    table = Table("assignment", "answers", "as named", "cells lost", title="The answer bank")
    for name in sorted({verdict.trial.assignment.name for verdict in verdicts}):
        own = [verdict for verdict in verdicts if verdict.trial.assignment.name == name]
        counts = (
            sum(v.size for v in own),
            sum(v.size for v in own if v.ok),
            sum(len(v.messages) for v in own),
        )
        table.add_row(name, *map(str, counts))
    out.print(table)
    for verdict in verdicts:
        for assertion in verdict.weak:
            out.print(
                f"weak: {verdict.trial.assignment.name}/{assertion} also holds of a right answer",
                highlight=False,
                markup=False,
                soft_wrap=True,
            )
    for verdict in sorted(verdicts, key=lambda v: (v.trial.assignment.name, v.trial.name)):
        if not verdict.ok:
            out.print(_mismatch(verdict), highlight=False, markup=False, soft_wrap=True)
        if hints or not verdict.ok:
            for cell, message in verdict.messages.items():
                out.print(f"  {cell}: {message}", highlight=False, markup=False)
    if bad := sum(verdict.size for verdict in verdicts if not verdict.ok):
        err.print(
            f"{bad} of {sum(v.size for v in verdicts)} answers did not lose exactly the cells they name."
        )
        raise typer.Exit(1)


def _mismatch(verdict: Any) -> str:
    parts = [f"{verdict.trial.assignment.name}/{verdict.trial.name}:"]
    if verdict.lost_too:
        parts.append(f"lost {', '.join(verdict.lost_too)} as well;")
    if verdict.not_lost:
        parts.append(f"did not lose {', '.join(verdict.not_lost)};")
    return " ".join(parts).rstrip(";")


@contextmanager
def _progress(title: str, total: int) -> Iterator[Callable[..., None]]:
    """Show a bar with the time left, on stderr; yields a function that advances it by one."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=not err.is_terminal) as progress:
        task = progress.add_task(title, total=total)

        def step(line: str = "") -> None:
            if line:
                progress.console.print(line, highlight=False, markup=False, soft_wrap=True)
            progress.advance(task)

        yield step


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


def main() -> None:
    """Run the command line; an error of ours is one message and exit code 2, never a traceback."""
    try:
        app()
    except GraderError as error:
        err.print(f"[bold red]Error:[/bold red] {error}", highlight=False, soft_wrap=True)
        sys.exit(2)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # typer turns Ctrl-C into this exit code, without a word
            err.print("Stopped. What was finished so far is kept; run the command again for the rest.")
        raise


if __name__ == "__main__":
    main()

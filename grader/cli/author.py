"""Commands of those who write assignments: build, bank check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ..errors import GraderError
from .linting import lint_first
from .shared import HERE, Assignments, CourseFolder, Engine, Number, err, find_course, out, progress

bank_app = typer.Typer(no_args_is_help=True, help="The answer bank, which proves the tests.")


def build(
    names: Assignments = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; fail if anything is stale.")
    ] = False,
    course: CourseFolder = HERE,
    workers: Number = -1,
) -> None:
    """Make release/ and the executed solutions/ from source/; or check that they are current."""
    from ..authoring import build as building
    from ..classroom.dispatch import in_parallel

    where = find_course(course)
    lint_first(where.root, names)
    todo = names or where.assignment_names()
    wrong: list[str] = []
    with progress("Checking" if check else "Building", len(todo)) as step:
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
    from ..authoring.build import build as build_one

    try:
        return build_one(*task)
    except GraderError as error:
        return error


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
    from ..authoring import bank
    from ..classroom.dispatch import in_parallel
    from ..engine import shared

    where = find_course(course)
    todo = [
        trial
        for name in names or where.assignment_names()
        for trial in bank.trials(where, name, function or [], engine or where.settings.engine)
    ]
    verdicts: list[bank.Verdict] = []
    with (
        shared(engine or where.settings.engine, where.limits),
        progress("Trying answers", len(todo)) as step,
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

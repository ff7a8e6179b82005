"""Commands of those who write assignments: build, bank check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from ..errors import BankError, GraderError
from .helping import Command, Group
from .linting import lint_first
from .shared import (
    HERE,
    Assignments,
    CourseFolder,
    Engine,
    Number,
    counted,
    err,
    find_course,
    known_assignments,
    out,
    progress,
    say,
)

if TYPE_CHECKING:
    from ..authoring.bank import Trial, Verdict
    from ..course import Course

bank_app = typer.Typer(cls=Group, no_args_is_help=True, help="The answer bank, which proves the tests.")


def build(
    names: Assignments = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; fail if anything is stale.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Stay, and prove one assignment's exercises as they are edited.")
    ] = False,
    course: CourseFolder = HERE,
    workers: Number = -1,
) -> None:
    """Make release/ and the executed solutions/ from source/; or check that they are current."""
    from ..authoring import build as building
    from ..classroom.dispatch import in_parallel

    where = find_course(course)
    if watch:
        from .watching import watch as stay

        stay(where, names)
        return
    todo = names or where.assignment_names()
    known_assignments(where, todo)
    lint_first(where.root, names)
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
                    what = "wrote" if path.exists() else "removed"
                    out.print(f"{what} {path.relative_to(where.root)}", highlight=False)
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
        out.print(
            f"{counted(len(todo), 'assignment is', 'assignments are')} current, canonical, and leak nothing."
        )


def _build_one(task: tuple[Path, str, bool]) -> Any:
    """Build one assignment in a worker; an error is returned, so that it does not stop the others."""
    from ..authoring.build import build as build_one

    try:
        return build_one(*task)
    except GraderError as error:
        return error


@bank_app.command("check", cls=Command)
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
    from ..authoring.findings import unfair
    from ..classroom.dispatch import in_parallel
    from ..engine import shared

    where = find_course(course)
    chosen = names or where.assignment_names()
    known_assignments(where, chosen)
    lint_first(where.root, names)
    todo = _trials(where, chosen, function or [], engine or where.settings.engine)
    verdicts: list[bank.Verdict] = []
    with (
        progress("Trying answers", len(todo)) as step,
        shared(engine or where.settings.engine, where.limits),
    ):
        for found in in_parallel(bank.attempt, todo, workers):
            verdicts += found
            step()
    _print_bank(verdicts, hints)
    tried = [verdict for verdict in verdicts if not verdict.trial.either]
    if bad := sum(verdict.size for verdict in tried if not verdict.ok):
        err.print(f"{bad} of {sum(v.size for v in tried)} answers did not lose exactly the cells they name.")
    if any(not verdict.ok for verdict in verdicts) or unfair(verdicts):
        raise typer.Exit(1)


def _trials(where: Course, names: list[str], functions: list[str], engine: str) -> list[Trial]:
    """Return what there is to try; what is wrong with several assignments' banks is said at once."""
    from ..authoring import bank

    found: list[Trial] = []
    wrong: list[str] = []
    with progress("Reading the bank", len(names)) as step:
        bank.refuse_unknown(where, names, functions)
        for name in names:
            try:
                found += bank.trials(where, name, functions, engine)
                found += bank.alone(where, name, functions, engine)
            except BankError as error:
                wrong.append(str(error))
            step()
    if wrong:
        raise BankError("\n".join(wrong))
    return found


def _print_bank(verdicts: list[Verdict], hints: bool) -> None:
    from ..authoring.findings import unfair, weak

    table = Table("assignment", "answers", "as named", "cells lost", title="The answer bank")
    for name in sorted({verdict.trial.assignment.name for verdict in verdicts}):
        own = [v for v in verdicts if v.trial.assignment.name == name and not v.trial.either]
        counts = (
            sum(v.size for v in own),
            sum(v.size for v in own if v.ok),
            sum(len(v.messages) for v in own),
        )
        table.add_row(name, *map(str, counts))
    out.print(table)
    for assertion in weak(verdicts):
        say(f"weak: {assertion}", out)
    for variant in unfair(verdicts):
        say(f"unfair: {variant}", out)
    for verdict in sorted(verdicts, key=lambda v: (v.trial.assignment.name, v.trial.name)):
        if not verdict.ok:
            say(str(verdict), out)
        if not verdict.ok or (hints and not verdict.trial.either):
            for cell, message in verdict.messages.items():
                if cell not in verdict.trial.either:
                    say(f"  {cell}: {message}", out)

"""The command that says how strong tests are: audit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from ..errors import CourseError
from .shared import HERE, Assignments, CourseFolder, Engine, Number, bars, find_course, out, say

if TYPE_CHECKING:
    from ..course import Course


def audit(
    names: Assignments = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all that was found as JSON.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write docs/audit.md and its picture.")] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Add survivors to equivalent.toml, for you to say why.")
    ] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Try everything again, also what is known.")] = False,
    times: Annotated[
        int, typer.Option("--repeat", min=0, help="Only grade right answers, so often, each time elsewhere.")
    ] = 0,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Make mistakes in right answers, and see which no test notices; exit code 1 if there are such.

    A mistake that need not be caught is listed with the reason in tests/answers/ASSIGNMENT/equivalent.toml;
    what that lists and a test catches after all is an error as well.
    What did not change since the last audit is not graded again.
    """
    from ..authoring.audit import equivalent, page, report
    from ..authoring.audit.auditing import Audit
    from ..authoring.audit.auditing import audit as audit_all
    from ..authoring.bank import FOLDER

    where = find_course(course)
    todo = list(dict.fromkeys(names or where.assignment_names()))
    if not todo:
        raise CourseError(f"{where.root} has no assignments: there is no notebook in source/.")
    chosen = engine or where.settings.engine
    if times:
        _repeat(where, todo, chosen, workers, times, as_json)
        return
    found: list[Audit] = []
    with bars() as begin:
        for one in audit_all(where, todo, chosen, workers, begin, remember=not anew):
            found.append(one)
    if not as_json:
        for one in found:
            out.rule(one.assignment, align="left")
            for line in report.lines(one):
                say(line, out)
    if draft:
        for one in found:
            mutants = [survivor.mutant for survivor in one.survivors]
            if added := equivalent.draft(where.root / FOLDER / one.assignment, mutants):
                say(f"{one.assignment}: {added} added to {equivalent.FILE}; say why, or catch them.")
    if write:
        for path in page.write_page(found, where.root):
            say(f"wrote {path.relative_to(where.root)}")
    if as_json:
        typer.echo(json.dumps([report.as_data(one) for one in found], indent=1, ensure_ascii=False))
    else:
        out.print(_table(found))
    if not all(one.ok for one in found):
        raise typer.Exit(1)


def _repeat(where: Course, names: list[str], engine: str, workers: int, times: int, as_json: bool) -> None:
    """Grade right answers again and again; exit code 1 where a test cell does not pass each time."""
    from ..authoring.audit.repeat import repeat

    with bars() as begin:
        gradings, found = repeat(where, names, engine, workers, times, begin)
    if as_json:
        failed = [
            {"assignment": one.assignment, "cell": one.cell, "answers": one.answers, "flaky": one.is_flaky}
            | {"failed": {str(condition): message for condition, message in one.failed.items()}}
            for one in found
        ]
        typer.echo(json.dumps({"gradings": gradings, "failed": failed}, indent=1, ensure_ascii=False))
    else:
        for one in found:
            say(str(one), out)
        flaky = sum(one.is_flaky for one in found)
        say(
            f"{gradings} gradings of right answers: {flaky} flaky tests, {len(found) - flaky} wrong ones.",
            out,
        )
    if found:
        raise typer.Exit(1)


def _table(audits: list[Any]) -> Table:
    """Return how many mistakes were made in each assignment's answers, and what became of them."""
    columns = ("assignment", "mistakes", "caught", "listed", "survive", "rate", "graded now")
    table = Table(*columns, title="Mistakes in right answers")
    for one in audits:
        numbers = (len(one.tried), len(one.caught), len(one.listed), len(one.survivors))
        table.add_row(one.assignment, *map(str, numbers), f"{one.rate:.1%}", str(one.fresh))
    return table

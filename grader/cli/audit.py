"""The command that says how strong tests are: audit."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.table import Table

from ..course import find_course
from ..errors import CourseError
from .shared import HERE, Assignments, CourseFolder, Engine, Number, bars, out, say


def audit(
    names: Assignments = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all that was found as JSON.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write docs/audit.md and its picture.")] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Add survivors to equivalent.toml, for you to give reasons.")
    ] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Try everything again, also what is known.")] = False,
    course: CourseFolder = HERE,
    engine: Engine = None,
    workers: Number = -1,
) -> None:
    """Make mistakes in right answers, and see which no test notices; exit code 1 if there are such.

    A mistake that need not be caught is listed with the reason in tests/answers/ASSIGNMENT/equivalent.toml.
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


def _table(audits: list[Any]) -> Table:
    """Return how many mistakes were made in each assignment's answers, and what became of them."""
    columns = ("assignment", "mistakes", "caught", "listed", "survive", "rate", "graded now")
    table = Table(*columns, title="Mistakes in right answers")
    for one in audits:
        numbers = (len(one.tried), len(one.caught), len(one.listed), len(one.survivors))
        table.add_row(one.assignment, *map(str, numbers), f"{one.rate:.1%}", str(one.fresh))
    return table

"""The command that says how strong tests are: audit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from ..errors import CourseError
from .shared import HERE, Assignments, CourseFolder, Engine, Number, bars, find_course, out, say

if TYPE_CHECKING:
    from ..authoring.audit.auditing import Audit
    from ..course import Course


def audit(
    names: Assignments = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all that was found as JSON.")] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Write what was proven: audit.json in the bank, docs/audit.md.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Add survivors to equivalent.toml, for you to say why.")
    ] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Try everything again, also what is known.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Only hold tests against what was proven, as CI does.")
    ] = False,
    seconds: Annotated[
        int, typer.Option(min=1, help="With --check: try mistakes for no longer than this.")
    ] = 45,
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

    With --check an assignment without a record is an error if it is named, or if others have one.
    """
    where = find_course(course)
    todo = list(dict.fromkeys(names or where.assignment_names()))
    if not todo:
        raise CourseError(f"{where.root} has no assignments: there is no notebook in source/.")
    chosen = engine or where.settings.engine
    if times:
        is_ok = _repeat(where, todo, chosen, workers, times, as_json)
    elif check:
        is_ok = _check(where, todo, chosen, workers, seconds, by_name=bool(names))
        if write:
            _write(where, [])
    else:
        is_ok = _audit(where, todo, chosen, workers, anew=anew, draft=draft, write=write, as_json=as_json)
    if not is_ok:
        raise typer.Exit(1)


def _audit(
    where: Course,
    names: Sequence[str],
    engine: str,
    workers: int,
    *,
    anew: bool,
    draft: bool,
    write: bool,
    as_json: bool,
) -> bool:
    """Audit, and write what is asked for; tell whether nothing is left to do."""
    from ..authoring.audit import equivalent, report
    from ..authoring.audit.auditing import audit as audit_all
    from ..authoring.bank import FOLDER

    with bars() as begin:
        found: list[Audit] = list(audit_all(where, names, engine, workers, begin, remember=not anew))
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
        _write(where, found)
    if as_json:
        typer.echo(json.dumps([report.as_data(one) for one in found], indent=1, ensure_ascii=False))
    else:
        out.print(_table(found))
    return all(one.ok for one in found)


def _write(where: Course, found: Sequence[Audit]) -> None:
    """Write the records of some audits, and the page about all records that there are."""
    from ..authoring.audit.page import write_page
    from ..authoring.audit.record import read_record, record_of, write_record

    paths = [write_record(where.root, record_of(one)) for one in found]
    records = [read_record(where.root, name) for name in where.assignment_names()]
    paths += write_page(where.root, [record for record in records if record])
    for one in found:
        if not one.ok:
            say(f"{one.assignment}: with what is said above, `grader audit --check` fails, and so does CI.")
    for path in paths:
        say(f"wrote {path.relative_to(where.root)}")


def _check(
    where: Course, names: Sequence[str], engine: str, workers: int, seconds: int, *, by_name: bool
) -> bool:
    """Say of each assignment how far it is still as proven; tell whether nothing speaks against it.

    One without a record does if it was asked for by name, or if the course keeps records of others.
    """
    from ..authoring.audit import report
    from ..authoring.audit.checking import check
    from ..authoring.audit.record import has_record

    with bars() as begin:
        found = sorted(check(where, names, engine, workers, seconds, begin), key=lambda one: one.assignment)
    for one in found:
        say(str(one), out)
        for line in report.errors(one.audit) if one.audit else ():
            say(line, out)
    needed = by_name or any(has_record(where.root, name) for name in where.assignment_names())
    if needed and any(one.audit is None for one in found):
        return False
    return all(one.ok for one in found)


def _repeat(where: Course, names: list[str], engine: str, workers: int, times: int, as_json: bool) -> bool:
    """Grade right answers again and again; tell whether each test cell passes each time."""
    from ..authoring.audit.repeat import repeat

    with bars() as begin:
        gradings, found = repeat(where, names, engine, workers, times, begin)
    if as_json:
        failed = [
            {"assignment": one.assignment, "cell": one.cell, "answers": one.answers}
            | {"flaky": one.is_flaky, "unfinished": one.is_unfinished}
            | {"failed": {str(condition): message for condition, message in one.failed.items()}}
            for one in found
        ]
        typer.echo(json.dumps({"gradings": gradings, "failed": failed}, indent=1, ensure_ascii=False))
    else:
        for one in found:
            say(str(one), out)
        flaky, late = sum(one.is_flaky for one in found), sum(one.is_unfinished for one in found)
        wrong = len(found) - flaky - late
        say(f"{gradings} gradings of right answers: {flaky} flaky tests, {wrong} wrong ones.", out)
        if late:
            say(f"Of {late}, some were not finished: look for what waits, or try with fewer --workers.", out)
    return not found


def _table(audits: list[Any]) -> Table:
    """Return how many mistakes were made in each assignment's answers, and what became of them."""
    columns = ("assignment", "mistakes", "caught", "listed", "survive", "rate", "graded now")
    table = Table(*columns, title="Mistakes in right answers")
    for one in audits:
        numbers = (len(one.tried), len(one.caught), len(one.listed), len(one.survivors))
        table.add_row(one.assignment, *map(str, numbers), f"{one.rate:.1%}", str(one.fresh))
    return table

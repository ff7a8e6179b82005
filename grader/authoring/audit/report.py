"""What an audit found, as lines for a person and as data for a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ..bank import FOLDER
from .auditing import Audit, Tried
from .clauses import Clause
from .equivalent import FILE, KINDS, entry_of

# Of more survivors, what to paste would only push them off the screen.
_MOST_SHOWN = 5


def lines(audit: Audit) -> Iterator[str]:
    """Yield what there is to do about the tests of an assignment, a line each; the worst first."""
    yield from errors(audit)
    for weak in audit.weak:
        yield f"weak: {weak.cell}, line {weak.line}: {weak.text}: {weak.why}"
    for cell, clause in clauses(audit, "unwatched"):
        yield f"no test names it: {cell}, contract row {clause.part!r}"
    for cell, clause in clauses(audit, "unproven"):
        watching = ", ".join(clause.cells)
        yield f"no wrong answer was found by it: {cell}, contract row {clause.part!r} ({watching})"
    if idle := idle_tests(audit):
        yield f"catch nothing that no other test catches: {', '.join(idle)}"


def errors(audit: Audit) -> Iterator[str]:
    """Yield what makes an audit fail."""
    for cell, message in audit.failing.items():
        yield f"the reference answer fails {cell}: {message}"
    for one in audit.survivors:
        yield from survivor(one)
    if audit.survivors:
        yield from _how_to_list(audit)
    for entry in audit.stale:
        change = f"{_short(entry.before)} → {_short(entry.after)}"
        yield f"take it out of {FILE}: {entry.function}, {change}: {entry.why}"


def survivor(one: Tried) -> Iterator[str]:
    """Yield a mutant that no test noticed, with its change as in a diff."""
    mutant = one.mutant
    yield f"not caught: {mutant.cell}, line {mutant.line} ({mutant.kind})"
    yield from (f"  - {line}" for line in mutant.before.split("\n") if mutant.before)
    yield from (f"  + {line}" for line in mutant.after.split("\n") if mutant.after)


def _how_to_list(audit: Audit) -> Iterator[str]:
    """Yield what to add to the list, where nothing is wrong with what survives."""
    path = (FOLDER / audit.assignment / FILE).as_posix()
    yield f"Catch them, or say why not in {path}: kind (one of {', '.join(KINDS)}) and reason."
    if len(audit.survivors) > _MOST_SHOWN:
        yield f"`grader audit {audit.assignment} --draft` adds all of them to it, for you to fill in."
        return
    for one in audit.survivors:
        yield from ("", *entry_of(one.mutant).split("\n"))
    yield ""


def clauses(audit: Audit, state: str) -> Iterator[tuple[str, Clause]]:
    """Yield the rows of contracts in a state (see `Clause`), each with its exercise."""
    for cell, rows in audit.clauses.items():
        yield from ((cell.removesuffix("_answer"), row) for row in rows if row.state == state)


def idle_tests(audit: Audit) -> list[str]:
    """Return the graded cells that catch no mutant alone."""
    tests = [test for exercise in audit.exercises for test in exercise.tests]
    return [test for test in tests if not audit.kills(test)[1]]


def as_data(audit: Audit) -> dict[str, Any]:
    """Return all that an audit found as plain data, for JSON."""
    return {
        "assignment": audit.assignment,
        "mutants": len(audit.tried),
        "caught": len(audit.caught),
        "listed": len(audit.listed),
        "rate": round(audit.rate, 4),
        "ok": audit.ok,
        "graded_now": audit.fresh,
        "failing": dict(audit.failing),
        "survivors": [_mutant(one) for one in audit.survivors],
        "equivalent": [_listed(audit, one) for one in audit.listed],
        "stale": [asdict(entry) for entry in audit.stale],
        "cells": {
            test: dict(zip(("catches", "alone"), audit.kills(test), strict=True))
            for exercise in audit.exercises
            for test in exercise.tests
        },
        "weak": [{"cell": w.cell, "line": w.line, "text": w.text, "why": w.why} for w in audit.weak],
        "clauses": [
            {"exercise": exercise, "row": row.part, "state": state, "cells": list(row.cells)}
            for state in ("unwatched", "unproven", "proven")
            for exercise, row in clauses(audit, state)
        ],
    }


def _mutant(one: Tried) -> dict[str, Any]:
    mutant = one.mutant
    where = {"exercise": mutant.title, "line": mutant.line, "kind": mutant.kind, "nth": mutant.nth}
    return where | {"before": mutant.before, "after": mutant.after}


def _listed(audit: Audit, one: Tried) -> dict[str, Any]:
    entry = audit.entries[one.mutant.name]
    return _mutant(one) | {"why": entry.kind, "reason": entry.reason}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]} …"

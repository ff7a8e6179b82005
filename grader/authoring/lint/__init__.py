"""What is wrong with an assignment's source, found without running it: which cell, which line, what to do.

One mistake, one rule, one small function; docs/lint.md lists them with the message of each. Nothing here
imports nbgrader, so that all assignments of a course take about a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...errors import CourseError
from . import (  # noqa: F401  # each registers rules
    autotests,
    beside,
    code,
    form,
    markers,
    metadata,
    standing,
    tests,
)
from .reading import Page, Unreadable, read_page, without_magics
from .rules import RULES, Finding, Problem, Rule, Settings
from .settings import Sources, find_sources
from .style import RUFF, ruff

__all__ = [
    "RULES",
    "UNREADABLE",
    "Finding",
    "Rule",
    "check_page",
    "find_sources",
    "lint",
    "refusal",
    "without_magics",
]


def _nothing(page: Page, settings: Settings) -> Iterator[Problem]:
    return iter(())  # found while a notebook is read


UNREADABLE = Rule("unreadable", "a file that is no notebook", _nothing, True, False, False)
RULES[UNREADABLE.name] = UNREADABLE
RULES[RUFF.name] = RUFF


def lint(sources: Sources, names: Sequence[str] = (), *, ask_ruff: bool = True) -> list[Finding]:
    """Return what is wrong with these assignments, or with all, in the order of their cells.

    Raises CourseError for an assignment that is not there.
    """
    known = ", ".join(sources.notebooks) or "none"
    for name in names:
        if name not in sources.notebooks:
            raise CourseError(f"There is no assignment {name!r} in {sources.root}; there is: {known}.")
    found: list[Finding] = []
    pages: list[Page] = []
    for name in names or sources.notebooks:
        for path in sources.notebooks[name]:
            try:
                pages.append(read_page(path, sources.shown(path)))
            except Unreadable as error:
                found.append(
                    Finding(UNREADABLE.name, True, sources.shown(path), 0, "", error.line, error.message)
                )
    for page in pages:
        found += check_page(page, sources.rules)
    if ask_ruff:
        found += [_finding(RUFF, page, problem) for page, problem in ruff(sources.root, pages)]
    kept = [one for one in found if one.stops or one.rule not in sources.left_out]
    return sorted(set(kept), key=lambda one: (one.notebook, one.number, one.line, one.rule))


def check_page(page: Page, settings: Settings) -> Iterator[Finding]:
    """Yield what the rules find in one notebook; ruff is not asked."""
    for rule in RULES.values():
        if (rule.form and not settings.form) or (rule.python and not page.is_python):
            continue
        for problem in rule.look(page, settings):
            yield _finding(rule, page, problem)


def _finding(rule: Rule, page: Page, problem: Problem) -> Finding:
    cell = problem.cell
    number, label = (cell.number, cell.label) if cell else (0, "")
    return Finding(rule.name, rule.stops, page.shown, number, label, problem.line, problem.message)


def refusal(root: Path, assignment: str) -> str:
    """Return why an assignment of the course in `root` must not be built, a line for each mistake, or ""."""
    sources = find_sources(root)
    if assignment not in sources.notebooks:
        return ""
    found = [str(one) for one in lint(sources, [assignment], ask_ruff=False) if one.stops]
    return "\n".join(found)

"""Tests: what a test cell must not do."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...cells import Kind
from ..exercises import defined, is_named, owners, read
from .autotests import directives
from .reading import Cell, Page
from .rules import Problem, Settings, rule

_VALUES = frozenset(
    {*("len", "sum", "max", "min", "sorted", "type", "repr", "str", "int", "float", "list", "dict")}
) | {
    *("set", "tuple", "abs", "round", "all", "any", "isinstance", "bool", "range", "zip", "map", "dir", "id")
}
_WARNERS = {
    "logging": {"warning", "error", "critical", "exception"},
    "warnings": {"warn"},
    "traceback": {"print_exc"},
}
_QUIET = ("redirect_stderr", "catch_warnings", "capture")


def _tests(page: Page) -> Iterator[Cell]:
    return (cell for cell in page.of_kind(Kind.TEST) if cell.is_code)


@rule("test-value", "a test that ends with a value", stops=False, python=True)
def _trailing(page: Page, settings: Settings) -> Iterator[Problem]:
    answers = {name for cell in page.of_kind(Kind.ANSWER) for name in defined(cell.tree)}
    for cell in _tests(page):
        last = cell.tree.body[-1] if cell.tree and cell.tree.body else None
        if not isinstance(last, ast.Expr) or cell.source.rstrip().endswith(";"):
            continue
        if any(line > last.lineno for line, *_ in directives(cell, settings)):
            continue  # nbgrader writes tests below it
        if _has_value(last.value, answers):
            shown = ast.unparse(last.value)[:60]
            yield Problem(
                cell,
                last.lineno,
                f"the test ends with the value of {shown!r}, which nbgrader would take for points. Compare it"
                " with assert, or leave it out.",
            )


def _has_value(node: ast.expr, answers: set[str]) -> bool:
    if isinstance(node, ast.Constant) and node.value is None:
        return False
    if not isinstance(node, ast.Call):
        return not isinstance(node, ast.Await)
    called = node.func
    if isinstance(called, ast.Name):
        return called.id in _VALUES or called.id in answers
    # A method of a result, f(3).tolist(), is one's own value, too.
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Call)
        and _has_value(called.value, answers)
    )


@rule("test-stderr", "a test that writes to stderr", stops=False, python=True)
def _stderr(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in _tests(page):
        quiet = _quiet_lines(cell)
        for node in cell.nodes:
            if isinstance(node, ast.Call) and _warns(node) and node.lineno not in quiet:
                yield Problem(
                    cell,
                    node.lineno,
                    f"{ast.unparse(node)[:60]!r} writes to stderr, and nbgrader gives no points to a test"
                    " that does. Say it in the assertion's message, or with print.",
                )


def _quiet_lines(cell: Cell) -> set[int]:
    """Return the lines below a `with` that catches what is written to stderr."""
    lines: set[int] = set()
    for node in cell.nodes:
        if isinstance(node, ast.With) and any(
            word in ast.unparse(item.context_expr) for item in node.items for word in _QUIET
        ):
            lines |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def _warns(node: ast.Call) -> bool:
    if any(word.arg == "file" and ast.unparse(word.value).endswith("stderr") for word in node.keywords):
        return True
    if not isinstance(node.func, ast.Attribute):
        return False
    owner = ast.unparse(node.func.value).lstrip("_")
    return owner.endswith("sys.stderr") or owner == "stderr" or node.func.attr in _WARNERS.get(owner, set())


@rule("test-star-import", "`import *` in a test", stops=False, python=True)
def _star(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in _tests(page):
        for node in cell.nodes:
            if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names):
                yield Problem(
                    cell,
                    node.lineno,
                    f"'from {node.module} import *' may replace names of the student's. Name what the test"
                    " needs.",
                )


@rule("test-other-answer", "a test that needs the answer to another exercise", stops=False, python=True)
def _other(page: Page, settings: Settings) -> Iterator[Problem]:
    nodes = [cell.node for cell in page.cells]
    of = owners(nodes)
    by_name: dict[str, set[str]] = {}
    elsewhere: set[str] = set()
    for cell in page.code:
        if cell.kind is Kind.ANSWER:
            for name in defined(cell.tree):
                by_name.setdefault(name, set()).add(cell.name)
        elif cell.kind is not Kind.TEST:
            elsewhere |= defined(cell.tree)
    for cell in _tests(page):
        own = of.get(cell.name, frozenset())
        answered = by_name.keys() - elsewhere
        used = {name: line for name, line in read(cell.nodes).items() if name in answered}
        others = {name: line for name, line in used.items() if not by_name[name] & own}
        if others and (is_named(cell.name, own) or len(others) < len(used)):
            name, line = next(iter(others.items()))
            answer = ", ".join(sorted(by_name[name]))
            yield Problem(
                cell,
                line,
                f"it uses {name}, which is the answer to another exercise ({answer}): who has that wrong"
                f" loses this, too. Write the right {name} into the test cell, as _{name}.",
            )

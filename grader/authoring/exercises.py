"""Which test belongs to which answer, and which names a cell defines and reads."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind

_SUFFIX = "_answer"


def function_of(answer: str) -> str:
    """Return the exercise's name: an answer cell's id without `_answer`."""
    return answer.removesuffix(_SUFFIX)


def owners(cells: Iterable[NotebookNode]) -> dict[str, frozenset[str]]:
    """Return which answers a test is about: id of a test cell → ids of answer cells.

    A test whose id begins with an answer's (`f_hidden_1` and `f_answer`) is about that one; any other is
    about the answers above it, down from the last test.
    """
    found: dict[str, frozenset[str]] = {}
    cells = list(cells)
    answers = [str(grade_id(cell)) for cell in cells if kind(cell) is Kind.ANSWER]
    above: list[str] = []
    is_closed = False
    for cell in cells:
        name = str(grade_id(cell))
        if kind(cell) is Kind.ANSWER:
            above = [] if is_closed else above
            above.append(name)
            is_closed = False
        elif kind(cell) is Kind.TEST:
            is_closed = True
            named = [one for one in answers if _begins(name, function_of(one))]
            found[name] = frozenset([max(named, key=len)] if named else above)
    return found


def is_named(test: str, answers: Iterable[str]) -> bool:
    """Tell whether a test's id says which of these answers it is about."""
    return any(_begins(test, function_of(answer)) for answer in answers)


def _begins(test: str, function: str) -> bool:
    return test == function or test.startswith((f"{function}_", f"{function}-"))


def defined(tree: ast.Module | None) -> set[str]:
    """Return the names that a cell defines for the cells after it."""
    names: set[str] = set()
    for node in tree.body if tree else []:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            stored = (part for part in ast.walk(node) if isinstance(part, ast.Name))
            names |= {part.id for part in stored if isinstance(part.ctx, ast.Store)}
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return names


def read(nodes: Iterable[ast.AST]) -> dict[str, int]:
    """Return the names that a cell takes from the cells before it: name → the line where it first does.

    `nodes` are all parts of its code.
    """
    bound: set[str] = set()
    loaded: dict[str, int] = {}
    for node in nodes:
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                loaded[node.id] = min(loaded.get(node.id, node.lineno), node.lineno)
            else:
                bound.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).split(".")[0])
    return {name: line for name, line in loaded.items() if name not in bound}

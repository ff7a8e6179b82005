"""The names to which an answer gives a value in ways that its lines do not show (see definitions.py)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...sandbox.source_scan import parsed

_MOST_CHARACTERS = 50_000
# What these give a value is gone at their end.
_INSIDE = ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def bound(source: str) -> set[str]:
    """Return the names that a cell defines in an `if`, `try` or loop, a chain, a tuple or behind a semicolon.

    Those that it imports, and `globals()["f"] = …`, as well; nothing of what is no Python. Definitions that
    begin a line at the left margin are not among them: these may be the stub's.
    """
    tree = parsed(source) if len(source) <= _MOST_CHARACTERS else None
    return {name for node in (tree.body if tree else ()) if not _is_plain(node) for name in _names(node)}


def _is_plain(node: ast.stmt) -> bool:
    """Tell whether a statement is one of those that definitions.py reads."""
    if isinstance(node, ast.Assign):
        one = len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
        return one and node.col_offset == 0
    return isinstance(node, _FUNCTIONS | ast.AnnAssign) and node.col_offset == 0


def _names(node: ast.AST) -> Iterator[str]:
    """Yield what a statement and those in it give a value, but for what functions and classes do inside."""
    if isinstance(node, _FUNCTIONS):
        if not _is_hole(node):
            yield node.name
        return
    if isinstance(node, _INSIDE):
        return
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.alias):
        yield (node.asname or node.name).partition(".")[0]
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and _of_globals(node):
        yield str(node.slice.value)  # type: ignore[attr-defined]
    for child in ast.iter_child_nodes(node):
        yield from _names(child)


def _of_globals(node: ast.Subscript) -> bool:
    called = node.value.func if isinstance(node.value, ast.Call) else None
    return (
        isinstance(called, ast.Name)
        and called.id in ("globals", "locals", "vars")
        and isinstance(node.slice, ast.Constant)
    )


def _is_hole(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Tell whether nothing is written in a function yet."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return all(
        isinstance(one, ast.Pass)
        or (isinstance(one, ast.Raise) and "NotImplementedError" in ast.dump(one))
        or (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
        for one in body
    )

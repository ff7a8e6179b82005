"""Assertions that say nothing about an answer, or hide what they say: found by reading, not by running."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Weak:
    """A weak assertion: its line (from 1) in a test cell, as it is written, and what is wrong with it."""

    cell: str
    line: int
    text: str
    why: str


_ALWAYS = "it always holds"
_SAME = "it compares a value with itself"
_RAISE = "write it as an assert: it is watched as one, and its message is shown"
_CAUGHT = "a failed assertion in this try is caught, so it fails nothing"


def weak_assertions(cell: str, source: str) -> list[Weak]:
    """Return the weak assertions of a test cell, by line; none where it is not Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    lines = source.split("\n")
    found = {(node.lineno, why): node for node, why in _found(tree)}
    return [Weak(cell, line, lines[line - 1].strip(), why) for line, why in sorted(found)]


def _found(tree: ast.Module) -> Iterator[tuple[ast.stmt | ast.expr, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            why = _why(node.test)
            if why:
                yield node, why
        elif isinstance(node, ast.Call) and _name(node).startswith("assert_") and len(node.args) > 1:
            if _same(node.args[0], node.args[1]):
                yield node, _SAME
        elif isinstance(node, ast.If) and any(map(_raises_assertion, node.body)):
            yield node, _RAISE
        elif isinstance(node, ast.Try) and _asserts(node) and any(map(_swallows, node.handlers)):
            yield node, _CAUGHT


def _why(test: ast.expr) -> str:
    """Say why a condition is weak; nothing where it is not."""
    if isinstance(test, ast.Constant | ast.Tuple | ast.List | ast.Dict | ast.JoinedStr | ast.Lambda):
        return _ALWAYS if _is_true(test) else ""
    if isinstance(test, ast.BoolOp):
        whys = [_why(value) for value in test.values]
        if isinstance(test.op, ast.Or):
            return next(filter(None, whys), "")
        return whys[0] if all(whys) else ""
    if isinstance(test, ast.Call) and _name(test) == "isinstance" and len(test.args) == 2:
        kinds = test.args[1].elts if isinstance(test.args[1], ast.Tuple) else [test.args[1]]
        return "everything is an object" if any(getattr(k, "id", "") == "object" for k in kinds) else ""
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _why_compared(test.left, test.ops[0], test.comparators[0])
    return ""


def _why_compared(left: ast.expr, op: ast.cmpop, right: ast.expr) -> str:
    # `x == x` finds out a NaN, but nobody means that by it: math.isnan says so.
    if isinstance(op, ast.Eq | ast.Is | ast.LtE | ast.GtE) and _same(left, right):
        return _SAME
    is_length = isinstance(left, ast.Call) and _name(left) == "len"
    if is_length and isinstance(op, ast.GtE) and isinstance(right, ast.Constant) and right.value == 0:
        return "no length is below 0"
    return ""


def _is_true(node: ast.expr) -> bool:
    """Tell whether a literal counts as true."""
    if isinstance(node, ast.Constant):
        return bool(node.value)
    if isinstance(node, ast.Dict):
        return bool(node.keys)
    return bool(getattr(node, "elts", True))


def _same(one: ast.expr, other: ast.expr) -> bool:
    """Tell whether two expressions are the same value: written alike, and calling nothing."""
    calls = any(isinstance(node, ast.Call) for node in ast.walk(one))
    return not calls and not isinstance(one, ast.Constant) and ast.dump(one) == ast.dump(other)


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _raises_assertion(node: ast.stmt) -> bool:
    raised = node.exc if isinstance(node, ast.Raise) else None
    kind = raised.func if isinstance(raised, ast.Call) else raised
    return getattr(kind, "id", "") == "AssertionError"


def _asserts(node: ast.Try) -> bool:
    return any(isinstance(inner, ast.Assert) for statement in node.body for inner in ast.walk(statement))


def _swallows(handler: ast.ExceptHandler) -> bool:
    kinds = {getattr(node, "id", "") for node in ast.walk(handler.type)} if handler.type else {"Exception"}
    catches = kinds & {"Exception", "BaseException", "AssertionError"}
    return bool(catches) and all(isinstance(node, ast.Pass | ast.Continue) for node in handler.body)

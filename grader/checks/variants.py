"""Twins of a test cell: copies in which one expectation is changed so that a right answer must fail.

One that passes all the same is a sign that something decides the outcome that is no answer. How a twin is
run stands in compiling.py and sandbox/referee.py, which of them are in grading/proving.py.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any, TypeGuard

from ..sandbox.source_scan import parsed
from .names import COMPARED, SENTINEL, STRANGER, name_of


def count_twins(source: str) -> int:
    """Return how many twins a test cell has; not each need be one that a right answer fails."""
    tree = parsed(source)
    return 0 if tree is None else len(twins(tree))


def describe_twin(source: str, number: int) -> str:
    """Return the line in which a twin differs from its test cell, as a person would read it."""
    tree = parsed(source)
    if tree is None:
        return ""
    before = ast.unparse(tree).split("\n")
    after = ast.unparse(ast.fix_missing_locations(twins(tree)[number]())).split("\n")
    changed = [line.strip() for line in after if line not in before]
    return " ".join(changed)[:160]


def twins(tree: ast.Module) -> list[Callable[[], ast.Module]]:
    """Return what turns the cell into each of its twins, in place: one of them can be called, once."""
    found: list[Callable[[], ast.Module]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            found += [partial(_with_test, tree, node, changed) for changed in _contrary(node.test)]
        elif _is_assertion_call(node):
            found.append(partial(_with_sentinel, tree, node))
    return [*found, partial(_failing_at_its_end, tree)]


def _with_test(tree: ast.Module, node: ast.Assert, changed: ast.expr) -> ast.Module:
    node.test = changed
    return tree


def _with_sentinel(tree: ast.Module, node: ast.Call) -> ast.Module:
    node.args[1] = name_of(SENTINEL)
    return tree


def _failing_at_its_end(tree: ast.Module) -> ast.Module:
    """Make the twin that every cell has, whatever it holds: one that comes to its end and fails there.

    On the way each comparison is made by the referee, who asks both values whether they say yes to just
    anything.
    """
    never = ast.Compare(name_of(SENTINEL), [ast.Eq()], [name_of(STRANGER)])
    body = _Asked().visit(tree).body
    last = max((node.end_lineno or 0 for node in body), default=0) + 1
    return ast.Module([*body, ast.Assert(never, None, lineno=last, end_lineno=last, col_offset=0)], [])


class _Asked(ast.NodeTransformer):
    """Have the referee make the comparisons."""

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Replace `a < b == c` by `compared("Lt Eq", a, b, c)`."""
        self.generic_visit(node)
        operators = ast.Constant(" ".join(type(operator).__name__ for operator in node.ops))
        asked = ast.Call(name_of(COMPARED), [operators, node.left, *node.comparators], [])
        return ast.copy_location(asked, node)


def _nth(tree: ast.AST, number: int) -> Any:
    """Return the node that `ast.walk` comes to as the `number`-th."""
    return next(islice(ast.walk(tree), number, None))


def _is_assertion_call(node: ast.AST) -> TypeGuard[ast.Call]:
    """Tell a call such as `np.testing.assert_allclose(found, expected)`."""
    if not isinstance(node, ast.Call) or len(node.args) < 2:
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return name.startswith("assert_")


def _contrary(test: ast.expr) -> Iterator[ast.expr]:
    """Yield expressions that are false, or fail, where `test` is true of an honest answer."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        for index, value in enumerate(test.values):
            for changed in _contrary(value):
                yield ast.BoolOp(ast.And(), [*test.values[:index], changed, *test.values[index + 1 :]])
    elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield test.operand
    elif isinstance(test, ast.Compare):
        yield from _contrary_comparison(test)
    elif isinstance(test, ast.Call) and getattr(test.func, "id", "") == "isinstance" and len(test.args) == 2:
        yield ast.Call(test.func, [test.args[0], name_of(STRANGER)], [])
    else:
        yield ast.UnaryOp(ast.Not(), test)


_FLIPPED = {ast.NotEq: ast.Eq, ast.IsNot: ast.Is, ast.NotIn: ast.In}


def _contrary_comparison(test: ast.Compare) -> Iterator[ast.Compare]:
    *first, last = test.comparators
    *operators, operator = test.ops

    def ending(comparator: ast.expr, op: ast.cmpop = operator) -> ast.Compare:
        return ast.Compare(test.left, [*operators, op], [*first, comparator])

    if type(operator) in _FLIPPED:
        yield ending(last, _FLIPPED[type(operator)]())
    elif isinstance(operator, ast.In):
        yield ending(ast.List([name_of(SENTINEL)], ast.Load()))
    elif isinstance(operator, ast.Lt | ast.LtE | ast.Gt | ast.GtE):
        yield ending(ast.Constant(float("nan")))
    else:
        yield ending(name_of(SENTINEL))
        for number, node in enumerate(ast.walk(last)):
            if isinstance(node, ast.Constant) and (other := _other(node.value)) is not None:
                changed = copy.deepcopy(last)
                holder = ast.Expression(changed)
                _nth(holder, number + 1).value = other
                yield ending(holder.body)
                return


def _other(value: object) -> object:
    """Return another constant of the same kind; None for what has no other."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value * 2 + 1
    if isinstance(value, str):
        return value + "~"
    if isinstance(value, bytes):
        return value + b"~"
    return None

"""Mistakes that any program can have, in its logic; and the list that all operators are in.

The operators here and in values.py are those of cosmic-ray and mutmut, less what only makes noise. Either
would bring some twenty packages (aiohttp, GitPython, textual, …), changes files where we change cells, and
knows nothing of contracts.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .answer import Answer
from .source import Edit

Changes = Iterator[tuple[Edit, ...]]


@dataclass(frozen=True)
class Operator:
    """A kind of mistake, and a function that yields the ways to make it at a node of an answer."""

    kind: str
    make: Callable[[Answer, ast.AST], Changes]


OPERATORS: list[Operator] = []


def operator(
    kind: str,
) -> Callable[[Callable[[Answer, Any], Changes]], Callable[[Answer, Any], Changes]]:
    """Add a function to the operators, under the kind of mistake that it makes."""

    def add(make: Callable[[Answer, Any], Changes]) -> Callable[[Answer, Any], Changes]:
        OPERATORS.append(Operator(kind, make))
        return make

    return add


def changed(answer: Answer, node: ast.AST, **fields: Any) -> tuple[Edit, ...]:
    """Return the edit that gives fields of a node another value."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return (answer.put(node, new),)


_NEXT_TO = {ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">"}
_CONTRARY = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
_CONTRARY |= {ast.Lt: ">", ast.LtE: ">=", ast.Gt: "<", ast.GtE: "<="}
_WRITTEN = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
}
_WRITTEN |= {ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in"}


@operator("comparison")
def comparison(answer: Answer, node: ast.AST) -> Changes:
    """Make `<` of `<=`, and `>` of `<`, and so on; forget one of `a < b < c`."""
    if isinstance(node, ast.Compare):
        for table in (_NEXT_TO, _CONTRARY):
            sides = pairwise([node.left, *node.comparators])
            for op, (left, right) in zip(node.ops, sides, strict=True):
                if other := table.get(type(op)):
                    yield answer.between(left, right, _WRITTEN[type(op)], other)
        if len(node.ops) > 1:
            yield (Edit(answer.span(node.comparators[0])[1], answer.span(node)[1], ""),)
            yield (Edit(answer.span(node)[0], answer.span(node.comparators[0])[0], ""),)


_ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"),
    ast.Mod: ("%", "//"),
    ast.Pow: ("**", "*"),
    ast.MatMult: ("@", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}


@operator("arithmetic")
def arithmetic(answer: Answer, node: ast.AST) -> Changes:
    """Make `-` of `+`; leave out one side; forget a minus."""
    if isinstance(node, ast.BinOp):
        yield answer.between(node.left, node.right, *_ARITHMETIC.get(type(node.op), ("<<", ">>")))
        if not isinstance(node.op, ast.Mod):
            yield (answer.put(node, answer.in_brackets(node.left)),)
            yield (answer.put(node, answer.in_brackets(node.right)),)
    elif isinstance(node, ast.AugAssign):
        old, new = _ARITHMETIC.get(type(node.op), ("<<", ">>"))
        yield answer.between(node.target, node.value, f"{old}=", f"{new}=")
        yield answer.between(node.target, node.value, f"{old}=", "=")
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield (answer.put(node, answer.text(node.operand)),)


@operator("logic")
def logic(answer: Answer, node: ast.AST) -> Changes:
    """Make `or` of `and`, forget a `not` or one of several conditions."""
    if isinstance(node, ast.BoolOp):
        words = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in pairwise(node.values):
            yield answer.between(left, right, *words)
        for place in range(len(node.values)):
            yield answer.without(node.values, place)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield (answer.put(node, answer.in_brackets(node.operand)),)


@operator("branch")
def branch(answer: Answer, node: ast.AST) -> Changes:
    """Take a branch always, or never; forget the filter of a comprehension."""
    if isinstance(node, ast.If):
        for always in ("True", "False"):
            yield (answer.put(node.test, always),)
    elif isinstance(node, ast.IfExp):
        for value in (node.body, node.orelse):
            yield (answer.put(node, answer.in_brackets(value)),)
    elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
        for place, part in enumerate(node.generators):
            if part.ifs:
                bare = ast.comprehension(part.target, part.iter, [], part.is_async)
                generators = [
                    *node.generators[:place],
                    bare,
                    *node.generators[place + 1 :],
                ]
                yield changed(answer, node, generators=generators)

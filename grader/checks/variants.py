"""Variants of a test cell: copies in which one thing is changed so that a right answer must fail.

They look like checks that somebody wrote: a number becomes another of its size, a text another of its
length, a comparison turns round. Who sees one of them, and not the cell beside it, cannot tell which is
which. Not each is failed by a right answer; which are is seen on the reference (grading/proving.py).
"""

from __future__ import annotations

import ast
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Any
from zlib import crc32

from ..sandbox.source_scan import parsed

_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
}
_SETS = (string.ascii_lowercase, string.ascii_uppercase, string.digits)


# Errors that a check may wait for, each with one that it might have waited for.
_ERRORS = {
    "ValueError": "TypeError",
    "TypeError": "ValueError",
    "KeyError": "IndexError",
    "IndexError": "KeyError",
    "FileNotFoundError": "FileExistsError",
    "FileExistsError": "FileNotFoundError",
    "ZeroDivisionError": "OverflowError",
    "RuntimeError": "ValueError",
    "AttributeError": "TypeError",
    "NotImplementedError": "ValueError",
}


@dataclass(frozen=True)
class Variant:
    """A change of a cell, in a `line` of it. One that `turns` an assertion round fails whoever passes that.

    `changed()` makes it in place and returns the cell's tree; of a tree's variants one can be made, once.
    """

    line: int
    changed: Callable[[], ast.Module]
    turns: bool = False


def variants_of(source: str) -> list[Variant]:
    """Return the variants of a test cell; not each need be one that a right answer fails."""
    tree = parsed(source)
    return [] if tree is None else variants(tree)


def describe_variant(source: str, number: int) -> str:
    """Return the line in which a variant differs from its test cell, as a person would read it."""
    tree = parsed(source)
    if tree is None:
        return ""
    before = ast.unparse(tree).split("\n")
    after = ast.unparse(ast.fix_missing_locations(variants(tree)[number].changed())).split("\n")
    changed = [line.strip() for line in after if line not in before]
    return " ".join(changed)[:160]


def variants(tree: ast.Module) -> list[Variant]:
    """Return the variants of a cell, in an order that is always the same.

    Only what a check expects is changed, not what it gives to the student's function: another right answer
    may do something else there.
    """
    found: list[Variant] = []
    expected, tables = _compared(tree), _tables(tree)
    for node in _reached(tree.body):
        if isinstance(node, ast.Assert) or (isinstance(node, ast.If) and _only_raises(node)):
            found.append(
                Variant(node.lineno, partial(_set, tree, node, "test", _contrary(node.test)), turns=True)
            )
            found += _expectations(tree, node.test)
        elif isinstance(node, ast.Call) and _name(node.func).startswith("assert"):
            compared = ast.Compare(node.args[0], [ast.Eq()], node.args[1:2]) if len(node.args) > 1 else node
            found += _expectations(tree, compared)
            found += _another_error(tree, node.args[0]) if node.args else []
            if len(node.args) > 1 and not isinstance(node.args[1], ast.Constant):
                more = ast.BinOp(node.args[1], ast.Add(), ast.Constant(1))
                found.append(Variant(node.lineno, partial(_replace, tree, node.args, 1, more)))
        elif isinstance(node, ast.Call) and _name(node.func) == "raises" and node.args:
            found += _another_error(tree, node.args[0])
        elif isinstance(node, ast.For):
            found += _others(tree, _expected_in_rows(node, tables, expected))
        elif isinstance(node, ast.Assign) and any(_name(target) in expected for target in node.targets):
            found += _others(tree, [node.value])
    for waiting in _waits_for_errors(tree, {id(node) for node in _reached(tree.body)}):
        found += _another_error(tree, waiting)
    return found


def _compared(tree: ast.Module) -> set[str]:
    """Return the names that an assertion wants something to be equal to: `assert f(x) == want`."""
    sides = [
        side
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert) and isinstance(node.test, ast.Compare)
        for side in (node.test.left, *node.test.comparators)
        if all(isinstance(operator, ast.Eq) for operator in node.test.ops)
    ]
    return {side.id for side in sides if isinstance(side, ast.Name)}


def _passed_on(loop: ast.For) -> set[str]:
    """Return the names that a loop passes to functions, but for what its assertions do."""
    asserted = {
        id(inner)
        for node in ast.walk(loop)
        if isinstance(node, ast.Assert | ast.Raise)
        for inner in ast.walk(node)
    }
    calls = [node for node in ast.walk(loop) if isinstance(node, ast.Call) and id(node) not in asserted]
    given = [value for call in calls for value in (*call.args, *(word.value for word in call.keywords))]
    return {node.id for value in given for node in ast.walk(value) if isinstance(node, ast.Name)}


def _tables(tree: ast.Module) -> dict[str, ast.expr]:
    """Return the lists and dicts that a cell writes down and gives a name, once."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                found.setdefault(_name(target), []).append(node.value)
    kinds = ast.Tuple | ast.List | ast.Dict
    return {
        name: values[0] for name, values in found.items() if len(values) == 1 and isinstance(values[0], kinds)
    }


def _expected_in_rows(loop: ast.For, tables: dict[str, ast.expr], compared: set[str]) -> list[ast.expr]:
    """Return what a loop over a table of cases expects, in each row: what is compared, or else its end.

    The table stands in the loop or was given a name, and may be a dict: `for given, want in cases.items()`.
    """
    table, of_dict = loop.iter, isinstance(loop.iter, ast.Call) and _name(loop.iter.func) == "items"
    if of_dict and isinstance(loop.iter.func, ast.Attribute):  # type: ignore[attr-defined]
        table = loop.iter.func.value  # type: ignore[attr-defined]
    table = tables.get(_name(table), table)
    if of_dict and isinstance(table, ast.Dict):
        rows = [[key, value] for key, value in zip(table.keys, table.values, strict=True) if key is not None]
    elif isinstance(table, ast.Tuple | ast.List):
        rows = [row.elts for row in table.elts if isinstance(row, ast.Tuple) and row.elts]
    else:
        return []
    targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else []
    places = [place for place, target in enumerate(targets) if _name(target) in compared]
    last = _name(targets[-1]) if targets else ""
    if not places and not of_dict and last not in _passed_on(loop):
        return [row[-1] for row in rows]
    return [row[place] for row in rows for place in places if place < len(row)]


def _reached(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Yield what every right answer comes to: nothing in a branch, or behind a way out of a loop.

    One that takes another branch would pass a variant of what is not reached. Functions of the cell's own are
    taken to be called.
    """
    for statement in body:
        yield statement
        if isinstance(statement, ast.With | ast.AsyncWith | ast.For | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _reached(statement.body)
            yield from (inner for item in getattr(statement, "items", ()) for inner in ast.walk(item))
        elif isinstance(statement, ast.Expr | ast.Assign):
            yield from (node for node in ast.walk(statement) if isinstance(node, ast.Call))
        elif isinstance(statement, ast.If | ast.While | ast.Try | ast.Match) and _leaves(statement):
            return


def _leaves(statement: ast.stmt) -> bool:
    """Tell whether what follows a statement may not be reached, though nothing failed."""
    ways_out = (ast.Continue, ast.Break, ast.Return)
    return any(isinstance(node, ways_out) for node in ast.walk(statement))


def _expectations(tree: ast.Module, test: ast.expr) -> Iterator[Variant]:
    """Yield the variants in which a constant that something has to equal, exactly or nearly, is another."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        for value in test.values:
            yield from _expectations(tree, value)
        return
    sides: list[ast.expr] = []
    if isinstance(test, ast.Compare) and all(isinstance(operator, ast.Eq) for operator in test.ops):
        sides = [test.left, *test.comparators]
    elif isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Lt | ast.LtE):
        is_distance = isinstance(test.left, ast.Call) and _name(test.left.func) == "abs"
        sides = test.left.args if is_distance else []  # type: ignore[attr-defined]
    elif isinstance(test, ast.Call) and "close" in _name(test.func):
        sides = test.args[:2]
    yield from _others(tree, sides)


def _others(tree: ast.Module, expressions: list[ast.expr]) -> Iterator[Variant]:
    """Yield the variants in which a constant of these expressions is another."""
    for constant in _constants(expressions):
        if (other := _other(constant.value)) is not None:
            yield Variant(constant.lineno, partial(_set, tree, constant, "value", other))


def _constants(expressions: list[ast.expr]) -> Iterator[ast.Constant]:
    """Yield the constants of lists, dicts, sums and the like, and not those of calls, indexes or texts."""
    for node in expressions:
        if isinstance(node, ast.Constant):
            yield node
        elif isinstance(node, ast.List | ast.Tuple | ast.Set):
            yield from _constants(node.elts)
        elif isinstance(node, ast.Dict):
            yield from _constants(node.values)
        elif isinstance(node, ast.UnaryOp):
            yield from _constants([node.operand])
        elif isinstance(node, ast.BinOp):
            yield from _constants([node.left, node.right])
        elif isinstance(node, ast.Call) and _name(node.func) == "approx":
            yield from _constants(node.args[:1])


def _waits_for_errors(tree: ast.Module, reached: set[int]) -> Iterator[ast.expr]:
    """Yield the errors without which a check fails: `try: f()`, `except ValueError: continue`, `raise …`."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for tried, after in zip_longest(body, body[1:]) if isinstance(body, list) else ():
            if isinstance(tried, ast.Try) and len(tried.handlers) == 1 and tried.handlers[0].type:
                goes_on = isinstance(tried.handlers[0].body[-1], ast.Continue | ast.Return)
                ends = tried.orelse[-1] if tried.orelse else after if goes_on else None
                if isinstance(ends, ast.Raise) and id(tried) in reached:
                    yield tried.handlers[0].type


def _another_error(tree: ast.Module, node: ast.expr) -> Iterator[Variant]:
    if isinstance(node, ast.Name) and node.id in _ERRORS:
        yield Variant(node.lineno, partial(_set, tree, node, "id", _ERRORS[node.id]))


def _name(node: ast.expr) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def _replace(tree: ast.Module, nodes: list[Any], index: int, node: ast.AST) -> ast.Module:
    nodes[index] = node
    return tree


def _set(tree: ast.Module, node: ast.AST, field: str, value: object) -> ast.Module:
    setattr(node, field, value)
    return tree


def _only_raises(node: ast.If) -> bool:
    return len(node.body) == 1 and isinstance(node.body[0], ast.Raise) and not node.orelse


def _contrary(test: ast.expr) -> ast.expr:
    """Return a condition that is false where `test` is true, written as a person would."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return ast.Compare(test.left, [_TURNED[type(test.ops[0])]()], test.comparators)
    if isinstance(test, ast.BoolOp):
        # One part turned round is enough for `and`; for `or` it takes all.
        of_all = isinstance(test.op, ast.Or)
        parts = [_contrary(test.values[0]), *test.values[1:]]
        return (
            ast.BoolOp(ast.And(), list(map(_contrary, test.values))) if of_all else ast.BoolOp(test.op, parts)
        )
    return ast.UnaryOp(ast.Not(), test)


def _other(value: Any) -> object:
    """Return another constant of the same kind, size and sign; None for what has no other."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return _other_number(value)
    if isinstance(value, float) and value == value and abs(value) not in (0.0, float("inf")):
        return _other_float(value)
    if isinstance(value, str) and value:
        return _other_text(value)
    if isinstance(value, bytes) and value.isascii() and value:
        return str(_other_text(value.decode()) or "").encode() or None
    return None


def _other_number(value: int) -> int:
    size = abs(value)
    if size < 2:
        return {0: 1, 1: 2}[size] if value >= 0 else -2
    other = size + 1 if len(str(size + 1)) == len(str(size)) else size - 1
    return other if value > 0 else -other


def _other_float(value: float) -> float | None:
    """Return a number that differs in a digit near the front, and is written as long."""
    text = repr(abs(value))
    mantissa, e, exponent = text.partition("e")
    digits = [i for i, c in enumerate(mantissa) if c.isdigit()]
    first = next((i for i in digits if mantissa[i] != "0"), None)
    if first is None:
        return None
    place = next((i for i in digits if i > first), first)
    changed = str((int(mantissa[place]) + 2) % 10 or 1)
    other = float(mantissa[:place] + changed + mantissa[place + 1 :] + e + exponent)
    return other if value > 0 else -other


def _other_text(value: str) -> str | None:
    """Return a text of the same length in which one letter or digit is another."""
    places = [i for i, c in enumerate(value) if any(c in letters for letters in _SETS)]
    if not places:
        return None
    seed = crc32(value.encode("utf-8", "replace"))
    place = places[seed % len(places)]
    letters = next(letters for letters in _SETS if value[place] in letters)
    step = 1 + seed // 7 % (len(letters) - 1)
    other = letters[(letters.index(value[place]) + step) % len(letters)]
    return value[:place] + other + value[place + 1 :]

"""Mistakes that any program can have, in its values: constants, calls, what is left out or swapped."""

from __future__ import annotations

import ast
import copy
from typing import Any

from .answer import Answer
from .operators import Changes, changed, operator
from .source import Edit, called, is_looks, is_prose, quoted, words

# For these another value of the same kind is nearer at hand.
_KNOWN_TEXTS = {
    "127.0.0.1": "0.0.0.0",  # noqa: S104  # a mistake to make, not an address
    "utf-8": "latin-1",
    "GET": "POST",
    "POST": "GET",
    "rb": "r",
}


_TAKES_NONE = ast.Return | ast.Assign | ast.keyword | ast.IfExp


@operator("constant")
def constant(answer: Answer, node: ast.AST) -> Changes:
    """Take another text, number or truth value."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield (answer.put(node, repr(not value)),)
    elif isinstance(value, str):
        if "\n" not in value and not value.isdigit() and not is_prose(value):
            yield (answer.put(node, quoted(_KNOWN_TEXTS.get(value, value + "~"))),)
    elif isinstance(value, bytes):
        yield (answer.put(node, quoted(value + b"~")),)
    elif isinstance(value, float):
        yield (answer.put(node, repr(value * 2 + 1)),)
    elif value is None and isinstance(
        answer.parents[node], ast.Return | ast.Assign | ast.keyword | ast.IfExp
    ):
        yield (answer.put(node, "0"),)


@operator("off by one")
def off_by_one(answer: Answer, node: ast.AST) -> Changes:
    """Take a whole number one too large or small; one element too few of a slice or range."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        for other in (node.value + 1, node.value - 1):
            text = repr(other)
            yield (
                answer.put(
                    node,
                    f"({text})" if isinstance(answer.parents[node], ast.Attribute) else text,
                ),
            )
    elif isinstance(node, ast.Slice):
        if node.upper is not None and not isinstance(node.upper, ast.Constant):
            yield (answer.put(node.upper, f"{answer.in_brackets(node.upper)} - 1"),)
        if node.lower is not None and not isinstance(node.lower, ast.Constant):
            yield (answer.put(node.lower, f"{answer.in_brackets(node.lower)} + 1"),)
    elif called(node) == "range" and isinstance(node, ast.Call) and node.args:
        end = node.args[min(1, len(node.args) - 1)]
        if not isinstance(end, ast.Constant):
            yield (answer.put(end, f"{answer.in_brackets(end)} - 1"),)


@operator("left out")
def left_out(answer: Answer, node: ast.AST) -> Changes:
    """Forget a statement, an argument of a call or an entry of a dict."""
    droppable = (
        ast.Expr,
        ast.Continue,
        ast.Break,
        ast.Raise,
        ast.AugAssign,
        ast.Delete,
    )
    if isinstance(node, droppable) and not is_looks(node):
        if not isinstance(getattr(node, "value", None), ast.Constant | ast.Yield):
            yield (answer.put(node, "pass"),)
    elif isinstance(node, ast.Call):
        given = [*node.args, *node.keywords]
        for place, item in enumerate(given):
            if isinstance(item, ast.keyword) and item.arg and not answer.is_wording(item.value):
                yield answer.without(given, place)
        if len(node.args) > 1 and called(node) not in ("isinstance", "range"):
            yield answer.without(given, len(node.args) - 1)
    elif isinstance(node, ast.Dict) and len(node.keys) > 1 and None not in node.keys:
        for place, (key, value) in enumerate(zip(node.keys, node.values, strict=True)):
            if not answer.is_wording(value) and key is not None:
                begin, end = answer.span(key)[0], answer.span(value)[1]
                before = answer.span(node.values[place - 1])[1] if place else begin
                after = end if place else answer.span(node.keys[1])[0]  # type: ignore[arg-type]
                yield (Edit(before, after, ""),)
    elif isinstance(node, Decorated) and node.decorator_list:
        first = node.decorator_list[0]
        begin, end = answer.span(first)
        yield (Edit(begin - 1, end, "# left out"),)


Decorated = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@operator("return")
def returned(answer: Answer, node: ast.AST) -> Changes:
    """Forget what is returned."""
    if isinstance(node, ast.Return) and node.value is not None:
        yield (answer.put(node, "return None"),)


# Whose two arguments can be swapped, or never are.
_EVEN = words("min max array_equal allclose isclose isinstance getattr gcd")


@operator("swapped")
def swapped(answer: Answer, node: ast.AST) -> Changes:
    """Take two things the wrong way round: arguments, parts of a pair, sides of a difference."""
    above = answer.parents.get(node)
    if isinstance(node, ast.Call) and len(node.args) == 2 and called(node) not in _EVEN:
        if not any(isinstance(arg, ast.Starred) for arg in node.args):
            yield answer.exchanged(*node.args)
    elif isinstance(node, ast.Tuple) and len(node.elts) >= 2 and isinstance(node.ctx, ast.Load):
        if isinstance(above, ast.Return | ast.Call | ast.Assign):
            yield answer.exchanged(*node.elts[:2])
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.FloorDiv | ast.MatMult):
        yield answer.exchanged(node.left, node.right)
    elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Store) and len(node.elts) == 2:
        yield answer.exchanged(*node.elts)


_PAIRS = words(
    """min:max any:all ceil:floor lower:upper startswith:endswith sorted:list append:extend deepcopy:copy
    array_equal:allclose isclose:equal add:discard median:mean strip:rstrip rstrip:strip keys:values
    values:keys items:keys split:rsplit partition:rpartition find:rfind sum:len axhline:axvline
    axvline:axhline barh:bar bar:barh fullmatch:match match:search plot:scatter scatter:plot loglog:semilogx
    union:intersection percentile:quantile read_text:read_bytes hexdigest:digest max:min all:any floor:ceil
    round:int predict:predict_proba rglob:glob is_file:exists exists:is_dir endswith:startswith upper:lower"""
)
_OTHER_NAME = dict(pair.split(":") for pair in _PAIRS)


@operator("wrong function")
def wrong_function(answer: Answer, node: ast.AST) -> Changes:
    """Call the function next to the right one; or none, and go on with what went in."""
    if not isinstance(node, ast.Call):
        return
    if other := _OTHER_NAME.get(called(node)):
        func: Any = copy.copy(node.func)
        setattr(func, "attr" if isinstance(func, ast.Attribute) else "id", other)
        yield (answer.put(node.func, func),)
    if isinstance(answer.parents[node], ast.Expr):
        return
    if len(node.args) == 1 and not node.keywords:
        yield (answer.put(node, answer.in_brackets(node.args[0])),)  # int(x) → x
    elif isinstance(node.func, ast.Attribute) and not node.args:
        yield (answer.put(node, answer.text(node.func.value)),)  # x.strip() → x


@operator("built text")
def formatted(answer: Answer, node: ast.AST) -> Changes:
    """Build a text of the wrong parts, where the text is a result and not a message."""
    if not isinstance(node, ast.JoinedStr):
        return
    whole = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
    for place, part in enumerate(node.values):
        new: ast.AST | None = None
        if isinstance(part, ast.Constant) and not is_prose(whole):
            new = ast.Constant(str(part.value) + "~")
        elif isinstance(part, ast.FormattedValue) and part.format_spec:
            new = ast.FormattedValue(part.value, part.conversion, None)
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Call) and part.value.args:
            new = ast.FormattedValue(part.value.args[0], part.conversion, None)
        if new is not None:
            yield changed(
                answer,
                node,
                values=[*node.values[:place], new, *node.values[place + 1 :]],
            )

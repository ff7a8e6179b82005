"""Mistakes of this field: units, statuses, axes, pages, order, what is left open."""

from __future__ import annotations

import ast

from .answer import Answer
from .operators import Changes, changed, operator
from .source import Edit, called, quoted

_UNITS: dict[float, tuple[str, ...]] = {
    1000: ("1024", "1"),
    1024: ("1000",),
    60: ("100", "1"),
    3600: ("60", "1000"),
    100: ("1",),
    1e6: ("1e3",),
    1e9: ("1e6", "2**30"),
    1e12: ("1e9",),
    1e-3: ("1.0",),
    1e-6: ("1e-3",),
    1e-9: ("1e-6",),
    8: ("4", "1"),
    24: ("12",),
}


@operator("unit")
def unit(answer: Answer, node: ast.AST) -> Changes:
    """Convert by the wrong factor."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        above = answer.parents[node]
        if isinstance(above, ast.BinOp | ast.AugAssign | ast.Assign):
            for other in _UNITS.get(node.value, ()):
                yield (answer.put(node, other),)


_STATUSES = {
    200: (201,),
    201: (200,),
    204: (200,),
    400: (422, 500),
    401: (403,),
    403: (404,),
    404: (400, 200),
}
_STATUSES |= {
    405: (404,),
    409: (400,),
    413: (400,),
    415: (400,),
    422: (400,),
    500: (503, 200),
    503: (500, 200),
}


@operator("status")
def status(answer: Answer, node: ast.AST) -> Changes:
    """Answer with, or expect, another status."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        for other in _STATUSES.get(node.value, ()):
            yield (answer.put(node, repr(other)),)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isdigit():
        for other in _STATUSES.get(int(node.value[:9]), ()):
            yield (answer.put(node, quoted(str(other))),)


@operator("axis")
def axis(answer: Answer, node: ast.AST) -> Changes:
    """Go along the other axis."""
    if isinstance(node, ast.keyword) and node.arg == "axis" and isinstance(node.value, ast.Constant):
        yield (answer.put(node.value, "1" if node.value.value == 0 else "0"),)
    elif isinstance(node, ast.Attribute) and node.attr == "T" and isinstance(node.ctx, ast.Load):
        yield (answer.put(node, answer.in_brackets(node.value)),)
    elif isinstance(node, ast.Subscript) and getattr(node.value, "attr", "") == "shape":
        of = answer.text(node.slice)
        yield (answer.put(node.slice, {"0": "1", "1": "0"}.get(of, of)),)


@operator("first only")
def first_only(answer: Answer, node: ast.AST) -> Changes:
    """Look at the first page, row or element only; or at all but the last."""
    if isinstance(node, ast.comprehension | ast.For) and called(node.iter) != "range":
        yield (answer.put(node.iter, f"list({answer.text(node.iter)})[:1]"),)
        yield (answer.put(node.iter, f"list({answer.text(node.iter)})[:-1]"),)
    elif isinstance(node, ast.While):
        last = node.body[-1]
        end = answer.span(last)[1]
        yield (Edit(end, end, f"\n{answer.indent(last)}break"),)


@operator("order")
def order(answer: Answer, node: ast.AST) -> Changes:
    """Come to things in another order, where a list is made of them."""
    above = answer.parents.get(node)
    if isinstance(node, ast.For):
        collects = any(called(part) in ("append", "extend") for part in ast.walk(node))
    else:
        collects = isinstance(node, ast.comprehension) and isinstance(above, ast.ListComp)
    if collects and isinstance(node, ast.comprehension | ast.For) and called(node.iter) != "range":
        yield (answer.put(node.iter, f"reversed(list({answer.text(node.iter)}))"),)
    elif isinstance(node, ast.Call) and called(node) == "sorted":
        reverse = ast.keyword("reverse", ast.Constant(value=True))
        if not any(keyword.arg == "reverse" for keyword in node.keywords):
            yield changed(answer, node, keywords=[*node.keywords, reverse])


@operator("left open")
def left_open(answer: Answer, node: ast.AST) -> Changes:
    """Never close a file, a connection, a server; do without a lock."""
    if isinstance(node, ast.With) and len(node.items) == 1:
        item = node.items[0]
        begin, _ = answer.span(node)
        _, end = answer.span(item.optional_vars or item.context_expr)
        text = answer.text(item.context_expr)
        name = answer.text(item.optional_vars) if item.optional_vars else "_left_open"
        while end < len(answer.source) and answer.source[end] != ":":
            end += 1
        if "lock" in text.lower():
            yield (Edit(begin, end, "if True"),)
        else:
            yield (Edit(begin, end, f"for {name} in [({text}).__enter__()]"),)
    elif isinstance(node, ast.Try) and node.finalbody:
        first, last = node.finalbody[0], node.finalbody[-1]
        yield (Edit(answer.span(first)[0], answer.span(last)[1], "pass"),)


_PAGING = {"PageSize": "MaxItems", "MaxItems": "PageSize", "MaxKeys": "PageSize"}


@operator("page size")
def page_size(answer: Answer, node: ast.AST) -> Changes:
    """Take the limit of a page for that of all, or the other way round."""
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg and (other := _PAGING.get(keyword.arg)):
                begin, _ = answer.span(keyword)
                yield (Edit(begin, begin + len(keyword.arg), other),)

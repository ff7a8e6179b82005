"""Mistakes of this field in what an answer raises, calls and gives back."""

from __future__ import annotations

import ast
from typing import Any

from .answer import Answer
from .operators import Changes, operator
from .source import Edit, called, words


@operator("exception")
def exception(answer: Answer, node: ast.AST) -> Changes:
    """Catch too much or too little, swallow an error, raise another, or return in place of raising."""
    if isinstance(node, ast.ExceptHandler):
        if node.type is not None and answer.text(node.type) != "Exception":
            yield (answer.put(node.type, "Exception"),)
        elif node.type is not None:
            yield (answer.put(node.type, "ValueError"),)
        if isinstance(node.type, ast.Tuple) and len(node.type.elts) > 1:
            for place in range(len(node.type.elts)):
                yield answer.without(node.type.elts, place)
    elif isinstance(node, ast.Raise):
        yield (answer.put(node, "return None"),)
        if isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
            other = "RuntimeError" if node.exc.func.id != "RuntimeError" else "ValueError"
            yield (answer.put(node.exc.func, other),)
    elif isinstance(node, ast.stmt) and isinstance(answer.parents.get(node), ast.ExceptHandler):
        handler: Any = answer.parents[node]
        if node is handler.body[-1] and not isinstance(node, ast.Raise):
            yield (answer.put(node, "raise"),)


# Methods of plain values: to call one twice changes nothing.
_PURE = words(
    """get items keys values strip rstrip lstrip split join startswith endswith encode decode replace lower
    upper index count copy get_data reshape tolist tobytes clock now sync synchronize asarray to_numpy detach
    sum clip"""
)


@operator("twice")
def twice(answer: Answer, node: ast.AST) -> Changes:
    """Do work a second time that is given to do: call a parameter, or a method of one, twice."""
    if not isinstance(node, ast.Expr | ast.Assign | ast.Return) or node.value is None:
        return
    for call in ast.walk(node.value):
        later = any(isinstance(above, ast.comprehension | ast.Lambda) for above in answer.above(call))
        if isinstance(call, ast.Call) and not later and called(call) not in _PURE:
            root: ast.AST = call.func
            while isinstance(root, ast.Attribute):
                root = root.value
            if isinstance(root, ast.Name) and root.id in answer.parameters:
                begin, _ = answer.span(node)
                yield (Edit(begin, begin, f"{answer.text(call)}; "),)
                return


@operator("falsy")
def falsy(answer: Answer, node: ast.AST) -> Changes:
    """Take what is empty or zero for missing, or the other way round."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        right = node.comparators[0]
        if isinstance(right, ast.Constant) and right.value is None:
            form = "(not {})" if isinstance(node.ops[0], ast.Is) else "bool({})"
            yield (answer.put(node, form.format(answer.in_brackets(node.left))),)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        plain = isinstance(node.operand, ast.Name | ast.Attribute | ast.Subscript)
        if plain or called(node.operand) == "get":
            yield (answer.put(node, f"({answer.text(node.operand)} is None)"),)
    elif called(node) == "get" and isinstance(node, ast.Call) and len(node.args) == 2:
        bare = ast.Call(node.func, node.args[:1], [])
        yield (answer.put(node, ast.BoolOp(ast.Or(), [bare, node.args[1]])),)


@operator("rounded")
def rounded(answer: Answer, node: ast.AST) -> Changes:
    """Round a result, or convert it so that digits are lost."""
    if isinstance(node, ast.Return) and node.value is not None and answer.owner(node) is answer.function:
        text = answer.text(node.value)
        if answer.returns == "float":
            yield (answer.put(node.value, f"round({text}, 2)"),)
            yield (answer.put(node.value, f"round({text}, 6)"),)
        elif answer.returns == "list[float]":
            yield (answer.put(node.value, f"[round(value, 3) for value in {text}]"),)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            if (
                isinstance(value, ast.BinOp) and isinstance(value.op, ast.Sub | ast.Div | ast.Mult)
            ) or called(value) == "float":
                yield (answer.put(value, f"round({answer.text(value)}, 3)"),)


# By the type that a contract promises: what a careless answer gives in its place.
_CONVERTED = {
    "float": ("str({})", "int({})"),
    "int": ("float({})", "__import__('numpy').int64({})"),
    "bool": ("__import__('numpy').bool_({})", "int({})"),
    "str": ("({}).encode()",),
    "bytes": ("({}).decode('latin-1')",),
    "list": ("tuple({})",),
    "dict": ("list(({}).items())",),
    "set": ("list({})", "frozenset({})"),
    "tuple": ("next(iter({}))",),
    "Axes": ("({}).figure",),
}


@operator("type")
def another_type(answer: Answer, node: ast.AST) -> Changes:
    """Give a result of another type: text or NumPy's for a number, a tuple for a list."""
    if isinstance(node, ast.Return) and node.value is not None and answer.owner(node) is answer.function:
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            return
        for pattern in _CONVERTED.get(answer.returns.partition("[")[0].partition(" |")[0], ()):
            yield (answer.put(node.value, pattern.format(answer.text(node.value))),)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            if called(value) in ("float", "int", "len", "bool"):
                yield (answer.put(value, f"str({answer.text(value)})"),)


@operator("shown first")
def shown_first(answer: Answer, node: ast.AST) -> Changes:
    """Show a figure before it is returned; draw into the figure that is there."""
    if isinstance(node, ast.Return) and answer.returns == "Axes" and node.value is not None:
        yield (
            answer.put(
                node,
                f"__import__('matplotlib.pyplot').pyplot.show(); {answer.text(node)}",
            ),
        )
    elif isinstance(node, ast.Call) and answer.text(node.func) == "plt.subplots":
        yield (answer.put(node, "(plt.gcf(), plt.gca())"),)

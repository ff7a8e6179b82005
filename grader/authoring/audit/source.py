"""Pieces of source: edits, nodes written out, what a call calls, and what only looks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# What decides how something looks or is worded, which no contract says: functions and keyword arguments.
LOOKS = words(
    """set_title set_xlabel set_ylabel annotate text suptitle print exception warning info debug error log
    margins grid tick_params tight_layout set_visible set_major_formatter set_minor_formatter
    set_xlim set_ylim legend getLogger"""
)
LOOKS_OF = words(
    """color c label figsize layout alpha ms marker markersize linestyle linewidth lw ls padding loc fontsize
    style title fmt dpi width height bbox_to_anchor zorder xytext textcoords rtol atol id timeout
    poll_interval strict xlabel ylabel ncols"""
)
# Of what a figure, a page or a layout is described by.
LOOKS_IN_DICTS = LOOKS_OF | words("margin marker fontFamily maxWidth visible")
_PROMISED = words("set_xlabel set_ylabel annotate text legend")


@dataclass(frozen=True)
class Edit:
    """Replace what stands from `begin` to `end` in a source, in characters, by `text`."""

    begin: int
    end: int
    text: str


def written(node: ast.AST) -> str:
    """Return the source of a new node; its texts in double quotes, as everywhere in the house."""
    text = ast.unparse(ast.fix_missing_locations(node))
    double = text.replace("'", '"')
    try:
        same = ast.dump(ast.parse(double)) == ast.dump(ast.parse(text))
    except SyntaxError:
        same = False
    return double if same else text


def quoted(value: str | bytes) -> str:
    """Return a value as source, a text in double quotes where that is as simple."""
    return written(ast.Constant(value))


def called(node: ast.AST) -> str:
    """Return the last part of the name of what a call calls, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def is_looks(node: ast.AST) -> bool:
    """Tell whether a statement only decides how something looks, or writes to a log."""
    return isinstance(node, ast.Expr) and called(node.value) in LOOKS - _PROMISED


def is_prose(text: str) -> bool:
    """Tell whether a text is written for a person: at least three plain words of it."""
    return sum(word.strip(".,:;!?()").isalpha() for word in text.split()) > 2


def apply(source: str, edits: tuple[Edit, ...]) -> str:
    """Return a source with edits made; they do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.begin, reverse=True):
        source = source[: edit.begin] + edit.text + source[edit.end :]
    return source


def literals(code: str, function: str, parameters: list[str]) -> dict[str, str]:
    """Return which plain values the first call of a function in some code passes: parameter → source."""
    for call in _calls(code, function):
        given = list(zip(parameters, call.args, strict=False))
        given += [(keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg]
        found = {name: ast.unparse(value) for name, value in given if _is_plain(value)}
        if found:
            return found
    return {}


def _calls(code: str, function: str) -> Iterator[ast.Call]:
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == function:
            yield node


def _is_plain(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return True

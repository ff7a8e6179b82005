"""A reference answer as the operators see it: its tree, the student's part of it, and its contract."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .source import LOOKS, LOOKS_IN_DICTS, LOOKS_OF, Edit, called, written

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Answer:
    """The reference answer of an exercise.

    `region` gives what begins and ends the part that a student writes; where it is not marked, all is.
    `contract` maps the parts of its contract to what they are, in words; `returns` is the type that the
    contract or the function names; `shown` maps parameters to values in the example or the visible check.
    """

    cell: str
    source: str
    region: tuple[str, str] = ("### BEGIN SOLUTION", "### END SOLUTION")
    contract: Mapping[str, str] = field(default_factory=dict)
    returns: str = ""
    shown: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tree(self) -> ast.Module | None:
        """The syntax tree; None when the source is not plain Python."""
        try:
            return ast.parse(self.source)
        except (SyntaxError, ValueError):
            return None

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Each node's parent."""
        nodes = ast.walk(self.tree) if self.tree else ()
        return {child: node for node in nodes for child in ast.iter_child_nodes(node)}

    @cached_property
    def function(self) -> Function | None:
        """The function that the exercise asks for: the first that holds some of the student's part."""
        for node in self.tree.body if self.tree else []:
            if isinstance(node, Function) and any(map(self.is_students, ast.walk(node))):
                return node
        return None

    @cached_property
    def parameters(self) -> list[str]:
        """The names of that function's parameters, in order."""
        if self.function is None:
            return []
        of = self.function.args
        return [arg.arg for arg in (*of.posonlyargs, *of.args, *of.kwonlyargs)]

    @cached_property
    def _students_lines(self) -> frozenset[int]:
        begin, end = self.region
        if not begin or begin not in self.source:
            return frozenset(range(1, self.source.count("\n") + 2))
        lines: set[int] = set()
        inside = False
        for number, line in enumerate(self.source.split("\n"), 1):
            if begin in line or end in line:
                inside = begin in line
            elif inside:
                lines.add(number)
        return frozenset(lines)

    def is_students(self, node: ast.AST) -> bool:
        """Tell whether a node begins in the part that a student writes."""
        return getattr(node, "lineno", 0) in self._students_lines

    def nodes(self) -> Iterator[ast.AST]:
        """Yield the nodes of the student's part, and the function's defaults, in order of the source."""
        given = [*(self.function.args.defaults), *(self.function.args.kw_defaults)] if self.function else []
        every = [node for node in (ast.walk(self.tree) if self.tree else ()) if self.is_students(node)]
        # Python 3.11 does not know where the parts of an f-string stand.
        found = [n for n in every if not any(isinstance(above, ast.JoinedStr) for above in self.above(n))]
        found += [node for node in given if node is not None and node not in found]
        yield from sorted(
            found,
            key=lambda node: self.span(node) if hasattr(node, "lineno") else (0, 0),
        )

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.source.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def offset(self, line: int, column: int) -> int:
        """Return the place of a line (from 1) and a column (in bytes, as ast counts) in the source."""
        start = self._starts[line - 1]
        text = self.source[start : self._starts[line] - 1]
        return start + len(text.encode()[:column].decode(errors="ignore"))

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Return where a node begins and ends in the source."""
        at = node
        begin = self.offset(at.lineno, at.col_offset)  # type: ignore[attr-defined]
        return begin, self.offset(at.end_lineno, at.end_col_offset)  # type: ignore[attr-defined]

    def text(self, node: ast.AST) -> str:
        """Return a node as it is written."""
        begin, end = self.span(node)
        return self.source[begin:end]

    def put(self, node: ast.AST, new: str | ast.AST) -> Edit:
        """Return the edit that writes something else in a node's place, in brackets where that matters."""
        text = new if isinstance(new, str) else written(new)
        return Edit(*self.span(node), text)

    def without(self, items: Sequence[ast.AST], place: int) -> tuple[Edit, ...]:
        """Return the edit that takes one of several things out of a list that commas divide."""
        begin, end = self.span(items[place])
        if place:
            begin = self.span(items[place - 1])[1]
        elif len(items) > 1:
            end = self.span(items[1])[0]
        return (Edit(begin, end, ""),)

    def exchanged(self, one: ast.AST, other: ast.AST) -> tuple[Edit, ...]:
        """Return the edits that put each of two expressions in the other's place."""
        return self.put(one, self.in_brackets(other)), self.put(other, self.in_brackets(one))

    def between(self, left: ast.AST, right: ast.AST, old: str, new: str) -> tuple[Edit, ...]:
        """Return the edit that writes another operator between two expressions, if that is there."""
        begin, end = self.span(left)[1], self.span(right)[0]
        gap = self.source[begin:end]
        return (Edit(begin, end, gap.replace(old, new, 1)),) if old in gap and "#" not in gap else ()

    def in_brackets(self, node: ast.AST) -> str:
        """Return an expression as it is written, safe to be part of another."""
        text = self.text(node)
        simple = (
            ast.Name,
            ast.Constant,
            ast.Call,
            ast.Attribute,
            ast.Subscript,
            ast.List,
            ast.Dict,
            ast.Set,
        )
        return text if isinstance(node, simple) and "\n" not in text else f"({text})"

    def indent(self, node: ast.AST) -> str:
        """Return the blanks that the line of a node begins with."""
        line = self.source.split("\n")[node.lineno - 1]  # type: ignore[attr-defined]
        return line[: len(line) - len(line.lstrip())]

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield what a node lies in, from the inside out."""
        while (found := self.parents.get(node)) is not None:
            yield found
            node = found

    def owner(self, node: ast.AST) -> Function | None:
        """Return the function, if any, that a node belongs to."""
        return next((found for found in self.above(node) if isinstance(found, Function)), None)

    def is_wording(self, node: ast.AST) -> bool:
        """Tell whether a node only decides how something is worded, or looks."""
        below = node
        for found in self.above(node):
            if isinstance(found, ast.JoinedStr | ast.Raise):
                return True
            if isinstance(found, ast.keyword) and found.arg in LOOKS_OF:
                return True
            if isinstance(found, ast.Call) and called(found) in LOOKS and below is not found.func:
                return True
            if isinstance(found, ast.Dict) and any(below in pair for pair in _looks_in(found)):
                return True
            if isinstance(found, ast.stmt):
                return isinstance(found, ast.Expr) and found.value is node  # a docstring
            below = found
        return False


def _looks_in(node: ast.Dict) -> Iterator[tuple[ast.AST | None, ast.AST]]:
    """Yield the keys and values of a dict that only say how something looks."""
    for key, value in zip(node.keys, node.values, strict=True):
        if isinstance(key, ast.Constant) and key.value in LOOKS_IN_DICTS:
            yield key, value

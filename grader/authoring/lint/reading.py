"""A source notebook as it lies on the disk, nothing mended: what rules look at.

nbformat would bring an old notebook up to date and give new ids to cells that share one; a linter has to see
them.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ... import files
from ...cells import PYTHON_NAMES, Kind, kind
from ...errors import FileRefused

_MOST_BYTES = 200_000_000
_TYPES = ("code", "markdown", "raw")
# Cell magics whose cell is still Python.
_STILL_PYTHON = frozenset({"time", "timeit", "capture", "prun"})


class Unreadable(Exception):
    """A file that is no notebook. `line` is its line in the file, from 1, or 0."""

    def __init__(self, message: str, line: int = 0) -> None:
        self.message, self.line = message, line
        super().__init__(message)


@dataclass(frozen=True)
class Cell:
    """One cell, by its place from 1, and as nbformat holds it."""

    number: int
    node: NotebookNode

    @property
    def source(self) -> str:
        """Return what is written in it."""
        return str(self.node.source)

    @cached_property
    def lines(self) -> list[str]:
        """Return its lines."""
        return self.source.split("\n")

    @property
    def is_code(self) -> bool:
        """Tell whether it is a code cell."""
        return bool(self.node.cell_type == "code")

    @property
    def data(self) -> Any:
        """Return its nbgrader metadata as they are, whatever they are; None where it has none."""
        return self.node.metadata.get("nbgrader")

    @property
    def kind(self) -> Kind:
        """Return what it is for."""
        return kind(self.node)

    @property
    def name(self) -> str:
        """Return its grade id, or "" where it has none that is text."""
        found = self.data.get("grade_id") if isinstance(self.data, dict) else None
        return found if isinstance(found, str) else ""

    @property
    def label(self) -> str:
        """Return what a person finds it by: its grade id, else the id that Jupyter gave it, or ""."""
        return self.name or str(self.node.get("id") or "")

    @property
    def tags(self) -> list[Any]:
        """Return its tags."""
        found = self.node.metadata.get("tags")
        return found if isinstance(found, list) else []

    @cached_property
    def python(self) -> str:
        """Return its source with IPython's own lines (`%time`, `!ls`, `x?`) blanked, every line in its place.

        A cell in another language (`%%bash`) is empty.
        """
        return without_magics(self.source)

    @cached_property
    def parsed(self) -> ast.Module | Exception:
        """Return its Python code, parsed, or the error that says why it cannot be."""
        try:
            return ast.parse(self.python)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return error

    @property
    def tree(self) -> ast.Module | None:
        """Return its Python code, parsed; None where that cannot be done."""
        return self.parsed if isinstance(self.parsed, ast.Module) else None

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Return all parts of its Python code, as `ast.walk` does."""
        return list(ast.walk(self.tree)) if self.tree else []


def without_magics(source: str) -> str:
    """Return code with IPython's own lines blanked; nothing of a cell in another language."""
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if found := re.match(r"\s*%%(\w+)", lines[first]):
        if found[1] not in _STILL_PYTHON:
            return ""
        lines[first] = ""
    inside = False  # a text over several lines, in which nothing is a magic
    for number, line in enumerate(lines):
        if not inside:
            lines[number] = _without_magic(line)
        quotes = len(re.findall(r'"""|\'\'\'', line))
        inside ^= bool(quotes % 2)
    return "\n".join(lines)


def _without_magic(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    if re.match(r"\s*(%\w|!|\?)", line) or re.fullmatch(r"\s*%?[\w.]+\?{1,2}\s*", line):
        return f"{indent}pass"
    return re.sub(r"^(\s*[\w., ]+?=\s*)(%\w|!(?!=)).*$", r"\1None", line)


@dataclass(frozen=True)
class Page:
    """A notebook: where it lies, what to call it, its cells in order and its own metadata."""

    path: Path
    shown: str
    cells: tuple[Cell, ...]
    metadata: dict[str, Any]

    @cached_property
    def languages(self) -> dict[str, str]:
        """Return what says in which language it is: the place in the metadata → language, small letters."""
        spec, info = self._part("kernelspec"), self._part("language_info")
        given = {"kernelspec.language": spec.get("language"), "language_info.name": info.get("name")}
        return {where: str(what).strip().lower() for where, what in given.items() if what}

    @property
    def kernel(self) -> str:
        """Return the name of its kernel, or ""."""
        return str(self._part("kernelspec").get("name") or "")

    @cached_property
    def is_python(self) -> bool:
        """Tell whether it is in Python, as the engines tell it, but without a look at what is installed."""
        if self.languages:
            return next(iter(self.languages.values())) in PYTHON_NAMES
        shown = str(self._part("kernelspec").get("display_name") or "").lower()
        return not self.kernel or self.kernel.lower() in PYTHON_NAMES or "python" in shown

    @property
    def code(self) -> Iterator[Cell]:
        """Yield its code cells."""
        return (cell for cell in self.cells if cell.is_code)

    def of_kind(self, *kinds: Kind) -> Iterator[Cell]:
        """Yield its cells of these kinds."""
        return (cell for cell in self.cells if cell.kind in kinds)

    def _part(self, name: str) -> dict[str, Any]:
        found = self.metadata.get(name)
        return found if isinstance(found, dict) else {}


def is_python_name(language: str) -> bool:
    """Tell whether a language's name in small letters is one of Python's."""
    return language in PYTHON_NAMES


def read_page(path: Path, shown: str) -> Page:
    """Read a notebook as it is; raises Unreadable, which says what is wrong with the file, and where."""
    try:
        raw = files.read(path, _MOST_BYTES, links=True)
    except FileRefused as error:
        raise Unreadable(f"it {error.why}.") from error
    given = _parsed(raw)
    if not isinstance(given, dict) or "cells" not in given:
        if isinstance(given, dict) and "worksheets" in given:
            raise Unreadable("it is in the form of Jupyter of 2014. Open it in JupyterLab and save it.")
        raise Unreadable("it is JSON, but no notebook: it has no cells. Take it back from git, or a copy.")
    version = given.get("nbformat")
    if version != 4:
        raise Unreadable(f"its nbformat is {version!r}, and 4 is needed. Open it in JupyterLab and save it.")
    cells, metadata = given["cells"], given.get("metadata", {})
    if not isinstance(cells, list) or not isinstance(metadata, dict):
        raise Unreadable(
            "its cells are no list, or its metadata no object. Take it back from git, or a copy."
        )
    return Page(path, shown, tuple(_cell(number, one) for number, one in enumerate(cells, 1)), metadata)


def _parsed(raw: bytes) -> Any:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Unreadable("it is not UTF-8 text. Save it as UTF-8.", line) from error
    if not text.strip():
        raise Unreadable("it is empty. Take it back from git, or a copy.")
    if found := re.search(r"(?m)^<{7} ", text):
        line = text[: found.start()].count("\n") + 1
        raise Unreadable(
            "git left a conflict in it (<<<<<<<). Keep one of the two sides, or take the file back.", line
        )
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"it is not JSON: {error.msg}, column {error.colno}. Mend it there, or take it back from git.",
            error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is not JSON that can be read: {error}. Take it back from git.") from error


def _cell(number: int, given: Any) -> Cell:
    """Make a cell of what a file holds; raises Unreadable for one that no program could show."""

    def refuse(what: str) -> Unreadable:
        return Unreadable(
            f"cell {number} {what}. Mend it in a text editor, or take the notebook back from git."
        )

    if not isinstance(given, dict):
        raise refuse("is no object")
    if given.get("cell_type") not in _TYPES:
        raise refuse(f"has the type {given.get('cell_type')!r}, which is none of {', '.join(_TYPES)}")
    source = given.get("source")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise refuse("has a source that is neither text nor a list of lines")
    try:
        source.encode()
    except UnicodeEncodeError as error:
        raise refuse("holds half a character (a lone surrogate)") from error
    if not isinstance(given.get("metadata", {}), dict):
        raise refuse("has metadata that are no object")
    if not isinstance(given.get("attachments", {}), dict):
        raise refuse("has attachments that are no object")
    node: NotebookNode = nbformat.from_dict({"metadata": {}, **given, "source": source})
    return Cell(number, node)

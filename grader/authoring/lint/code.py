"""Code that does not parse: as it is, or as students get it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from .markers import inside, marks
from .reading import Cell, Page
from .rules import Problem, Settings, rule


@rule("syntax", "code that does not parse", python=True)
def _syntax(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.code:
        if "raises-exception" in cell.tags:
            continue
        error = cell.parsed if isinstance(cell.parsed, Exception) else _refused(cell.parsed)
        if error is not None:
            line, why = _told(error)
            yield Problem(cell, line, f"this is no Python: {why}. Run the cell in JupyterLab, and mend it.")


def _refused(tree: ast.Module) -> Exception | None:
    """Return why parsed code cannot run, such as a `return` outside of a function."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(tree, "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return error
    return None


def _told(error: Exception) -> tuple[int, str]:
    if isinstance(error, SyntaxError):
        return error.lineno or 0, error.msg
    return 0, str(error) or type(error).__name__


@rule("release-syntax", "code that does not parse once solutions or hidden tests are taken out", python=True)
def _released(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.code:
        if cell.tree is None or not (found := marks(cell, settings)):
            continue
        try:
            ast.parse(_as_released(cell, settings))
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line, why = _told(error)
            yield Problem(
                cell,
                line or found[0].line,
                f"what students get of this cell is no Python: {why}. Move the markers: BEGIN has the "
                "indentation of the first line below it, and a block must not be empty without the region.",
            )


def _as_released(cell: Cell, settings: Settings) -> str:
    """Return a cell as students get it, every line in its place."""
    lines = cell.python.split("\n")
    for what in settings.markers:
        begin = settings.markers[what][0]
        for number in inside(cell, settings, what):
            line = lines[number - 1]
            is_first = begin in cell.lines[number - 1]
            indent = line[: len(line) - len(line.lstrip())]
            lines[number - 1] = (
                f"{indent}raise NotImplementedError()" if is_first and what == "solution" else ""
            )
    return "\n".join(lines)


@rule("marker-indent", "a solution that begins at another indentation than its marker", stops=False)
def _indent(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.code:
        for mark in marks(cell, settings):
            if mark.what != "solution" or not mark.begins:
                continue
            below = next((line for line in cell.lines[mark.line :] if line.strip()), "")
            own, first = (_indentation(line) for line in (cell.lines[mark.line - 1], below))
            if own != first and not any(other.line == mark.line + 1 for other in marks(cell, settings)):
                yield Problem(
                    cell,
                    mark.line,
                    f"the marker is indented by {own}, and the line below it by {first}. Students get the "
                    "stub where the marker stands: indent both alike.",
                )


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())

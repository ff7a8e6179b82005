"""The nbgrader cell vocabulary: what a cell is, what it is worth, how answers are filled in.

Pure functions on notebooks (`nbformat.NotebookNode`, format 4); nothing here knows of files, kernels
or scores. The metadata is nbgrader's, schema 3:
https://nbgrader.readthedocs.io/en/stable/contributor_guide/metadata.html
"""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from nbformat import NotebookNode

DECIMALS = 4  # of points, wherever they leave the program
# What notebooks call Python, in small letters.
PYTHON_NAMES = frozenset({"python", "python2", "python3", "ipython", "ipykernel"})

# In a rebuilt notebook, of a student's own cell that stood above set-up cells: what these define, as the
# student had it from them.
SET_UP_NAMES = "set_up_names"


class Kind(StrEnum):
    """What a cell is for."""

    ANSWER = "answer"  # code that the student writes
    TEST = "test"  # locked code that earns points by running without an error
    MANUAL = "manual"  # an answer that a person grades
    TASK = "task"  # a question that a person grades; the answer is in cells of the student's own
    LOCKED = "locked"  # read-only and without points, such as the set-up cell
    PLAIN = "plain"  # not nbgrader's


def total(points: Iterable[float]) -> float:
    """Add points up as people do: 0.1 and 0.2 is 0.3, whatever binary fractions make of it."""
    return round(math.fsum(points), DECIMALS)


def metadata(cell: NotebookNode) -> dict[str, Any]:
    """Return the cell's nbgrader metadata, or an empty dict when it has none (or nonsense)."""
    found = cell.get("metadata", {}).get("nbgrader")
    return found if isinstance(found, dict) else {}


def grade_id(cell: NotebookNode) -> str | None:
    """Return nbgrader's name for the cell, such as `list_keys_hidden_1`; None for a plain cell."""
    if kind(cell) is Kind.PLAIN:
        return None
    name = metadata(cell).get("grade_id")
    return name if isinstance(name, str) else None


def kind(cell: NotebookNode) -> Kind:
    """Return what the cell is for, by its nbgrader metadata."""
    data = metadata(cell)
    if data.get("task"):
        return Kind.TASK
    if data.get("grade"):
        return Kind.MANUAL if data.get("solution") else Kind.TEST
    if data.get("solution"):
        return Kind.ANSWER
    return Kind.LOCKED if data.get("locked") else Kind.PLAIN


def points(cell: NotebookNode) -> float:
    """Return what the cell is worth; 0 for a cell that is not graded."""
    graded = kind(cell) in (Kind.TEST, Kind.MANUAL, Kind.TASK)
    return float(metadata(cell).get("points", 0)) if graded else 0.0


def graded(nb: NotebookNode) -> Iterator[tuple[int, NotebookNode]]:
    """Yield (index, cell) of every cell that can earn points."""
    for index, cell in enumerate(nb.cells):
        if kind(cell) in (Kind.TEST, Kind.MANUAL, Kind.TASK):
            yield index, cell


def as_written(text: str) -> str:
    """Return a text as a student wrote it, of which sandbox/sanitize.py made something inert."""
    return text.replace("<\u2060", "<").replace("\\\u2060", "\\")


def not_given(nb: NotebookNode, master: NotebookNode) -> list[int]:
    """Return the indexes of the text cells that are not in the master word for word: a student wrote them."""
    given = {cell.source for cell in master.cells}
    return [i for i, cell in enumerate(nb.cells) if cell.cell_type != "code" and cell.source not in given]


def fill(nb: NotebookNode, answers: Mapping[str, str]) -> NotebookNode:
    """Return a copy of `nb` whose answer cells named in `answers` (grade id → source) are replaced.

    Raises KeyError for a name that is no answer cell of the notebook.
    """
    filled = copy.deepcopy(nb)
    cells = {grade_id(cell): cell for cell in filled.cells if kind(cell) in (Kind.ANSWER, Kind.MANUAL)}
    for name, source in answers.items():
        cells[name].source = source
    return filled


def region(source: str, begin: str, end: str) -> str:
    """Return the lines between the markers `begin` and `end` (several regions are joined)."""
    first, last = rf"^[^\n]*{re.escape(begin)}[^\n]*\n", rf"^[^\n]*{re.escape(end)}"
    found = re.findall(rf"{first}(.*?){last}", source, re.S | re.M)
    return "".join(found)

"""A sound submitted notebook → the master with the student's answers and own cells in it."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from nbformat import NotebookNode

from ...cells import Kind, grade_id, kind, metadata
from ...errors import SubmissionRefused


@dataclass(frozen=True)
class Intake:
    """A notebook fit to run, and what had to be repaired to make it so."""

    notebook: NotebookNode
    repairs: list[str]


@dataclass
class _Submitted:
    """The student's cells, sorted: answers by grade id, and own cells by the master cell before them."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    own: dict[str, list[NotebookNode]] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # grade id of a master cell → source found


def rebuild(submitted: NotebookNode, master: NotebookNode, name: str) -> Intake:
    """Put the student's answers and own cells into a copy of the master.

    Raises SubmissionRefused when not one of the master's answer cells is there: that is the notebook
    of another assignment.
    """
    masters = {grade_id(cell): cell for cell in master.cells if grade_id(cell)}
    sorted_cells = _sort(submitted, masters)
    repairs: list[str] = []
    answers = {g for g, cell in masters.items() if kind(cell) in (Kind.ANSWER, Kind.MANUAL)}
    if answers and not answers & set(sorted_cells.answers):
        raise SubmissionRefused(
            f"{name}.ipynb has none of this assignment's answer cells: it seems to be another notebook."
        )
    cells = list(_own(sorted_cells, ""))
    for original in master.cells:
        key = grade_id(original)
        if key is None:
            continue
        cell = copy.deepcopy(original)
        if key in answers:
            cell.source, repair = _answer(key, cell, sorted_cells)
            repairs += repair
        else:
            repairs += _compared(key, cell, sorted_cells)
        cells += [cell, *_own(sorted_cells, key)]
    rebuilt = copy.deepcopy(master)
    rebuilt.nbformat, rebuilt.nbformat_minor = 4, 5
    rebuilt.cells = _unique_ids(_set_up_first(cells, master))
    return Intake(rebuilt, repairs)


def _set_up_first(cells: list[NotebookNode], master: NotebookNode) -> list[NotebookNode]:
    """Move own code cells behind the locked cells that the master begins with: nothing meddles with those."""
    code = [cell for cell in master.cells if cell.cell_type == "code" and cell.source.strip()]
    leading = {grade_id(cell) for cell in takewhile(lambda cell: kind(cell) is Kind.LOCKED, code)}
    end = max((n for n, cell in enumerate(cells, 1) if grade_id(cell) in leading and leading), default=0)
    own = [cell for cell in cells[:end] if cell.cell_type == "code" and not grade_id(cell)]
    return [*(cell for cell in cells[:end] if cell not in own), *own, *cells[end:]]


def _sort(submitted: NotebookNode, masters: dict[str | None, NotebookNode]) -> _Submitted:
    named = {metadata(cell).get("grade_id") for cell in submitted.cells if metadata(cell)}
    # A cell whose metadata was lost (some editors do that) is still known by its cell id.
    by_cell_id = {cell.get("id"): key for key, cell in masters.items() if key not in named}
    found = _Submitted()
    anchor = ""
    for cell in submitted.cells:
        key = metadata(cell).get("grade_id") if metadata(cell) else by_cell_id.get(cell.get("id"))
        if not isinstance(key, str) or key not in masters:
            own = copy.deepcopy(cell)
            own.metadata = NotebookNode()  # tags such as skip-execution are the grader's to set
            found.own.setdefault(anchor, []).append(own)
            continue
        if kind(masters[key]) in (Kind.ANSWER, Kind.MANUAL):
            found.answers.setdefault(key, []).append(cell.source)
        found.seen.setdefault(key, cell.source)
        anchor = key
    return found


def _answer(key: str, scaffold: NotebookNode, found: _Submitted) -> tuple[str, list[str]]:
    """Choose the source of one answer cell: the last copy in which something was written."""
    copies = found.answers.get(key, [])
    if not copies:
        return str(scaffold.source), [f"The answer cell {key} was missing: put back empty."]
    written = [source for source in copies if source.strip() not in ("", scaffold.source.strip())]
    chosen = (written or copies)[-1]
    if len(copies) == 1:
        return chosen, []
    return chosen, [f"The answer cell {key} was there {len(copies)} times: the last answer written counts."]


def _compared(key: str, cell: NotebookNode, found: _Submitted) -> list[str]:
    """Say whether a test or locked cell of the submission differs from what was released."""
    what = "test cell" if kind(cell) is Kind.TEST else "locked cell"
    if key not in found.seen:
        return [f"The {what} {key} was missing: put back."]
    if _squeezed(found.seen[key]) not in (
        _squeezed(cell.source),
        _squeezed(released_source(cell.source)),
    ):
        return [f"The {what} {key} was changed: the original was used."]
    return []


def released_source(source: str) -> str:
    """Return a test's or task's source as students got it, without hidden tests and mark scheme."""
    for region in ("HIDDEN TESTS", "MARK SCHEME"):
        source = re.sub(rf"(?ms)^[^\n]*BEGIN {region}.*?END {region}[^\n]*\n?", "", source)
    return source


def _squeezed(source: str) -> str:
    return re.sub(r"\s+", "", source)


def _own(found: _Submitted, anchor: str) -> Iterator[NotebookNode]:
    yield from found.own.get(anchor, [])


def _unique_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Give a fresh id to a cell without one, or whose id is taken; a master cell keeps its own."""
    taken = {cell["id"] for cell in cells if grade_id(cell) and "id" in cell}
    for number, cell in enumerate(cells):
        if "id" not in cell or (not grade_id(cell) and cell["id"] in taken):
            cell["id"] = f"cell-{number}"
        taken.add(cell["id"])
    return cells

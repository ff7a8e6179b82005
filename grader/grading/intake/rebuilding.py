"""A sound submitted notebook → the master with the student's answers and own cells in it."""

from __future__ import annotations

import copy
import symtable
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from nbformat import NotebookNode

from ...cells import SET_UP_NAMES, Kind, grade_id, kind
from ...errors import SubmissionRefused
from ...files import shown
from .answers import place_answers
from .definitions import squeezed
from .matching import is_recognised, match
from .placing import Own, Part, Work
from .released import released_source
from .writing import keep_added_text, place_writing


@dataclass(frozen=True)
class Intake:
    """A notebook fit to run, and what had to be repaired to make it so."""

    notebook: NotebookNode
    repairs: list[str]


def rebuild(
    submitted: NotebookNode,
    master: NotebookNode,
    name: str,
    references: Mapping[str, str] | None = None,
    file: str = "",
) -> Intake:
    """Put the student's answers and own cells into a copy of the master.

    `references` are the instructor's answers (grade id → source): they say which names an answer defines
    where its stub does not. `file` is what the notebook was called when it was handed in, where that is
    not its name. Raises SubmissionRefused when nothing in it is this assignment's: that is the notebook of
    another one.
    """
    work = _sort(submitted, master, references or {}, _another(name, file))
    work.repairs += submitted.metadata.get("left_out", [])
    keep_added_text(work)
    place_answers(work)
    place_writing(work)
    work.repairs += [said for key in work.order if (said := _compared(key, work))]
    rebuilt = copy.deepcopy(master)
    rebuilt.nbformat, rebuilt.nbformat_minor = 4, 5
    rebuilt.cells = _unique_ids(_set_up_first(work.assembled(), master))
    return Intake(rebuilt, work.repairs)


def _another(name: str, file: str) -> str:
    """Say of a notebook that it is another one, by the name that the student knows it by."""
    whose = "this assignment's answer cells"
    if file and file != f"{name}.ipynb":
        whose = f"the answer cells of {name}.ipynb, for which it was taken"
    return f"{shown(file or f'{name}.ipynb')} has none of {whose}: it seems to be another notebook."


def _sort(submitted: NotebookNode, master: NotebookNode, references: Mapping[str, str], why: str) -> Work:
    """Sort the student's cells: parts of the master's cells, and own ones by the master cell before them.

    Raises SubmissionRefused, which says `why`, where none of the master's cells is among them.
    """
    found = match(submitted.cells, master)
    work = Work(master, references)
    if not is_recognised(found, submitted.cells, master, set().union(*work.wanted.values())):
        raise SubmissionRefused(why)
    at, by_text = -1, 0
    for number, (key, cell) in enumerate(zip(found, submitted.cells, strict=True)):
        if key is not None:
            at = work.order.index(key)
            work.parts.setdefault(key, []).append(Part(number, cell))
            by_text += not cell.metadata
            continue
        own = copy.deepcopy(cell)
        own.metadata = NotebookNode()  # tags such as skip-execution are the grader's to set
        work.own.append(Own(number, own, at))
    work.lost_names = by_text > len(submitted.cells) // 4
    if work.lost_names:
        work.repairs.append(
            "The notebook's cells had lost the marks by which they are known (an editor or a converter does "
            "that): they were told by their text and their order."
        )
    return work


def _compared(key: str, work: Work) -> str:
    """Say whether a test or locked cell of the submission differs from what was released; "" if not."""
    cell = work.cells[key]
    if kind(cell) in (Kind.ANSWER, Kind.MANUAL):
        return ""
    what = "test cell" if kind(cell) is Kind.TEST else "locked cell"
    released = {squeezed(cell.source), squeezed(released_source(cell.source))}
    parts = [squeezed(part.cell.source) for part in work.parts.get(key, [])]
    if not parts:
        # A cell without any text leaves nothing to be known by when the marks are gone.
        return "" if work.lost_names and "" in released else f"The {what} {key} was missing: put back."
    if "".join(parts) in released or set(parts) <= released:
        return ""
    return f"The {what} {key} was changed: the original was used."


def _set_up_first(cells: list[NotebookNode], master: NotebookNode) -> list[NotebookNode]:
    """Move own code cells behind the locked cells that the master begins with: nothing meddles with those."""
    code = [cell for cell in master.cells if cell.cell_type == "code" and cell.source.strip()]
    leading = {grade_id(cell) for cell in takewhile(lambda cell: kind(cell) is Kind.LOCKED, code)}
    end = max((n for n, cell in enumerate(cells, 1) if grade_id(cell) in leading and leading), default=0)
    own = [cell for cell in cells[:end] if cell.cell_type == "code" and not grade_id(cell)]
    again: set[str] = set()
    for cell in reversed(cells[:end]):
        if grade_id(cell) in leading:
            again |= _bound(cell.source)
        elif cell in own:
            # The student had them from the set-up, whatever this cell calls by these names.
            cell.metadata[SET_UP_NAMES] = sorted(again)
    return [*(cell for cell in cells[:end] if cell not in own), *own, *cells[end:]]


def _bound(source: str) -> set[str]:
    """Return the names that a cell gives a value at its top."""
    try:
        names = symtable.symtable(source, "cell", "exec").get_symbols()
    except (SyntaxError, ValueError):
        return set()
    return {
        name.get_name() for name in names if name.is_assigned() or name.is_imported() or name.is_namespace()
    }


def _unique_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Give a fresh id to a cell without one, or whose id is taken; a master cell keeps its own."""
    taken = {cell["id"] for cell in cells if grade_id(cell) and "id" in cell}
    for number, cell in enumerate(cells):
        if "id" not in cell or (not grade_id(cell) and cell["id"] in taken):
            cell["id"] = f"cell-{number}"
        taken.add(cell["id"])
    return cells

"""Which submitted cell is which cell of the master: by grade id, by cell id, by its text and order."""

from __future__ import annotations

from collections.abc import Sequence

from nbformat import NotebookNode

from ...cells import Kind, grade_id, kind, metadata
from .definitions import defined, squeezed
from .released import released_source

_DISTINCTIVE = 20  # characters, without white space: a text that is nobody's by chance


def match(submitted: Sequence[NotebookNode], master: NotebookNode) -> list[str | None]:
    """Return for each submitted cell the grade id of the master cell that it is; None for the student's own.

    A grade id counts first, then a cell id (metadata is lost where editors do not know nbgrader). What is
    still not found is looked for by its text: released cells that nobody changed, in the master's order, and
    elsewhere when the text is nobody else's.
    """
    keys = {str(grade_id(cell)): cell for cell in master.cells if grade_id(cell)}
    found = _by_name(submitted, keys)
    by_cell_id = {cell.get("id"): key for key, cell in keys.items() if key not in set(found)}
    for number, cell in enumerate(submitted):
        if found[number] is None and not metadata(cell):
            found[number] = by_cell_id.get(cell.get("id"))
    if set(keys) - set(found) and None in found:
        _by_order(submitted, master, found)
        _by_text(submitted, keys, found)
    return found


def _by_name(submitted: Sequence[NotebookNode], keys: dict[str, NotebookNode]) -> list[str | None]:
    folded: dict[str, list[str]] = {}
    for key in keys:
        folded.setdefault(key.casefold(), []).append(key)
    found: list[str | None] = []
    for cell in submitted:
        name = metadata(cell).get("grade_id")
        if not isinstance(name, str):
            found.append(None)
        elif name in keys:
            found.append(name)
        else:
            alike = folded.get(name.strip().casefold(), [])
            found.append(alike[0] if len(alike) == 1 else None)
    return found


def _by_order(submitted: Sequence[NotebookNode], master: NotebookNode, found: list[str | None]) -> None:
    """Find missing cells in the longest common run of texts, among those that are known already."""
    known = set(found)
    theirs = [key or squeezed(cell.source) for key, cell in zip(found, submitted, strict=True)]
    ours, names = [], []
    for cell in master.cells:
        key = grade_id(cell)
        ours.append(key if key in known and key else squeezed(released_source(cell.source)))
        names.append(key)
    for number, place in _common(theirs, ours):
        if found[number] is None and names[place] not in known:
            found[number] = names[place]


def _common(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence of two lists; empty texts are in none."""
    lengths = [[0] * (len(right) + 1)]
    for text in reversed(left):
        below, row = lengths[-1], [0] * (len(right) + 1)
        for place in range(len(right) - 1, -1, -1):
            same = text and text == right[place]
            row[place] = below[place + 1] + 1 if same else max(below[place], row[place + 1])
        lengths.append(row)
    lengths.reverse()
    pairs, number, place = [], 0, 0
    while number < len(left) and place < len(right):
        if left[number] and left[number] == right[place]:
            pairs.append((number, place))
            number, place = number + 1, place + 1
        elif lengths[number + 1][place] >= lengths[number][place + 1]:
            number += 1
        else:
            place += 1
    return pairs


def _by_text(
    submitted: Sequence[NotebookNode], keys: dict[str, NotebookNode], found: list[str | None]
) -> None:
    """Find missing cells that were moved: by a text that is no other cell's, there and here."""
    missing: dict[str, list[str]] = {}
    for key, cell in keys.items():
        if key not in found:
            missing.setdefault(squeezed(released_source(cell.source)), []).append(key)
    there: dict[str, list[int]] = {}
    for number, cell in enumerate(submitted):
        if found[number] is None:
            there.setdefault(squeezed(cell.source), []).append(number)
    for text, names in missing.items():
        places = there.get(text, [])
        if len(text) >= _DISTINCTIVE and len(names) == len(places) == 1:
            found[places[0]] = names[0]


def is_recognised(
    found: Sequence[str | None],
    submitted: Sequence[NotebookNode],
    master: NotebookNode,
    wanted: set[str],
) -> bool:
    """Tell whether a notebook is one of this assignment.

    It is when an answer cell of the master's is known by its name or a test by its whole text; one without
    any grade id also when it defines a name that an answer is to define (`wanted`).
    """
    keys = {str(grade_id(cell)): cell for cell in master.cells if grade_id(cell)}
    answers = {key for key, cell in keys.items() if kind(cell) in (Kind.ANSWER, Kind.MANUAL)}
    if not answers:
        return True
    named = False
    for key, cell in zip(found, submitted, strict=True):
        name = str(metadata(cell).get("grade_id", ""))
        named = named or bool(name)
        if key is None:
            continue
        text = squeezed(cell.source)
        known = key.casefold() in (name.strip().casefold(), str(cell.get("id")).casefold())
        if key in answers and (known or cell.get("id") == keys[key].get("id")):
            return True
        whole = text == squeezed(released_source(keys[key].source)) and len(text) >= _DISTINCTIVE
        if kind(keys[key]) is Kind.TEST and whole:
            return True
    own = (
        cell for key, cell in zip(found, submitted, strict=True) if key is None and cell.cell_type == "code"
    )
    return not named and any(wanted & defined(cell.source) for cell in own)

"""A student's cells → the cells that grading would run: what was released is put back, as it is now.

Needs the index; without one the cells are taken as they are.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .index import Released, digest
from .structure import is_as_released
from .words import Cell, Kind

_OURS = (Kind.TEST, Kind.LOCKED, Kind.TASK)  # students do not write these


@dataclass(frozen=True)
class Restored:
    """Cells as grading would run them, and what was not as released: names of cells.

    `changed` were put back, `missing` put in again, `lost` are answer cells that are not there, `twice`
    occur more than once, `older` come from another release.
    """

    cells: tuple[Cell, ...]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    older: tuple[str, ...] = ()


def restore(cells: Sequence[Cell], released: Released | None) -> Restored:
    """Return the cells with everything that was released as it was released."""
    if released is None:
        kept, twice = _once(cells)
        own = (c for c in kept if c.kind in _OURS and c.mark.get("checksum"))
        touched = tuple(c.name for c in own if not is_as_released(c))
        return Restored(tuple(kept), changed=touched, twice=tuple(twice))
    given = {cell.name: cell for cell in released.cells}
    adopted = _adopted(cells, released)
    kept, twice = _once(adopted)
    older = [c.name for c in kept if c.name in given and _is_older(c, given[c.name])]
    older += [c.name for c in kept if c.kind in _OURS and c.name and c.name not in given]
    changed = [
        c.name
        for c in kept
        if _is_ours(given.get(c.name)) and c.name not in older and c.source != given[c.name].source
    ]
    sound = [_as_given(c, given, released) for c in kept if c.name not in older or c.name in given]
    there = {cell.name for cell in sound}
    missing = [cell.name for cell in released.cells if cell.name not in there and cell.kind in _OURS]
    lost = [cell.name for cell in released.cells if cell.name not in there and cell.kind not in _OURS]
    for name in missing:
        sound.insert(_place(sound, released, name), replace(given[name], number=0))
    return Restored(tuple(sound), tuple(changed), tuple(missing), tuple(lost), tuple(twice), tuple(older))


def _is_ours(cell: Cell | None) -> bool:
    return cell is not None and cell.kind in _OURS


def _is_older(cell: Cell, given: Cell) -> bool:
    """Tell whether a cell says of itself that it was released in another form than now."""
    mark = cell.mark.get("checksum")
    return isinstance(mark, str) and "checksum" in given.mark and mark != given.mark["checksum"]


def _as_given(cell: Cell, given: dict[str, Cell], released: Released) -> Cell:
    """Return a cell with the mark that was released and, if it is not the student's, the source as well."""
    one = given.get(cell.name)
    if one is None:
        return replace(cell, is_given=released.holds(cell))
    if one.kind in _OURS:
        return replace(cell, mark=one.mark, source=one.source, is_code=one.is_code)
    # Whether an answer is blank, its own checksum says: it may be of another release.
    return replace(cell, mark=one.mark | {"checksum": cell.mark.get("checksum")})


def _once(cells: Sequence[Cell]) -> tuple[list[Cell], list[str]]:
    """Leave out second copies of what was released, and name them; of answers all copies stay."""
    seen: set[str] = set()
    kept: list[Cell] = []
    twice: list[str] = []
    for cell in cells:
        if cell.name and cell.name in seen:
            twice.append(cell.name)
            if cell.kind in _OURS:
                continue
        seen.add(cell.name)
        kept.append(cell)
    return kept, list(dict.fromkeys(twice))


def _adopted(cells: Sequence[Cell], released: Released) -> list[Cell]:
    """Give marks back to cells that an editor took them from: known by text, by id or by what they define."""
    there = {cell.name for cell in cells}
    absent = [cell for cell in released.cells if cell.name not in there]
    if not absent:
        return list(cells)
    by_source = {digest(cell.source): cell for cell in absent}
    by_id = {cell.id: cell for cell in absent if cell.id}
    by_function = {cell.name.removesuffix("_answer"): cell for cell in absent if cell.kind is Kind.ANSWER}
    found: list[Cell] = []
    taken: set[str] = set()
    for cell in cells:
        own = None
        if not cell.name and cell.source.strip():
            named = (by_function.get(name) for name in _defined(cell))
            own = by_source.get(digest(cell.source)) or by_id.get(cell.id) or next(filter(None, named), None)
        if own is not None and own.name not in taken and own.is_code == cell.is_code:
            taken.add(own.name)
            cell = replace(cell, mark=own.mark)
        found.append(cell)
    return found


def _defined(cell: Cell) -> list[str]:
    if not cell.is_code:
        return []
    try:
        body = ast.parse(cell.source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [
        one.name for one in body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]


def _place(cells: Sequence[Cell], released: Released, name: str) -> int:
    """Return where a missing cell belongs: below the one that was released before it."""
    names = [cell.name for cell in released.cells]
    above = set(names[: names.index(name)])
    places = [index for index, cell in enumerate(cells) if cell.name in above]
    return places[-1] + 1 if places else 0

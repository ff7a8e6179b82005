"""Written answers: what was typed in a fresh cell, or into the question, comes to its place."""

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_markdown_cell

from ...cells import Kind, kind
from ...sandbox.attachments import rename
from .definitions import squeezed
from .placing import Own, Work
from .released import released_source


def keep_added_text(work: Work) -> None:
    """Keep what was written into a locked text, such as a question: below it, as an own cell."""
    for at, key in enumerate(work.order):
        cell = work.cells[key]
        if cell.cell_type == "code" or kind(cell) not in (Kind.LOCKED, Kind.TASK, Kind.TEST):
            continue
        released = squeezed(released_source(cell.source))
        for part in work.parts.get(key, []):
            if squeezed(part.cell.source) == released and not part.cell.get("attachments"):
                continue
            attachments = _added(part.cell.get("attachments"), cell.get("attachments"))
            lines = [
                line
                for line in part.cell.source.split("\n")
                if line.strip() and squeezed(line) not in work.released_lines
            ]
            if not lines and not attachments:
                continue
            own = new_markdown_cell("\n".join(lines))
            if attachments:
                own.attachments = attachments
            work.own.append(Own(part.number, own, at))
            work.repairs.append(f"What was written into the cell {key} was kept in a cell below it.")


def _added(attachments: Any, before: Any) -> dict[str, Any]:
    return {name: one for name, one in (attachments or {}).items() if (before or {}).get(name) != one}


def place_writing(work: Work) -> None:
    """Fill the master's written answers; one that was typed in a fresh cell is found by its place."""
    keys = [
        key
        for key in work.order
        if kind(work.cells[key]) in (Kind.ANSWER, Kind.MANUAL) and work.cells[key].cell_type != "code"
    ]
    for key in keys:
        _join(work, key)
    _find(work, [key for key in keys if not work.is_written(key)])


def _join(work: Work, key: str) -> None:
    """Give a written answer all that was written in the parts of it, with its pictures."""
    cell, parts = work.cells[key], work.parts.get(key, [])
    stub = squeezed(work.stubs[key])
    pieces: dict[str, tuple[str, dict[str, Any]]] = {}
    for part in parts:
        attachments = dict(part.cell.get("attachments", {}))
        if squeezed(part.cell.source) in ("", stub) and not _added(attachments, cell.get("attachments")):
            continue
        source = part.cell.source
        if len(parts) > 1 and squeezed(source) == stub:
            source = ""
        pieces[squeezed(part.cell.source) + repr(sorted(attachments))] = (source, attachments)
    if parts:
        _fill(work, key, list(pieces.values()) or [(parts[-1].cell.source, {})])
    if len(parts) > 1:
        work.repairs.append(
            f"The answer cell {key} was there {len(parts)} times: all that is written in it counts, in order."
        )


def _fill(work: Work, key: str, pieces: list[tuple[str, dict[str, Any]]]) -> None:
    """Put pieces of text into a cell, one below the other; pictures of one name stay apart."""
    cell = work.cells[key]
    attachments = dict(cell.get("attachments", {})) if len(pieces) == 1 else {}
    sources = []
    for number, (source, own) in enumerate(pieces):
        clash = any(name in attachments and attachments[name] != one for name, one in own.items())
        if number and clash:
            source, own = rename(source, own, f"{number + 1}-")
        sources.append(source)
        attachments |= own
    cell.source = "\n\n".join(source for source in sources if source.strip())
    if attachments:
        cell.attachments = attachments


def _find(work: Work, keys: list[str]) -> None:
    """Look for written answers in the own cells around their places.

    Where text may belong to more than one of them it stays where it is, and a person looks at all of these.
    """
    left = list(keys)
    progress = True
    while left and progress:
        progress = False
        by_gap: dict[int, list[str]] = {}
        for key in left:
            for gap in _gaps(work, key):
                by_gap.setdefault(gap, []).append(key)
        for gap, around in by_gap.items():
            found = [own for own in _texts(work) if own.at == gap]
            if found and len(around) == 1:
                _take(work, around[0], found)
            elif len(found) == len(around) and not any(key in work.parts for key in around):
                for key, own in zip(around, found, strict=True):
                    _take(work, key, [own])
            else:
                continue
            left = [key for key in left if key not in around]
            progress = True
            break
    work.repairs += [
        f"The answer cell {key} was missing: put back empty." for key in left if key not in work.parts
    ]


def _gaps(work: Work, key: str) -> list[int]:
    """Return where an answer may have been typed instead: the master cells behind which that is."""
    at = work.order.index(key)
    before = work.present_before(at)
    return [*([at] if key in work.parts else []), *([before] if _is_free(work, before) else [])]


def _take(work: Work, key: str, found: list[Own]) -> None:
    work.cells[key].pop("attachments", None)
    _fill(work, key, [(own.cell.source, dict(own.cell.get("attachments", {}))) for own in found])
    for own in found:
        work.remove(own)
    what = "was left as it was" if key in work.parts else "was missing"
    work.repairs.append(f"The answer cell {key} {what}: your own text in its place was taken for it.")


def _is_free(work: Work, before: int) -> bool:
    """Tell whether text behind a master cell can belong to the next: what follows a task answers the task."""
    return before < 0 or kind(work.cells[work.order[before]]) is not Kind.TASK


def _texts(work: Work) -> list[Own]:
    """Return own cells with text of the student's own, not released text to which something was added."""
    return [own for own in work.new_own(code=False) if not _holds_released(own.cell.source, work)]


def _holds_released(source: str, work: Work) -> bool:
    lines = filter(None, map(squeezed, source.split("\n")))
    return any(line in work.released_lines for line in lines)

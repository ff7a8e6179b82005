"""Answers in code: every written part counts, and what was written elsewhere runs before its tests."""

from __future__ import annotations

import re
import textwrap

from nbformat.v4 import new_code_cell

from ...cells import Kind, kind
from .bindings import bound
from .definitions import (
    continues,
    defined,
    given_by,
    identifiers,
    introduced,
    is_leftover,
    squeezed,
    statements,
    without_hole_lines,
    without_holes,
)
from .placing import Own, Part, Work

_MOST_CANDIDATES = 20  # versions of one answer; the last ones count
# Code between fences, as CommonMark has them: of either kind, as long as one likes, closed or not.
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n`]*)\n(.*?)(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M | re.S)


def place_answers(work: Work) -> None:
    """Fill the master's code answers; what a person would take for an answer is one, wherever it stands."""
    keys = [
        key
        for key in work.order
        if kind(work.cells[key]) in (Kind.ANSWER, Kind.MANUAL) and work.cells[key].cell_type == "code"
    ]
    for key in keys:
        for part in work.parts.get(key, []):
            if part.cell.cell_type != "code":
                part.cell.source = _without_fences(part.cell.source)
        _join(work, key)
    for key in keys:
        _find(work, key, keys)
    _by_place(work, [key for key in keys if key not in work.parts and not work.is_written(key)])
    for key in keys:
        if key not in work.parts and not work.is_written(key) and key not in work.found_elsewhere:
            work.repairs.append(f"The answer cell {key} was missing: put back empty.")


def _join(work: Work, key: str) -> None:
    """Give an answer cell what is written in the parts of it; parts that stand alone run one by one."""
    parts = work.parts.get(key, [])
    if not parts:
        return
    stub, at = work.stubs[key], work.order.index(key)
    units = _units(parts, stub)
    if not units:
        work.cells[key].source = parts[-1].cell.source
        return
    *earlier, last = units
    work.cells[key].source = last[1]
    for number, source in earlier:
        work.own.append(Own(number, new_code_cell(source), at - 1))
    for own in work.own:
        # What stood between the parts runs between them still.
        if earlier and own.at == at and earlier[0][0] < own.number < last[0]:
            own.at = at - 1
            _bring_helpers(work, own.cell.source, at - 1, last[0])
    if earlier:
        _bring_helpers(work, last[1], at - 1, last[0])
    if len(parts) > 1:
        work.repairs.append(
            f"The answer cell {key} was there {len(parts)} times: all that is written in it counts, in order."
        )


def _units(parts: list[Part], stub: str) -> list[tuple[int, str]]:
    """Return what was written in the parts of a cell, as pieces of code that stand alone, with their places.

    A cell that was split in the middle of a statement is put together again. Of pieces that are alike one is
    left, and none of those that hold only the stub, or a rest of it.
    """
    written = [part for part in parts if squeezed(part.cell.source) not in ("", squeezed(stub))]
    joined: list[tuple[int, str]] = []
    for part in parts if len(parts) > 1 else written:
        source = part.cell.source
        if not source.strip():
            continue
        if joined and continues(joined[-1][1], source):
            before = joined[-1][1]
            if is_leftover(source, stub):
                source = without_hole_lines(source)
            elif is_leftover(before, stub):
                before = without_hole_lines(before)
            joined[-1] = (part.number, f"{before}\n{source}")
        else:
            joined.append((part.number, source))
    if len(joined) == 1:
        return joined if written else []
    brought = {name for _, source in joined for name in defined(source, stub)}
    units: dict[str, tuple[int, str]] = {}
    for number, source in joined:
        if is_leftover(source, stub) or _is_stub(source, stub):
            continue
        source = without_holes(source, brought)
        units.pop(squeezed(source), None)
        units[squeezed(source)] = (number, source)
    units.pop("", None)
    return list(units.values()) if written else []


def _is_stub(source: str, stub: str) -> bool:
    return squeezed(source) == squeezed(stub)


def _find(work: Work, key: str, keys: list[str]) -> None:
    """Look for what an answer cell lacks: in own cells, in other answer cells, in the tests."""
    at, stub = work.order.index(key), work.stubs[key]
    here = {name for source in _own_text(work, key) for name in defined(source, stub)}
    if work.is_written(key):
        here |= {name for source in _own_text(work, key) for name in bound(source)}
    lacks = work.wanted[key] - here
    if not lacks:
        return
    candidates = [
        own
        for own in work.new_own(code=True)
        if any(name in own.cell.source for name in lacks)
        if own.introduced & lacks and defined(own.cell.source, stub) & lacks
    ][-_MOST_CANDIDATES:]
    if not candidates and (found := _in_tests(work, lacks) or _in_text(work, lacks)):
        candidates = [found]
        work.own.append(found)
    if candidates:
        _take(work, key, candidates, lacks)
        return
    for other in keys:
        source = work.cells[other].source
        covered = defined(source, work.stubs[other]) & lacks
        if other == key or not covered:
            continue
        work.cells[key].source = without_holes(work.cells[key].source, covered)
        if work.order.index(other) > at:
            work.own.append(Own(_number(work, other), new_code_cell(source), at, copied=True))
        names = ", ".join(sorted(covered))
        work.repairs.append(f"{names} of {key} was written in the answer cell {other}: taken from there.")
        lacks -= covered
        work.found_elsewhere.add(key)


def _own_text(work: Work, key: str) -> list[str]:
    """Return the source of an answer cell and of its earlier parts, which run before it."""
    numbers = {part.number for part in work.parts.get(key, [])}
    return [work.cells[key].source, *(own.cell.source for own in work.own if own.number in numbers)]


def _number(work: Work, key: str) -> float:
    return work.parts[key][-1].number if key in work.parts else -0.5


def _take(work: Work, key: str, candidates: list[Own], lacks: set[str]) -> None:
    """Let own cells be an answer, or what an answer lacks: before its tests, and with what they need."""
    at, stub = work.order.index(key), work.stubs[key]
    names = {name for own in candidates for name in defined(own.cell.source) & lacks}
    last = candidates[-1]
    if work.is_written(key):
        work.cells[key].source = without_holes(work.cells[key].source, names)
        behind = at
    else:
        given = given_by(stub, work.wanted[key], last.cell.source)
        source = last.cell.source
        if given and not source.lstrip().startswith("%%"):
            source = f"{given}\n\n{source}"
        work.cells[key].source = source
        work.remove(last)
        behind = at - 1
    for own in candidates:
        own.at = min(own.at, behind)
    for own in candidates:
        _bring_helpers(work, own.cell.source, behind, last.number)
    what = "was missing" if key not in work.parts else "lacked" if behind == at else "was left empty"
    listed = ", ".join(sorted(names))
    work.repairs.append(
        f"The answer cell {key} lacked {listed}: taken from your own cell that defines it."
        if what == "lacked"
        else f"The answer cell {key} {what}: your own cell that defines {listed} was taken for it."
    )


def _bring_helpers(work: Work, source: str, behind: int, number: float) -> None:
    """Move own cells that define what a moved source needs before it, with what those need."""
    brings, todo, seen = introduced(source), [source], set[int]()
    while todo:
        needs = identifiers(todo.pop()) - brings
        for own in (own for name in needs for own in work.providers.get(name, ())):
            if id(own) in seen:
                continue
            seen.add(id(own))
            # What stands right behind the answer runs before its tests as it is.
            stays = own.at <= behind or (own.at == behind + 1 and own.number > number)
            if not stays and not own.identifiers & brings:
                own.at = behind
                todo.append(own.cell.source)


def _in_tests(work: Work, lacks: set[str]) -> Own | None:
    """Return what a student wrote of an answer into a test or locked cell, which is put back as it was."""
    for key, parts in work.parts.items():
        if kind(work.cells[key]) not in (Kind.TEST, Kind.LOCKED) or work.cells[key].cell_type != "code":
            continue
        for part in parts:
            found = [
                statement.text
                for statement in statements(part.cell.source)
                if statement.names & lacks and not statement.is_empty
                if squeezed(statement.text) not in squeezed(work.stubs[key])
            ]
            if found:
                return Own(part.number, new_code_cell("\n".join(found)), work.order.index(key))
    return None


def _without_fences(source: str) -> str:
    """Return the code between a text's fences, or the text where it has none.

    Where a language is said of some, that is the code, and the others are what it shows.
    """
    fenced = [(said.strip(), textwrap.dedent(code)) for _, said, code in _FENCED.findall(source)]
    pieces = [code for said, code in fenced if said] or [code for _, code in fenced]
    return "\n".join(pieces).rstrip("\n") if pieces else source


def _in_text(work: Work, lacks: set[str]) -> Own | None:
    """Return the code of an answer that was typed, or pasted between fences, in a cell for text."""
    for own in work.new_own(code=False):
        source = own.cell.source
        if not any(name in source for name in lacks):
            continue
        code = _without_fences(source)
        if defined(code) & lacks:
            return Own(own.number, new_code_cell(code), own.at)
    return None


def _by_place(work: Work, missing: list[str]) -> None:
    """Let own cells that stand where an answer cell is missing be that answer, or at least run behind it."""
    by_gap: dict[int, list[str]] = {}
    for key in missing:
        by_gap.setdefault(work.present_before(work.order.index(key)), []).append(key)
    for gap, keys in by_gap.items():
        own = [one for one in work.new_own(code=True) if one.at == gap]
        if len(own) == len(keys) and not any(work.wanted[key] for key in keys):
            for key, one in zip(keys, own, strict=True):
                work.cells[key].source = one.cell.source
                work.remove(one)
                work.repairs.append(
                    f"The answer cell {key} was missing: your own cell in its place was taken for it."
                )
            continue
        for one in own:
            # The stub gives what some of them need, and overwrites what they bring if it comes after.
            one.at = work.order.index(keys[-1])

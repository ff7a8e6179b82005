"""Markers: the lines that begin and end what students do not get.

nbgrader looks for them letter by letter, and takes a line that is not quite one for a comment. So does it a
region's end without a beginning. Either way, what should be hidden is handed out.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...cells import Kind
from .reading import Cell, Page
from .rules import Problem, Settings, rule

# Which cells may hold a region of which sort; nbgrader refuses the others.
_PLACES = {
    "solution": (
        (Kind.ANSWER, Kind.MANUAL),
        "an answer cell (“Manually graded answer” or “Autograded answer”)",
    ),
    "hidden test": ((Kind.TEST, Kind.MANUAL), "a test cell (“Autograder tests”)"),
    "mark scheme": ((Kind.TASK,), "a task cell (“Manually graded task”)"),
}
_OPENING = ("begin", "start", "open")
_CLOSING = ("end", "stop", "close", "finish")
_LIKE, _LIKE_FIRST = 0.8, 0.6
_MORE_WORDS = 3


@dataclass(frozen=True)
class Mark:
    """A marker in a cell: its line from 1, the sort of region, and whether it begins one."""

    line: int
    what: str
    begins: bool


def marks(cell: Cell, settings: Settings) -> tuple[Mark, ...]:
    """Return the markers of a cell as nbgrader finds them: as a part of a line, letter by letter."""
    return _marks(cell.source, tuple((what, *pair) for what, pair in settings.markers.items()))


@lru_cache(maxsize=4096)
def _marks(source: str, markers: tuple[tuple[str, str, str], ...]) -> tuple[Mark, ...]:
    if not any(marker in source for _, *pair in markers for marker in pair):
        return ()
    found = []
    for number, line in enumerate(source.split("\n"), 1):
        for what, begin, end in markers:
            if begin in line:
                found.append(Mark(number, what, True))
            elif end in line:
                found.append(Mark(number, what, False))
    return tuple(found)


def inside(cell: Cell, settings: Settings, what: str) -> set[int]:
    """Return the numbers of the lines that belong to regions of a sort, markers included."""
    own = [mark for mark in marks(cell, settings) if mark.what == what]
    lines: set[int] = set()
    begun = 0
    for mark in own:
        if mark.begins:
            begun = begun or mark.line
        elif begun:
            lines |= set(range(begun, mark.line + 1))
            begun = 0
    return lines


@rule("marker-mistyped", "a line that is almost a marker")
def _mistyped(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for number, line in enumerate(cell.lines, 1):
            meant = _meant(line, cell.is_code, settings)
            if meant is not None:
                shown = line.strip()[:60]
                yield Problem(
                    cell,
                    number,
                    f"{shown!r} is not the marker {meant!r}, so nbgrader takes it for a comment, and what "
                    f"should be hidden would be handed out. Write {meant!r}, letter by letter; or, if "
                    "it is no marker, say it in other words.",
                )


def _meant(line: str, is_code: bool, settings: Settings) -> str | None:
    """Return the marker that a line was probably meant to be; None if it is none, or is one exactly."""
    known = [marker for pair in settings.markers.values() for marker in pair]
    there = [marker for marker in known if marker in line]
    if there:
        longest = max(there, key=len)
        return None if re.search(rf"(?<!\w){re.escape(longest)}(?!\w)", line) else longest
    words = _words(line, is_code)
    if not words:
        return None
    scores = {marker: _likeness(words, _split(marker)) for marker in known}
    best = max(scores, key=lambda marker: scores[marker])
    return best if scores[best] >= _LIKE else None


def _words(line: str, is_code: bool) -> list[str]:
    """Return the words of what may be a marker, small letters: of a comment, or of a short line of text."""
    if is_code:
        found = re.search(r"(#+|//+|--|/\*|%+|;+)(?P<text>.*)$", line.strip())
        if not found or (found.start() and not found[1].startswith("##")):
            return []
        line = found["text"]
    return _split(line)


def _split(text: str) -> list[str]:
    return re.sub(r"[\W_]+", " ", text).casefold().split()


def _likeness(words: list[str], marker: list[str]) -> float:
    """Return from 0 to 1 how much the beginning of a short line is like a marker."""
    if len(words) > len(marker) + _MORE_WORDS:
        return 0
    ordered = _in_order(words, marker)
    if len(words) <= len(marker) + 1 and ordered[:1] == marker[:1]:
        if set(marker) <= set(ordered):
            return 1
        words = ordered
    if _ratio(words[0][: len(marker[0]) + 1], marker[0], _LIKE_FIRST) < _LIKE_FIRST:
        return 0
    lengths = {1, len(marker) - 1, len(marker), len(marker) + 1} & set(range(1, len(words) + 1))
    return max(_ratio("".join(words[:length]), "".join(marker), _LIKE) for length in lengths)


def _ratio(one: str, other: str, least: float) -> float:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    # The first two are quick, and never below the third.
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0
    return matcher.ratio()


def _in_order(words: list[str], marker: list[str]) -> list[str]:
    """Return the words with a synonym of BEGIN or END put first, as the marker has it: "tests start"."""
    for meaning in (_OPENING, _CLOSING):
        if marker[0] in meaning and any(word in meaning for word in words):
            return [marker[0], *(word for word in words if word not in meaning)]
    return words


@rule("marker-unclosed", "a region that never ends")
def _unclosed(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for what, (begin, end) in settings.markers.items():
            begun = 0
            for mark in (mark for mark in marks(cell, settings) if mark.what == what):
                begun = (begun or mark.line) if mark.begins else 0
            if begun:
                yield Problem(
                    cell,
                    begun,
                    f"{begin!r} has no {end!r} below it in this cell. Write it where the {what} ends.",
                )


@rule("marker-unopened", "the end of a region that never began")
def _unopened(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for what, (begin, end) in settings.markers.items():
            begun = False
            for mark in (mark for mark in marks(cell, settings) if mark.what == what):
                if not mark.begins and not begun:
                    yield Problem(
                        cell,
                        mark.line,
                        f"{end!r} has no {begin!r} above it, so all above it would be handed out. "
                        f"Write {begin!r} where the {what} begins, or take this line away.",
                    )
                begun = mark.begins


@rule("marker-nested", "a region inside another one")
def _nested(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        open_since: dict[str, int] = {}
        for mark in marks(cell, settings):
            begin, _ = settings.markers[mark.what]
            if not mark.begins:
                open_since.pop(mark.what, None)
                continue
            if open_since:
                other, since = next(iter(open_since.items()))
                yield Problem(
                    cell,
                    mark.line,
                    f"{begin!r} stands inside the {other} that began in line {since}. End that one first,"
                    f" with {settings.markers[other][1]!r}; regions do not nest.",
                )
            open_since.setdefault(mark.what, mark.line)


@rule("marker-place", "a region in a cell of the wrong sort")
def _misplaced(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for what, (kinds, place) in _PLACES.items():
            found = [mark for mark in marks(cell, settings) if mark.what == what]
            if found and cell.kind not in kinds:
                yield Problem(
                    cell,
                    found[0].line,
                    f"a {what} belongs into {place}; this is {_called(cell.kind)}. Choose the right sort in "
                    "JupyterLab's Create Assignment panel, or take the markers away.",
                )


def _called(sort: Kind) -> str:
    return {
        Kind.PLAIN: "a plain cell, which students may change",
        Kind.LOCKED: "a read-only cell",
        Kind.ANSWER: "an answer cell",
        Kind.TEST: "a test cell",
        Kind.MANUAL: "a manually graded answer",
        Kind.TASK: "a manually graded task",
    }[sort]


@rule("region-empty", "a region with nothing in it", stops=False)
def _empty(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        begun: dict[str, int] = {}
        for mark in marks(cell, settings):
            if mark.begins:
                begun[mark.what] = mark.line
            elif mark.what in begun:
                since = begun.pop(mark.what)
                if not "".join(cell.lines[since : mark.line - 1]).strip():
                    yield Problem(
                        cell,
                        since,
                        f"there is nothing between the markers of this {mark.what}. Write it, or take "
                        "the markers away.",
                    )


@rule("hidden-shown", "a test called hidden, of which nothing is hidden")
def _shown(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in _without_region(page, settings):
        if re.search(r"(?i)(^|[_-])hidden([_-]|\d|$)", cell.name):
            yield Problem(
                cell, 0, f"its id says that it is hidden, and students would get all of it. {_hide(settings)}"
            )


@rule("hidden-said", "a comment that speaks of hidden tests where nothing is hidden", stops=False)
def _said(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in _without_region(page, settings):
        for number, line in enumerate(cell.lines, 1):
            words = _words(line, is_code=True) if line.lstrip().startswith(("#", "//")) else []
            if len(words) <= 4 and words[:1] == ["hidden"] and words[1:2] in (["test"], ["tests"]):
                yield Problem(
                    cell,
                    number,
                    f"{line.strip()[:60]!r} stands in a test of which students get everything."
                    f" {_hide(settings)}",
                )


def _without_region(page: Page, settings: Settings) -> Iterator[Cell]:
    for cell in page.of_kind(Kind.TEST):
        if not any(mark.what == "hidden test" for mark in marks(cell, settings)):
            yield cell


def _hide(settings: Settings) -> str:
    begin, end = settings.markers["hidden test"]
    return (
        f"Put {begin!r} above what they must not see and {end!r} below it, each in a comment; or rename it."
    )

"""What students must not see: hidden tests, solutions, mark schemes, the answer bank; and where it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.preprocessors import ClearHiddenTests

from ..assignment import Assignment
from ..authoring.answers import FOLDER as BANK
from ..cells import Kind, grade_id, region
from ..course import Course
from ..files import shown
from ..masters import read_source, references, regions
from ..reporting.outline import outline, squeezed

_KEY = 12  # every secret line has so many characters at least, without spaces and quotes
_LINE = 20  # a shorter line of a solution, such as `return list(found)`, is bound to occur somewhere
_TOGETHER = 3  # so many lines of one answer are no chance; of a shorter one, all
_LEAST = 40  # an answer of so few characters is bound to occur somewhere
_IMPORT = re.compile(r"(from[\w.]+)?import")
_QUOTED = 60


@dataclass(frozen=True)
class Passage:
    """A text that students must not see: it is given away by `enough` of its lines."""

    what: str
    lines: frozenset[str]
    enough: int = 1


@dataclass(frozen=True)
class Secrets:
    """All that a course keeps to itself; `markers` stand around it in sources."""

    passages: tuple[Passage, ...]
    markers: tuple[str, ...]

    def without(self, given: Iterable[str]) -> Secrets:
        """Return the secrets that do not stand in texts that students have anyway."""
        lines = {line for passage in self.passages for line in passage.lines}
        index = _Index(lines)
        known = {line for text in given for line in index.lines_in(squeezed(text))}
        left = (_reduced(passage, known) for passage in self.passages)
        return Secrets(tuple(passage for passage in left if passage is not None), self.markers)

    def finder(self) -> Finder:
        """Return what looks for them."""
        return Finder(self)


def _reduced(passage: Passage, known: set[str]) -> Passage | None:
    lines = passage.lines - known
    if not lines or (passage.enough > 1 and sum(map(len, lines)) < _LEAST):
        return None
    return Passage(passage.what, lines, min(passage.enough, len(lines)))


class Finder:
    """Looks for secrets in texts; takes as long as the text is long, however many secrets there are."""

    def __init__(self, secrets: Secrets) -> None:
        self._markers = [squeezed(marker) for marker in secrets.markers]
        self._by_line: dict[str, list[Passage]] = {}
        for passage in secrets.passages:
            for line in passage.lines:
                self._by_line.setdefault(line, []).append(passage)
        self._index = _Index(self._by_line)

    def find(self, text: str, *, markers: bool = True) -> list[str]:
        """Return what of the secrets stands in a text, a phrase each."""
        given = squeezed(text)
        found = [f"the marker {marker!r}" for marker in self._markers if markers and marker in given]
        seen: dict[Passage, list[str]] = {}
        for line in self._index.lines_in(given):
            for passage in self._by_line[line]:
                seen.setdefault(passage, []).append(line)
        for passage, lines in seen.items():
            if len(lines) >= passage.enough:
                found.append(f"{passage.what} (“{shown(min(lines)[:_QUOTED])}”)")
        return found


class _Index:
    """Lines by their first characters."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._starts: dict[str, list[str]] = {}
        for line in lines:
            self._starts.setdefault(line[:_KEY], []).append(line)

    def lines_in(self, text: str) -> set[str]:
        """Return the lines that a squeezed text holds."""
        starts, found = self._starts, set[str]()
        for at in range(len(text) - _KEY + 1):
            if (begun := starts.get(text[at : at + _KEY])) is not None:
                found.update(line for line in begun if text.startswith(line, at))
        return found


def secrets_of(course: Course) -> Secrets:
    """Return what a course keeps to itself, without what students are given by its release.

    What that is, the sources say, not release/: something may have been copied there by mistake.
    Raises CourseError when a source cannot be read: nothing is known of it then.
    """
    passages: list[Passage] = []
    given: list[str] = []
    markers = regions(course.config)
    clear = ClearHiddenTests(config=course.config)
    clear.enforce_metadata = False  # a misplaced hidden test is still a hidden test
    for name in course.assignment_names():
        assignment = course.assignment(name)
        found = outline(assignment, clear)
        hidden = frozenset(x for x in found.secrets if len(x) >= _KEY and not _IMPORT.match(x))
        passages.append(Passage(f"a hidden test of {name}", hidden))
        given += [text.replace(region(text, *markers["mark scheme"]), "") for text in found.given]
        given += _other_files(assignment.folder)
        passages += _of_the_source(course, assignment, markers)
        passages += _of_the_bank(course, name)
    wanted = tuple(passage for passage in passages if passage.lines)
    return Secrets(wanted, tuple(begin for begin, _ in markers.values())).without(given)


def _other_files(folder: Path) -> Iterator[str]:
    """Yield the texts that come with an assignment's notebooks."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".ipynb":
            yield path.read_bytes().decode("utf-8", "replace")


def _of_the_source(
    course: Course, assignment: Assignment, markers: dict[str, tuple[str, str]]
) -> Iterator[Passage]:
    for notebook in assignment.masters:
        source = read_source(assignment.folder / f"{notebook}.ipynb")
        for cell in source.cells:
            where = f"{assignment.name}/{grade_id(cell)}"
            scheme = _lines(region(cell.source, *markers["mark scheme"]))
            yield Passage(f"the mark scheme of {where}", scheme)
            yield from _passages(f"the solution of {where}", region(cell.source, *markers["solution"]))
        whole = references(source) | references(source, Kind.MANUAL)
        for name in assignment.unsolved[notebook] & set(whole):
            yield from _passages(f"the answer in {assignment.name}/{name}", whole[name])


def _of_the_bank(course: Course, name: str) -> Iterator[Passage]:
    for path in sorted((course.root / BANK / name).rglob("*.py")):
        text = path.read_text("utf-8", "replace")
        yield from _passages(f"the bank's {path.relative_to(course.root / BANK).as_posix()}", text)


def _passages(what: str, text: str) -> list[Passage]:
    """Return an answer as lines of which some together give it away, and as a whole."""
    whole = squeezed(text)
    found = [Passage(what, _lines(text), _TOGETHER)]
    return found + [Passage(what, frozenset({whole}))] * (len(whole) >= _LEAST)


def _lines(text: str) -> frozenset[str]:
    lines = (squeezed(line) for line in text.splitlines())
    return frozenset(line for line in lines if len(line) >= _LINE and not _IMPORT.match(line))

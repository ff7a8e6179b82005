"""What the assignment says: its exercises and checks, and which text of it students must not see."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from nbgrader.preprocessors import ClearHiddenTests

from ..assignment import Assignment
from ..cells import Kind, grade_id, kind
from ..course import Course
from ..errors import CourseError

ROLE = re.compile(r"(.+)_(answer|visible|hidden)(?:_(\w+))?")
_SECRET_CHARACTERS = 12  # a shorter line of a hidden test, such as `x = f(2)`, gives little away


@dataclass(frozen=True)
class Planned:
    """A cell of a master: the exercise it belongs to, and `given`, the source that students got."""

    id: str
    notebook: str
    kind: Kind
    exercise: str
    hidden: bool = False
    given: str = ""


@dataclass(frozen=True)
class Outline:
    """An assignment's cells in order, the sources students were given, and the lines they must not see."""

    cells: list[Planned] = field(default_factory=list)
    given: frozenset[str] = frozenset()
    secrets: frozenset[str] = frozenset()

    def find(self, notebook: str, name: str) -> Planned:
        """Return a cell; one that is not known counts as hidden."""
        for cell in self.cells:
            if (cell.notebook, cell.id) == (notebook, name):
                return cell
        return Planned(name, notebook, Kind.TEST, exercise_of(name), hidden=True)

    def keeps(self, text: str) -> bool:
        """Tell whether a text holds nothing of the hidden tests, also when quoted or escaped."""
        found = squeezed(text)
        return not any(secret in found for secret in self.secrets)


def exercise_of(name: str) -> str:
    """Return the function that a cell is about: `list_keys` for `list_keys_hidden_1`."""
    return match[1] if (match := ROLE.fullmatch(name)) else name


def outline_of(course: Course, name: str) -> Outline:
    """Return an assignment's outline; an empty one, in which all is hidden, when its source is broken."""
    clear = ClearHiddenTests(config=course.config)
    clear.enforce_metadata = False  # a misplaced hidden test is still a hidden test
    try:
        return outline(course.assignment(name), clear)
    except (CourseError, RuntimeError):
        return Outline()


def outline(assignment: Assignment, clear: ClearHiddenTests) -> Outline:
    """Sort an assignment's cells into exercises; `clear` is what makes a release of a master.

    A test without a telling name belongs to the answer above it, as nbgrader's courses have it.
    """
    cells: list[Planned] = []
    given: set[str] = set()
    hidden_lines: set[str] = set()
    for notebook in assignment.masters:
        exercise = ""
        for cell in assignment.master(notebook).cells:
            source = cell.source
            clear.preprocess_cell(cell, {}, 0)
            given.add(even(cell.source))
            hidden_lines |= set(source.splitlines()) - set(cell.source.splitlines())
            name, sort = grade_id(cell), kind(cell)
            if name is None or sort is Kind.LOCKED:
                continue
            if sort is not Kind.TEST or ROLE.fullmatch(name) or not exercise:
                exercise = exercise_of(name)
            hidden = source != cell.source
            shown = cell.source if sort is Kind.TEST and not hidden else ""
            cells.append(Planned(name, notebook, sort, exercise, hidden, shown))
    return Outline(cells, frozenset(given), _secrets(hidden_lines, squeezed("\n".join(given))))


def _secrets(lines: Iterable[str], released: str) -> frozenset[str]:
    # A string on its own, or at the end of an assertion, is a hint, and hints are for the student.
    own = [line for line in lines if not re.match(r"\s*\(*[fr]*[\"']", line)]
    candidates = {
        squeezed(text) for line in own for text in (line, re.sub(r",\s*[fr]*[\"'][^,]*$", "", line))
    }
    return frozenset(s for s in candidates if len(s) >= _SECRET_CHARACTERS and s not in released)


def even(source: str) -> str:
    """Return a source without what editors change by themselves: line ends, and spaces before them."""
    return "\n".join(line.rstrip() for line in source.splitlines()).strip()


def squeezed(text: str) -> str:
    """Return text without spaces, quotes and backslashes, so that a re-quoted copy still compares equal."""
    return re.sub(r"[\s'\"\\]+", "", text)

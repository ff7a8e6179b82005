"""What a rule is, and what it finds: the words that all of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .reading import Cell, Page


@dataclass(frozen=True)
class Settings:
    """What rules ask of the course: its markers (what → begin, end), and whether it keeps our form.

    `autotest` are the words in a line that nbgrader makes tests of, and of hashed ones; `root` is the folder
    of the course.
    """

    markers: Mapping[str, tuple[str, str]]
    form: bool = False
    autotest: tuple[str, str] = ("AUTOTEST", "HASHED")
    root: Path | None = None


@dataclass(frozen=True)
class Problem:
    """One mistake as a rule sees it.

    The cell (None: the notebook as a whole), its line from 1, or 0, and what is seen and what to do, in a
    sentence or two.
    """

    cell: Cell | None
    line: int
    message: str


@dataclass(frozen=True)
class Rule:
    """One kind of mistake. One that `stops` is refused by `grader build` and `grader bank check`, too.

    `form` rules hold for courses that ask for our form only, `python` ones for notebooks in Python only.
    """

    name: str
    mistake: str
    look: Callable[[Page, Settings], Iterator[Problem]]
    stops: bool
    form: bool
    python: bool


@dataclass(frozen=True)
class Finding:
    """One mistake, with all that a person or a program needs to find it.

    `number` and `line` begin at 1; they are 0 where the mistake is the whole notebook's or the whole cell's.
    """

    rule: str
    stops: bool
    notebook: str
    number: int
    cell: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return it as a line: where, what, which rule."""
        cell = f", cell {self.number}" if self.number else ""
        called = f" ({self.cell})" if self.cell else ""
        line = f", line {self.line}" if self.line else ""
        return f"{self.notebook}{cell}{called}{line}: {self.message} [{self.rule}]"


RULES: dict[str, Rule] = {}


def rule(
    name: str, mistake: str, *, stops: bool = True, form: bool = False, python: bool = False
) -> Callable[[Callable[[Page, Settings], Iterator[Problem]]], Callable[[Page, Settings], Iterator[Problem]]]:
    """Register a function as the rule of that name; `mistake` says in a few words what it finds."""

    def register(
        look: Callable[[Page, Settings], Iterator[Problem]],
    ) -> Callable[[Page, Settings], Iterator[Problem]]:
        RULES[name] = Rule(name, mistake, look, stops, form, python)
        return look

    return register

"""The words that the parts of `check` share: plain data, in the order in which it comes to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any


class Unusable(Exception):
    """Why nothing can be checked, and what to do about it: a sentence or two for a student."""


@dataclass(frozen=True)
class Limits:
    """What grading allows: times in seconds, size in bytes, patterns of the files that may come along."""

    cell_seconds: float = 30
    notebook_seconds: float = 120
    submission_bytes: int = 20_000_000
    side_files: tuple[str, ...] = ("*.csv", "*.json", "*.txt", "*.png", "*.jpg", "*.jpeg", "*.gif")


class Kind(StrEnum):
    """What a cell is for, in nbgrader's terms."""

    ANSWER = "answer"  # code that the student writes
    TEST = "test"  # a check
    MANUAL = "manual"  # an answer that a person grades
    TASK = "task"  # a question that a person grades; the answer is in the cells below
    LOCKED = "locked"  # read-only and without points, such as the set-up cell
    PLAIN = "plain"  # not nbgrader's


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook's file. `mark` is nbgrader's metadata, `printed` the text of its outputs.

    `number` is its place in the file, counted from 1; 0 for one that is not there. `is_given` is known
    only with the index: its text was released, word for word.
    """

    is_code: bool
    source: str
    mark: dict[str, Any] = field(default_factory=dict)
    id: str = ""
    printed: str = ""
    number: int = 0
    is_given: bool = field(default=False, compare=False)

    @property
    def place(self) -> str:
        """Where the cell is, in words."""
        return f"cell {self.number}" if self.number else f"the given cell {self.name}"

    @property
    def kind(self) -> Kind:
        """What the cell is for."""
        if self.mark.get("task"):
            return Kind.TASK
        if self.mark.get("grade"):
            return Kind.MANUAL if self.mark.get("solution") else Kind.TEST
        if self.mark.get("solution"):
            return Kind.ANSWER
        return Kind.LOCKED if self.mark.get("locked") else Kind.PLAIN

    @property
    def name(self) -> str:
        """Return nbgrader's name for the cell, such as `list_keys_hidden_1`; "" where it has none."""
        found = self.mark.get("grade_id")
        return found if isinstance(found, str) else ""

    @property
    def points(self) -> float:
        """What the cell is worth; 0 where it is not graded."""
        found = self.mark.get("points", 0)
        is_graded = self.kind in (Kind.TEST, Kind.MANUAL, Kind.TASK)
        return float(found) if is_graded and isinstance(found, int | float) else 0.0


@dataclass(frozen=True)
class Notebook:
    """A notebook as its file holds it. `kernel` and `language` are what it says of itself, or ""."""

    path: Path
    cells: tuple[Cell, ...]
    kernel: str = ""
    language: str = ""
    size: int = 0


class Written(StrEnum):
    """How far an answer has come."""

    BLANK = "blank"  # as it was released, or nothing in it
    BEGUN = "begun"  # changed, and `raise NotImplementedError()` is still there
    DONE = "written"


@dataclass(frozen=True)
class Exercise:
    """What belongs together below one heading: indexes of cells. `number` is "3" of "Exercise 3", or ""."""

    title: str
    number: str = ""
    stars: int = 0
    names: tuple[str, ...] = ()
    answers: tuple[int, ...] = ()
    visible: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    questions: tuple[int, ...] = ()  # for a person: manual and task cells
    written: Written = Written.DONE


class State(StrEnum):
    """How the execution of one cell ended."""

    OK = "ok"
    RAISED = "raised"
    STOPPED = "stopped"  # at its time limit
    DIED = "died"  # the kernel ended while it ran
    NOT_RUN = "not run"


@dataclass(frozen=True)
class Outcome:
    """What became of one cell. `places` are (cell, line) of the traceback, the outermost first."""

    state: State
    error: str = ""
    message: str = ""
    seconds: float = 0.0
    places: tuple[tuple[int, int], ...] = ()


class Verdict(StrEnum):
    """What is known of a check, or of a whole exercise."""

    PASSED = "passed"
    FAILED = "failed"
    BLANK = "blank"  # nothing was written that could pass
    NOT_RUN = "not run"
    HIDDEN = "hidden"  # only grading decides
    ANSWERED = "answered"  # a person decides


@dataclass(frozen=True)
class Check:
    """One graded cell: its name, its points, what is known of it and, where it failed, the hint."""

    name: str
    points: float
    verdict: Verdict
    hint: str = ""
    cell: int = 0


@dataclass(frozen=True)
class Result:
    """What is known of one exercise: points that are secured, missed, and still decided by others."""

    exercise: Exercise
    verdict: Verdict
    checks: tuple[Check, ...]
    hint: str = ""

    def points(self, *verdicts: Verdict) -> float:
        """Return the points of the checks with one of these verdicts; without any, of all checks."""
        return sum(check.points for check in self.checks if not verdicts or check.verdict in verdicts)


class Level(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"  # worth knowing; costs nothing
    PROBLEM = "problem"  # costs points, or the file would be refused


@dataclass(frozen=True)
class Finding:
    """Whether the file is fit to hand in, in one respect: `what` was seen, and what to `do`."""

    level: Level
    topic: str
    what: str
    do: str = ""


@dataclass(frozen=True)
class Report:
    """All that is said of one notebook. One that nobody began may not have been run."""

    notebook: Notebook
    title: str
    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    seconds: float = 0.0
    is_part: bool = False  # only some exercises were asked for
    is_begun: bool = True

    @property
    def is_fine(self) -> bool:
        """Whether all visible checks pass and nothing stands against handing it in."""
        bad = (Verdict.FAILED, Verdict.BLANK, Verdict.NOT_RUN)
        return not any(one.verdict in bad for one in self.results) and not any(
            one.level is Level.PROBLEM for one in self.findings
        )

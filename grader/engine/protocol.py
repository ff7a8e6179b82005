"""What an engine takes and gives: the same plain data, whichever way a notebook is executed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from nbformat import NotebookNode

from ..limits import Limits
from ..sandbox.measures import Report


class Question(NamedTuple):
    """A check, or one of its variants (see checks/variants.py), to be answered in a trial.

    `cell` is the test cell's grade id, `variant` a number; None for the check as it is.
    """

    cell: str
    variant: int | None = None


class Reply(NamedTuple):
    """What a notebook's process said to a question: that it `passed`, and that a value compared there `lied`.

    A value lies when it says yes to just anything (see sandbox/compare.py). `seconds` are on a processor.
    """

    passed: bool
    lied: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class Plan:
    """How the tests of a notebook are watched, by an engine that can.

    `trials`: grade id of a test cell → questions that are answered before it runs, one after the other, in a
    fork that changes nothing. The `master`, with its reference answers, says what names mean in its tests;
    without one the executed notebook does. Test cells named in `ordinary` run without any of that. Of the
    questions in `only_lies` it matters only whether something lies: the check ran before. Signs in `usual`
    are none here: the reference answers show them as well.
    """

    trials: Mapping[str, Sequence[Question]] = field(default_factory=dict)
    master: NotebookNode | None = None
    ordinary: frozenset[str] = frozenset()
    only_lies: frozenset[Question] = frozenset()
    usual: frozenset[str] = frozenset()


class Status(StrEnum):
    """How the execution of one cell ended."""

    OK = "ok"
    ERROR = "error"  # an exception reached the top of the cell
    TIMEOUT = "timeout"  # it was stopped at the time limit
    DIED = "died"  # the process ended while the cell ran
    NOT_RUN = "not run"  # the process had ended, or the notebook's time was used up, before


@dataclass(frozen=True)
class Outcome:
    """What became of one cell.

    `error` is the exception's name and `message` its text (both empty when there was none; for a cell
    that was stopped or not run, `message` says why). `seconds` is wall time. `signs` are signs of
    tampering, in words. `value` is the number that a test cell's last line gives, `is_other` says that it
    gives something else, and neither that it gives nothing.
    """

    status: Status
    error: str = ""
    message: str = ""
    seconds: float = 0.0
    signs: tuple[str, ...] = ()
    value: float | None = None
    is_other: bool = False


@dataclass(frozen=True)
class Run:
    """An executed notebook (with outputs) and one outcome per cell; a cell without code is OK.

    `unconfined` names the measures of the sandbox that did not hold, each with the reason. `answers` are what
    was said to the questions of trials, `between` signs of tampering from between two cells. `put_back` names
    what the notebook's cells had replaced in libraries, and was put back before checks ran.
    """

    notebook: NotebookNode
    outcomes: list[Outcome]
    seconds: float
    unconfined: Report = field(default_factory=dict)
    answers: Mapping[Question, Reply] = field(default_factory=dict)
    between: tuple[str, ...] = ()
    put_back: tuple[str, ...] = ()


class Engine(Protocol):
    """Execute every cell of a copy of `nb` in `folder`, within `limits`; never raises for bad cells.

    An engine that cannot watch tests leaves the plan alone.
    """

    def __call__(self, nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
        """Run the notebook."""

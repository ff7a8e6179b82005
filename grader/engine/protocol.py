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


class Twin(NamedTuple):
    """A twin of a test cell (see checks/variants.py): the cell's grade id, and a number.

    `line` is the line of the cell at which the reference answer fails it; 0 when that is not known.
    """

    cell: str
    number: int
    line: int = 0


class Tried(NamedTuple):
    """What became of a twin: the line at which it failed, 0 when it passed.

    It went `astray` when that is not the reference's line although the test itself passes still.
    """

    line: int
    astray: bool = False


# Twins of an exercise's test cells: those of the first cell that passed are tried.
Group = Sequence[Twin]


@dataclass(frozen=True)
class Plan:
    """How the tests of a notebook are watched, by an engine that can.

    `twins`: grade id of a test cell → what is tried beside it, of this exercise or earlier ones. The
    `master` says what names mean in its tests; without one the executed notebook does.
    """

    twins: Mapping[str, Sequence[Group]] = field(default_factory=dict)
    master: NotebookNode | None = None


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
    tampering, in words.
    """

    status: Status
    error: str = ""
    message: str = ""
    seconds: float = 0.0
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """An executed notebook (with outputs) and one outcome per cell; a cell without code is OK.

    `unconfined` names the measures of the sandbox that did not hold, each with the reason. `twins` tells what
    became of each twin that was tried, by grade id and number.
    """

    notebook: NotebookNode
    outcomes: list[Outcome]
    seconds: float
    unconfined: Report = field(default_factory=dict)
    twins: Mapping[tuple[str, int], Tried] = field(default_factory=dict)


class Engine(Protocol):
    """Execute every cell of a copy of `nb` in `folder`, within `limits`; never raises for bad cells.

    An engine that cannot watch tests leaves the plan alone.
    """

    def __call__(self, nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
        """Run the notebook."""

"""What an engine takes and gives: the same plain data, whichever way a notebook is executed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .measures import Report

if TYPE_CHECKING:  # the fork server imports this package, and has no use for these
    from nbformat import NotebookNode

    from ...limits import Limits


# A twin of a test cell (see ../checks.py): the cell's grade id, and a number.
Twin = tuple[str, int]
# Grade id of a test cell → the twins, of this cell or earlier ones, to try beside it.
Twins = Mapping[str, Sequence[Twin]]


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

    `unconfined` names the measures of the sandbox that did not hold, each with the reason. `twins` tells of
    each twin that was tried whether it passed.
    """

    notebook: NotebookNode
    outcomes: list[Outcome]
    seconds: float
    unconfined: Report = field(default_factory=dict)
    twins: Mapping[Twin, bool] = field(default_factory=dict)


class Engine(Protocol):
    """Execute every cell of a copy of `nb` in `folder`, within `limits`; never raises for bad cells.

    An engine that cannot try twins leaves them alone.
    """

    def __call__(self, nb: NotebookNode, folder: Path, limits: Limits, twins: Twins) -> Run:
        """Run the notebook."""

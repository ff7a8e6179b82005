"""Mutants graded: several of one notebook at once, where no test can notice more than one of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat

from ...assignment import Assignment
from ...cells import fill
from ...classroom.dispatch import in_parallel
from ...classroom.supervise import Bounds
from ...grading.result import CellStatus, GradeStatus, Result
from ...grading.submission import Job, grade
from ...limits import Limits
from ...scratch import scratch
from .mutants import Mutant

# Lost test cells: grade id → message.
Lost = Mapping[str, str]
_ENDED = "This check was not finished"
_START_SECONDS = 60.0
_BYTES = 1_500_000_000


@dataclass(frozen=True)
class Trial:
    """A notebook with some mutants in it, no two for the same tests. Without any it is the reference.

    It is not begun later than `until`, in seconds since 1970, if that is not 0.
    """

    assignment: Assignment
    notebook: str
    mutants: tuple[Mutant, ...]
    limits: Limits
    engine: str
    until: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """What became of a trial: the test cells that were lost, and how long it took.

    `is_whole` is False where a process ended, so that a loss may be another mutant's doing; `began` where
    there was no time left for it.
    """

    trial: Trial
    lost: Lost
    seconds: float
    is_whole: bool
    began: bool = True


def attempt(trial: Trial) -> Outcome:
    """Grade a trial as one would a submission. Raises EngineError when the engine cannot."""
    if trial.until and time.time() > trial.until:
        return Outcome(trial, {}, 0.0, is_whole=True, began=False)
    answers = {**trial.assignment.references[trial.notebook]}
    answers |= {mutant.cell: mutant.source for mutant in trial.mutants}
    with scratch() as temporary:
        nb = fill(trial.assignment.master(trial.notebook), answers)
        path = Path(temporary) / f"{trial.notebook}.ipynb"
        path.write_text(nbformat.writes(nb), encoding="utf-8")
        result = grade(Job(trial.assignment, "audit", path.parent, trial.limits, trial.engine))
    return _outcome(trial, result)


def _outcome(trial: Trial, result: Result) -> Outcome:
    if result.status is GradeStatus.REFUSED:
        return Outcome(trial, _everything(trial, result.reason), result.seconds, is_whole=False)
    lost = {cell.id: cell.message for cell in result.cells if cell.status is CellStatus.FAILED}
    ended = any(message.startswith(_ENDED) for message in lost.values())
    return Outcome(trial, lost, result.seconds, is_whole=not ended)


def _everything(trial: Trial, why: str) -> Lost:
    master = trial.assignment.master(trial.notebook)
    return {str(cell.metadata.nbgrader["grade_id"]): why for cell in master.cells if _is_graded(cell)}


def _is_graded(cell: nbformat.NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


def run(trials: Iterable[Trial], workers: int, step: Callable[[], None] | None = None) -> Iterator[Outcome]:
    """Attempt trials in parallel; those in which a process ended are tried again, mutant by mutant."""
    alone: list[Trial] = []
    for outcome in in_parallel(attempt, trials, workers, bounds, unfinished):
        if step:
            step()
        if outcome.is_whole or len(outcome.trial.mutants) < 2:
            yield outcome
        else:
            alone += [replace(outcome.trial, mutants=(mutant,)) for mutant in outcome.trial.mutants]
    if alone:
        yield from run(alone, workers)


def bounds(trial: Trial) -> Bounds:
    """Return what a trial may take: well above what its notebook's own limits allow."""
    return Bounds(
        _START_SECONDS + trial.limits.notebook_seconds + 2 * trial.limits.cell_seconds,
        _BYTES,
    )


def unfinished(trial: Trial, why: str) -> Outcome:
    """Return the outcome of a trial that came to no result: all its tests are lost."""
    return Outcome(trial, _everything(trial, f"{_ENDED}: {why}"), 0.0, is_whole=False)

"""Outcomes and points → a score per graded cell.

It fails closed: a test cell earns its points only when it ran to its end without an error. What the cell
printed never counts, neither for nor against (nbgrader scores zero for any text on stderr, a warning for
instance). Where the reference answers make a number of the last line of a test cell, that is partial credit,
as nbgrader has it: what it is worth, from 0 to the cell's points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nbformat import NotebookNode

from ..cells import Kind, grade_id, graded, kind, points
from ..engine import Outcome, Status
from .result import CellResult, CellStatus
from .writing import Writing

_MESSAGE_CHARACTERS = 600


def judge(
    nb: NotebookNode,
    outcomes: list[Outcome],
    master: NotebookNode,
    notebook: str = "",
    beside: Sequence[str] = (),
    scored: Mapping[str, bool] | None = None,
) -> list[CellResult]:
    """Return one verdict per graded cell of an executed notebook called `notebook`.

    `outcomes` has one entry per cell of `nb`; a cell without one counts as not run. The `master` tells
    what a student wrote from what was there: a task is answered in cells of the student's own. `beside` are
    documents that were handed in beside the notebook, and may hold an answer. `scored` says of test
    cells whether their last line gives the points; where it does not say, a number does.
    """
    writing = Writing(nb, master, beside)
    return [
        _verdict(
            nb,
            index,
            outcomes[index] if index < len(outcomes) else Outcome(Status.NOT_RUN),
            writing,
            scored or {},
        ).model_copy(update={"notebook": notebook})
        for index, _ in graded(nb)
    ]


def _verdict(
    nb: NotebookNode, index: int, outcome: Outcome, writing: Writing, scored: Mapping[str, bool]
) -> CellResult:
    cell = nb.cells[index]
    verdict = CellResult(id=str(grade_id(cell)), points=0, max_points=points(cell), status=CellStatus.FAILED)
    if kind(cell) is Kind.TEST:
        if outcome.status is Status.OK and scored.get(verdict.id, _is_score(outcome, verdict)):
            _score(verdict, outcome)
        elif outcome.status is Status.OK:
            verdict.points, verdict.status = verdict.max_points, CellStatus.PASSED
        else:
            verdict.message = explain(outcome)
    elif writing.answers(index):
        verdict.status = CellStatus.MANUAL
    elif where := writing.elsewhere(index):
        verdict.status = CellStatus.MANUAL
        verdict.message = f"Nothing is written in its place, but {where}: a person looks at that."
    else:
        verdict.status, verdict.message = CellStatus.BLANK, "No response."
    return verdict


def _is_score(outcome: Outcome, verdict: CellResult) -> bool:
    return outcome.value is not None and 0 <= outcome.value <= verdict.max_points


def _score(verdict: CellResult, outcome: Outcome) -> None:
    """Give the points that a test cell's last line is worth."""
    value = outcome.value
    if value is None or not 0 <= value <= verdict.max_points:
        got = "no number" if outcome.is_other else "nothing" if value is None else f"{value:g}"
        most = f"{verdict.max_points:g}"
        verdict.message = f"The last line of this check should give points from 0 to {most}; it gave {got}."
        return
    verdict.points = value
    verdict.status = CellStatus.PASSED if value else CellStatus.FAILED
    if value < verdict.max_points:
        verdict.message = f"This check gave {value:g} of {verdict.max_points:g} points."


def explain(outcome: Outcome) -> str:
    """Say in one sentence why a cell did not run to its end; a test's own hint comes as it is."""
    if outcome.status is Status.TIMEOUT:
        text = f"This check was {outcome.message}: something it calls probably never ends."
    elif outcome.status in (Status.DIED, Status.NOT_RUN):
        text = f"This check was not finished: {outcome.message or 'it was not run'}."
    elif outcome.error == "AssertionError" and outcome.message:
        text = outcome.message
    elif outcome.error == "NotImplementedError":
        text = "The function is not written yet (NotImplementedError)."
    else:
        text = ": ".join(part for part in (outcome.error, outcome.message) if part) or "It failed."
    return text if len(text) <= _MESSAGE_CHARACTERS else text[:_MESSAGE_CHARACTERS] + " …"

"""Outcomes and points → a score per graded cell.

It fails closed: a test cell earns its points only when it ran to its end without an error. What the
cell printed or displayed never counts, neither for (nbgrader reads a trailing number as partial
credit) nor against (nbgrader scores zero for any text on stderr, a warning for instance).
"""

from __future__ import annotations

from collections.abc import Sequence

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
) -> list[CellResult]:
    """Return one verdict per graded cell of an executed notebook called `notebook`.

    `outcomes` has one entry per cell of `nb`; a cell without one counts as not run. The `master` tells
    what a student wrote from what was there: a task is answered in cells of the student's own. `beside` are
    documents that were handed in beside the notebook, and may hold an answer.
    """
    writing = Writing(nb, master, beside)
    return [
        _verdict(
            nb, index, outcomes[index] if index < len(outcomes) else Outcome(Status.NOT_RUN), writing
        ).model_copy(update={"notebook": notebook})
        for index, _ in graded(nb)
    ]


def _verdict(nb: NotebookNode, index: int, outcome: Outcome, writing: Writing) -> CellResult:
    cell = nb.cells[index]
    verdict = CellResult(id=str(grade_id(cell)), points=0, max_points=points(cell), status=CellStatus.FAILED)
    if kind(cell) is Kind.TEST:
        if outcome.status is Status.OK:
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

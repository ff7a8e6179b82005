"""Signs of tampering in a run → flags: sentences for a person, on the graded cells that they concern."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind
from ..engine import Plan, Run
from ..sandbox.source_scan import looks
from .asking import exercises, lie_in
from .result import CellResult, CellStatus

_VARIANT = (
    "A variant of this check that no right answer passes was passed: something other than a right answer "
    "decides it."
)
_LIED = "What checks of this exercise compare says yes to just anything."
_DIFFERS = "This check passes where it counts, and did not in a copy of the notebook's process."
_SILENT = "This check passed, but what was asked about it in a copy of the process was not answered."


def flag(
    verdicts: list[CellResult], run: Run, planned: Plan, master: NotebookNode, *, strict: bool
) -> list[CellResult]:
    """Return the verdicts with their flags; with `strict` the points of flagged checks are withheld.

    What was done in a test cell's own run concerns that cell, what a trial shows its exercise, what was done
    in any other cell the tests that ran after it, and what decides checks that it should not every test.
    """
    own = [*_signs(run, planned), *_trials(verdicts, run, planned), *_named(run.notebook, master)]
    return [_flagged(verdict, own, strict) for verdict in verdicts]


def _signs(run: Run, planned: Plan) -> Iterator[tuple[str, str]]:
    """Yield (grade id of a test cell, or nothing for all of them, and a sentence) for each sign."""
    for sign in (sign for sign in run.between if sign not in planned.usual):
        yield "", f"Between two cells the notebook {sign}."
    for number, (cell, outcome) in enumerate(zip(run.notebook.cells, run.outcomes, strict=True), 1):
        is_test = kind(cell) is Kind.TEST
        where = "While this check ran, the notebook" if is_test else f"Cell {number} ({_name(cell)})"
        concerned = [str(grade_id(cell))] if is_test else _tests_behind(run.notebook, number)
        for sign in (sign for sign in outcome.signs if sign not in planned.usual):
            yield from ((name, f"{where} {sign}.") for name in concerned)


def _trials(verdicts: list[CellResult], run: Run, planned: Plan) -> Iterator[tuple[str, str]]:
    """Yield what trials say of the checks that passed, for each test cell of their exercise."""
    passed = {verdict.id for verdict in verdicts if verdict.status is CellStatus.PASSED}
    differing = 0  # exercises in which a check fails in a trial, and passes where it counts
    for exercise in exercises(run.notebook):
        names = [str(grade_id(cell)) for cell in exercise]
        questions = [question for name in names for question in planned.trials.get(name, ())]
        lies = any(
            answer.lied and lie_in(question.cell) not in planned.usual
            for question in questions
            if (answer := run.answers.get(question))
        )
        said = [_LIED] if lies else []
        for question in questions:
            answer, cell = run.answers.get(question), question.cell
            if cell not in passed or question in planned.only_lies:
                continue
            if answer is None:
                said.append(f"{cell}: {_SILENT}")
            elif question.variant is None and not answer.passed:
                said.append(f"{cell}: {_DIFFERS}")
            elif question.variant is not None and answer.passed and not lies:
                # What lies decides what it is compared in; what passes this otherwise may decide anything.
                yield "", f"{cell}: {_VARIANT}"
        differing += any(_DIFFERS in sentence for sentence in said)
        yield from ((name, sentence) for name in names for sentence in said)
    if differing > 1:
        yield (
            "",
            f"In {differing} exercises checks pass where they count, and do not in a copy of the process.",
        )


def _named(nb: NotebookNode, master: NotebookNode) -> Iterator[tuple[str, str]]:
    """Yield a sign for each cell of the student's that names what no exercise, and no cell of ours, needs."""
    given = {name for cell in master.cells if cell.cell_type == "code" for name in looks(cell.source)}
    for number, cell in enumerate(nb.cells, 1):
        if cell.cell_type == "code" and kind(cell) in (Kind.ANSWER, Kind.PLAIN):
            for name in (name for name in looks(cell.source) if name not in given):
                sentence = f"Cell {number} ({_name(cell)}) names {name}, which reaches into Python itself."
                yield from ((test, sentence) for test in _tests_behind(nb, number))


def _tests_behind(nb: NotebookNode, number: int) -> list[str]:
    """Return the grade ids of the tests behind a cell: those before it were judged when it ran."""
    return [str(grade_id(cell)) for cell in nb.cells[number:] if kind(cell) is Kind.TEST]


def _name(cell: object) -> str:
    return grade_id(cell) or "the student's own"  # type: ignore[arg-type]


def _flagged(verdict: CellResult, signs: list[tuple[str, str]], strict: bool) -> CellResult:
    if verdict.status not in (CellStatus.PASSED, CellStatus.FAILED):
        return verdict
    flags = list(dict.fromkeys(sentence for cell, sentence in signs if cell in ("", verdict.id)))
    changes: dict[str, object] = {"flags": flags}
    if flags and strict and verdict.status is CellStatus.PASSED:
        message = "It passed, but a person looks at it before the points count."
        changes |= {"points": 0, "status": CellStatus.WITHHELD, "message": message}
    return verdict.model_copy(update=changes)

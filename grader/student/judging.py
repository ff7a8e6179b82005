"""Exercises and what became of their cells → results: what passes, the hint where not, the points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .structure import is_as_released
from .words import Cell, Check, Exercise, Outcome, Result, State, Verdict, Written

_MOST = 1_500  # characters of a hint
_NETWORK = frozenset(
    {
        "URLError",
        "gaierror",
        "ConnectionError",
        "ConnectTimeout",
        "EndpointConnectionError",
        "NameResolutionError",
    }
    | {"ConnectTimeoutError", "MaxRetryError", "ProxyError", "ProxyConnectionError"}
)
_NOT_DONE = "NotImplementedError"


def judge(exercise: Exercise, cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> Result:
    """Return what is known of an exercise after a run of the notebook."""
    own = next((hint for i in exercise.answers if (hint := _own_error(cells, outcomes, i))), "")
    checks = [_visible(exercise, cells, outcomes, i, own) for i in exercise.visible]
    is_blank = exercise.written is Written.BLANK
    later = Verdict.BLANK if is_blank else Verdict.HIDDEN  # an answer that is blank has nothing to decide
    checks += [Check(cells[i].name, cells[i].points, later, cell=i) for i in exercise.hidden]
    answered = Verdict.BLANK if is_blank else Verdict.ANSWERED
    checks += [Check(cells[i].name, cells[i].points, answered, cell=i) for i in exercise.questions]
    verdict = _overall([check.verdict for check in checks], exercise)
    hint = next((check.hint for check in checks if check.hint), own)
    return Result(exercise, verdict, tuple(checks), hint)


def _visible(
    exercise: Exercise, cells: Sequence[Cell], outcomes: Sequence[Outcome], index: int, own: str
) -> Check:
    cell, outcome = cells[index], outcomes[index]
    if cell.mark.get("checksum") and not is_as_released(cell):
        hint = "This check was changed; grading runs it as it was given → take the notebook anew."
        return Check(cell.name, cell.points, Verdict.NOT_RUN, hint, index)
    if outcome.state is State.OK:
        # A stub that a check never calls is not an answer that passes.
        return Check(cell.name, cell.points, Verdict.PASSED, cell=index)
    if exercise.written is Written.BLANK:
        return Check(cell.name, cell.points, Verdict.BLANK, cell=index)
    if outcome.state is State.NOT_RUN:
        return Check(cell.name, cell.points, Verdict.NOT_RUN, f"It was not run: {outcome.message}.", index)
    hint = own or said(outcome, cells, index)
    return Check(cell.name, cell.points, Verdict.FAILED, hint, index)


def _overall(verdicts: Sequence[Verdict], exercise: Exercise) -> Verdict:
    """Return the verdict of an exercise: the worst of its checks'."""
    order = (Verdict.FAILED, Verdict.NOT_RUN, Verdict.BLANK, Verdict.ANSWERED, Verdict.PASSED, Verdict.HIDDEN)
    found = next((one for one in order if one in verdicts), Verdict.HIDDEN)
    is_blank = exercise.written is Written.BLANK and (exercise.answers or exercise.questions)
    return Verdict.BLANK if is_blank and found is not Verdict.PASSED else found


def _own_error(cells: Sequence[Cell], outcomes: Sequence[Outcome], index: int) -> str:
    """Say why an answer cell itself did not run; its checks can then only tell that something is missing."""
    if outcomes[index].state in (State.OK, State.NOT_RUN):
        return ""
    return f"The answer cell itself does not run: {said(outcomes[index], cells, index)}"


def said(outcome: Outcome, cells: Sequence[Cell], index: int) -> str:
    """Return what a cell that failed said, in words, and where in the student's own code it began."""
    if outcome.state is State.DIED:
        return f"{outcome.message} → look for os._exit, quit or something endless that takes all memory"
    if outcome.state is State.STOPPED:
        return f"{outcome.message} → look for a loop that never ends, or for work done too often"
    if outcome.error == "AssertionError":
        return tidy(outcome.message) or f"An assertion without a message failed in {cells[index].place}."
    if outcome.error == _NOT_DONE and not outcome.message:
        return "`raise NotImplementedError()` is still reached: delete that line, and return your result."
    text = f"{outcome.error}: {tidy(outcome.message)}" if outcome.message.strip() else outcome.error
    text += _where(outcome, cells, index)
    if outcome.error in _NETWORK:
        text += (
            " → this cell wants the network, which grading does not have: nothing that is graded may need it"
        )
    elif outcome.error == "StdinNotImplementedError":
        text = "input() waits for somebody to type → in grading nobody does: write the value into the cell"
    elif outcome.error == "ModuleNotFoundError":
        text += (
            " → a module of your own is not there when your work is graded: put its code into the notebook"
        )
    elif outcome.error == "NameError":
        text += " → run from the top, this name is not there yet: was its cell deleted or moved?"
    return text


def _where(outcome: Outcome, cells: Sequence[Cell], index: int) -> str:
    """Say which line of the student's code an error came from, if it was not the check's own line."""
    for place, line in reversed(outcome.places):
        lines = cells[place].source.splitlines()
        if place != index and not cells[place].mark.get("locked") and 0 < line <= len(lines):
            return f" (line {line} of your cell: {lines[line - 1].strip()[:80]})"
    return ""


def tidy(message: str) -> str:
    """Return an error's message without terminal codes, control characters and what is beyond a page."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", message)
    text = re.sub(r"\((?:<[^>]*>|[^\s,()]*\.py), line (\d+)\)", r"(line \1)", text)  # no file has that name
    text = "".join(c if c.isprintable() or c == "\n" else " " for c in text).strip()
    return text if len(text) <= _MOST else f"{text[: _MOST - 2].rstrip()} …"

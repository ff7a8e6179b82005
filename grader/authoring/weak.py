"""Assertions and checks that say less than they seem to."""

from __future__ import annotations

from collections.abc import Sequence

from ..cells import grade_id
from ..checks.variants import describe_variant, variants_of
from ..engine import Question
from ..grading.asking import asked_about, exercises
from .bank import REFERENCE, Trial, Verdict


def weak(verdicts: Sequence[Verdict]) -> list[str]:
    """Return the assertions that say nothing: turned round, a right answer passes them as well.

    Also the variants that the reference fails, and another right answer passes: whoever passes the check and
    such a variant is taken for a cheat.
    """
    found = []
    for verdict in verdicts:
        if verdict.trial.name == REFERENCE:
            turned = [question for question in verdict.passed if _turns(verdict.trial, question)]
            found += [
                f"{_described(verdict.trial, question)} also holds of a right answer" for question in turned
            ]
            found += _without_variant(verdict)
            others = [v for v in verdicts if v.trial.assignment.name == verdict.trial.assignment.name]
            found += [
                f"{_described(verdict.trial, question)} also holds of {other.trial.name}"
                for other in others
                if not other.trial.fails and other.trial.notebook == verdict.trial.notebook
                for question in other.passed & verdict.failed
            ]
    return sorted(found)


def _without_variant(verdict: Verdict) -> list[str]:
    """Return the checks for which a trial can ask nothing that a right answer fails."""
    trial, able = verdict.trial, {question.cell for question in verdict.failed}
    master = trial.assignment.master(trial.notebook)
    about = [
        cell for exercise in exercises(master) for cell in asked_about(exercise, trial.assignment.hidden)
    ]
    names = [str(grade_id(cell)) for cell in about]
    return [
        f"{trial.assignment.name}/{name}: no variant of it is failed by the reference"
        for name in names
        if name not in able
    ]


def _source(trial: Trial, question: Question) -> str:
    cells = trial.assignment.master(trial.notebook).cells
    return next(str(cell.source) for cell in cells if grade_id(cell) == question.cell)


def _turns(trial: Trial, question: Question) -> bool:
    return variants_of(_source(trial, question))[question.variant or 0].turns


def _described(trial: Trial, question: Question) -> str:
    text = describe_variant(_source(trial, question), question.variant or 0)
    return f"{trial.assignment.name}/{question.cell}: {text}"

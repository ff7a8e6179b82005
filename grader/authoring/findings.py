"""What variants of the checks say of the checks, once the reference and other right answers were tried."""

from __future__ import annotations

from collections.abc import Sequence

from ..cells import grade_id
from ..checks.variants import describe_variant, variants_of
from ..engine import Question
from ..grading.asking import asked_about, exercises
from .bank import REFERENCE, Trial, Verdict


def weak(verdicts: Sequence[Verdict]) -> list[str]:
    """Return what says less than it seems to.

    That is an assertion that the reference passes turned round as well, and a check without a variant that
    the reference fails.
    """
    found = []
    for verdict in verdicts:
        if verdict.trial.name == REFERENCE:
            turned = [_described(verdict.trial, q) for q in verdict.passed if _turns(verdict.trial, q)]
            found += [f"{assertion} also holds of a right answer" for assertion in turned]
            found += _without_variant(verdict)
    return sorted(found)


def unfair(verdicts: Sequence[Verdict]) -> list[str]:
    """Return the variants that the reference fails and another right answer passes.

    While grading, whoever passes a check and such a variant of it would be taken for a cheat.
    """
    found = []
    for verdict in verdicts:
        trial = verdict.trial
        for other in (v for v in verdicts if trial.name == REFERENCE and not v.trial.fails):
            same = (other.trial.assignment.name, other.trial.notebook) == (
                trial.assignment.name,
                trial.notebook,
            )
            passed = other.passed & verdict.failed if same else ()
            found += [
                f"{_described(trial, question)} also holds of {other.trial.name}" for question in passed
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
        if name not in able and name not in trial.skips
    ]


def _source(trial: Trial, question: Question) -> str:
    cells = trial.assignment.master(trial.notebook).cells
    return next(str(cell.source) for cell in cells if grade_id(cell) == question.cell)


def _turns(trial: Trial, question: Question) -> bool:
    return variants_of(_source(trial, question))[question.variant or 0].turns


def _described(trial: Trial, question: Question) -> str:
    text = describe_variant(_source(trial, question), question.variant or 0)
    return f"{trial.assignment.name}/{question.cell}: {text}"

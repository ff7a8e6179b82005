"""The answer bank at work: right and wrong answers that prove an assignment's tests."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from nbformat import NotebookNode

from ..assignment import Assignment
from ..cells import Kind, fill, grade_id, graded, kind
from ..course import Course
from ..engine import Plan, Question, Run, is_python
from ..errors import BankError
from ..grading.judge import judge
from ..grading.proving import every, few, run_reference
from ..grading.result import CellStatus
from ..limits import Limits
from .answers import (
    FOLDER,
    Answer,
    bank_folder,
    read_answer,
    read_bank,
    refuse_syntax_errors,
    unknown_cells,
)
from .exercises import defined, function_of, owners, read
from .lint import refusal, without_magics

REFERENCE = "reference"
ALONE = "with all other answers blank"
__all__ = [
    "FOLDER",
    "Answer",
    "Trial",
    "Verdict",
    "alone",
    "attempt",
    "read_answer",
    "read_bank",
    "refuse_unknown",
    "trials",
]
# All variants of an assignment, one after the other, may take that long.
_VARIANTS_SECONDS = 600.0
_ASKED_OF_RIGHT = 2  # variants of each check, of a right answer: there are many of those


@dataclass(frozen=True)
class Trial:
    """One notebook of a bank check: a master with some answers filled in, and what it must lose.

    `members` are the answers of the bank that it tries, at most one per exercise; all other answers
    are the reference, and their tests are left out. Two trials of every assignment have none: the
    reference alone, which must lose nothing, and the blank notebook, which must lose everything. The cells
    in `either` may be lost or not; those in `skips` belong to exercises that nobody asked about.
    """

    assignment: Assignment
    notebook: str
    name: str
    answers: dict[str, str]
    fails: frozenset[str]
    members: tuple[Answer, ...]
    limits: Limits
    engine: str
    either: frozenset[str] = frozenset()
    skips: frozenset[str] = frozenset()

    def alone(self, answer: Answer) -> Trial:
        """Return the trial of one member with the reference everywhere else."""
        others = {member.cell: member.reference for member in self.members}
        answers = self.answers | others | {answer.cell: answer.source}
        return replace(self, name=answer.title, answers=answers, fails=answer.fails, members=(answer,))


@dataclass(frozen=True)
class Verdict:
    """How a trial went: cells lost though not named, cells named but not lost, and the hints seen.

    Of an exercise alone it says whose answers it `needs`, and which of those its own solution `calls`.
    `passed` and `failed` are the variants of checks (grading/proving.py) that the answers passed and failed
    beside the checks themselves.
    """

    trial: Trial
    lost_too: tuple[str, ...]
    not_lost: tuple[str, ...]
    messages: dict[str, str]
    needs: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    passed: frozenset[Question] = frozenset()
    failed: frozenset[Question] = frozenset()

    @property
    def size(self) -> int:
        """Return how many answers it speaks for."""
        return max(1, len(self.trial.members))

    @property
    def ok(self) -> bool:
        """Tell whether exactly the named cells were lost."""
        return not self.lost_too and not self.not_lost

    def __str__(self) -> str:
        """Return in a line what was lost and should not be, or the other way round."""
        trial = self.trial
        if trial.either:
            return f"{trial.assignment.name}/{trial.name}: lost {', '.join(self.lost_too)}: {self._cause}"
        if trial.name == REFERENCE:
            lost = ", ".join(self.lost_too)
            return (
                f"{trial.assignment.name}/{trial.name}: the solution in source/ loses {lost}. Either it is "
                "wrong, or what the check expects is."
            )
        parts = [f"{trial.assignment.name}/{trial.name}:"]
        if self.lost_too:
            parts.append(f"lost {', '.join(self.lost_too)} as well;")
        if self.not_lost:
            parts.append(f"did not lose {', '.join(self.not_lost)};")
        return " ".join(parts).rstrip(";")

    @property
    def _cause(self) -> str:
        """Return in a sentence or two what an exercise takes from others, and where to change that."""
        tested = [function for function in self.needs if function not in self.calls]
        also = " Who has that wrong loses this, too:"
        parts = []
        if self.calls:
            parts.append(
                f"its solution uses the answer to {', '.join(self.calls)}.{also} write the solution without."
            )
        if tested or not self.calls:
            needs = ", ".join(tested) or "another exercise"
            parts.append(f"it needs the answer to {needs}.{also} take the reference version in the test.")
        return " ".join(parts)


def refuse_unknown(course: Course, names: Iterable[str], functions: Iterable[str]) -> None:
    """Raise BankError for a function that is an exercise of none of these assignments."""
    there = {name: _exercises(course.assignment(name)) for name in names}
    known = {function for found in there.values() for function in found}
    if unknown := sorted({function_of(function) for function in functions} - known):
        each = "; ".join(f"{name} has {', '.join(found) or 'none'}" for name, found in there.items())
        raise BankError(f"There is no exercise {unknown[0]!r}. {each}.")


def _exercises(assignment: Assignment) -> list[str]:
    return [function_of(cell) for right in assignment.references.values() for cell in right]


def trials(course: Course, name: str, functions: list[str], engine: str) -> list[Trial]:
    """Return the trials of one assignment; `functions` narrows them to some exercises and their tests.

    Exercises do not depend on each other, so a notebook tries an answer to each of them at once; should
    it not lose exactly what its answers name, `attempt` tries them one by one.

    Raises BankError for a source that `grader lint` refuses, an assignment without a bank, an answer to no
    exercise or with a syntax error, a named cell that does not exist, an exercise with too few answers, and a
    graded cell that no wrong answer ever loses.
    """
    if wrong := refusal(course.root, name):
        raise BankError(wrong)
    assignment = course.assignment(name)
    wanted = {function_of(function) for function in functions} or set(_exercises(assignment))
    if functions and not wanted & set(_exercises(assignment)):
        return []
    bank, folder = _read(course, assignment), bank_folder(course, name)
    found: list[Trial] = []
    gaps: list[str] = []
    for notebook in assignment.masters:
        master, right = assignment.master(notebook), assignment.references[notebook]
        every = [replace(a, reference=right[a.cell]) for a in bank if a.home == notebook]
        own = [answer for answer in every if function_of(answer.cell) in wanted]
        cells = {cell for cell in right if function_of(cell) in wanted}
        of = owners(master.cells)
        tests = frozenset(test for test in _test_ids(master) if not functions or of[test] & cells)
        if functions and not cells:
            continue
        if is_python(master):
            refuse_syntax_errors(own, folder)
        if wrong_names := unknown_cells(own, folder, of):
            gaps += wrong_names
        else:
            gaps += _gaps(name, folder, cells, every, tests)
        empty: frozenset[str] = frozenset()
        common = (course.limits, engine, empty, frozenset(of) - tests)
        found.append(Trial(assignment, notebook, REFERENCE, right, empty, (), *common))
        found.append(Trial(assignment, notebook, "blank", {}, tests, (), *common))
        for members in _packed(own):
            answers = right | {answer.cell: answer.source for answer in members}
            fails = frozenset().union(*(answer.fails for answer in members))
            title = ", ".join(answer.title for answer in members)
            found.append(Trial(assignment, notebook, title, answers, fails, members, course.limits, engine))
    if gaps:
        raise BankError("\n".join(gaps))
    return found


def _read(course: Course, assignment: Assignment) -> list[Answer]:
    """Return the answers to an assignment; raises BankError when there are none."""
    bank = read_bank(course, assignment.name, assignment.references)
    if not bank and _exercises(assignment):
        folder = bank_folder(course, assignment.name)
        what = "holds no answers" if folder.is_dir() else "is not there"
        raise BankError(
            f"{assignment.name} has no answer bank: {folder} {what}. Put right_….py and wrong_….py into "
            f"a folder for each exercise ({', '.join(_exercises(assignment))}); docs/author.md says how "
            "they begin."
        )
    return bank


def alone(course: Course, name: str, functions: list[str], engine: str) -> list[Trial]:
    """Return a trial for each exercise with the reference in it and all others blank, to see what it needs.

    Together with others' answers, a test that needs one of them goes unseen.
    """
    assignment = course.assignment(name)
    wanted = {function_of(function) for function in functions}
    found = []
    for notebook, right in assignment.references.items():
        master = assignment.master(notebook)
        of = owners(master.cells)
        for cell in right if len(right) > 1 else ():
            others = frozenset(test for test in _test_ids(master) if of[test] != frozenset({cell}))
            if not wanted or function_of(cell) in wanted:
                only = {cell: right[cell]}
                title = f"{function_of(cell)} {ALONE}"
                limits = course.limits
                found.append(
                    Trial(assignment, notebook, title, only, frozenset(), (), limits, engine, others)
                )
    return found


def _packed(answers: list[Answer]) -> list[tuple[Answer, ...]]:
    """Put answers into notebooks, at most one per exercise in each; right ones with right ones first."""
    by_cell: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda a: not a.is_right):
        by_cell.setdefault(answer.cell, []).append(answer)
    columns = zip_longest(*by_cell.values())
    return [tuple(answer for answer in column if answer is not None) for column in columns]


def _gaps(
    name: str, folder: Path, cells: set[str], bank: list[Answer], tests: frozenset[str]
) -> Iterator[str]:
    """Yield which of these exercises have too few answers, and which of these tests nothing proves."""
    for cell in sorted(cells):
        own = [answer for answer in bank if answer.cell == cell]
        right = sum(answer.is_right for answer in own)
        if right < 2 or len(own) - right < 3:
            yield (
                f"{name}/{function_of(cell)}: has {right} right and {len(own) - right} wrong answers; it "
                f"needs at least 2 and 3, in {folder / function_of(cell)}."
            )
    if unproven := sorted(tests.difference(*(answer.fails for answer in bank))):
        yield f"{name}: no wrong answer loses {', '.join(unproven)}, so nothing proves these tests."


def _test_ids(nb: NotebookNode) -> Iterator[str]:
    return (str(grade_id(cell)) for _, cell in graded(nb) if kind(cell) is Kind.TEST)


def attempt(trial: Trial) -> list[Verdict]:
    """Run a trial; if its answers together do not lose what they name, run each of them alone as well.

    Returns one verdict for a trial that went as named, else one per answer; and if the answers are
    right one by one, but not together, the verdict that says so.
    """
    together = _attempt(trial)
    if trial.either and not together.ok:
        return [_diagnosed(together)]
    if together.ok or len(trial.members) < 2:
        return [together]
    alone = [_attempt(trial.alone(answer)) for answer in trial.members]
    return [together] if all(verdict.ok for verdict in alone) else alone


def _diagnosed(verdict: Verdict) -> Verdict:
    """Return a verdict on an exercise alone that says what it takes from others.

    What the reference loses with all other answers in place is no sign of that: the reference's own trial
    says that it fails.
    """
    trial = verdict.trial
    broken = _attempt(replace(trial, answers=trial.assignment.references[trial.notebook])).lost_too
    lost = tuple(cell for cell in verdict.lost_too if cell not in broken)
    needs = _needs(trial, lost) if lost else ()
    messages = {cell: message for cell, message in verdict.messages.items() if cell not in broken}
    return replace(verdict, lost_too=lost, messages=messages, needs=needs, calls=_calls(trial, lost, needs))


def _needs(trial: Trial, lost: tuple[str, ...]) -> tuple[str, ...]:
    """Return the exercises without whose answers these cells are lost: one blank at a time."""
    right = trial.assignment.references[trial.notebook]
    found = []
    for cell in right:
        if cell not in trial.answers:
            answers = {name: source for name, source in right.items() if name != cell}
            if set(lost) & set(_attempt(replace(trial, answers=answers)).lost_too):
                found.append(function_of(cell))
    return tuple(found)


def _calls(trial: Trial, lost: tuple[str, ...], needs: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the needed exercises the solution uses by name, while the lost tests do not."""
    master, right = trial.assignment.master(trial.notebook), trial.assignment.references[trial.notebook]
    if not is_python(master):
        return ()
    tests = _names(cell.source for cell in master.cells if grade_id(cell) in lost)
    used = _names(trial.answers.values()) - tests
    made = {function_of(cell): defined(_parsed(source)) for cell, source in right.items()}
    return tuple(function for function in needs if made[function] & used)


def _names(sources: Iterable[str]) -> set[str]:
    trees = [tree for source in sources if (tree := _parsed(source))]
    return {name for tree in trees for name in read(ast.walk(tree))}


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(without_magics(source))
    except (SyntaxError, ValueError):
        return None


def _attempt(trial: Trial) -> Verdict:
    nb = fill(trial.assignment.master(trial.notebook), trial.answers)
    untried = trial.either | trial.skips | _of_references(trial, nb)
    nb.cells = [cell for cell in nb.cells if grade_id(cell) not in untried]
    if trial.members or trial.either:
        # Without the cells that a student may delete: no check may depend on them.
        nb.cells = [cell for cell in nb.cells if kind(cell) is not Kind.PLAIN]
    plan, limits = Plan(master=trial.assignment.solved(trial.notebook)), trial.limits
    if trial.name == REFERENCE:
        plan = replace(plan, trials=every(nb, trial.assignment))
        limits = replace(limits, notebook_seconds=_VARIANTS_SECONDS)
    elif trial.members and not trial.fails:
        plan = replace(plan, trials=few(nb, trial.assignment, _ASKED_OF_RIGHT))
    run = run_reference(trial.assignment, nb, limits, trial.engine, plan)
    verdicts = judge(run.notebook, run.outcomes, nb)
    lost = {v.id: v.message for v in verdicts if v.status is CellStatus.FAILED}
    return Verdict(
        trial,
        lost_too=tuple(sorted(set(lost) - trial.fails - trial.either)),
        not_lost=tuple(sorted(trial.fails - set(lost))),
        messages=lost,
        passed=_variants(run, passed=True),
        failed=_variants(run, passed=False),
    )


def _of_references(trial: Trial, nb: NotebookNode) -> frozenset[str]:
    """Return the tests about no member of a trial: the references there have passed them in another."""
    mine = {answer.cell for answer in trial.members}
    of_others = {test for test, cells in owners(nb.cells).items() if mine and not cells & mine}
    return frozenset(of_others - trial.fails)


def _variants(run: Run, *, passed: bool) -> frozenset[Question]:
    said = {question for question, answer in run.answers.items() if answer.passed is passed}
    return frozenset(question for question in said if question.variant is not None)

"""The answer bank: right and wrong answers that prove an assignment's tests.

`tests/answers/<assignment>/<function>/{right,wrong}_<what>.py` holds what a student would have typed
into the answer cell `<function>_answer`; docs/author.md describes the two lines at its top.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from nbformat import NotebookNode

from ..assignment import Assignment
from ..cells import Kind, fill, grade_id, graded, kind
from ..checks.variants import describe_twin
from ..course import Course
from ..engine import Plan, run_notebook
from ..errors import BankError
from ..grading.intake import copy_side_files
from ..grading.judge import judge
from ..grading.proving import every
from ..grading.result import CellStatus
from ..limits import Limits
from ..scratch import scratch
from .lint import refusal

FOLDER = Path("tests") / "answers"
_FAILS = "# fails:"
REFERENCE = "reference"
# All twins of an assignment, one after the other, may take that long.
_TWINS_SECONDS = 600.0


@dataclass(frozen=True)
class Answer:
    """One answer of the bank. `fails` names the graded cells that it must lose; a right one loses none."""

    assignment: str
    function: str
    name: str
    about: str
    source: str
    fails: frozenset[str]
    reference: str = ""  # the instructor's answer to the same exercise

    @property
    def is_right(self) -> bool:
        """Tell whether the answer deserves full marks."""
        return not self.fails

    @property
    def title(self) -> str:
        """Return `<function>/<name>`, as the bank's folders have it."""
        return f"{self.function}/{self.name}"

    @property
    def cell(self) -> str:
        """Return the grade id of the answer cell that it fills."""
        return f"{self.function}_answer"


@dataclass(frozen=True)
class Trial:
    """One notebook of a bank check: a master with some answers filled in, and what it must lose.

    `members` are the answers of the bank that it tries, at most one per exercise; all other answers
    are the reference. Two trials of every assignment have none: the reference alone, which must lose
    nothing, and the blank notebook, which must lose everything.
    """

    assignment: Assignment
    notebook: str
    name: str
    answers: dict[str, str]
    fails: frozenset[str]
    members: tuple[Answer, ...]
    limits: Limits
    engine: str

    def alone(self, answer: Answer) -> Trial:
        """Return the trial of one member with the reference everywhere else."""
        others = {member.cell: member.reference for member in self.members}
        answers = self.answers | others | {answer.cell: answer.source}
        return replace(self, name=answer.title, answers=answers, fails=answer.fails, members=(answer,))


@dataclass(frozen=True)
class Verdict:
    """How a trial went: cells lost though not named, cells named but not lost, and the hints seen.

    Of the reference it also says which assertions are `weak`: they hold even when they are changed so that
    a right answer should fail them.
    """

    trial: Trial
    lost_too: tuple[str, ...]
    not_lost: tuple[str, ...]
    messages: dict[str, str]
    weak: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return how many answers it speaks for."""
        return max(1, len(self.trial.members))

    @property
    def ok(self) -> bool:
        """Tell whether exactly the named cells were lost."""
        return not self.lost_too and not self.not_lost


def read_answer(path: Path) -> Answer:
    """Read one answer; raises BankError when its top lines are not as docs/author.md says."""
    text = path.read_text(encoding="utf-8")
    try:
        about = ast.get_docstring(ast.parse(text.split("\n", 1)[0]))
    except SyntaxError:
        about = None
    if not about:
        raise BankError(f"{path}: line 1 must be a one-line docstring that names the approach.")
    lines = text.split("\n")[1:]
    fails: frozenset[str] = frozenset()
    if path.stem.startswith("wrong_"):
        if not lines or not lines[0].startswith(_FAILS):
            raise BankError(f"{path}: line 2 of a wrong answer must be '{_FAILS} <graded cell>, …'.")
        fails = frozenset(name.strip() for name in lines.pop(0).removeprefix(_FAILS).split(","))
    elif not path.stem.startswith("right_"):
        raise BankError(f"{path}: an answer's name starts with right_ or wrong_.")
    source = "\n".join(lines).strip("\n")
    return Answer(path.parts[-3], path.parent.name, path.stem, about, source, fails)


def read_bank(course: Course, assignment: str) -> list[Answer]:
    """Return every answer of an assignment, sorted by function and name."""
    folder = course.root / FOLDER / assignment
    return [read_answer(path) for path in sorted(folder.glob("*/*.py"))]


def trials(course: Course, name: str, functions: list[str], engine: str) -> list[Trial]:
    """Return the trials of one assignment; `functions` narrows them to some exercises.

    Exercises do not depend on each other, so a notebook tries an answer to each of them at once; should
    it not lose exactly what its answers name, `attempt` tries them one by one.

    Raises BankError for a source that `grader lint` refuses, an answer to no exercise, a named cell that does
    not exist, an exercise with too few answers, and a graded cell that no wrong answer ever loses.
    """
    if wrong := refusal(course.root, name):
        raise BankError(wrong)
    assignment = course.assignment(name)
    bank = [a for a in read_bank(course, name) if not functions or a.function in functions]
    found: list[Trial] = []
    for notebook in assignment.masters:
        master, right = assignment.master(notebook), assignment.references[notebook]
        tests = frozenset(_test_ids(master))
        own = [replace(a, reference=right[a.cell]) for a in bank if a.cell in right]
        bank = [a for a in bank if a.cell not in right]
        for answer in own:
            if unknown := answer.fails - tests:
                raise BankError(f"{name}/{answer.title} names no cell of it: {sorted(unknown)}.")
        common = (course.limits, engine)
        if not functions:
            _refuse_gaps(name, set(right), own, tests)
            found.append(Trial(assignment, notebook, REFERENCE, right, frozenset(), (), *common))
            found.append(Trial(assignment, notebook, "blank", {}, tests, (), *common))
        for members in _packed(own):
            answers = right | {answer.cell: answer.source for answer in members}
            fails = frozenset().union(*(answer.fails for answer in members))
            title = ", ".join(answer.title for answer in members)
            found.append(Trial(assignment, notebook, title, answers, fails, members, *common))
    if bank:
        raise BankError(f"{name}: there is no answer cell for {', '.join(a.title for a in bank)}.")
    return found


def _packed(answers: list[Answer]) -> list[tuple[Answer, ...]]:
    """Put answers into notebooks, at most one per exercise in each; right ones with right ones first."""
    by_cell: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda a: not a.is_right):
        by_cell.setdefault(answer.cell, []).append(answer)
    columns = zip_longest(*by_cell.values())
    return [tuple(answer for answer in column if answer is not None) for column in columns]


def _refuse_gaps(name: str, cells: set[str], bank: list[Answer], tests: frozenset[str]) -> None:
    for cell in sorted(cells):
        own = [answer for answer in bank if answer.cell == cell]
        right = sum(answer.is_right for answer in own)
        if right < 2 or len(own) - right < 3:
            raise BankError(
                f"{name}/{cell.removesuffix('_answer')}: has {right} right and {len(own) - right} wrong "
                "answers; it needs at least 2 and 3."
            )
    if unproven := tests - frozenset().union(*(answer.fails for answer in bank)):
        raise BankError(f"{name}: no wrong answer loses {sorted(unproven)}, so nothing proves these tests.")


def _test_ids(nb: NotebookNode) -> Iterator[str]:
    return (str(grade_id(cell)) for _, cell in graded(nb) if kind(cell) is Kind.TEST)


def attempt(trial: Trial) -> list[Verdict]:
    """Run a trial; if its answers together do not lose what they name, run each of them alone as well.

    Returns one verdict for a trial that went as named, else one per answer; and if the answers are
    right one by one, but not together, the verdict that says so.
    """
    together = _attempt(trial)
    if together.ok or len(trial.members) < 2:
        return [together]
    alone = [_attempt(trial.alone(answer)) for answer in trial.members]
    return [together] if all(verdict.ok for verdict in alone) else alone


def _attempt(trial: Trial) -> Verdict:
    nb = fill(trial.assignment.master(trial.notebook), trial.answers)
    plan = Plan(master=nb)
    limits = trial.limits
    if trial.name == REFERENCE:
        plan, limits = every(nb), replace(limits, notebook_seconds=_TWINS_SECONDS)
    if trial.members:
        # Without the cells that a student may delete: no check may depend on them.
        nb.cells = [cell for cell in nb.cells if kind(cell) is not Kind.PLAIN]
    with scratch() as temporary:
        folder, nothing = Path(temporary), Path(temporary) / "none"
        copy_side_files(nothing, trial.assignment.folder, trial.assignment.side_files(), (), folder)
        run = run_notebook(nb, folder, limits, trial.engine, plan)
    verdicts = judge(run.notebook, run.outcomes, nb)
    lost = {v.id: v.message for v in verdicts if v.status is CellStatus.FAILED}
    return Verdict(
        trial,
        lost_too=tuple(sorted(set(lost) - trial.fails)),
        not_lost=tuple(sorted(trial.fails - set(lost))),
        messages=lost,
        weak=tuple(_described(nb, *twin) for twin, tried in run.twins.items() if not tried.line),
    )


def _described(nb: NotebookNode, name: str, number: int) -> str:
    (source,) = (cell.source for cell in nb.cells if grade_id(cell) == name)
    return f"{name}: {describe_twin(source, number)}"

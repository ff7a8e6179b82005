"""What is asked in trials: hidden checks and variants of them, so that nobody can tell which is which.

An exercise is an answer cell with the test cells that follow it. Before the first of its hidden checks runs,
they are asked about in one fork of the notebook's process, in random order. Of each check a variant is asked
and the check itself, either first; of one that takes no time some more variants, of one that takes long only
one of the two, as chance has it. Who does not do what a check asks, and answers all the same, is right once
in two at most, check for check. Visible checks, whose text everybody has, are asked about only where an
exercise has no other; but those that take no time are asked, so that values that lie in them are seen.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from nbformat import NotebookNode

from ..assignment import HIDDEN, Proof, Regions
from ..cells import Kind, grade_id, kind
from ..checks.sections import sections
from ..checks.variants import Variant, variants_of
from ..engine import Plan, Question, is_python

_MOST = 3  # variants of a check, where that costs next to nothing


def lie_in(cell: str) -> str:
    """Return the sign that a value in a check lies; one of the check's own may (`mock.ANY`)."""
    return f"lies in {cell}"


def exercises(nb: NotebookNode) -> list[list[NotebookNode]]:
    """Return the test cells, in a list for each answer cell that is followed by some."""
    found: list[list[NotebookNode]] = [[]]
    for cell in nb.cells:
        if kind(cell) is Kind.ANSWER:
            found.append([])
        elif kind(cell) is Kind.TEST:
            found[-1].append(cell)
    return [exercise for exercise in found if exercise]


def asked_about(exercise: Sequence[NotebookNode], regions: Regions = HIDDEN) -> list[NotebookNode]:
    """Return the test cells of an exercise that trials are about: hidden ones, or all where none is.

    What is judged outside (see `checks.sections`) needs no trial.
    """
    inside = [cell for cell in exercise if not sections(cell.source)]
    return [cell for cell in inside if hidden_lines(cell.source, regions)] or (
        inside if not any(hidden_lines(cell.source, regions) for cell in exercise) else []
    )


def hidden_lines(source: str, regions: Regions = HIDDEN) -> set[int]:
    """Return the numbers, from 1, of the lines that students do not get."""
    found: set[int] = set()
    until = ""
    for number, line in enumerate(source.split("\n"), 1):
        if not until:
            until = next((end for begin, end in regions if begin in line), "")
        if until:
            found.add(number)
            until = "" if until in line else until
    return found


def usable(source: str, regions: Regions = HIDDEN) -> list[tuple[int, Variant]]:
    """Return the variants of a test cell, with their numbers, that change a line which students do not have.

    Of a cell that hides nothing that is any line.
    """
    hidden = hidden_lines(source, regions)
    found = enumerate(variants_of(source))
    return [(number, one) for number, one in found if not hidden or one.line in hidden]


def plan(master: NotebookNode, proof: Proof, seed: str, regions: Regions = HIDDEN) -> Plan:
    """Choose the questions of each exercise; the same seed, which no student can know, asks the same ones."""
    rng = random.Random(seed)
    trials: dict[str, list[Question]] = {}
    before: set[Question] = set()
    for exercise in exercises(master) if is_python(master) else ():
        names = [str(grade_id(cell)) for cell in asked_about(exercise, regions)]
        able = [name for name in names if proof.variants.get(name)]
        questions = _choose(able, proof, rng)
        if all(question.variant is None for question in questions):
            # Once more: that nothing is a trap should be rare, and never out of the question.
            questions = _choose(able, proof, rng)
        tests = [str(grade_id(cell)) for cell in exercise]
        seen = [Question(name) for name in tests if name in proof.visible]
        before.update(seen)
        rng.shuffle(questions)
        if questions or seen:
            # Those that ran before come last: they may set anew what the others start from.
            trials[names[0] if names else tests[-1]] = questions + seen
    usual = frozenset(proof.usual)
    return Plan(trials, master, frozenset(proof.ordinary), frozenset(before), usual)


def _choose(names: Sequence[str], proof: Proof, rng: random.Random) -> list[Question]:
    found: list[Question] = []
    for name in names:
        variants = rng.sample(proof.variants[name], min(len(proof.variants[name]), _MOST))
        if name in proof.costly:
            # What fails late has made all comparisons before.
            found.append(rng.choice([Question(name), Question(name, proof.variants[name][-1])]))
            continue
        found += [Question(name, number) for number in (variants if name in proof.cheap else variants[:1])]
        found.append(Question(name))
    return found

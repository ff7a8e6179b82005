"""How often a guess is right: `python -m tests.attacks.guessing --times 200`.

A cheat that controls its process, has no right answer, and knows how many copies that must fail come with
each hidden check. In each fork it says yes to one question, chosen by chance, and no to the others; what is
run in the notebook itself it passes. Printed is how often it gets an undeserved point unnoticed, beside the
rate that is promised: once in k + 1 for a check with k copies.
"""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Annotated

import typer

from grader.cells import grade_id
from grader.classroom.dispatch import in_parallel
from grader.grading.result import CellStatus

from .control import TAKE_OVER, unseen
from .harness import COURSE, Tried, attempt_of

_GUESS = """
import random
chance, here = random.SystemRandom(), os.getpid()
asked, chosen = [0], [0]

def new_fork():
    asked[0], chosen[0] = 0, chance.randrange(1, QUESTIONS + 1)

def guess(code):
    asked[0] += 1
    return os.getpid() == here or asked[0] == chosen[0]

os.register_at_fork(after_in_child=new_fork)
take_over(guess)
"""


def guessed(request: tuple[int, str, int]) -> Tried:
    """Submit the cheat once more; the number makes all chances of the grader new ones."""
    number, assignment, variants = request
    source = TAKE_OVER + _GUESS.replace("QUESTIONS", str(variants + 1))
    case = SimpleNamespace(ASSIGNMENT=assignment, OWN=[unseen(source)], __doc__="It guesses.")
    return attempt_of(case, f"{__package__}.guess_{number}")


def main(
    times: Annotated[int, typer.Option(help="How many submissions.")] = 200,
    assignment: Annotated[str, typer.Option(help="To which assignment.")] = "01_cloud_choices",
    variants: Annotated[int, typer.Option(help="Copies that must fail, beside each hidden check.")] = 2,
) -> None:
    """Submit a cheat that guesses many times, and say how often it was right and nobody was told."""
    read = COURSE.assignment(assignment)
    tests = [cell for name in read.masters for cell in read.master(name).cells]
    hidden = {grade_id(cell) for cell in tests if any(begin in cell.source for begin, _ in read.hidden)}
    seen: Counter[str] = Counter()
    for tried in in_parallel(guessed, [(number, assignment, variants) for number in range(times)]):
        cells = [cell for cell in tried.result.cells if cell.id in hidden]
        gained = [cell for cell in cells if cell.status is CellStatus.PASSED and not cell.flags]
        seen.update(checks=len(cells), gained=len(gained), submissions=1)
        seen.update(unnoticed=bool(gained and not tried.result.flags), all=len(gained) == len(cells))
    rate, promised = seen["gained"] / max(1, seen["checks"]), 1 / (variants + 1)
    print(f"hidden checks passed without a flag: {seen['gained']} of {seen['checks']}, {rate:.3f} of them")
    print(f"promised, with {variants} copies that must fail: at most {promised:.3f}")
    print(f"submissions with undeserved points and no flag at all: {seen['unnoticed']} of {times}")
    print(f"submissions with all hidden points: {seen['all']} of {times}")
    raise typer.Exit(int(rate > promised + 3 * (promised / max(1, seen["checks"])) ** 0.5))


if __name__ == "__main__":
    from tests.attacks import guessing  # under its own name, by which other processes find it

    typer.run(guessing.main)

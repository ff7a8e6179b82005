"""Rows of contracts that no test watches, and rows whose tests no wrong answer ever failed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .contract import Watch, watches
from .exercises import Exercise
from .mutants import Mutant


@dataclass(frozen=True)
class Clause:
    """A row of a contract: the test cells that watch it, and how many wrong answers they found by it."""

    part: str
    cells: tuple[str, ...]
    proofs: int = 0

    @property
    def state(self) -> str:
        """Say how far the row is watched: `unwatched`, `unproven` or `proven`."""
        if not self.cells:
            return "unwatched"
        return "proven" if self.proofs else "unproven"


def clauses_of(exercise: Exercise, lost: Iterable[tuple[Mutant, Mapping[str, str]]]) -> list[Clause]:
    """Return the rows of an exercise's contract, with what its wrong answers lost (cell → message).

    A row for an argument that nothing names is watched by whatever tests the answer: it is proven by a mutant
    of a line that reads the argument.
    """
    caught = [(mutant, cells) for mutant, cells in lost if cells]
    found = []
    for watch in watches(exercise.contract.rows, exercise.tests):
        cells = tuple(sorted(watch.by_message | watch.by_cell))
        if cells:
            found.append(Clause(watch.row.part, cells, sum(watch.is_proven_by(own) for _, own in caught)))
        elif names := _arguments(exercise, watch):
            proofs = sum(_reads(mutant, names) for mutant, _ in caught)
            found.append(Clause(watch.row.part, tuple(exercise.tests), proofs))
        else:
            found.append(Clause(watch.row.part, ()))
    return found


def _arguments(exercise: Exercise, watch: Watch) -> set[str]:
    """Return the arguments that a row is about; nothing for a row about something else."""
    names = set(re.findall(r"`(\w+)`", watch.row.part))
    return names if names <= set(exercise.answer.parameters) else set()


def _reads(mutant: Mutant, names: set[str]) -> bool:
    words = set(re.findall(r"\w+", f"{mutant.before} {mutant.after}"))
    return bool(words & names)

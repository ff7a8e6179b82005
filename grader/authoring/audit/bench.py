"""Where mutants of a notebook are tried: which of them together, within which limits, and what each lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...limits import Limits
from .exercises import Notebook
from .keys import mutant_key, reference_key
from .known import Known, Reference
from .mutants import Mutant
from .trials import Lost, Outcome, Trial, run

# A mutant that does not come to an end is caught; waiting for it is what takes time.
_LEAST_SECONDS = 3.0
_MOST_SECONDS = 10.0


def packed(notebook: Notebook, mutants: Iterable[Mutant]) -> list[tuple[Mutant, ...]]:
    """Put mutants together that no test can take for one another; the exercise with most of them first."""
    waiting: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        waiting.setdefault(mutant.cell, []).append(mutant)
    packs = []
    while waiting:
        pack, taken = [], frozenset[str]()
        for cell in sorted(waiting, key=lambda cell: (-len(waiting[cell]), cell)):
            notice = notebook.exercise(cell).notice
            if not notice & taken:
                pack.append(waiting[cell].pop(0))
                taken |= notice
        waiting = {cell: left for cell, left in waiting.items() if left}
        packs.append(tuple(pack))
    return packs


@dataclass(frozen=True)
class Bench:
    """Where mutants of a notebook are tried: the notebook, and how its reference fares there.

    `until` says when (in seconds since 1970) no more trials are begun; 0 is never.
    """

    notebook: Notebook
    limits: Limits
    engine: str
    reference: Reference
    until: float = 0.0

    @property
    def failing(self) -> Lost:
        """The test cells that the reference itself loses."""
        return self.reference.lost

    def trials(self, mutants: Iterable[Mutant]) -> list[Trial]:
        """Return the trials of some mutants."""
        return [self.trial(pack) for pack in packed(self.notebook, mutants)]

    def trial(self, mutants: Sequence[Mutant]) -> Trial:
        """Return the trial of mutants that no test can take for one another."""
        cells = frozenset[str]().union(*(self.notebook.exercise(m.cell).notice for m in mutants))
        assignment = self.notebook.only(cells, plain=self.reference.plain)
        return Trial(assignment, self.notebook.name, tuple(mutants), self.limits, self.engine, self.until)

    def lost(self, mutant: Mutant, outcome: Outcome) -> dict[str, str]:
        """Return what one mutant of a trial lost."""
        notice = self.notebook.exercise(mutant.cell).notice
        own = {test for cell in notice for test in self.notebook.exercise(cell).tests}
        return {test: m for test, m in outcome.lost.items() if test in own and test not in self.failing}

    def key(self, mutant: Mutant) -> str:
        """Return the key of what becomes of a mutant: equal keys, equal outcomes."""
        return mutant_key(self.notebook, mutant, self.engine)


def benches(
    notebooks: Sequence[Notebook],
    limits: Limits,
    engine: str,
    known: Known,
    used: Known,
    until: float = 0.0,
) -> list[Bench]:
    """Return where mutants of each notebook can be tried; the reference is graded where `known` lacks it.

    What there is to keep goes into `used`. Raises EngineError when a reference comes to no result.
    """
    found = []
    for notebook in notebooks:
        key = reference_key(notebook, engine)
        reference = known.references.get(key)
        if reference is None and any(one.tests for one in notebook.exercises):
            reference = _reference(notebook, limits, engine)
        reference = reference or Reference(plain=False, seconds=0, lost={})
        used.references[key] = reference
        quicker = _quicker(limits, reference.seconds)
        found.append(Bench(notebook, quicker, engine, reference, until))
    return found


def _reference(notebook: Notebook, limits: Limits, engine: str) -> Reference:
    """Grade the reference, without what a student may delete if that is possible: it is quicker."""
    every = frozenset(one.cell for one in notebook.exercises)
    for plain in (False, True):
        trial = Trial(notebook.only(every, plain=plain), notebook.name, (), limits, engine)
        (outcome,) = run([trial], 1)
        reference = Reference(plain=plain, seconds=round(outcome.seconds, 1), lost=dict(outcome.lost))
        if not reference.lost:
            break
    return reference


def _quicker(limits: Limits, seconds: float) -> Limits:
    """Let a cell take as long as the whole notebook of the reference does, within reason."""
    most = min(max(_LEAST_SECONDS, seconds), _MOST_SECONDS)
    return replace(limits, cell_seconds=min(limits.cell_seconds, most))

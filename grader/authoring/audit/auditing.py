"""An audit: the mutants of some assignments graded, or known from before, and what that says of the tests."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...course import Course
from ...engine import shared
from ...masters import regions
from ..bank import FOLDER, read_bank
from .bench import Bench, benches
from .clauses import Clause, clauses_of
from .equivalent import Entry, Stale, listed, read_entries, stale
from .exercises import Exercise, Notebook, notebooks_of
from .known import Known, Reference, keep, read_known
from .mutants import Mutant, mutants_of
from .trials import Trial, run
from .weak import Weak, weak_assertions

Lost = Mapping[str, str]
# Hears of progress: what is done now, how much there is of it, and of each step.
Watcher = Callable[[str, int], Callable[[], None]]


@dataclass(frozen=True)
class Tried:
    """A mutant and the test cells that it lost: grade id → message. One that lost none survived."""

    mutant: Mutant
    exercise: Exercise
    lost: Lost


@dataclass(frozen=True)
class Audit:
    """What an audit found out about an assignment.

    `failing` are test cells that the reference answers themselves fail. `entries` say why a mutant need
    not be caught, by its name; `stale` is what that list has of mutants that are caught now, or are no more.
    `fresh` says how many wrong answers were graded now, the others being known; `untried` for how many the
    time did not suffice. `references` says how the right answers fared, by notebook.
    """

    assignment: str
    notebooks: Sequence[Notebook]
    tried: Sequence[Tried]
    failing: Lost = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    stale: Sequence[Stale] = ()
    clauses: Mapping[str, Sequence[Clause]] = field(default_factory=dict)
    weak: Sequence[Weak] = ()
    fresh: int = 0
    untried: int = 0
    references: Mapping[str, Reference] = field(default_factory=dict)

    @property
    def exercises(self) -> list[Exercise]:
        """The exercises of all its notebooks."""
        return [exercise for notebook in self.notebooks for exercise in notebook.exercises]

    @property
    def caught(self) -> list[Tried]:
        """The mutants that a test noticed."""
        return [one for one in self.tried if one.lost]

    @property
    def listed(self) -> list[Tried]:
        """The survivors that need not be caught, each with a reason in the bank."""
        return [one for one in self.tried if not one.lost and one.mutant.name in self.entries]

    @property
    def survivors(self) -> list[Tried]:
        """The survivors without a reason."""
        return [one for one in self.tried if not one.lost and one.mutant.name not in self.entries]

    @property
    def rate(self) -> float:
        """The share of mutants caught, of those that are not listed; 1 where there are none."""
        counted = len(self.tried) - len(self.listed)
        return len(self.caught) / counted if counted else 1.0

    @property
    def ok(self) -> bool:
        """Tell whether every mutant is caught or listed, nothing else is listed, and no reference fails."""
        return not self.survivors and not self.stale and not self.failing

    def kills(self, test: str) -> tuple[int, int]:
        """Return how many mutants a test cell caught, and how many of those only it did."""
        own = [one for one in self.caught if test in one.lost]
        return len(own), sum(len(one.lost) == 1 for one in own)


def audit(
    course: Course,
    names: Sequence[str],
    engine: str,
    workers: int,
    watch: Watcher,
    *,
    remember: bool = True,
) -> Iterator[Audit]:
    """Audit assignments; yield what was found out about each. Without `remember` all is tried anew.

    Raises CourseError for an assignment that is not there, EngineError when the engine cannot run, BankError
    for a list of equivalent mutants that is out of form.
    """
    solution = regions(course.config)["solution"]
    with shared(engine, course.limits):
        for name in names:
            notebooks = notebooks_of(course.assignment(name), solution)
            known = read_known(course.root, name) if remember else Known()
            one = Auditing(course, name, notebooks, known, engine, workers)
            try:
                found = one.audit(watch)
            except BaseException:  # Ctrl-C: what was found out so far is worth keeping, and so is the rest
                keep(course.root, name, one.used.with_what_else(known))
                raise
            keep(course.root, name, one.used)
            yield found


class Auditing:
    """An assignment while it is audited. `used` is what of its results is worth keeping."""

    def __init__(
        self,
        course: Course,
        name: str,
        notebooks: Sequence[Notebook],
        known: Known,
        engine: str,
        workers: int,
    ) -> None:
        self.course, self.name, self.notebooks = course, name, notebooks
        self.known, self.used = known, Known()
        self.engine, self.workers = engine, workers
        self.fresh = 0

    def audit(self, watch: Watcher) -> Audit:
        """Try what is not known, and put everything together."""
        tested = benches(self.notebooks, self.course.limits, self.engine, self.known, self.used)
        tried = self._try([(bench, mutants_in(bench.notebook)) for bench in tested], watch)
        return self._found(tested, tried, self._clauses(tested, tried, watch))

    def audit_until(self, until: float, seed: str, watch: Watcher) -> Audit:
        """Try what is not known of the mutants, as many as there is time for, and nothing else.

        `until` is in seconds since 1970; `seed` decides the order.
        """
        tested = benches(self.notebooks, self.course.limits, self.engine, self.known, self.used, until)
        tried = self._try([(bench, mutants_in(bench.notebook)) for bench in tested], watch, seed)
        return self._found(tested, tried, {})

    def _found(
        self, tested: Sequence[Bench], tried: Sequence[Tried], clauses: Mapping[str, Sequence[Clause]]
    ) -> Audit:
        entries = read_entries(self.course.root / FOLDER / self.name)
        every = [mutant for notebook in self.notebooks for mutant in mutants_in(notebook)]
        untried: dict[str, Lost] = {mutant.name: {} for mutant in every}
        tests = [test for nb in self.notebooks for one in nb.exercises for test in one.tests.items()]
        return Audit(
            self.name,
            self.notebooks,
            tried,
            {cell: message for bench in tested for cell, message in bench.failing.items()},
            listed(entries),
            stale(entries, untried | {one.mutant.name: one.lost for one in tried}),
            clauses,
            [weak for cell, source in tests for weak in weak_assertions(cell, source)],
            self.fresh,
            len(every) - len(tried),
            {bench.notebook.name: bench.reference for bench in tested},
        )

    def _try(
        self, todo: Sequence[tuple[Bench, Sequence[Mutant]]], watch: Watcher, seed: str = ""
    ) -> list[Tried]:
        """Return what becomes of mutants, in their order; those are graded of which it is not known.

        With a seed they are graded in another order. Those for which there was no time are left out.
        """
        places = [(bench, mutant, bench.key(mutant)) for bench, mutants in todo for mutant in mutants]
        known, used = self.known.mutants, self.used.mutants
        used |= {key: known[key] for _, _, key in places if key in known}
        trials: list[Trial] = []
        for bench, mutants in todo:
            trials += bench.trials(mutant for mutant in mutants if bench.key(mutant) not in used)
        if seed:
            random.Random(seed).shuffle(trials)
        by_name = {bench.notebook.name: bench for bench, _ in todo}
        for outcome in run(trials, self.workers, watch(self.name, len(trials)) if trials else None):
            bench = by_name[outcome.trial.notebook]
            for mutant in outcome.trial.mutants if outcome.began else ():
                used[bench.key(mutant)] = bench.lost(mutant, outcome)
                self.fresh += 1
        return [
            Tried(mutant, bench.notebook.exercise(mutant.cell), used[key])
            for bench, mutant, key in places
            if key in used
        ]

    def _clauses(
        self, tested: Sequence[Bench], tried: Sequence[Tried], watch: Watcher
    ) -> dict[str, Sequence[Clause]]:
        """Return the clauses of each exercise; what mutants do not prove, the bank's wrong answers may."""
        found = self._clauses_by(tested, tried)
        open_ = {cell for cell, own in found.items() if any(one.state == "unproven" for one in own)}
        wrong = [a for a in read_bank(self.course, self.name) if not a.is_right and a.cell in open_]
        answers = [Mutant(a.cell, "bank", 0, a.title, a.name, a.source) for a in wrong]
        todo = [(bench, [a for a in answers if bench.notebook.has(a.cell)]) for bench in tested]
        return self._clauses_by(tested, [*tried, *self._try(todo, watch)])

    def _clauses_by(self, tested: Sequence[Bench], tried: Sequence[Tried]) -> dict[str, Sequence[Clause]]:
        return {
            one.cell: clauses_of(one, [(t.mutant, t.lost) for t in tried if t.exercise.cell == one.cell])
            for bench in tested
            for one in bench.notebook.exercises
        }


def mutants_in(notebook: Notebook) -> list[Mutant]:
    """Return the mutants of exercises that have tests at all."""
    exercises = (one for one in notebook.exercises if any(notebook.tests_of(one)))
    return [mutant for one in exercises for mutant in mutants_of(one.answer)]

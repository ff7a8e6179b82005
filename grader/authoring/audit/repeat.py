"""Right answers graded again and again, each time elsewhere: another time zone, locale, hash seed, folder.

A test cell that passes in one run and fails in another is flaky; the answers are the same.
"""

from __future__ import annotations

import json
import os
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from nbformat import NotebookNode, from_dict

from ...assignment import Assignment
from ...classroom.dispatch import in_parallel
from ...course import Course
from ...engine import shared
from ...masters import regions
from ..bank import Answer, read_bank
from .exercises import Notebook, notebooks_of
from .mutants import Mutant
from .trials import Outcome, Trial, attempt, bounds, unfinished

# Read where an engine starts Python.
_HASH_SEED = "GRADER_HASH_SEED"
# Half hours, a quarter, summer time in winter, and a day ahead.
_ZONES = (
    "UTC",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Europe/Dublin",
    "Pacific/Kiritimati",
    "America/Lima",
)
_LOCALES = ("C.UTF-8", "tr_TR.UTF-8", "C", "de_DE.UTF-8")
_FOLDERS = ("", "a folder with blanks", "deep/er/and/deeper/still", "ünïcode")

# What is said of a check that came to no end. This loads the machine itself, so it is patient.
_LATE = ("This check was not finished", "This check was stopped")
_PATIENCE = 4

_PRELUDE = """def _elsewhere():
    import contextlib, locale, os, shutil, time

    os.environ.update({environment!r})
    if hasattr(time, "tzset"):
        time.tzset()
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, {locale!r})
    with contextlib.suppress(OSError, AttributeError):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:{cores}])
    if {folder!r}:
        here = os.listdir()
        os.makedirs({folder!r})
        for name in here:
            copy = shutil.copytree if os.path.isdir(name) else shutil.copy2
            copy(name, os.path.join({folder!r}, name))
        os.chdir({folder!r})


_elsewhere()
del _elsewhere"""


@dataclass(frozen=True)
class Condition:
    """Where one run happens: time zone, locale, hash seed, how many cores, and in which folder."""

    zone: str
    locale: str
    hash_seed: int
    cores: int
    folder: str

    def __str__(self) -> str:
        cores = "one core" if self.cores == 1 else "all cores"
        folder = repr(self.folder) if self.folder else "its own folder"
        return f"{self.zone}, {self.locale}, hash seed {self.hash_seed}, {cores}, in {folder}"

    def cell(self) -> NotebookNode:
        """Return a locked cell that takes a notebook there."""
        environment = {"TZ": self.zone, "LC_ALL": self.locale, "LANG": self.locale}
        source = _PRELUDE.format(
            environment=environment, locale=self.locale, cores=self.cores, folder=self.folder
        )
        known = {"grade": False, "locked": True, "solution": False, "task": False, "schema_version": 3}
        metadata = {"nbgrader": {**known, "grade_id": "elsewhere"}}
        about = {"id": "elsewhere", "cell_type": "code", "metadata": metadata, "source": source}
        cell: NotebookNode = from_dict({**about, "outputs": [], "execution_count": None})
        return cell


def conditions(times: int) -> list[Condition]:
    """Return so many conditions, always the same; the first is the grader's own."""
    cores = max(1, os.cpu_count() or 1)
    return [
        Condition(
            _ZONES[n % len(_ZONES)],
            _LOCALES[n % len(_LOCALES)],
            n,
            1 if n % 3 == 1 else cores,
            _FOLDERS[n % len(_FOLDERS)],
        )
        for n in range(times)
    ]


@dataclass
class Steadiness:
    """What became of one test cell with the same right answers: in how many runs it failed, and how.

    Without a `cell` it is about all that were not run to their end: mostly the time was up.
    """

    assignment: str
    cell: str
    answers: str
    runs: int
    failed: dict[Condition, str] = field(default_factory=dict)

    @property
    def is_flaky(self) -> bool:
        """Tell whether it failed in some runs and passed in others."""
        return not self.is_unfinished and 0 < len(self.failed) < self.runs

    @property
    def is_unfinished(self) -> bool:
        """Tell whether it is about checks that were not run to their end."""
        return not self.cell

    def __str__(self) -> str:
        where, message = next(iter(self.failed.items()))
        if self.is_unfinished:
            runs = f"{len(self.failed)} of {self.runs} runs"
            return f"not finished: {self.assignment} with {self.answers} in {runs} ({where}): {message}"
        what = f"{self.assignment}/{self.cell} with {self.answers}"
        if self.is_flaky:
            return f"flaky: {what} failed in {len(self.failed)} of {self.runs} runs ({where}): {message}"
        return f"wrong: {what} failed in each of {self.runs} runs: {message}"


def repeat(
    course: Course,
    names: Sequence[str],
    engine: str,
    workers: int,
    times: int,
    watch: Callable[[str, int], Callable[[], None]],
) -> tuple[int, list[Steadiness]]:
    """Grade the right answers so often, shuffled and two to a core.

    Return how many gradings that were, and the test cells that did not pass each time.
    """
    trials = [trial for name in names for trial in _trials(course, name, engine)]
    step = watch("Grading right answers", len(trials) * times)
    busy = 2 * (workers if workers > 0 else os.cpu_count() or 1)
    found: dict[tuple[str, str, str], Steadiness] = {}
    for number, condition in enumerate(conditions(times)):
        there = [replace(trial, assignment=_moved(trial, condition)) for trial in trials]
        random.Random(number).shuffle(there)
        with _hash_seed(condition.hash_seed), shared(engine, course.limits):
            for outcome in in_parallel(attempt, there, busy, bounds, unfinished):
                step()
                add(found, outcome, condition, times)
    return len(trials) * times, sorted(
        found.values(), key=lambda one: (one.assignment, one.cell, one.answers)
    )


def add(
    found: dict[tuple[str, str, str], Steadiness], outcome: Outcome, condition: Condition, times: int
) -> None:
    """Add the test cells that one grading lost to what was found: (assignment, cell, answers) → how often."""
    name = outcome.trial.assignment.name
    answers = ", ".join(mutant.before for mutant in outcome.trial.mutants) or "the reference answers"
    for lost, message in outcome.lost.items():
        cell = "" if message.startswith(_LATE) else lost  # one line for all that was not run
        one = found.setdefault((name, cell, answers), Steadiness(name, cell, answers, times))
        one.failed[condition] = message


def _trials(course: Course, name: str, engine: str) -> Iterator[Trial]:
    """Yield the reference answers of each notebook, and the bank's right ones, one per exercise at once."""
    right = [answer for answer in read_bank(course, name) if answer.is_right]
    usual = course.limits
    limits = replace(
        usual,
        cell_seconds=_PATIENCE * usual.cell_seconds,
        notebook_seconds=_PATIENCE * usual.notebook_seconds,
    )
    for notebook in notebooks_of(course.assignment(name), regions(course.config)["solution"]):
        every = frozenset(exercise.cell for exercise in notebook.exercises)
        assignment = notebook.only(every, plain=True)
        trial = Trial(assignment, notebook.name, (), limits, engine)
        yield trial
        for pack in _packs(notebook, right):
            answers = [Mutant(one.cell, "right", 0, one.title, "", one.source) for one in pack]
            yield replace(trial, mutants=tuple(answers))


def _packs(notebook: Notebook, right: Sequence[Answer]) -> Iterator[list[Answer]]:
    by_cell: Mapping[str, list[Answer]] = defaultdict(list)
    for answer in right:
        if notebook.has(answer.cell):
            by_cell[answer.cell].append(answer)
    for column in zip_longest(*by_cell.values()):
        yield [answer for answer in column if answer is not None]


def _moved(trial: Trial, condition: Condition) -> Assignment:
    """Return the assignment of a trial with the cell that takes it elsewhere ahead of everything."""
    master = trial.assignment.master(trial.notebook)
    master.cells.insert(0, condition.cell())
    return replace(trial.assignment, masters={trial.notebook: json.dumps(master)})


@contextmanager
def _hash_seed(seed: int) -> Iterator[None]:
    os.environ[_HASH_SEED] = str(seed)
    try:
        yield
    finally:
        del os.environ[_HASH_SEED]

"""One notebook → its report: read, put right as grading would, run, judged, and looked at as a file."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import beside, fitness, structure
from .index import Index
from .judging import judge
from .reading import read
from .restoring import restore
from .running import run
from .words import Cell, Exercise, Finding, Kind, Limits, Outcome, Report, State, Unusable, Written

# Is told how many cells there are to run, how many are done, and which exercise the next one belongs to.
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Options:
    """What was asked for besides the notebook. `skips_blank`: one that nobody began is not run."""

    exercise: str = ""
    limits: Limits = field(default_factory=Limits)
    index: Index | None = None
    skips_blank: bool = False


def check(path: Path, options: Options, progress: Progress = lambda done, total, what: None) -> Report:
    """Check one notebook; its file is only read. Raises Unusable when nothing can be said of it."""
    begin = time.monotonic()
    notebook = read(path)
    released = options.index.of(notebook) if options.index else None
    restored = restore(notebook.cells, released)
    cells = restored.cells
    found = structure.exercises(cells)
    if not found:
        raise Unusable(
            f"{path.name} has no exercises: no cell of it has a mark of the course's. Choose a notebook "
            "of the course; if it is one, an editor took the marks: download it again, and copy your answers."
        )
    title = structure.title_of(cells) or path.stem
    if options.skips_blank and all(one.written is Written.BLANK for one in found):
        nothing = [Outcome(State.NOT_RUN)] * len(cells)
        results = tuple(judge(one, cells, nothing) for one in found)
        return Report(notebook, title, results, (), is_begun=False)
    wanted = named(found, options.exercise, path.name) if options.exercise else found
    skip = _not_needed(cells, wanted) if options.exercise else frozenset()
    outcomes = run(
        notebook,
        cells,
        options.limits,
        files=beside.needed(notebook, released, options.limits),
        needed=_needed(cells),
        skip=skip,
        step=_step(cells, found, skip, progress),
    )
    results = tuple(judge(one, cells, outcomes) for one in wanted)
    fit: list[Finding] = []
    if not options.exercise:
        fit = fitness.findings(notebook, restored, found, outcomes, released, options.limits)
    seconds = time.monotonic() - begin
    return Report(notebook, title, results, tuple(fit), seconds, is_part=bool(options.exercise))


def named(found: Sequence[Exercise], name: str, where: str) -> list[Exercise]:
    """Return the exercises that a name means: a number, a function or words of the heading.

    Raises Unusable, naming what there is.
    """
    wanted = name.casefold().removeprefix("exercise").strip()
    tests: list[Callable[[Exercise], bool]] = [
        lambda one: wanted in {one.number.casefold(), *(own.casefold() for own in one.names)},
        lambda one: any(wanted.startswith(f"{own.casefold()}_") for own in one.names),
        lambda one: wanted in f"{one.title} {' '.join(one.names)}".casefold(),
    ]
    for test in tests:
        if wanted and (fits := [one for one in found if test(one)]):
            return fits
    there = "\n".join(f"  {one.number or '-':>3}  {', '.join(one.names)}  ({one.title})" for one in found)
    raise Unusable(f"{where} has no exercise {name!r}. By number, name or words of the heading:\n{there}")


def _needed(cells: Sequence[Cell]) -> frozenset[int]:
    """Return the cells without which nothing works: locked ones above the first answer."""
    first = next((i for i, cell in enumerate(cells) if cell.kind is Kind.ANSWER), 0)
    return frozenset(i for i in range(first) if cells[i].kind is Kind.LOCKED)


def _not_needed(cells: Sequence[Cell], wanted: Sequence[Exercise]) -> frozenset[int]:
    """Return what need not run for these exercises: others' checks, and all below the last of theirs."""
    own = {i for one in wanted for i in (*one.answers, *one.visible)}
    last = max(own, default=-1)
    return frozenset(
        i for i, cell in enumerate(cells) if i > last or (cell.kind is Kind.TEST and i not in own)
    )


def _step(
    cells: Sequence[Cell], found: Sequence[Exercise], skip: frozenset[int], progress: Progress
) -> Callable[[int], None]:
    """Return what is told of each cell that begins, and tells `progress` under which heading it stands."""
    begins = {min((*one.answers, *one.visible, *one.questions), default=-1): one for one in found}
    runs = [i for i, cell in enumerate(cells) if cell.is_code and cell.source.strip() and i not in skip]
    label, labels = "set-up", []
    for index in range(len(cells)):
        if one := begins.get(index):
            label = f"{one.number} · {one.title}" if one.number else one.title
        labels.append(label)
    return lambda index: progress(runs.index(index), len(runs), labels[index])

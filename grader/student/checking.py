"""One notebook → its report: read, run, judged, and looked at as a file to hand in."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import fitness, structure
from .index import Index
from .judging import judge
from .reading import read
from .running import files_beside, run
from .words import Cell, Exercise, Kind, Limits, Report, Unusable

# Is told how many cells there are to run, and which exercise the next one belongs to.
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Options:
    """What was asked for besides the notebook."""

    exercise: str = ""
    limits: Limits = field(default_factory=Limits)
    index: Index | None = None


def check(path: Path, options: Options, progress: Progress = lambda done, total, what: None) -> Report:
    """Check one notebook; its file is only read. Raises Unusable when nothing can be said of it."""
    begin = time.monotonic()
    notebook = read(path)
    released = options.index.of(notebook) if options.index else None
    found = structure.exercises(notebook.cells)
    if not found:
        raise Unusable(
            f"{path.name} has no exercises: no cell of it has a mark of the course's. Choose a notebook "
            "of the course; if it is one, an editor dropped the marks: download it again, and "
            "copy your answers over."
        )
    wanted = named(found, options.exercise, path.name) if options.exercise else found
    skip = _not_needed(notebook.cells, wanted) if options.exercise else frozenset()
    code = [
        i for i, cell in enumerate(notebook.cells) if cell.is_code and cell.source.strip() and i not in skip
    ]
    labels = _labels(found, notebook.cells)

    def step(index: int) -> None:
        progress(code.index(index), len(code), labels[index])

    outcomes = run(
        notebook,
        notebook.cells,
        options.limits,
        files=files_beside(notebook, options.limits),
        needed=_needed(notebook.cells),
        skip=skip,
        step=step,
    )
    results = tuple(judge(one, notebook.cells, outcomes) for one in wanted)
    fit = [] if options.exercise else fitness.findings(notebook, found, outcomes, released, options.limits)
    title = structure.title_of(notebook.cells) or path.stem
    seconds = time.monotonic() - begin
    return Report(notebook, title, results, tuple(fit), seconds, bool(options.exercise))


def named(found: Sequence[Exercise], name: str, where: str) -> list[Exercise]:
    """Return the exercises that a name means: a number, a function or words of the heading.

    Raises Unusable, naming what there is.
    """
    wanted = name.casefold().removeprefix("exercise").strip()
    tests: list[Callable[[Exercise], bool]] = [
        lambda one: one.number.casefold() == wanted or wanted in {own.casefold() for own in one.names},
        lambda one: bool(wanted) and wanted in f"{one.title} {' '.join(one.names)}".casefold(),
    ]
    for test in tests:
        if fits := [one for one in found if test(one)]:
            return fits
    there = "\n".join(f"  {one.number or '-':>3}  {', '.join(one.names)}  ({one.title})" for one in found)
    raise Unusable(
        f"{where} has no exercise {name!r}. There is, by number, name or words of the heading:\n{there}"
    )


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


def _labels(found: Sequence[Exercise], cells: Sequence[Cell]) -> list[str]:
    """Return for each cell the heading that progress shows while it runs."""
    begins = {min((*one.answers, *one.visible, *one.questions), default=-1): one for one in found}
    label, labels = "set-up", []
    for index in range(len(cells)):
        if one := begins.get(index):
            label = f"{one.number} · {one.title}" if one.number else one.title
        labels.append(label)
    return labels

"""A released assignment as workers know it: plain data, without nbgrader, which takes a second to import."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from pydantic import NonNegativeInt

from .cells import fill

Regions = tuple[tuple[str, str], ...]
# What begins and ends what students do not get of a test or a task, unless the course says otherwise.
HIDDEN: Regions = (
    ("BEGIN HIDDEN TESTS", "END HIDDEN TESTS"),
    ("BEGIN MARK SCHEME", "END MARK SCHEME"),
)


@dataclass(frozen=True)
class Proof:
    """What the reference answers of a notebook say of its test cells, by grade id (see grading/proving.py).

    `variants` are the numbers of a cell's variants that a right answer fails, `costly` the cells that take
    long, `cheap` those that take next to no time, `visible` cells that hide nothing and do not take long,
    `untried` those with points behind hidden lines and no such variant. `ordinary` cells mean something else
    when they are compiled. `scored` says whether the last line of a cell gives its points, where the
    references tell. `usual` are signs of tampering that the references show, so that they are none. `failing`
    are those that the references fail, with the reason.
    """

    variants: dict[str, list[NonNegativeInt]] = field(default_factory=dict)
    costly: list[str] = field(default_factory=list)
    cheap: list[str] = field(default_factory=list)
    visible: list[str] = field(default_factory=list)
    untried: list[str] = field(default_factory=list)
    ordinary: list[str] = field(default_factory=list)
    scored: dict[str, bool] = field(default_factory=dict)
    usual: list[str] = field(default_factory=list)
    failing: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Assignment:
    """A released assignment as graders know it: masters with hidden tests and without solutions.

    `masters` maps a notebook's name (no ending) to the notebook as JSON text, so that an assignment
    is plain data that can be sent to a worker. `references` are the instructor's answers (notebook → grade
    id → source), `by_hand` those in code that a person grades, and `unsolved` names the cells for which they
    are not known to be right. `proofs` say what was found with them (notebook → proof). `ignore` are names of
    side files, as patterns, that are left out; `hidden` is what begins and ends what students do not get of a
    test or task.
    """

    name: str
    folder: Path
    masters: dict[str, str]
    references: dict[str, dict[str, str]] = field(default_factory=dict)
    proofs: Mapping[str, Proof] = field(default_factory=dict)
    by_hand: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unsolved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    hidden: Regions = HIDDEN

    def master(self, notebook: str) -> NotebookNode:
        """Return a fresh copy of one master notebook."""
        nb: NotebookNode = nbformat.from_dict(json.loads(self.masters[notebook]))
        return nb

    def solved(self, notebook: str) -> NotebookNode:
        """Return a fresh copy of one master notebook with the reference answers in it."""
        answers = {**self.references.get(notebook, {}), **self.by_hand.get(notebook, {})}
        return fill(self.master(notebook), answers)

    def side_files(self) -> list[Path]:
        """Return the instructor's files beside the notebooks, relative to `folder`."""
        files = (path for path in self.folder.rglob("*") if path.is_file() and path.suffix != ".ipynb")
        found = (path.relative_to(self.folder) for path in files)
        return sorted(path for path in found if not _is_clutter(path, self.ignore))


def _is_clutter(path: Path, ignore: tuple[str, ...]) -> bool:
    return any(
        part.startswith(".") or part == "__pycache__" or any(fnmatch(part, glob) for glob in ignore)
        for part in path.parts
    )

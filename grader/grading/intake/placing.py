"""What is known of a submission while it is put together: parts of the master's cells, and own cells."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from nbformat import NotebookNode

from ...cells import Kind, grade_id, kind
from .definitions import identifiers, introduced, squeezed, wanted


@dataclass(frozen=True)
class Part:
    """A submitted cell that is, or is a part of, a cell of the master's; `number` is its place there."""

    number: int
    cell: NotebookNode


@dataclass
class Own:
    """A cell of the student's own; it stands behind the master's cell number `at`, -1 for before all.

    One that is `copied` repeats what stands in another answer's cell.
    """

    number: float
    cell: NotebookNode
    at: int
    copied: bool = False

    @cached_property
    def squeezed(self) -> str:
        """Its source without white space."""
        return squeezed(self.cell.source)

    @cached_property
    def introduced(self) -> set[str]:
        """The names that it defines or imports."""
        return introduced(self.cell.source)

    @cached_property
    def identifiers(self) -> set[str]:
        """The words in it that can be names."""
        return identifiers(self.cell.source)


class Work:
    """A submission on its way to a notebook: what is decided so far."""

    def __init__(self, master: NotebookNode, references: Mapping[str, str]) -> None:
        self.cells: dict[str, NotebookNode] = {
            str(grade_id(cell)): copy.deepcopy(cell) for cell in master.cells if grade_id(cell)
        }
        self.order = list(self.cells)
        self.stubs = {key: str(cell.source) for key, cell in self.cells.items()}
        self.stub_pictures = {key: dict(cell.get("attachments", {})) for key, cell in self.cells.items()}
        self.parts: dict[str, list[Part]] = {}
        self.own: list[Own] = []
        self.repairs: list[str] = []
        self.found_elsewhere: set[str] = set()  # answers that stand in another answer's cell
        self.lost_names = False
        self.wanted = self._wanted(references)
        # What stands in the released notebook beside nbgrader's cells; students leave it where it is.
        self.plain = {squeezed(cell.source) for cell in master.cells if kind(cell) is Kind.PLAIN}
        self._master = master

    def _wanted(self, references: Mapping[str, str]) -> dict[str, set[str]]:
        tests = "\n".join(cell.source for cell in self.cells.values() if kind(cell) is Kind.TEST)
        return {
            key: wanted(cell.source, references.get(key, ""), tests)
            for key, cell in self.cells.items()
            if cell.cell_type == "code" and kind(cell) in (Kind.ANSWER, Kind.MANUAL)
        }

    @cached_property
    def released_lines(self) -> set[str]:
        """Every line that students got, and those that an instructor has who hands in the master itself."""
        return {squeezed(line) for cell in self._master.cells for line in cell.source.split("\n")}

    def is_written(self, key: str) -> bool:
        """Tell whether an answer cell holds something other than what was released."""
        cell = self.cells[key]
        pictures = cell.get("attachments", {}) != self.stub_pictures.get(key, {})
        return pictures or squeezed(cell.source) not in ("", squeezed(self.stubs[key]))

    def is_new(self, own: Own) -> bool:
        """Tell whether an own cell holds something that was not released beside the master's cells."""
        return bool(own.cell.get("attachments")) or not (own.squeezed == "" or own.squeezed in self.plain)

    def new_own(self, *, code: bool) -> list[Own]:
        """Return the own cells, code or text, in which there is something new, in the submission's order."""
        return [
            own
            for own in self.own
            if (own.cell.cell_type == "code") is code and not own.copied and self.is_new(own)
        ]

    @cached_property
    def providers(self) -> dict[str, list[Own]]:
        """The own code cells that define or import a name, by name."""
        found: dict[str, list[Own]] = {}
        for own in self.new_own(code=True):
            for name in own.introduced:
                found.setdefault(name, []).append(own)
        return found

    def remove(self, own: Own) -> None:
        """Take an own cell out: what it holds stands elsewhere now."""
        self.own = [other for other in self.own if other is not own]

    def present_before(self, at: int) -> int:
        """Return the number of the last master cell before `at` that the submission has; -1 for none."""
        return next((n for n in range(at - 1, -1, -1) if self.order[n] in self.parts), -1)

    def assembled(self) -> list[NotebookNode]:
        """Return all cells in the order in which they run."""
        behind: dict[int, list[Own]] = {}
        for own in sorted(self.own, key=lambda own: own.number):
            behind.setdefault(own.at, []).append(own)
        cells = [own.cell for own in behind.get(-1, [])]
        for at, key in enumerate(self.order):
            cells += [self.cells[key], *(own.cell for own in behind.get(at, []))]
        return cells

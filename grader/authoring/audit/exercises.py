"""The exercises of a notebook: each an answer, the tests that follow it, and what else it has to do with."""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nbformat import NotebookNode

from ...assignment import Assignment
from ...cells import Kind, grade_id, kind
from ...engine import is_python
from .answer import Answer
from .contract import Contract, read_contract
from .source import literals


@dataclass(frozen=True)
class Exercise:
    """An answer cell and its tests.

    `tests` maps grade ids to sources. `notice` are the answer cells of the exercises whose tests can notice a
    change of this answer: its own, and those whose tests or answers use what it defines. `needs` are the
    answer cells that what those tests run is made of.
    """

    answer: Answer
    contract: Contract = field(default_factory=Contract)
    tests: Mapping[str, str] = field(default_factory=dict)
    notice: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()

    @property
    def cell(self) -> str:
        """Return the grade id of its answer cell."""
        return self.answer.cell

    @property
    def title(self) -> str:
        """Return the exercise as people call it: its function."""
        return self.cell.removesuffix("_answer")


@dataclass(frozen=True)
class Notebook:
    """A master notebook with its reference answers, cut into exercises."""

    assignment: Assignment
    name: str
    exercises: tuple[Exercise, ...]

    def exercise(self, cell: str) -> Exercise:
        """Return the exercise of an answer cell."""
        return next(one for one in self.exercises if one.cell == cell)

    def has(self, cell: str) -> bool:
        """Tell whether an answer cell is in this notebook."""
        return any(one.cell == cell for one in self.exercises)

    def tests_of(self, exercise: Exercise) -> Iterator[str]:
        """Yield the test cells that can notice a change of an exercise's answer."""
        for cell in sorted(exercise.notice):
            yield from self.exercise(cell).tests

    @cached_property
    def common(self) -> str:
        """Return a hash of what every exercise depends on: locked cells and the files beside the notebook."""
        digest = hashlib.sha256()
        for cell in self.assignment.master(self.name).cells:
            if kind(cell) is Kind.LOCKED or (kind(cell) is Kind.PLAIN and cell.cell_type == "code"):
                digest.update(cell.source.encode() + b"\0")
        for path in self.assignment.side_files():
            digest.update(str(path).encode() + (self.assignment.folder / path).read_bytes() + b"\0")
        return digest.hexdigest()

    def only(self, cells: frozenset[str], *, plain: bool) -> Assignment:
        """Return the assignment with this notebook alone, and in it the tests of some exercises alone.

        `plain` says whether code stays that is neither locked nor an answer; without it running is quicker.
        """
        nb = self.assignment.master(self.name)
        tests = {test for one in self.exercises if one.cell in cells for test in one.tests}
        nb.cells = [cell for cell in nb.cells if _stays(cell, tests, plain)]
        text = {self.name: json.dumps(nb)}
        return Assignment(
            self.assignment.name,
            self.assignment.folder,
            text,
            {self.name: self.assignment.references[self.name]},
            ignore=self.assignment.ignore,
            hidden=self.assignment.hidden,
        )


def _stays(cell: NotebookNode, tests: set[str], plain: bool) -> bool:
    role = kind(cell)
    if role is Kind.TEST:
        return str(grade_id(cell)) in tests
    if role is Kind.PLAIN:
        return plain and cell.cell_type == "code"
    return role in (Kind.LOCKED, Kind.ANSWER)


def notebooks_of(assignment: Assignment, solution: tuple[str, str]) -> list[Notebook]:
    """Return the notebooks in Python; `solution` is what begins and ends the student's part of an answer."""
    found = []
    for name in assignment.masters:
        master = assignment.master(name)
        if is_python(master):
            found.append(Notebook(assignment, name, _exercises(assignment, name, master, solution)))
    return found


def _exercises(
    assignment: Assignment, name: str, master: NotebookNode, solution: tuple[str, str]
) -> tuple[Exercise, ...]:
    references = assignment.references[name]
    words = ""
    parts: list[tuple[str, str, dict[str, str]]] = []
    for cell in master.cells:
        role, own = kind(cell), str(grade_id(cell))
        if cell.cell_type == "markdown":
            words += f"\n{cell.source}"
        elif role is Kind.ANSWER and own in references:
            parts.append((own, words, {}))
            words = ""
        elif role is Kind.TEST and parts:
            parts[-1][2][own] = cell.source
    exercises = [_exercise(own, references[own], solution, words, tests) for own, words, tests in parts]
    return tuple(_connected(exercises))


def _exercise(
    cell: str,
    source: str,
    solution: tuple[str, str],
    words: str,
    tests: Mapping[str, str],
) -> Exercise:
    plain = Answer(cell, source, solution)
    function = plain.function
    if function is None:
        return Exercise(plain, tests=tests)
    contract = read_contract(words, function.name)
    declared = ast.unparse(function.returns) if function.returns else ""
    shown = literals(contract.example, function.name, plain.parameters)
    for test in [*tests.values()][:1]:
        shown = literals(test, function.name, plain.parameters) | shown
    rows = {row.part: row.words for row in contract.rows}
    answer = Answer(cell, source, solution, rows, contract.returns or declared, shown)
    return Exercise(answer, contract, tests)


def _connected(exercises: list[Exercise]) -> Iterator[Exercise]:
    defines = {one.cell: _names(one.answer.source, ast.Store) for one in exercises}
    uses: dict[str, set[str]] = {}
    for one in exercises:
        sources = [one.answer.source, *one.tests.values()]
        reads = set().union(*(_names(source, ast.Load) for source in sources))
        uses[one.cell] = {cell for cell in defines if cell != one.cell and defines[cell] & reads}
    for one in exercises:
        users = {reader for reader in uses if one.cell in _reached(reader, uses)}
        notice = frozenset({one.cell} | users)
        needs = notice.union(*(_reached(cell, uses) for cell in notice))
        yield Exercise(one.answer, one.contract, one.tests, notice, frozenset(needs))


def _reached(start: str, uses: Mapping[str, set[str]]) -> set[str]:
    """Return all that one exercise uses, also by way of others."""
    found: set[str] = set()
    todo = [start]
    while todo:
        for cell in uses[todo.pop()] - found:
            found.add(cell)
            todo.append(cell)
    return found


def _names(source: str, context: type[ast.expr_context]) -> set[str]:
    """Return the names that a cell defines at its top (Store), or reads anywhere (Load)."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    if context is ast.Load:
        return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
    return found

"""What an audit proved, kept with the bank: `tests/answers/<assignment>/audit.json`, which is committed.

From it docs/audit.md is made without grading anything, and CI sees which exercises changed since they were
proven: only those are graded again. What of it need not be caught stands in equivalent.toml alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from ...errors import BankError
from ..bank import FOLDER
from .auditing import Audit
from .equivalent import Entry, listed, read_entries
from .exercises import Exercise, Notebook
from .keys import exercise_key, machine, mutant_key, notebook_key, reference_key
from .known import Known, Reference
from .mutants import Mutant

FILE = "audit.json"
# A record does not say which test cells caught a mutant, only that one did.
CAUGHT = {"a test": ""}


class Survivor(BaseModel):
    """A mutant that no test caught; `nth` tells apart equal changes of equal lines."""

    kind: str
    line: int
    before: str
    after: str
    nth: int = 1


class Proven(BaseModel):
    """An exercise: the key of what was tried, how many mutants of each kind, and which of them survived.

    `cells` has how many each graded cell caught, and how many only it did; `clauses` the rows of the
    contract, by how far they are watched (see `Clause`).
    """

    cell: str
    key: str
    kinds: dict[str, int]
    survivors: list[Survivor]
    cells: dict[str, tuple[int, int]]
    clauses: dict[str, list[str]]

    @property
    def title(self) -> str:
        """Return the exercise as people call it: its function."""
        return self.cell.removesuffix("_answer")

    def name(self, survivor: Survivor) -> str:
        """Return the name of the mutant that survived."""
        return "\n".join([self.title, survivor.before, survivor.after, str(survivor.nth)])


class ProvenNotebook(BaseModel):
    """A notebook: the key of its reference answers, how they fared, and its exercises."""

    name: str
    key: str
    reference: Reference
    exercises: list[Proven]


class Record(BaseModel):
    """What an audit proved of an assignment, and the key of the machine and the grader that it was on."""

    assignment: str
    machine: str
    notebooks: list[ProvenNotebook] = Field(default_factory=list)

    @property
    def exercises(self) -> list[Proven]:
        """The exercises of all its notebooks."""
        return [exercise for notebook in self.notebooks for exercise in notebook.exercises]

    @property
    def proven(self) -> dict[tuple[str, str], Proven]:
        """What was proven of each exercise, by notebook and answer cell."""
        return {(nb.name, one.cell): one for nb in self.notebooks for one in nb.exercises}


def has_record(root: Path, assignment: str) -> bool:
    """Tell whether there is a record of an assignment, in form or not."""
    return (root / FOLDER / assignment / FILE).is_file()


def read_record(root: Path, assignment: str) -> Record | None:
    """Read the record of an assignment; None where there is none. Raises BankError for one out of form."""
    path = root / FOLDER / assignment / FILE
    try:
        return Record.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (ValidationError, ValueError) as error:
        command = f"grader audit {assignment} --write"
        raise BankError(f"{path} is no record of an audit. `{command}` makes a new one.") from error


def write_record(root: Path, record: Record) -> Path:
    """Write the record of an assignment; return its path."""
    path = root / FOLDER / record.assignment / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    text = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", record.model_dump_json(indent=1))
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def entries_of(root: Path, record: Record) -> dict[str, Entry]:
    """Return what is listed of an assignment's survivors, by the names of the mutants."""
    found = listed(read_entries(root / FOLDER / record.assignment))
    names = {one.name(survivor) for one in record.exercises for survivor in one.survivors}
    return {name: entry for name, entry in found.items() if name in names}


def record_of(audit: Audit) -> Record:
    """Return what an audit proved."""
    notebooks = [
        ProvenNotebook(
            name=notebook.name,
            key=notebook_key(notebook),
            reference=audit.references[notebook.name],
            exercises=[_proven(audit, notebook, exercise) for exercise in notebook.exercises],
        )
        for notebook in audit.notebooks
    ]
    return Record(assignment=audit.assignment, machine=machine(), notebooks=notebooks)


def _proven(audit: Audit, notebook: Notebook, exercise: Exercise) -> Proven:
    own = [one for one in audit.tried if one.exercise is exercise]
    rows = audit.clauses.get(exercise.cell, ())
    return Proven(
        cell=exercise.cell,
        key=exercise_key(notebook, exercise, [one.mutant for one in own]),
        kinds=dict(sorted(Counter(one.mutant.kind for one in own).items())),
        survivors=[
            Survivor(kind=m.kind, line=m.line, before=m.before, after=m.after, nth=m.nth)
            for m in (one.mutant for one in own if not one.lost)
        ],
        cells={test: audit.kills(test) for test in exercise.tests},
        clauses={
            state: [row.part for row in rows if row.state == state]
            for state in dict.fromkeys(row.state for row in rows)
        },
    )


def changed(record: Record, todo: Sequence[tuple[Notebook, Sequence[Mutant]]]) -> list[Exercise]:
    """Return the exercises of which a record does not say what became of their mutants."""
    return [exercise for notebook, exercise, _, proven in _compared(record, todo) if proven is None]


def known_by(record: Record, todo: Sequence[tuple[Notebook, Sequence[Mutant]]], engine: str) -> Known:
    """Return what a record says of mutants, and of references, as an audit here knows it."""
    known = Known()
    for notebook, _, mutants, proven in _compared(record, todo):
        alive = {proven.name(one) for one in proven.survivors} if proven else set()
        for mutant in mutants if proven else ():
            lost = {} if mutant.name in alive else CAUGHT
            known.mutants[mutant_key(notebook, mutant, engine)] = lost
    for notebook, _ in todo:
        for own in record.notebooks:
            if (own.name, own.key) == (notebook.name, notebook_key(notebook)):
                known.references[reference_key(notebook, engine)] = own.reference
    return known


def _compared(
    record: Record, todo: Sequence[tuple[Notebook, Sequence[Mutant]]]
) -> Iterator[tuple[Notebook, Exercise, list[Mutant], Proven | None]]:
    """Yield each exercise with its mutants and what was proven of it, if that is still so."""
    for notebook, mutants in todo:
        for exercise in notebook.exercises:
            own = [mutant for mutant in mutants if mutant.cell == exercise.cell]
            proven = record.proven.get((notebook.name, exercise.cell))
            key = exercise_key(notebook, exercise, own)
            yield notebook, exercise, own, proven if proven and proven.key == key else None

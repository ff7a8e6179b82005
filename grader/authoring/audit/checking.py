"""The audit as CI runs it: what changed since it was proven is proven anew, as far as a time limit allows.

Where nothing changed but the grader or a package, one assignment is drawn and tried again: it would be rare
that this alone lets a mistake through, and the bank's wrong answers are all tried anyway.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...course import Course
from ...engine import shared
from ...masters import regions
from .auditing import Audit, Auditing, Watcher, mutants_in
from .exercises import Notebook, notebooks_of
from .keys import machine, notebook_key
from .known import Known
from .mutants import Mutant
from .record import Record, changed, known_by, read_record


@dataclass(frozen=True)
class Checked:
    """An assignment held against its record.

    `audit` is None where there is no record yet. `changed` are the exercises that are no longer as recorded;
    `drawn` says that the assignment was tried anew because of the machine or the grader.
    """

    assignment: str
    audit: Audit | None = None
    changed: Sequence[str] = ()
    drawn: bool = False

    @property
    def ok(self) -> bool:
        """Tell whether nothing that is known speaks against it."""
        return self.audit is None or self.audit.ok

    def __str__(self) -> str:
        command = f"`grader audit {self.assignment} --write`"
        if self.audit is None:
            return f"{self.assignment}: not proven: there is no record yet; {command} makes one."
        tried = f"{self.audit.fresh} of {self.audit.fresh + self.audit.untried} mistakes tried anew"
        if self.changed:
            late = " The others were not tried: the time was up." if self.audit.untried else ""
            about = ", ".join(self.changed)
            return (
                f"{self.assignment}: changed since the record: {about}; {tried}.{late} {command} renews it."
            )
        if self.drawn:
            return f"{self.assignment}: as recorded, but by another grader or elsewhere; drawn, and {tried}."
        return f"{self.assignment}: as recorded."


@dataclass(frozen=True)
class _Case:
    name: str
    record: Record
    todo: Sequence[tuple[Notebook, Sequence[Mutant]]]

    @property
    def changed(self) -> list[str]:
        return [exercise.title for exercise in changed(self.record, self.todo)]


def check(
    course: Course, names: Sequence[str], engine: str, workers: int, seconds: float, watch: Watcher
) -> Iterator[Checked]:
    """Hold assignments against their records; begin no trial after so many seconds.

    What is drawn depends on the content alone: the same again for the same commit. Raises CourseError for an
    assignment that is not there, EngineError when the engine cannot run, BankError for a record or a list
    out of form.
    """
    until = time.time() + seconds
    cases: list[_Case] = []
    for name in names:
        record = read_record(course.root, name)
        if record is None:
            yield Checked(name)
            continue
        notebooks = notebooks_of(course.assignment(name), regions(course.config)["solution"])
        cases.append(_Case(name, record, [(notebook, mutants_in(notebook)) for notebook in notebooks]))
    keys = "".join(notebook_key(notebook) for case in cases for notebook, _ in case.todo)
    seed = hashlib.sha256(f"{machine()}{keys}".encode()).hexdigest()
    random.Random(seed).shuffle(cases)
    elsewhere = [case for case in cases if not case.changed and case.record.machine != machine()]
    drawn = elsewhere[:1]
    with shared(engine, course.limits):
        for case in sorted(cases, key=lambda case: (case in drawn, not case.changed)):
            known = Known() if case in drawn else known_by(case.record, case.todo, engine)
            notebooks = [notebook for notebook, _ in case.todo]
            one = Auditing(course, case.name, notebooks, known, engine, workers)
            found = one.audit_until(until, seed, watch)
            yield Checked(case.name, found, case.changed, case in drawn)

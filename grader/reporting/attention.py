"""Who needs a person's attention: students at risk, submissions that met a limit, names off the roster."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .figures import Entry

_HALF = 0.5
_LIMIT = re.compile(r"This check was (?:stopped|not finished)")


@dataclass(frozen=True)
class Risk:
    """A student who may not get through: the share of the points until now, and why that is said."""

    student: str
    share: float
    reasons: list[str]


def at_risk(students: Collection[str], entries: Sequence[Entry], most: Mapping[str, float]) -> list[Risk]:
    """Return who has less than half of the points that are decided, or lacks work, the worst first.

    `most` has the points of each assignment. An assignment that less than half of the class handed in is
    not due yet: who has not handed it in lacks nothing. Neither does anybody by what waits for a person.
    """
    by_student: dict[str, dict[str, Entry]] = {student: {} for student in students}
    for entry in entries:
        if entry.student in by_student:
            by_student[entry.student][entry.assignment] = entry
    due = [
        name
        for name in most
        if students and sum(name in found for found in by_student.values()) >= _HALF * len(students)
    ]
    risks = []
    for student, found in by_student.items():
        missing = [name for name in due if name not in found]
        refused = [name for name, entry in found.items() if entry.refused and entry.score is None]
        points = sum((entry.score or 0) - entry.extra for entry in found.values())
        decided = sum(entry.max_score - entry.open for entry in found.values())
        decided += sum(most[name] for name in missing)
        share = max(0.0, points / decided) if decided > 0 else 1.0
        reasons = [f"handed in nothing for {', '.join(missing)}"] if missing else []
        reasons += [f"{name} was refused" for name in refused]
        if share < _HALF or reasons:
            risks.append(Risk(student, share, reasons))
    return sorted(risks, key=lambda risk: (risk.share, risk.student))


def limits_met(entries: Iterable[Entry]) -> list[tuple[Entry, list[tuple[str, str]]]]:
    """Return the submissions that were stopped at a limit, with the sentences and the checks of each."""
    found = []
    for entry in entries:
        said: dict[str, list[str]] = {}
        for cell in entry.cells:
            if _LIMIT.match(cell.message) and "was not submitted" not in cell.message:
                said.setdefault(cell.message, []).append(cell.id)
        if said:
            found.append((entry, [(", ".join(ids), text) for text, ids in said.items()]))
    return found

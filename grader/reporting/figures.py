"""What a class's results come to: a submission's score as it counts, and how each check fared."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..cells import Kind
from ..grading.intake import not_used
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from .marks import Book, Marks, graded_elsewhere
from .outline import Outline

_HARDEST = 12
_EXAMPLES = 3
_BY_PERSON = (CellStatus.MANUAL, CellStatus.BLANK)


@dataclass(frozen=True)
class Entry:
    """One submission: what the gradebook and the latest grading say about it.

    `score` is None while the gradebook has none. `link` leads to the feedback page, "" without one.
    """

    assignment: str
    student: str
    marks: Marks | None = None
    result: Result | None = None
    link: str = ""

    @property
    def refused(self) -> bool:
        """Whether the latest file could not be graded; an earlier score may still count."""
        return self.result is not None and self.result.status is GradeStatus.REFUSED

    @property
    def score(self) -> float | None:
        """The points that count: with extra credit, less what lateness costs; what waits is not in it."""
        if self.marks:
            return self.marks.score
        return self.result.score if self.result and not self.refused else None

    @property
    def open(self) -> float:
        """How many of the points wait for a person."""
        if self.marks:
            return self.marks.open
        return self.result.open if self.result and not self.refused else 0.0

    @property
    def extra(self) -> float:
        """The extra credit in the score."""
        return self.marks.extra if self.marks else 0.0

    @property
    def max_score(self) -> float:
        """The points there are."""
        return self.marks.max_score if self.marks else self.result.max_score if self.result else 0.0

    @property
    def share(self) -> float | None:
        """The score, without extra credit, as a share of the points that are decided; None without any."""
        decided = self.max_score - self.open
        if self.score is None or decided <= 0:
            return None
        return max(0.0, min(self.score - self.extra, decided)) / decided

    @property
    def seconds_late(self) -> float:
        """How late it is; 0 when in time."""
        return self.marks.seconds_late if self.marks else 0.0

    @property
    def waiting(self) -> bool:
        """Whether a person still has to look at it."""
        return self.marks is not None and self.marks.waiting

    @property
    def repairs(self) -> list[str]:
        """What was put right before grading, or left out."""
        return [said for said in self.result.repairs if not not_used(said)] if self.result else []

    @property
    def beside(self) -> list[str]:
        """The files that were handed in beside the notebook, and not used."""
        return [name for said in self.result.repairs if (name := not_used(said))] if self.result else []

    @property
    def cells(self) -> list[CellResult]:
        """The verdicts; where only plain nbgrader graded, as far as its scores tell them."""
        if self.result and not self.refused:
            return self.result.cells
        return graded_elsewhere(self.assignment, self.student, self.marks or Marks()).cells


@dataclass
class Rate:
    """How a class fared at one graded cell."""

    assignment: str
    notebook: str
    id: str
    exercise: str
    sort: str  # visible, hidden or person
    tried: int = 0
    earned: float = 0  # submissions that passed; for a person's grades, the sum of the shares of points
    waiting: int = 0
    hints: Counter[str] = field(default_factory=Counter)
    told: dict[str, list[Entry]] = field(default_factory=dict)  # who got which hint
    unwritten: int = 0

    @property
    def share(self) -> float | None:
        """The share that passed, or the mean share of points; None when there is none yet."""
        return self.earned / self.tried if self.tried else None

    @property
    def label(self) -> str:
        """The cell's name without that of its exercise."""
        rest = self.id.removeprefix(f"{self.exercise}_")
        return rest.replace("_", " ") if rest != self.id else self.id

    @property
    def failed(self) -> int:
        """How many submissions did not pass."""
        return self.tried - round(self.earned)

    @property
    def hint(self) -> tuple[str, int]:
        """The commonest hint, and how often it was given; hints that differ in numbers are one."""
        group = self._commonest
        return (group.most_common(1)[0][0], group.total()) if group else ("", 0)

    @property
    def examples(self) -> list[Entry]:
        """Some of those who got the commonest hint: wrong answers that are typical."""
        return [entry for text in self._commonest for entry in self.told.get(text, [])][:_EXAMPLES]

    @property
    def _commonest(self) -> Counter[str]:
        groups: dict[str, Counter[str]] = defaultdict(Counter)
        for text, count in self.hints.items():
            groups[re.sub(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?", "#", text)][text] += count
        return max(groups.values(), key=lambda group: group.total(), default=Counter())


def entries_of(book: Book, results: Iterable[Result], links: Mapping[tuple[str, str], str]) -> list[Entry]:
    """Join gradebook and results, sorted by assignment and student."""
    latest = {(result.assignment, result.student): result for result in results}
    return [
        Entry(*key, book.marks.get(key), latest.get(key), links.get(key, ""))
        for key in sorted({*book.marks, *latest})
    ]


def rates_of(assignment: str, entries: Iterable[Entry], outline: Outline) -> list[Rate]:
    """Count, for each graded cell of an assignment, who passed and what the others were told."""
    found: dict[tuple[str, str], Rate] = {}
    for cell in outline.cells:
        if cell.kind is not Kind.ANSWER:
            sort = "person" if cell.kind is not Kind.TEST else "hidden" if cell.hidden else "visible"
            found[cell.notebook, cell.id] = Rate(assignment, cell.notebook, cell.id, cell.exercise, sort)
    for entry in entries:
        for verdict in entry.cells:
            key = (verdict.notebook, verdict.id)
            if key not in found:
                sort = "person" if verdict.status in _BY_PERSON else "hidden"
                exercise = outline.find(*key).exercise
                found[key] = Rate(assignment, *key, exercise, sort)
            _count(found[key], verdict, entry)
    return list(found.values())


def _count(rate: Rate, verdict: CellResult, entry: Entry) -> None:
    marks = entry.marks
    if rate.sort == "person":
        mark = marks.cells.get((verdict.notebook, verdict.id)) if marks else None
        if mark.open if mark else verdict.status is CellStatus.MANUAL:
            rate.waiting += 1
            return
        if verdict.status is CellStatus.BLANK and not (mark and mark.by_hand):
            rate.unwritten += 1
            return
        points = mark.score if mark else verdict.points
        rate.tried += 1
        rate.earned += points / verdict.max_points if verdict.max_points else 1
        return
    if verdict.status is CellStatus.WITHHELD:
        rate.waiting += 1
        return
    rate.tried += 1
    rate.earned += verdict.status is CellStatus.PASSED
    if verdict.status is CellStatus.PASSED:
        return
    if "NotImplementedError" in verdict.message or "was not submitted" in verdict.message:
        rate.unwritten += 1  # true, but it says nothing about the check
    elif verdict.message:
        rate.hints[verdict.message] += 1
        rate.told.setdefault(verdict.message, []).append(entry)


def hardest(rates: Iterable[Rate], most: int = _HARDEST) -> list[Rate]:
    """Return the automatic checks that the fewest passed, hardest first; none that all passed."""
    failed = [rate for rate in rates if rate.sort != "person" and rate.failed]
    return sorted(failed, key=lambda rate: (rate.share or 0, -rate.failed, rate.assignment, rate.id))[:most]


def median(entries: Iterable[Entry]) -> float | None:
    """Return the median share of points of the submissions that have a score."""
    shares = [entry.share for entry in entries if entry.share is not None]
    return statistics.median(shares) if shares else None

"""What the instructor sees: the whole course on one page.

Scores are the gradebook's, so that what a person graded counts; verdicts and hints are those of the
latest grading, read from `autograded/`.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from .. import files
from ..cells import Kind
from ..course import Course
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from ..store.results import read_results
from .marks import Book, Marks, graded_elsewhere, read_book
from .outline import Outline, outline_of
from .pages import percent, render, save
from .plots import histogram
from .writer import page_path

_HARDEST = 12
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
        groups: dict[str, Counter[str]] = defaultdict(Counter)
        for text, count in self.hints.items():
            groups[re.sub(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?", "#", text)][text] += count
        if not groups:
            return "", 0
        largest = max(groups.values(), key=lambda group: group.total())
        return largest.most_common(1)[0][0], largest.total()


@dataclass(frozen=True)
class Section:
    """One assignment on the page."""

    name: str
    entries: list[Entry]
    rates: list[Rate]
    plot: Markup

    @property
    def median(self) -> float | None:
        """The median share of points."""
        return median(self.entries)

    @property
    def max_score(self) -> float:
        """The points there are, as most submissions have them."""
        return statistics.mode(entry.max_score for entry in self.entries) if self.entries else 0.0

    @property
    def exercises(self) -> list[tuple[str, str, list[Rate]]]:
        """The rates by (exercise, notebook), in the notebook's order."""
        found: dict[tuple[str, str], list[Rate]] = {}
        for rate in self.rates:
            found.setdefault((rate.exercise, rate.notebook), []).append(rate)
        return [(*key, rates) for key, rates in found.items()]


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
            _count(found[key], verdict, entry.marks)
    return list(found.values())


def _count(rate: Rate, verdict: CellResult, marks: Marks | None) -> None:
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


def hardest(rates: Iterable[Rate], most: int = _HARDEST) -> list[Rate]:
    """Return the automatic checks that the fewest passed, hardest first; none that all passed."""
    failed = [rate for rate in rates if rate.sort != "person" and rate.failed]
    return sorted(failed, key=lambda rate: (rate.share or 0, -rate.failed, rate.assignment, rate.id))[:most]


def median(entries: Iterable[Entry]) -> float | None:
    """Return the median share of points of the submissions that have a score."""
    shares = [entry.share for entry in entries if entry.share is not None]
    return statistics.median(shares) if shares else None


def section(name: str, entries: Sequence[Entry], outline: Outline) -> Section:
    """Put together what the page says about one assignment."""
    own = [entry for entry in entries if entry.assignment == name]
    shares = [entry.share for entry in own if entry.share is not None]
    middle = median(own)
    plot = Markup()
    if middle is not None:
        words = f"Scores in {name}: {len(shares)} submissions, median {percent(middle)}, from "
        plot = histogram(shares, middle, f"{words}{percent(min(shares))} to {percent(max(shares))}.")
    return Section(name, own, rates_of(name, own, outline), plot)


def report_html(
    title: str,
    names: Mapping[str, str],
    entries: Sequence[Entry],
    outlines: Mapping[str, Outline],
    written: dt.datetime,
) -> str:
    """Return the page.

    `names` are the students' by id, in the table even without a submission; `outlines` has an entry for
    each assignment to show, with or without submissions.
    """
    sections = [section(name, entries, outline) for name, outline in outlines.items()]
    rates = [rate for part in sections for rate in part.rates]
    students = {entry.student: entry.student for entry in entries} | dict(names)
    table = {(entry.assignment, entry.student): entry for entry in entries}
    return render(
        "report.html.j2",
        title=title,
        written=written,
        sections=sections,
        median=median(entries),
        hardest=hardest(rates),
        open_checks=[rate for rate in rates if rate.waiting],
        students=sorted(students.items(), key=lambda item: (item[1].casefold(), item[0])),
        names=students,
        table=table,
        totals=_totals(entries, "score"),
        open_totals=_totals(entries, "open"),
        graded=[entry for entry in entries if not entry.refused],
        refused=[entry for entry in entries if entry.refused],
        waiting=[entry for entry in entries if entry.waiting],
        late=[entry for entry in entries if entry.seconds_late > 0],
        flagged=[entry for entry in entries if entry.result and entry.result.flags],
        repaired=[entry for entry in entries if entry.result and entry.result.repairs],
    )


def _totals(entries: Iterable[Entry], name: str) -> dict[str, float]:
    totals: dict[str, float] = defaultdict(float)
    for entry in entries:
        totals[entry.student] += getattr(entry, name) or 0
    return totals


def write_report(course: Course, target: Path, damaged: Callable[[str], None] = lambda _: None) -> Path:
    """Write the course's report to `target` and return it; `damaged` hears of results that are not sound.

    Raises GradebookError when the gradebook cannot be read.
    """
    book = read_book(course)
    results = read_results(course, damaged)
    names = sorted({*course.assignment_names(), *(assignment for assignment, _ in book.marks)})
    here = target.resolve().parent
    links = {}
    for key in {*book.marks, *((result.assignment, result.student) for result in results)}:
        page = page_path(course, *key)
        if files.is_file(page):
            links[key] = quote(Path(os.path.relpath(page, here)).as_posix())
    html = report_html(
        str(course.directory.course_id) or course.root.name,
        book.students,
        entries_of(book, results, links),
        {name: outline_of(course, name) for name in names},
        dt.datetime.now(),
    )
    return save(html, target)

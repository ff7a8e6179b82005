"""What the instructor sees: the whole course on one page.

Scores are the gradebook's, so that what a person graded counts; verdicts and hints are those of the
latest grading, read from `autograded/`.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from .. import files
from ..course import Course
from ..store.results import read_results
from ..store.roster import read_roster
from .addresses import page_path
from .attention import at_risk, limits_met
from .figures import Entry, Rate, entries_of, hardest, median, rates_of
from .marks import Book, alphabetical, read_book
from .outline import Outline, outline_of
from .pages import percent, render, save
from .plots import histogram, tenths


@dataclass(frozen=True)
class Section:
    """One assignment on the page."""

    name: str
    entries: list[Entry]
    rates: list[Rate]
    plot: Markup

    @property
    def counts(self) -> list[int]:
        """How many submissions have up to 10 %, 20 % … of the points: what the plot shows."""
        return tenths(shares_of(self.entries))

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


def shares_of(entries: Iterable[Entry]) -> list[float]:
    """Return the shares of points of the submissions that have any."""
    return [entry.share for entry in entries if entry.share is not None]


def section(name: str, entries: Sequence[Entry], outline: Outline) -> Section:
    """Put together what the page says about one assignment."""
    own = [entry for entry in entries if entry.assignment == name]
    shares = shares_of(own)
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
    roster: Sequence[str] | None = None,
) -> str:
    """Return the page.

    `names` are the students' by id, in the table even without a submission; `outlines` has an entry for
    each assignment; those without any submission are only named. `roster` are the ids of who takes part,
    None where no roster was imported.
    """
    handed_in = {entry.assignment for entry in entries}
    sections = [section(name, entries, outline) for name, outline in outlines.items() if name in handed_in]
    rates = [rate for part in sections for rate in part.rates]
    known = (*(roster or ()), *(entry.student for entry in entries))
    students = {student: student for student in known} | dict(names)
    table = {(entry.assignment, entry.student): entry for entry in entries}
    most = {part.name: part.max_score for part in sections}
    return render(
        "report.html.j2",
        title=title,
        written=written,
        sections=sections,
        empty=[name for name in outlines if name not in handed_in],
        median=median(entries),
        hardest=hardest(rates),
        open_checks=[rate for rate in rates if rate.waiting],
        students=sorted(students.items(), key=lambda item: (alphabetical(item[1]), item[0])),
        names=students,
        table=table,
        risks=at_risk(list(students) if roster is None else roster, entries, most),
        stopped=limits_met(entries),
        strangers=[] if roster is None else sorted(set(students) - set(roster)),
        totals=_totals(entries, "score"),
        open_totals=_totals(entries, "open"),
        graded=[entry for entry in entries if not entry.refused],
        refused=[entry for entry in entries if entry.refused],
        waiting=[entry for entry in entries if entry.waiting],
        late=[entry for entry in entries if entry.seconds_late > 0],
        flagged=[entry for entry in entries if entry.result and entry.result.flags],
        repaired=[entry for entry in entries if entry.repairs],
        beside=[entry for entry in entries if entry.beside],
    )


def _totals(entries: Iterable[Entry], name: str) -> dict[str, float]:
    totals: dict[str, float] = defaultdict(float)
    for entry in entries:
        totals[entry.student] += getattr(entry, name) or 0
    return totals


def write_report(
    course: Course,
    target: Path,
    damaged: Callable[[str], None] = lambda _: None,
    only: Collection[str] = (),
) -> Path:
    """Write the course's report to `target` and return it; `damaged` hears of results that are not sound.

    It is about the assignments in `only`, or about all of them where it names none. Raises
    GradebookError when the gradebook cannot be read.
    """
    whole = read_book(course)
    book = Book(whole.students, {key: own for key, own in whole.marks.items() if not only or key[0] in only})
    results = [one for one in read_results(course, damaged) if not only or one.assignment in only]
    roster = read_roster(course)
    names = sorted({*(only or course.assignment_names()), *(assignment for assignment, _ in book.marks)})
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
        [student.id for student in roster.students] if roster else None,
    )
    return save(html, target)

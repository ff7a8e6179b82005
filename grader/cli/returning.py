"""The command that gives feedback pages back to the platform that the hand-ins came from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .exchange import deciding, handed_in, matcher_of
from .shared import HERE, CourseFolder, counted, find_course, out, say


def return_(
    source: Annotated[
        Path, typer.Argument(metavar="SOURCE", help="The folder or zip of the platform that was collected.")
    ],
    assignment: Annotated[
        str, typer.Option(metavar="NAME", help="The assignment, where the files' names do not say it.")
    ] = "",
    to: Annotated[Path, typer.Option(metavar="FILE", help="The zip to write.")] = Path("feedback.zip"),
    course: CourseFolder = HERE,
) -> None:
    """Write the feedback pages into a zip by which Canvas or Moodle gives everybody theirs.

    They know whose a page is by the names in their download of the hand-ins, so this takes the same download
    as grader collect. Who has no page, or one older than the result, is said.

    Exit code: 0 when all pages are in it, 1 when some are missing or old, 2 when there can be no such zip.

    Examples:

      grader return submissions.zip

      grader return "CS101-Homework 4-1234.zip" --assignment 04_cloud_storage --to pages.zip
    """
    from ..exchange.collecting import Wanted, names_of
    from ..exchange.returning import MENUS, give_back
    from ..reporting.staleness import stale_feedback
    from ..store.results import read_result
    from ..store.roster import read_roster

    where = find_course(course)
    there = handed_in(where, [assignment] if assignment else [])
    notebooks = names_of(where).notebooks

    def pages(name: str, student: str) -> list[Path]:
        found = sorted(where.path("feedback", name, student).glob("*.html"))
        # nbgrader's exchange wants one more by the name that was handed in: it holds the same.
        return [page for page in found if page.stem in notebooks.get(name, ())] or found

    roster = read_roster(where)
    on_it = roster.by_id() if roster else {}

    def why(name: str, student: str) -> str:
        if student in there.get(name, ()):
            graded = read_result(where, name, student) is not None
            return f"grader feedback {name} writes it." if graded else "it is not graded yet."
        if roster and student not in on_it:
            return "that is nobody on the roster, and nothing of theirs was collected."
        return "nothing of theirs was collected."

    matcher = matcher_of(where, take_unknown=True)
    with deciding(where, source, matcher, Wanted(assignment), None) as plan:
        given, missing = give_back(plan, pages, to, why)
    old = [
        f"{student}'s page for {name} is older than the result: grader feedback writes it anew."
        for name, student in stale_feedback(where, given)
    ]
    for line in [*missing, *old]:
        say(line)
    say(MENUS[plan.platform])
    number = len(given)
    say(
        f"The {'page' if number == 1 else 'pages'} of {counted(number, 'hand-in')} "
        f"{'is' if number == 1 else 'are'} in {to}",
        out,
    )
    raise typer.Exit(int(bool(missing or old)))

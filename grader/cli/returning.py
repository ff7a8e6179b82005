"""The command that gives feedback pages back to the platform that the hand-ins came from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .exchange import deciding, handed_in, matcher_of
from .shared import HERE, CourseFolder, find_course, out, say


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
    from ..exchange.collecting import Wanted
    from ..exchange.returning import MENUS, give_back
    from ..reporting.staleness import stale_feedback

    where = find_course(course)
    handed_in(where, [assignment] if assignment else [])

    def pages(name: str, student: str) -> list[Path]:
        return sorted(where.path("feedback", name, student).glob("*.html"))

    matcher = matcher_of(where, take_unknown=True)
    with deciding(where, source, matcher, Wanted(assignment), None) as plan:
        given, missing = give_back(plan, pages, to)
    old = [
        f"{student}'s page for {name} is older than the result."
        for name, student in stale_feedback(where, given)
    ]
    for line in [*missing, *old]:
        say(line)
    if missing or old:
        say("grader feedback writes the pages anew.")
    say(MENUS[plan.platform])
    say(f"The pages of {len(given)} hand-ins are in {to}", out)
    raise typer.Exit(int(bool(missing or old)))

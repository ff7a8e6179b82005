"""The command that looks for similar work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .shared import HERE, Assignments, CourseFolder, err, find_course, known_assignments, out, say


def similar(
    names: Assignments = None,
    course: CourseFolder = HERE,
    to: Annotated[Path | None, typer.Option(help="The page to write (default: similar.html).")] = None,
) -> None:
    """Show pairs of submissions that resemble each other, side by side; for a person to look at.

    Compared is what was graded, without names, comments and layout, and without what was given or much of
    the class has. It is a hint: no score, flag or page of a student's changes by it. Exit code: 0.

    Examples:

      grader similar 04_cloud_storage
    """
    from ..reporting.similar_page import find_similar, write_similar

    where = find_course(course)
    there = known_assignments(where, names or [])
    with err.status("Comparing …"):
        found = find_similar(where, names or there)
        page = write_similar(where, found, to or where.root / "similar.html")
    for one in found:
        share = f"{one.pair.shared} passages, {one.pair.share:.0%}"
        say(f"{one.assignment}: {' and '.join(one.pair.students)} ({share})", out)
    say(f"{len(found) or 'no'} {'pair' if len(found) == 1 else 'pairs'}, side by side in {page}", out)

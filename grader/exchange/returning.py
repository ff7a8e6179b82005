"""Feedback pages go back in a zip, under the names by which their platform knows whose they are.

Canvas   lastfirst_LATE_12345_67890_page.html: the numbers are those of the student and of the file handed in
         (`infer_comment_context_from_filename` in its assignments; in the gradebook "Upload submissions")
Moodle   First Last_1234567_assignsubmission_file_/page.html, or flat with the same (importziplib.php of
         assignfeedback_file; on the assignment's page "Upload multiple feedback files in a zip")
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from ..errors import ExchangeError
from .collecting import Action, Plan
from .platforms import front

MENUS = {
    "canvas": "In Canvas: Gradebook, the assignment's menu, Upload submissions.",
    "moodle": "In Moodle: the assignment, View all submissions, Upload multiple feedback files in a zip.",
}


def give_back(
    plan: Plan,
    pages: Callable[[str, str], Sequence[Path]],
    to: Path,
    why: Callable[[str, str], str] | None = None,
) -> tuple[list[tuple[str, str]], list[str]]:
    """Write the pages of all whose hand-ins a platform gave.

    `pages` are those of an assignment and a student, and `why` says why there are none. Returns (assignment,
    student) of those that are in the zip, and a sentence for each that is not. Raises ExchangeError for a
    platform that takes no pages.
    """
    if plan.platform not in MENUS:
        raise ExchangeError(
            f"{plan.platform} takes no feedback pages from a zip, only {' and '.join(MENUS)}: they lie in "
            "feedback/<student>/<assignment>/."
        )
    given, missing = [], []
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in plan.decisions:
            if one.action is not Action.NEW:
                continue  # an earlier attempt, say
            before = next((text for path in one.paths if (text := front(plan.platform, path.split("/")))), "")
            own = pages(one.assignment, one.student)
            if not before:
                platform = plan.platform.title()
                missing.append(f"{one.label} handed in no file, by which {platform} would know whose it is.")
            elif not own:
                because = f": {why(one.assignment, one.student)}" if why else "."
                missing.append(f"{one.label} has no feedback page for {one.assignment}{because}")
            else:
                given.append((one.assignment, one.student))
            for page in own if before else ():
                archive.write(page, f"{before}{page.name}")
    missing += [f"{one.label} is nobody here." for one in plan.decisions if one.action is Action.NOBODY]
    return given, missing

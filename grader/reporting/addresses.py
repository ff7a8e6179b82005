"""Where feedback pages lie, and how they are named."""

from __future__ import annotations

from pathlib import Path

from .. import files
from ..course import Course
from ..errors import FileRefused

_MOST_NAMES = 10


def page_names(course: Course, assignment: str, student: str) -> list[str]:
    """Return the names (no ending) under which a submission's page is written, the best known first.

    One for each notebook, as nbgrader has it. Where a notebook was handed in under another name, that name
    too: `nbgrader fetch_feedback` asks for it.
    """
    names = _notebooks(course.path("source", assignment))
    names.sort(key=lambda name: (name != assignment, name))
    handed_in = _notebooks(course.path("submitted", assignment, student))
    if names and not set(names) <= set(handed_in):
        # Shorter than a file's name may be: while it is written it has a longer one.
        others = (name for name in handed_in if name not in names and len(name.encode()) <= 200)
        names += list(others)[:_MOST_NAMES]
    return names or [assignment]


def _notebooks(folder: Path) -> list[str]:
    try:
        found, _ = files.entries(folder)
    except FileRefused:
        return []
    paths = [Path(entry.name) for entry in found if not entry.name.startswith(".")]
    return [path.stem for path in paths if path.suffix == ".ipynb" and files.is_text(path.name)]


def page_path(course: Course, assignment: str, student: str) -> Path:
    """Return where the feedback page of a submission lies; an assignment's other notebooks have the same."""
    return course.path("feedback", assignment, student) / f"{page_names(course, assignment, student)[0]}.html"

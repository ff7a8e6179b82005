"""Whether the release is what the sources make; only such a one is published."""

from __future__ import annotations

from pathlib import Path

from ..authoring.build import build, check
from ..course import Course
from ..errors import GraderError


def released(task: tuple[Path, str]) -> tuple[str, dict[str, bytes], list[str]]:
    """Return an assignment's name, what its release holds, and what is wrong with it, a sentence each."""
    root, name = task
    try:
        built = build(root, name, execute=False)
        return name, dict(built.release), check(Course(root), built)
    except GraderError as error:
        return name, {}, [str(error)]

"""The files beside the gradebook: what grading left in `autograded/`, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from ..course import Course
from ..grading.handed_in import TIMESTAMP_FILE
from ..grading.result import GradeStatus, Result
from ..scratch import scratch, sweep
from .beside import keep_earlier, write_side_files

RESULT_FILE = "result.json"


def write_result(course: Course, result: Result) -> None:
    """Replace `autograded/<student>/<assignment>/` in one step, so that it is never half written."""
    target = course.path("autograded", result.assignment, result.student)
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    with scratch(target.parent) as temporary:
        new = Path(temporary) / "new"
        new.mkdir()
        (new / RESULT_FILE).write_text(result.model_dump_json(indent=1), encoding="utf-8")
        if result.status is GradeStatus.REFUSED:
            # Keep the notebooks of an earlier, graded submission beside the new reason.
            keep_earlier(target, new)
        else:
            write_side_files(course, result, new)
        for name, text in result.notebooks.items():
            (new / f"{name}.ipynb").write_text(text, encoding="utf-8")
        if result.handed_in is not None:
            (new / TIMESTAMP_FILE).write_text(f"{result.handed_in.isoformat()} UTC\n", encoding="utf-8")
        if target.exists():
            target.replace(Path(temporary) / "old")
        new.replace(target)


def read_result(course: Course, assignment: str, student: str) -> Result | None:
    """Read what grading left for a submission; None when there is nothing sound."""
    path = course.path("autograded", assignment, student) / RESULT_FILE
    try:
        return Result.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def read_results(course: Course) -> list[Result]:
    """Read every result that grading left in `autograded/`, sorted by assignment and student."""
    found = [
        Result.model_validate_json(path.read_text(encoding="utf-8"))
        for name in course.assignment_names()
        for path in course.path("autograded", name, "x").parent.parent.glob(f"*/{name}/{RESULT_FILE}")
    ]
    return sorted(found, key=lambda result: (result.assignment, result.student))

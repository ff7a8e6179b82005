"""Marks as Gradescope, Classroom 50 and GitHub Classroom read them: a file of JSON for each submission."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from .marks import Record


def _points(value: float) -> float | int:
    """Return whole points as such: Classroom 50 adds them up as integers where they are."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def gradescope(record: Record, now: dt.datetime) -> dict[str, Any]:
    """Return `results.json` by Gradescope's autograder specification; the score is the final one."""
    marks = record.marks
    assert marks is not None
    said = []
    if marks.extra:
        said.append(f"Extra credit: {_points(marks.extra)}.")
    if marks.penalty:
        said.append(f"Taken off for lateness: {_points(marks.penalty)}.")
    if marks.open:
        said.append(f"Waiting for a person: {_points(marks.open)} points.")
    return {
        "score": _points(marks.score),
        "output": " ".join(said),
        "visibility": "after_published",
        "tests": [
            {
                "name": cell,
                "number": str(number),
                "score": _points(mark.score + mark.extra),
                "max_score": _points(mark.max_score),
                "status": "passed" if mark.score >= mark.max_score else "failed",
                "extra_data": {"notebook": notebook, "waiting": mark.open},
            }
            for number, ((notebook, cell), mark) in enumerate(sorted(marks.cells.items()), 1)
        ],
    }


def classroom50(record: Record, now: dt.datetime) -> dict[str, Any]:
    """Return `result.json` of the schema classroom50/result/v1; what the runner knows alone says "manual"."""
    marks = record.marks
    assert marks is not None
    stamp = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    tag = f"submit/manual-{stamp.replace(':', '-')}"
    tests: list[dict[str, Any]] = [
        {
            "test-name": cell,
            "passed": mark.score >= mark.max_score,
            "score": _points(mark.score),
            "max-score": _points(mark.max_score),
        }
        for (_, cell), mark in sorted(marks.cells.items())
    ]
    # The scores of its tests add up to its score.
    if other := marks.score - marks.earned:
        named = "extra credit and lateness"
        tests.append({"test-name": named, "passed": other > 0, "score": _points(other), "max-score": 0})
    return {
        "schema": "classroom50/result/v1",
        "classroom": "",
        "assignment": record.assignment,
        "assignment_type": "individual",
        "owner": record.student.id,
        **dict.fromkeys(("submission", "commit", "release", "review"), tag),
        "datetime": stamp,
        "score": _points(marks.score),
        "max-score": _points(marks.max_score),
        "tests": tests,
    }


def github(record: Record, now: dt.datetime) -> dict[str, Any]:
    """Return the result that GitHub Classroom's autograding reporter reads."""
    marks = record.marks
    assert marks is not None
    passed = marks.score >= marks.max_score
    return {
        "version": 1,
        "status": "pass" if passed else "fail",
        "max_score": _points(marks.max_score),
        "score": _points(marks.score),
        "tests": [
            {
                "name": cell,
                "status": "pass" if mark.score >= mark.max_score else "fail",
                "score": _points(mark.score),
                "max_score": _points(mark.max_score),
            }
            for (_, cell), mark in sorted(marks.cells.items())
        ],
    }


FORMATS = {
    "gradescope": (gradescope, "results.json"),
    "classroom50": (classroom50, "result.json"),
    "github": (github, "result.json"),
}


def as_text(found: dict[str, Any]) -> str:
    """Return it as a file's text."""
    return json.dumps(found, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

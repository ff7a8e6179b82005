"""A report as plain data, for `--json`: what programs may rely on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .words import Report, Result, Unusable, Verdict


def as_data(path: Path, report: Report | Unusable) -> dict[str, Any]:
    """Return a report as JSON data; a notebook that could not be checked has an `error` instead."""
    if isinstance(report, Unusable):
        return {"notebook": path.name, "error": str(report), "fine": False}
    return {
        "notebook": path.name,
        "title": report.title,
        "begun": report.is_begun,
        "fine": report.is_fine,
        "seconds": round(report.seconds, 2),
        "points": points(report.results),
        "exercises": [_exercise(one) for one in report.results],
        "hand_in": [
            {"level": str(one.level), "topic": one.topic, "what": one.what, "do": one.do}
            for one in report.findings
        ],
    }


def points(results: Sequence[Result]) -> dict[str, float]:
    """Return the points that are secured by visible checks, decided later or by a person, and missing."""
    missing = (Verdict.FAILED, Verdict.BLANK, Verdict.NOT_RUN)
    return {
        "total": sum(one.points() for one in results),
        "secured": sum(one.points(Verdict.PASSED) for one in results),
        "hidden": sum(one.points(Verdict.HIDDEN) for one in results),
        "person": sum(one.points(Verdict.ANSWERED) for one in results),
        "missing": sum(one.points(*missing) for one in results),
    }


def _exercise(one: Result) -> dict[str, Any]:
    return {
        "number": one.exercise.number,
        "title": one.exercise.title,
        "names": list(one.exercise.names),
        "verdict": str(one.verdict),
        "written": str(one.exercise.written),
        "points": points((one,)),
        "hint": one.hint,
        "checks": [
            {"name": check.name, "points": check.points, "verdict": str(check.verdict), "hint": check.hint}
            for check in one.checks
        ],
    }

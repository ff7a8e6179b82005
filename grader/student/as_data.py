"""A report as plain data, for `--json`: what programs may rely on."""

from __future__ import annotations

from typing import Any

from .words import Report, Result, Verdict


def as_data(report: Report) -> dict[str, Any]:
    """Return a report as JSON data; docs of the fields are their names."""
    return {
        "notebook": report.notebook.path.name,
        "title": report.title,
        "fine": report.is_fine,
        "seconds": round(report.seconds, 2),
        "points": _points(report.results),
        "exercises": [_exercise(one) for one in report.results],
        "hand_in": [
            {"level": str(one.level), "topic": one.topic, "what": one.what, "do": one.do}
            for one in report.findings
        ],
    }


def _points(results: tuple[Result, ...]) -> dict[str, float]:
    missed = (Verdict.FAILED, Verdict.BLANK, Verdict.NOT_RUN)
    return {
        "total": sum(one.points() for one in results),
        "secured": sum(one.points(Verdict.PASSED) for one in results),
        "missed": sum(one.points(*missed) for one in results),
        "hidden": sum(one.points(Verdict.HIDDEN) for one in results),
        "person": sum(one.points(Verdict.ANSWERED) for one in results),
    }


def _exercise(one: Result) -> dict[str, Any]:
    return {
        "number": one.exercise.number,
        "title": one.exercise.title,
        "names": list(one.exercise.names),
        "verdict": str(one.verdict),
        "written": str(one.exercise.written),
        "points": _points((one,)),
        "hint": one.hint,
        "checks": [
            {"name": check.name, "points": check.points, "verdict": str(check.verdict), "hint": check.hint}
            for check in one.checks
        ],
    }

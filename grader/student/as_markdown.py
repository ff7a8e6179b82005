"""A report as GitHub's Markdown, for `--markdown`: a summary under a commit, or for a question to a tutor."""

from __future__ import annotations

import html
import re
from pathlib import Path

from .as_data import points
from .words import Level, Report, Result, Unusable, Verdict

_SIGNS = {
    Verdict.PASSED: "✅",
    Verdict.FAILED: "❌",
    Verdict.BLANK: "⬜",
    Verdict.NOT_RUN: "⏭️",
    Verdict.HIDDEN: "🔎",
    Verdict.ANSWERED: "✍️",
}
_LEVELS = {Level.OK: "✅", Level.NOTE: "⚠️", Level.PROBLEM: "❌"}
_MOST = 400  # characters of a hint


def as_markdown(path: Path, report: Report | Unusable) -> str:
    """Return a report as Markdown; nothing that a notebook says is taken for more than letters."""
    if isinstance(report, Unusable):
        return f"### {_safe(path.name)}\n\n❌ {_safe(str(report))}\n"
    if not report.is_begun:
        return f"### {_safe(report.title)}\n\n⬜ Not begun.\n"
    lines = [f"### {_safe(report.title)}", "", _sum(report), ""]
    lines += ["| | exercise | visible | hidden | hint |", "|---|---|---:|---:|---|"]
    lines += [_row(one) for one in report.results]
    if report.findings:
        lines += ["", "**To hand in**", ""]
        for one in report.findings:
            do = f" → {one.do}" if one.do else ""
            lines.append(f"- {_LEVELS[one.level]} {_safe(one.topic)}: {_safe(one.what + do)}")
    return "\n".join(lines) + "\n"


def _sum(report: Report) -> str:
    own = points(report.results)
    told = f"**{own['secured']:g} of {own['total']:g} points secured by visible checks**"
    told += f", {own['hidden']:g} for hidden checks to decide" if own["hidden"] else ""
    told += f", {own['person']:g} for a person" if own["person"] else ""
    return f"{told}, {own['missing']:g} not yet." if own["missing"] else f"{told}."


def _row(one: Result) -> str:
    own = points((one,))
    name = f"{one.exercise.number} · {one.exercise.title}" if one.exercise.number else one.exercise.title
    visible = sum(check.points for check in one.checks if check.cell in one.exercise.visible)
    shown = f"{own['secured']:g}/{visible:g}" if one.exercise.visible else ""
    hidden = sum(check.points for check in one.checks if check.cell in one.exercise.hidden)
    hint = one.hint if one.verdict in (Verdict.FAILED, Verdict.NOT_RUN) else ""
    cells = (_SIGNS[one.verdict], _safe(name), shown, f"{hidden:g}" if hidden else "", _safe(hint[:_MOST]))
    return "| " + " | ".join(cells) + " |"


def _safe(text: str) -> str:
    """Return a text in which GitHub finds no tag, link, mention, table or emphasis."""
    text = html.escape(" ".join(text.split()), quote=False)
    return re.sub(r"[\\`*_{}\[\]()#|@~$!:+-]", lambda found: f"&#{ord(found[0])};", text)

"""A report as one reads it in a terminal: in colour and Unicode where it has them, plainly where not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from .words import Check, Finding, Level, Report, Result, Verdict

_PLAIN = {
    "→": "->",
    "·": "-",
    "★": "*",
    "…": "...",
    "–": "-",
    "—": "-",
    "✓": "+",
    "✗": "x",
    "○": "o",
    "✎": "~",
    "!": "!",
}
_PLAIN |= {
    "“": '"',
    "”": '"',
    "’": "'",
    "‘": "'",
    "×": "x",
    "≤": "<=",
    "≥": ">=",
    "█": "#",
    "░": ".",
    "▒": "=",
    "−": "-",
}
_SIGNS = {
    Verdict.PASSED: ("✓", "green"),
    Verdict.FAILED: ("✗", "red"),
    Verdict.BLANK: ("○", "dim"),
    Verdict.NOT_RUN: ("–", "yellow"),
    Verdict.HIDDEN: ("·", "cyan"),
    Verdict.ANSWERED: ("✎", "cyan"),
}
_LEVELS = {Level.OK: ("✓", "green"), Level.NOTE: ("!", "yellow"), Level.PROBLEM: ("✗", "red")}


def console(stream: str = "stdout") -> Console:
    """Return a console on standard output or error that never fails over a letter."""
    file = sys.stderr if stream == "stderr" else sys.stdout
    if hasattr(file, "reconfigure"):
        file.reconfigure(errors="replace")
    return Console(file=file, highlight=False, markup=False, emoji=False)


class Painter:
    """Paints for one console: in its letters and its width."""

    def __init__(self, where: Console) -> None:
        self.console = where
        self._encoding = where.encoding or "ascii"

    def plain(self, text: str) -> str:
        """Return a text in letters that the console has."""
        text = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
        return "".join(c if self._has(c) else _PLAIN.get(c, "?") for c in text)

    def _has(self, letter: str) -> bool:
        try:
            letter.encode(self._encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def text(self, text: str, style: str = "") -> Text:
        """Return a text for the console."""
        return Text(self.plain(text), style)

    def show(self, report: Report) -> None:
        """Print a report."""
        self.console.print(Group(*self._parts(report)))

    def _parts(self, report: Report) -> Iterator[RenderableType]:
        yield self.text(f"\n{report.title}", "bold")
        yield self.text(f"{report.notebook.path.name} · {report.seconds:.1f} s\n", "dim")
        yield self._exercises(report)
        if not report.is_part:
            yield self.text("")
            yield self._points(report)
            yield self.text("\nTo hand in", "bold")
            yield self._findings(report.findings)
        yield self.text("")
        yield self._last(report)

    def _exercises(self, report: Report) -> Table:
        table = Table.grid(padding=(0, 1))
        table.add_column(width=1)
        table.add_column(justify="right", min_width=2)
        table.add_column(ratio=1)
        table.add_column(justify="right", no_wrap=True)
        table.expand = True
        for one in report.results:
            sign, style = _SIGNS[one.verdict]
            title = self.text(one.exercise.title, "dim" if one.verdict is Verdict.BLANK else "")
            title.append(self.plain(" " + "★" * one.exercise.stars), "yellow")
            table.add_row(
                self.text(sign, f"bold {style}"), self.text(one.exercise.number), title, self._worth(one)
            )
            for check in one.checks:
                if check.hint and check.verdict in (Verdict.FAILED, Verdict.NOT_RUN):
                    table.add_row("", "", self._hint(check), "")
                    break
        return table

    def _worth(self, one: Result) -> Text:
        """Say in few words what an exercise has, and what is still open."""
        visible = one.points(Verdict.PASSED, Verdict.FAILED, Verdict.BLANK, Verdict.NOT_RUN)
        if one.exercise.questions:
            state = "no answer" if one.verdict is Verdict.BLANK else "a person reads it"
            return self.text(f"{state} · {one.points():g}", "dim")
        if one.verdict is Verdict.BLANK:
            return self.text(f"not begun · {one.points():g}", "dim")
        text = self.text(f"{one.points(Verdict.PASSED):g}/{visible:g}", _SIGNS[one.verdict][1])
        if hidden := one.points(Verdict.HIDDEN):
            text.append(self.plain(f" · {hidden:g} hidden"), "dim")
        return text

    def _hint(self, check: Check) -> RenderableType:
        """Return a hint with each of its steps on a line of its own."""
        first, *steps = [part.strip() for part in check.hint.split("→")]
        lines = [self.text(first)] + [self.text(f"→ {step}", "italic") for step in steps]
        return Padding(Group(*lines), (0, 0, 0, 0))

    def _points(self, report: Report) -> Text:
        total = sum(one.points() for one in report.results)
        secured = sum(one.points(Verdict.PASSED) for one in report.results)
        hidden = sum(one.points(Verdict.HIDDEN) for one in report.results)
        person = sum(
            c.points for one in report.results for c in one.checks if c.cell in one.exercise.questions
        )
        parts = [f"{secured:g} of {total:g} points secured by visible checks"]
        parts += [f"{hidden:g} decided by hidden checks"] if hidden else []
        parts += [f"{person:g} by a person"] if person else []
        return self.text(" · ".join(parts))

    def _findings(self, findings: tuple[Finding, ...]) -> Table:
        table = Table.grid(padding=(0, 1))
        table.add_column(width=1)
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        for one in findings:
            sign, style = _LEVELS[one.level]
            what = self.text(one.what)
            if one.do:
                what.append(self.plain(f" → {one.do}"), "italic")
            table.add_row(self.text(sign, f"bold {style}"), self.text(one.topic), what)
        return table

    def _last(self, report: Report) -> Text:
        if report.is_fine:
            return self.text(
                "All visible checks pass." + ("" if report.is_part else " Fit to hand in."), "bold green"
            )
        return self.text("Not there yet.", "bold")

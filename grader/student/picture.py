"""A report as one reads it in a terminal: in colour and Unicode where it has them, plainly where not."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from .words import Finding, Level, Report, Result, Verdict

_WIDEST = 110  # longer lines are hard to read
_BAR = 40
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
    "“": '"',
    "”": '"',
    "„": '"',
    "’": "'",
    "‘": "'",
    "×": "x",
    "≤": "<=",
    "≥": ">=",
    "−": "-",
    "≈": "~",
    "█": "#",
    "▓": "=",
    "▒": "~",
    "░": ".",
    "µ": "u",
    "\u00a0": " ",
    "\u202f": " ",
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
# What the bar is made of, and what its parts mean.
_PARTS = (
    (("█", "green"), "secured", (Verdict.PASSED,)),
    (("▓", "cyan"), "for hidden checks to decide", (Verdict.HIDDEN,)),
    (("▒", "blue"), "for a person to decide", (Verdict.ANSWERED,)),
    (("░", "dim"), "not yet", (Verdict.FAILED, Verdict.NOT_RUN, Verdict.BLANK)),
)


def console(stream: str = "stdout") -> Console:
    """Return a console on standard output or error that never fails over a letter."""
    file = sys.stderr if stream == "stderr" else sys.stdout
    if hasattr(file, "reconfigure"):
        file.reconfigure(errors="replace")
    made = Console(file=file, highlight=False, markup=False, emoji=False)
    if made.width > _WIDEST:
        made.width = _WIDEST
    return made


class Painter:
    """Paints for one console: in its letters and its width.

    `prog` is the command that students type, `typed` what they call the notebook.
    """

    def __init__(self, where: Console, prog: str = "grader", typed: str = "") -> None:
        self.console = where
        self._prog, self._typed = prog, typed
        self._encoding = where.encoding or "ascii"

    def plain(self, text: str) -> str:
        """Return a text in letters that the console has."""
        text = "".join(c if c.isprintable() or c == "\n" else _PLAIN.get(c, " ") for c in text)
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

    def say(self, text: str, style: str = "", *, error: bool = False) -> None:
        """Print a sentence."""
        begin = self.text("Error: ", "bold red") if error else Text("")
        self.console.print(begin + self.text(text, style), soft_wrap=not self.console.is_terminal)

    def show(self, report: Report) -> None:
        """Print a report."""
        if not report.is_begun:
            self.console.print(self.text(f"\n○ {report.title}: not begun", "dim"))
            return
        self.console.print(Group(*self._parts(report)))

    def _parts(self, report: Report) -> Iterator[RenderableType]:
        yield self.text(f"\n{report.title}", "bold")
        yield self.text(f"{report.notebook.path.name} · {report.seconds:.1f} s\n", "dim")
        for one in report.results:
            yield from self._exercise(one)
        if not report.is_part:
            yield self.text("")
            yield self._points(report.results)
            yield self.text("\nTo hand in", "bold")
            yield self._findings(report.findings)
        yield self.text("")
        yield self._last(report)

    def _exercise(self, one: Result) -> Iterator[RenderableType]:
        """Return a line for an exercise and, where it fails, its hint."""
        table = Table.grid(padding=(0, 1), expand=True)
        table.add_column(width=1)
        table.add_column(justify="right", min_width=2)
        table.add_column(ratio=1)
        table.add_column(justify="right", no_wrap=True)
        sign, style = _SIGNS[one.verdict]
        title = self.text(one.exercise.title, "dim" if one.verdict is Verdict.BLANK else "")
        title.append(self.plain(" " + "★" * one.exercise.stars), "yellow")
        number = self.text(one.exercise.number)
        table.add_row(self.text(sign, f"bold {style}"), number, title, self._worth(one))
        yield table
        if one.hint and one.verdict in (Verdict.FAILED, Verdict.NOT_RUN):
            yield Padding(self._hint(one.hint), (0, 2, 1, 5))

    def _worth(self, one: Result) -> Text:
        """Say in few words what an exercise has, and what is still open."""
        if one.exercise.questions:
            state = "no answer" if one.verdict is Verdict.BLANK else "for a person"
            return self.text(f"{state} · {one.points():g}", "dim")
        if one.verdict is Verdict.BLANK:
            return self.text(f"not begun · {one.points():g}", "dim")
        hidden = one.points(Verdict.HIDDEN)
        own = f"{one.points(Verdict.PASSED):g}/{one.points() - hidden:g}"
        text = Text.assemble((own, _SIGNS[one.verdict][1]))
        return text.append(self.plain(f" · {hidden:g} hidden"), "dim") if hidden else text

    def _hint(self, hint: str) -> RenderableType:
        """Return a hint with each of its steps on a line of its own."""
        first, *steps = [part.strip() for part in hint.split("→")]
        return Group(self.text(first), *(self.text(f"→ {step}", "italic") for step in steps))

    def _points(self, results: Sequence[Result]) -> RenderableType:
        """Return a bar of all points, and what its parts mean."""
        total = sum(one.points() for one in results) or 1
        worth = [sum(one.points(*verdicts) for one in results) for *_, verdicts in _PARTS]
        ends = [round(_BAR * sum(worth[: i + 1]) / total) for i in range(len(worth))]
        bar = Text(" ")
        legend = Table.grid(padding=(0, 1))
        for side in ("left", "left", "right", "left"):
            legend.add_column(justify=side)
        for (sign, style), end, begin in zip((part[0] for part in _PARTS), ends, [0, *ends], strict=False):
            bar.append(self.plain(sign) * (end - begin), style)
        bar.append(self.plain(f"  {worth[0]:g} of {total:g} points secured"), "bold")
        for ((sign, style), what, _), points in zip(_PARTS, worth, strict=True):
            if points and what != "secured":
                legend.add_row("", self.text(sign, style), self.text(f"{points:g}"), self.text(what))
        return Group(bar, legend)

    def _findings(self, findings: Sequence[Finding]) -> Table:
        table = Table.grid(padding=(0, 1))
        table.add_column(width=1)
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        for one in findings:
            sign, style = _LEVELS[one.level]
            what = self.text(one.what, "dim" if one.level is Level.OK else "")
            if one.do:
                what.append(self.plain(f" → {one.do}"), "italic")
            table.add_row(self.text(sign, f"bold {style}"), self.text(one.topic), what)
        return table

    def _last(self, report: Report) -> Text:
        """Say whether that is all, or where one would go on."""
        if report.is_fine:
            end = "" if report.is_part else " The notebook is fit to hand in."
            return self.text(f"All visible checks pass.{end}", "bold green")
        order = (Verdict.FAILED, Verdict.NOT_RUN, Verdict.BLANK)
        left = [one for verdict in order for one in report.results if one.verdict is verdict]
        if report.is_part or not left:
            return self.text("Not there yet.", "bold")
        name = left[0].exercise.number or (left[0].exercise.names or (left[0].exercise.title,))[0]
        command = f"{self._prog} check {_quoted(self._typed or report.notebook.path.stem)} -e {_quoted(name)}"
        more = f"{len(left)} exercises are left." if len(left) > 1 else "One exercise is left."
        return Text.assemble((self.plain(more), "bold"), "\nNext: ", self.plain(f"{command} --watch"))


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word

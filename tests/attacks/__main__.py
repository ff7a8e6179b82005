"""What became of every attack and oddity, as a table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from grader.classroom.dispatch import in_parallel

from .harness import COURSE, Tried, attempt, modules, refused, too_dangerous
from .plain import NOT_TRIED, named

_PAGE = COURSE.root / "docs" / "attacks.md"


def outcome(tried: Tried) -> str:
    """Say in a word or two how a submission went; in capitals what must not happen."""
    if tried.name.startswith("oddities"):
        if refused(tried) or tried.lost:
            return "LOST POINTS"
        return "FLAGGED" if tried.result.flags else "full marks, no flag"
    if tried.broken or tried.live:
        return "DID HARM"
    if tried.leaked:
        return "LEAKED"
    if refused(tried):
        return "refused"
    if tried.extra:
        return "flagged" if tried.result.flags else "SUCCEEDED"
    return "prevented, and flagged" if tried.result.flags else "prevented"


def main(
    words: Annotated[
        list[str] | None, typer.Argument(help="Only those whose name holds one of these.")
    ] = None,
    beside: Annotated[
        bool, typer.Option("--plain", help="Try new ones on plain nbgrader, too (slow).")
    ] = False,
    write: Annotated[
        bool,
        typer.Option(help=f"Write the table to {_PAGE.name}; what that says of plain nbgrader stays."),
    ] = False,
) -> None:
    """Submit every attack and every honest oddity to the real assignments, and say what became of it."""
    names = [name for kind in ("cases", "oddities") for name in modules(kind)]
    chosen = [name for name in names if not words or any(word in name for word in words)]
    rows = {}
    for name in [name for name in chosen if too_dangerous(name)]:
        print(f"Not tried: {name.partition('.attacks.')[2]}, since this machine lacks {too_dangerous(name)}.")
        chosen.remove(name)
    for tried in in_parallel(attempt, chosen):
        score = f"{tried.result.score:g}/{tried.result.max_score:g}"
        rows[tried.name] = [tried.about, outcome(tried), score]
    if beside or write:
        known = _known(_PAGE)
        plainly = {name: known.get(_cell(row[0]), NOT_TRIED) for name, row in rows.items()}
        if beside:
            plainly.update(
                in_parallel(named, [name for name in chosen if plainly[_short(name)] == NOT_TRIED])
            )
        for name, row in rows.items():
            row.insert(1, plainly[name])
    headings = ["what it does", *(["plain nbgrader"] if beside or write else []), "here", "score here"]
    # In a file or a pipe nobody folds lines: as wide as the longest sentence.
    console = Console(width=None if sys.stdout.isatty() else 220)
    console.print(_table(headings, rows))
    said = [row[-2] for row in rows.values()]
    for words_said in sorted(set(said)):
        console.print(f"{said.count(words_said):4} {words_said}")
    if write:
        _write(_PAGE, headings, rows)
        console.print(f"wrote {_PAGE}", soft_wrap=True)
    raise typer.Exit(int(any(one.isupper() for one in said)))


def _short(name: str) -> str:
    return name.partition(".attacks.")[2]


def _known(page: Path) -> dict[str, str]:
    """Return what the page says of plain nbgrader, by what a submission does."""
    rows = [line.strip("| ").split(" | ") for line in page.read_text(encoding="utf-8").splitlines()]
    return {row[0]: row[1] for row in rows if len(row) == 4}


def _cell(text: str) -> str:
    return text.replace("|", " ")


def _table(headings: list[str], rows: dict[str, list[str]]) -> Table:
    table = Table(*headings)
    table.add_column("submission", no_wrap=True)
    for name, row in sorted(rows.items()):
        table.add_row(*row, name.partition(".")[2])
    return table


def _write(page: Path, headings: list[str], rows: dict[str, list[str]]) -> None:
    """Write the table as Markdown, a section for each class."""
    lines = [
        "# Attacks, and what becomes of them",
        "",
        "Made by `python -m tests.attacks --write`. Each is a small module in `tests/attacks/`. What plain",
        "nbgrader makes of one was found out when it was new; `--plain` tries those that were not tried yet.",
        "Plain nbgrader runs here in this grader's sandbox, for the machine's sake; its scores are its own.",
    ]
    section = ""
    for name, row in sorted(rows.items()):
        kind = name.rpartition(".")[0].partition(".")[2] or "honest oddities"
        if kind != section:
            section = kind
            lines += ["", f"## {section.replace('_', ' ').capitalize()}", ""]
            lines += [f"| {' | '.join(headings)} |", "|" + " --- |" * len(headings)]
        lines.append(f"| {' | '.join(map(_cell, row))} |")
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)

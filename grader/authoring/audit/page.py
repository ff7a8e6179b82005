"""The page about audits, in Markdown: how many mistakes the tests catch, and which they do not.

It is made from the records in the bank, so it can be made anew after an audit of one assignment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .equivalent import Entry
from .picture import Row, draw
from .record import Record, Survivor, entries_of

PAGE, PICTURE = Path("docs") / "audit.md", Path("docs") / "img" / "audit.png"

_HEAD = """# How strong the tests are

Made by `grader audit --write`. Each right answer of the instructor's is changed in one place, so that it is
wrong in a way that programs often are: a comparison the wrong way round, an argument ignored, the first page
only, a result rounded. A mistake is *caught* if a graded cell fails. A *listed* one need not be caught, for
the reason that stands below.
"""


@dataclass(frozen=True)
class _Part:
    """What the page says of an assignment: its record, and its list by the names of mutants."""

    record: Record
    entries: Mapping[str, Entry]

    @property
    def survivors(self) -> list[tuple[str, Survivor]]:
        """What is neither caught nor listed, each with its exercise."""
        return [
            (exercise.title, one)
            for exercise in self.record.exercises
            for one in exercise.survivors
            if exercise.name(one) not in self.entries
        ]

    @property
    def rows(self) -> list[Row]:
        """What became of the mutants of each exercise, by kind."""
        found = []
        for exercise in self.record.exercises:
            row = Row(f"{self.record.assignment.split('_')[0]} · {exercise.title}")
            for kind, number in exercise.kinds.items():
                own = [exercise.name(one) for one in exercise.survivors if one.kind == kind]
                listed = sum(name in self.entries for name in own)
                row.kinds[kind] = (number - len(own), len(own) - listed, listed)
            found.append(row)
        return found

    @property
    def numbers(self) -> tuple[int, int, int]:
        """How many mutants were caught, survived, and are listed."""
        caught, survived, listed = (
            sum(three[n] for row in self.rows for three in row.kinds.values()) for n in range(3)
        )
        return caught, survived, listed


def write_page(root: Path, records: Sequence[Record]) -> list[Path]:
    """Write the page about some records and its picture into a course's docs/; return their paths."""
    page, picture = root / PAGE, root / PICTURE
    parts = [_Part(record, entries_of(root, record)) for record in records]
    draw([row for part in parts for row in part.rows], picture)
    page.write_text("\n".join(_lines(parts)).rstrip("\n") + "\n", encoding="utf-8")
    return [page, picture]


def _lines(parts: Sequence[_Part]) -> Iterator[str]:
    yield _HEAD
    yield "| assignment | mistakes | caught | listed | survive | caught, of those not listed |"
    yield "|---|--:|--:|--:|--:|--:|"
    total = (0, 0, 0)
    for part in parts:
        total = (total[0] + part.numbers[0], total[1] + part.numbers[1], total[2] + part.numbers[2])
        yield _numbers(part.record.assignment, *part.numbers)
    if len(parts) > 1:
        yield _numbers("all", *total)
    yield f"\n![Exercises down, kinds of mistakes across, and how many were caught](img/{PICTURE.name})\n"
    yield "Each square is an exercise and a kind of mistake, filled as far as it was caught. Its number is"
    yield "how many there were; where some survived, how many of them were caught.\n"
    yield "## Test by test\n"
    yield "How many mistakes each graded cell catches, and how many of them no other cell does.\n"
    for part in parts:
        yield from _tests(part)
    yield "\n## What no test catches\n"
    yield from _survivors(parts) or ["Nothing."]
    if any(exercise.clauses for part in parts for exercise in part.record.exercises):
        yield "\n## Contracts\n"
        yield from _contracts(parts)
    yield "\n## What need not be caught\n"
    yield from _listed(parts)


def _numbers(name: str, caught: int, survived: int, listed: int) -> str:
    rate = caught / (caught + survived) if caught + survived else 1.0
    total = caught + survived + listed
    share = listed / total if total else 0.0
    return f"| {name} | {total:,} | {caught:,} | {listed:,} ({share:.1%}) | {survived:,} | {rate:.1%} |"


def _tests(part: _Part) -> Iterator[str]:
    yield f"\n### {part.record.assignment}\n"
    for notebook in part.record.notebooks:
        for cell, why in notebook.reference.lost.items():
            yield f"**The reference answer fails `{cell}`**: {_cell(why)}\n"
    yield "| exercise | graded cell: catches (alone) |"
    yield "|---|---|"
    for exercise in part.record.exercises:
        cells = [
            f"`{test.removeprefix(exercise.title + '_')}` {catches} ({alone})"
            for test, (catches, alone) in exercise.cells.items()
        ]
        yield f"| {exercise.title} | {', '.join(cells)} |"


def _survivors(parts: Sequence[_Part]) -> list[str]:
    found = []
    for part in parts:
        if survivors := part.survivors:
            text = "\n".join(line for title, one in survivors for line in _diff(title, one))
            found.append(f"### {part.record.assignment}: what survives\n\n```diff\n{text}\n```\n")
    return found


def _diff(title: str, one: Survivor) -> Iterator[str]:
    yield f"@@ {title}, line {one.line} ({one.kind}) @@"
    yield from (f"- {line}" for line in one.before.split("\n") if one.before)
    yield from (f"+ {line}" for line in one.after.split("\n") if one.after)


def _contracts(parts: Sequence[_Part]) -> Iterator[str]:
    yield "| assignment | rows | proven by a wrong answer | watched, but not proven | not watched |"
    yield "|---|--:|--:|--:|--:|"
    for part in parts:
        found = [len([*_rows(part, state)]) for state in ("proven", "unproven", "unwatched")]
        yield f"| {part.record.assignment} | {sum(found)} | {' | '.join(map(str, found))} |"
    for state, head in (
        ("unwatched", "Rows that no test names"),
        ("unproven", "Rows without a wrong answer"),
    ):
        rows = [
            f"* {part.record.assignment}, {title}: {row}"
            for part in parts
            for title, row in _rows(part, state)
        ]
        if rows:
            yield f"\n**{head}**\n"
            yield from rows


def _rows(part: _Part, state: str) -> Iterator[tuple[str, str]]:
    for exercise in part.record.exercises:
        yield from ((exercise.title, row) for row in exercise.clauses.get(state, ()))


def _listed(parts: Sequence[_Part]) -> Iterator[str]:
    """Yield the lists as tables; changes of one entry share a line."""
    if not any(part.entries for part in parts):
        yield "Nothing is listed."
    for part in parts:
        entries = [*{id(entry): entry for entry in part.entries.values()}.values()]
        if entries:
            yield f"\n### {part.record.assignment}: what is listed\n"
            yield "| exercise | line | becomes | kind | why |"
            yield "|---|---|---|---|---|"
        for entry in entries:
            afters = [entry.after] if isinstance(entry.after, str) else entry.after
            cells = [entry.function, _code(entry.before), "<br>".join(map(_code, afters)), entry.kind]
            yield f"| {' | '.join(cells)} | {_cell(entry.reason)} |"


def _code(text: str) -> str:
    line = " ⏎ ".join(text.split("\n")).replace("`", "ˋ")
    return f"`{_cell(line if len(line) <= 110 else line[:107] + ' …')}`" if line else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

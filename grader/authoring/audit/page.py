"""The page about an audit, in Markdown: how many mistakes the tests catch, and which they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .auditing import Audit
from .picture import draw, kinds
from .report import clauses, survivor

PAGE, PICTURE = Path("docs") / "audit.md", Path("docs") / "img" / "audit.png"

_HEAD = """# How strong the tests are

Made by `grader audit --write`. Each right answer of the instructor's is changed in one place, so that it is
wrong in a way that programs often are: a comparison the wrong way round, an argument ignored, the first page
only, a result rounded. A mistake is caught if a graded cell fails. A *listed* one need not be caught, because
the answer does the same or the contract leaves it open; the reasons stand below.
"""


def write_page(audits: Sequence[Audit], root: Path) -> list[Path]:
    """Write the page and its picture into a course's docs/; return their paths."""
    page, picture = root / PAGE, root / PICTURE
    draw(audits, picture)
    page.write_text("\n".join(_lines(audits)) + "\n", encoding="utf-8")
    return [page, picture]


def _lines(audits: Sequence[Audit]) -> Iterator[str]:
    yield _HEAD
    yield "| assignment | mistakes | caught | listed | survive | caught, of those not listed |"
    yield "|---|--:|--:|--:|--:|--:|"
    for audit in audits:
        numbers = (len(audit.tried), len(audit.caught), len(audit.listed), len(audit.survivors))
        yield f"| {audit.assignment} | {' | '.join(f'{n:,}' for n in numbers)} | {audit.rate:.1%} |"
    yield f"\n![Exercises and kinds of mistakes: how many were caught](img/{PICTURE.name})\n"
    yield f"Kinds of mistakes: {', '.join(kinds())}.\n"
    yield "## Test by test\n"
    yield "How many mistakes each graded cell catches, and how many of them no other cell does.\n"
    for audit in audits:
        yield from _tests(audit)
    yield "\n## What no test catches\n"
    yield from _survivors(audits) or ["Nothing."]
    yield "\n## Contracts\n"
    yield from _contracts(audits)
    yield "\n## What need not be caught\n"
    yield from _listed(audits)


def _tests(audit: Audit) -> Iterator[str]:
    yield f"\n### {audit.assignment}\n"
    yield "| exercise | graded cell: catches (alone) |"
    yield "|---|---|"
    for exercise in audit.exercises:
        cells = []
        for test in exercise.tests:
            catches, alone = audit.kills(test)
            cells.append(f"`{test.removeprefix(exercise.title + '_')}` {catches} ({alone})")
        yield f"| {exercise.title} | {', '.join(cells)} |"


def _survivors(audits: Sequence[Audit]) -> list[str]:
    found = []
    for audit in audits:
        if audit.survivors:
            text = "\n".join(line for one in audit.survivors for line in survivor(one))
            found.append(f"### {audit.assignment}\n\n```diff\n{_as_diff(text)}\n```\n")
    return found


def _as_diff(text: str) -> str:
    """Turn the lines of survivors into what a page shows in colours."""
    return "\n".join(line.strip() if line.startswith("  ") else f"@@ {line} @@" for line in text.split("\n"))


def _contracts(audits: Sequence[Audit]) -> Iterator[str]:
    yield "| assignment | rows | proven by a wrong answer | watched, but not proven | not watched |"
    yield "|---|--:|--:|--:|--:|"
    for audit in audits:
        found = [len([*clauses(audit, state)]) for state in ("proven", "unproven", "unwatched")]
        yield f"| {audit.assignment} | {sum(found)} | {' | '.join(map(str, found))} |"
    for state, title in (
        ("unwatched", "Rows that no test names"),
        ("unproven", "Rows without a wrong answer"),
    ):
        rows = [f"* {a.assignment}, {e}: {row.part}" for a in audits for e, row in clauses(a, state)]
        if rows:
            yield f"\n**{title}**\n"
            yield from rows


def _listed(audits: Sequence[Audit]) -> Iterator[str]:
    if not any(audit.listed for audit in audits):
        yield "Nothing is listed."
        return
    yield "| exercise | line | becomes | kind | why |"
    yield "|---|---|---|---|---|"
    for audit in audits:
        for one in audit.listed:
            mutant, entry = one.mutant, audit.entries[one.mutant.name]
            code = [_code(text) for text in (mutant.before, mutant.after)]
            yield f"| {mutant.title} | {' | '.join(code)} | {entry.kind} | {_cell(entry.reason)} |"


def _code(text: str) -> str:
    line = " ⏎ ".join(text.split("\n")).replace("`", "ˋ")
    return f"`{_cell(line if len(line) <= 110 else line[:107] + ' …')}`" if line else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

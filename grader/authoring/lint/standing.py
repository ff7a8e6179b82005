"""What an author still has to write or to bring up to date: placeholders, and the table of topics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..placeholders import is_placeholder
from .reading import Page
from .rules import Problem, Settings, rule

_ROW = re.compile(r"\| .* \| (\d\d\b.*) \| `(\w+)` \|")


@rule("form-placeholder", "a text that still stands as `grader new` wrote it", stops=False, form=True)
def _placeholders(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for number, line in enumerate(cell.lines, 1):
            if is_placeholder(line):
                yield Problem(
                    cell,
                    number,
                    f"{line.strip()!r} still stands as `grader new` wrote it, and students would read it."
                    " Write what is meant.",
                )


@rule("form-topics", "a row of docs/topics.md whose check is not there", stops=False, form=True)
def _topics(page: Page, settings: Settings) -> Iterator[Problem]:
    table = settings.root / "docs" / "topics.md" if settings.root else None
    if table is None or not table.is_file():
        return
    own, names = page.path.parent.name[:2], [cell.name for cell in page.cells if cell.name]
    for number, line in enumerate(table.read_text("utf-8", "replace").splitlines(), 1):
        row = _ROW.fullmatch(line)
        if row and row[1].startswith(own) and row[2] not in names and not _elsewhere(page, row[1], row[2]):
            exercise = re.sub(r"_(visible|hidden)(_\d+)?$", "", row[2])
            like = ", ".join(name for name in names if re.match(rf"{exercise}_(visible|hidden)", name))
            yield Problem(
                None,
                0,
                f"docs/topics.md, line {number}, names {row[2]}, which is no cell of {own}."
                + (f" Name one that is there: {like}." if like else " Name one that is there."),
            )


def _elsewhere(page: Page, taught: str, name: str) -> bool:
    """Tell whether another notebook that a row speaks of has a cell of that name."""
    paths = [
        path
        for number in re.findall(r"\b\d\d\b", taught)
        for path in page.path.parent.parent.glob(f"{number}_*/*.ipynb")
        if path != page.path
    ]
    return any(re.search(rf'"grade_id":\s*"{name}"', path.read_text("utf-8", "replace")) for path in paths)

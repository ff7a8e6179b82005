"""What became of a platform's hand-ins, as it is printed: what waits for a person comes last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..files import shown
from .shared import counted, listed, out, say

if TYPE_CHECKING:
    from ..exchange.collecting import Decision, Plan


def print_plan(plan: Plan, unread: list[str], *, dry_run: bool) -> None:
    """Print what became of everything in a source; of what is as it was only the number."""
    from ..exchange.collecting import Action

    rows = [one for one in plan.decisions if one.waits or one.action is not Action.SAME]
    waiting = [one for one in rows if one.waits]
    rows = [one for one in rows if not one.waits] + waiting
    if rows:
        _print_table(plan, rows)
    _say_each((one, one.why) for one in rows if not one.waits)
    for line in plan.notes:
        say(line)
    if plan.clutter:
        say(
            f"Passed over: {counted(len(plan.clutter), 'file')} that systems and editors leave, such as "
            f"{plan.clutter[0]}."
        )
    everything = len(waiting) + len(plan.refused) + len(plan.strangers) + len(unread)
    if everything:
        say(f"Waiting for you ({everything}):")
    _say_each((one, [*one.why, *one.doubts, *_left_out(one)]) for one in waiting)
    for path, why in plan.refused:
        say(f"Refused: {path} {why}.")
    for path in plan.strangers:
        say(f"Nobody's: {path} has no name as {plan.platform} gives it.")
    for line in unread:
        say(line)
    counts = Counter(one.action.value for one in plan.decisions)
    end = " Nothing was written (--dry-run)." if dry_run else ""
    say(f"{', '.join(f'{count} {name}' for name, count in counts.items()) or 'no hand-ins'}.{end}", out)


def _print_table(plan: Plan, rows: list[Decision]) -> None:
    """Print a row for each hand-in; the assignment only where it is not the same in all."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    assignments = {one.assignment for one in plan.decisions if one.assignment}
    title = f"From {plan.platform}"
    columns = ["handed in by", "student", "assignment", "files", "when (UTC)", "what"]
    if len(assignments) < 2:
        columns.remove("assignment")
        title += "".join(f": {name}" for name in assignments)
    table = Table(
        title=Text(shown(title)), box=box.SIMPLE_HEAD, padding=0, pad_edge=False, collapse_padding=True
    )
    for name in columns:
        table.add_column(name, overflow="fold")
    for one in rows:
        when = f"{one.when:%Y-%m-%d %H:%M}" if one.when else "late" if one.late else ""
        cells = {"handed in by": one.label, "student": one.student, "assignment": one.assignment}
        cells |= {"files": str(len(one.files) or len(one.paths)), "when (UTC)": when}
        cells["what"] = f"{one.action.value}, waits" if one.waits else one.action.value
        table.add_row(*(Text(shown(cells[name])) for name in columns))
    out.print(table)


def _left_out(one: Decision) -> list[str]:
    return [f"{path} {why}: left out." for path, why in one.left_out]


def _say_each(said: Iterable[tuple[Decision, list[str]]]) -> None:
    """Say each sentence once, with all of whom it is true."""
    whose: dict[str, list[str]] = {}
    for one, sentences in said:
        for sentence in sentences:
            whose.setdefault(sentence, []).append(one.label)
    for sentence, labels in whose.items():
        say(f"{listed(labels)}: {sentence}")

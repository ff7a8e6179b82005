"""Honest work of public courses, graded by us and by plain nbgrader: `python -m tests.parity FOLDER… `.

A folder is any nbgrader course with solutions in its `source/`. Of each assignment three submissions are
made: the solutions, the released notebook as it is, and the solutions with every third answer left as
released. Each graded cell is compared. Plain nbgrader runs in our sandbox, as it does for the attacks. The
folders are copied, and nothing is written to them; their nbgrader_config.py is read by both.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from grader.classroom.dispatch import in_parallel
from grader.course import Course

from .comparing import compare

# "ungraded": cells of submissions that plain nbgrader gives up on.
# "unsolved": of the equal ones, tests that even the solutions fail, for want of a library or a file.
_COLUMNS = ("cells", "equal", "different", "flags", "ungraded", "unsolved")


def main(
    folders: Annotated[list[Path], typer.Argument(help="Folders of nbgrader courses.")],
    assignment: Annotated[list[str] | None, typer.Option(help="Only these assignments.")] = None,
    workers: Annotated[int, typer.Option(help="Assignments at a time.")] = 2,
) -> None:
    """Grade honest work of courses with ours and with plain nbgrader, and compare every graded cell."""
    todo = []
    for folder in map(Path.resolve, folders):
        names = Course(folder).assignment_names()
        todo += [(folder, name) for name in names if not assignment or name in assignment]
    table = Table("assignment", *_COLUMNS)
    total: Counter[str] = Counter()
    lines: list[str] = []
    for one in in_parallel(compare, todo, workers):
        if one.why_not:
            table.add_row(one.name, f"not compared: {one.why_not}")
            total["left out"] += 1
        else:
            row = {"equal": one.equal, "different": len(one.different), "flags": len(one.flags)}
            row |= {
                "cells": one.equal + len(one.different),
                "ungraded": one.ungraded,
                "unsolved": one.unsolved,
            }
            table.add_row(one.name, *(str(row[name]) for name in _COLUMNS))
            total.update(row)
        lines += [*one.different, *one.flags]
        print(one.name, one.why_not or f"{one.equal} equal, {len(one.different)} not", file=sys.stderr)
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table)
    for line in sorted(lines):
        console.print(line, soft_wrap=True, markup=False, highlight=False)
    console.print(dict(total))
    raise typer.Exit(int(bool(total["different"] or total["flags"])))


if __name__ == "__main__":
    typer.run(main)

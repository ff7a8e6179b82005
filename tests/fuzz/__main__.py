"""Hand in what nobody imagined, a thousand times, and see that a class is graded all the same.

python -m tests.fuzz                       # 1,000 hand-ins from seed 1
python -m tests.fuzz --seed 7 --count 200 --into /tmp/class
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from .klass import SECONDS_A_JOB, found_wrong, grade, make


def main(
    count: Annotated[int, typer.Option(help="How many hand-ins.")] = 1_000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same hand-ins.")] = 1,
    into: Annotated[Path | None, typer.Option(help="A new folder to keep the course in.")] = None,
    without: Annotated[list[str] | None, typer.Option(help="Leave out what is called that.")] = None,
) -> None:
    """Exit code: 0 when every hand-in has a result or a named refusal and no honest one lost a point."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="fuzz-", ignore_cleanup_errors=True) as temporary:
        course = into or Path(temporary) / "course"
        handed_in = make(course, count, seed, without or ())
        run = grade(course)
        wrong = found_wrong(handed_in, run)
    statuses = [line["status"] for line in run.lines.values()]
    console.print(
        f"{count} hand-ins of seed {seed}: {statuses.count('graded')} graded, "
        f"{statuses.count('refused')} refused by name, {len(wrong)} wrong. "
        f"{run.seconds:.0f} s in all; the longest wait for a result was {run.longest_wait:.1f} s (a job may "
        f"take {SECONDS_A_JOB:.0f}); memory of the grader {run.early_bytes / 1e6:.0f} MB after a quarter, "
        f"{run.most_bytes / 1e6:.0f} MB at most."
    )
    for line in wrong:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    typer.run(main)

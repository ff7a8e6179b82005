"""The command line of `grader check`: what was asked, what is printed, and the exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from . import index as releases
from .as_data import as_data
from .checking import Options, check
from .finding import find
from .picture import Painter, console
from .words import Report, Unusable

FINE, NOT_YET, UNUSABLE, INTERRUPTED = 0, 1, 2, 130

_ABOUT = """\
Run a notebook as grading will, and see where you stand: which visible checks pass, the hint where one does
not, what is blank, and whether the file is fit to hand in.

A copy runs from top to bottom in a fresh kernel. Your file is only read, and nothing is sent anywhere.
"""
_EXAMPLES = """\
examples:
  {prog} check                            the notebook that you saved last
  {prog} check 01_cloud_choices           an assignment; its beginning will do: 01
  {prog} check 01 --exercise job_cost     one exercise: by number, name or words of its heading
  {prog} check --all --json               all notebooks below this folder, for programs

signs:
  ✓ visible checks pass   ✗ one fails   ○ not begun   – not run   ✎ a person reads it

exit codes:
  0  all visible checks pass, and the file is fit to hand in
  1  something fails, is blank, or stands against handing it in
  2  a notebook that cannot be read or run, or a command that is not understood
"""


def main(
    arguments: Sequence[str] | None = None,
    prog: str = "python -m grader",
    index: releases.Index | None = None,
) -> int:
    """Run the command; return its exit code. Without an index, the one beside this package counts."""
    out, err = Painter(console()), Painter(console("stderr"))
    asked = _parser(prog, out).parse_args(arguments)
    options = Options(asked.exercise or "", index=index or releases.beside_package())
    try:
        paths, why = find(asked.notebook, Path.cwd(), every=asked.all)
        if why:
            err.console.print(err.text(why, "dim"))
        reports = [_checked(path, options, err) for path in paths]
    except Unusable as error:
        err.console.print(err.text("Error: ", "bold red") + err.text(str(error)), soft_wrap=True)
        return UNUSABLE
    except KeyboardInterrupt:
        err.console.print("Stopped.")
        return INTERRUPTED
    if asked.json:
        print(json.dumps({"version": 1, "notebooks": [as_data(one) for one in reports]}, indent=1))
    else:
        for report in reports:
            out.show(report)
    return FINE if all(one.is_fine for one in reports) else NOT_YET


def _checked(path: Path, options: Options, err: Painter) -> Report:
    """Check a notebook, and show on standard error how far it is."""
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), TimeElapsedColumn())
    is_shown = err.console.is_terminal
    with Progress(*columns, console=err.console, transient=True, disable=not is_shown) as shown:
        task = shown.add_task(err.plain(f"{path.stem}: starting …"), total=None)

        def progress(done: int, total: int, what: str) -> None:
            shown.update(task, completed=done, total=total, description=err.plain(what)[:50])

        return check(path, options, progress)


def _parser(prog: str, out: Painter) -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(prog=prog, description="What students run before they hand in.")
    one = whole.add_subparsers(dest="command", required=True, metavar="check").add_parser(
        "check",
        help="run a notebook, and see where you stand",
        description=out.plain(_ABOUT),
        epilog=out.plain(_EXAMPLES.format(prog=prog)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    one.add_argument(
        "notebook", nargs="*", help="a file, a folder or an assignment's name (default: saved last)"
    )
    one.add_argument(
        "-e", "--exercise", metavar="NAME", help="run what it needs, and show only this exercise"
    )
    one.add_argument("--all", action="store_true", help="all notebooks below this folder")
    one.add_argument("--json", action="store_true", help="print data instead of a picture")
    return whole


if __name__ == "__main__":
    sys.exit(main())

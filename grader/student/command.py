"""The command line of `grader check`: what was asked, what is printed, and the exit code."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from . import index as releases
from .as_data import as_data
from .as_markdown import as_markdown
from .checking import Options, check
from .finding import find
from .picture import Painter, console
from .watching import saves
from .words import Report, Unusable

FINE, NOT_YET, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
_WIDTH = 20  # of the bar that shows how far the notebook is

_ABOUT = """\
Run a notebook as grading will, and see where you stand: which visible checks
pass, the hint where one does not, what is blank, which points hidden checks
still decide, and whether the file is fit to hand in.

A copy runs from top to bottom in a fresh kernel, for up to 120 seconds. Your
file is only read, and nothing is sent anywhere.
"""
_EXAMPLES = """\
examples:
  {prog} check                  the notebook that you saved last
  {prog} check 01               an assignment, by how its name begins
  {prog} check "my folder/01_cloud_choices.ipynb"
  {prog} check 01 -e job_cost   one exercise: number, name or words of its heading
  {prog} check 01 -e 2 --watch  again each time that you save
  {prog} check --all            all notebooks here; those not begun are only named

signs:
  ✓ visible checks pass   ✗ one fails   ○ nothing written   – not run
  ✎ a person reads it     ! worth a look

exit codes:
  0  all visible checks pass, and the file is fit to hand in
  1  something fails, is blank, or stands against handing it in
  2  a notebook that cannot be read or run, or a command that is not understood
"""


def main(
    arguments: Sequence[str] | None = None,
    prog: str = "",
    index: releases.Index | None = None,
) -> int:
    """Run the command; return its exit code.

    `prog` is how it is called in what it prints. Without an index, the one beside this package counts.
    """
    prog = prog or _called()
    out, err = Painter(console(), prog), Painter(console("stderr"), prog)
    asked = _parser(prog, out).parse_args(arguments)
    if len(asked.notebook) == 1 and not asked.all:
        out = Painter(out.console, prog, asked.notebook[0])
    options = Options(asked.exercise or "", index=index or releases.beside_package())
    try:
        code = _run(asked, options, out, err)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read it has gone, as in `| head`
        with contextlib.suppress(OSError, ValueError):  # what waits still would fail once more at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except OSError as error:  # the folder is gone, the disk is full
        where = f"{error.filename}: " if error.filename else ""
        err.say(f"{where}{error.strerror or error}. Your notebook is as it was.", error=True)
        return UNUSABLE
    except Unusable as error:
        err.say(str(error), error=True)
        return UNUSABLE
    except KeyboardInterrupt:
        err.say("Stopped. Your notebook is as it was.")
        return INTERRUPTED


def _run(asked: argparse.Namespace, options: Options, out: Painter, err: Painter) -> int:
    """Check what was asked for, and print it. Raises Unusable where nothing could be found."""
    paths, why = find(asked.notebook, Path.cwd(), _root(options), every=asked.all)
    if why:
        err.say(why, "dim")
    if asked.watch:
        if len(paths) > 1:
            raise Unusable(f"--watch is for one notebook, and here are {len(paths)}. Name the one you mean.")
        return _watch(paths[0], options, out, err)
    several = Options(options.exercise, options.limits, options.index, skips_blank=len(paths) > 1)
    found = [_checked(path, several, err) for path in paths]
    if asked.json:
        data = [as_data(*one) for one in zip(paths, found, strict=True)]
        print(json.dumps({"version": 1, "notebooks": data}, indent=1))
    elif asked.markdown:
        text = "\n".join(as_markdown(*one) for one in zip(paths, found, strict=True))
        out.console.file.write(out.plain(text))
    else:
        for one in found:
            _show(one, out, err)
    if len(found) > 1 and not any(isinstance(one, Unusable) or one.is_begun for one in found):
        err.say(f"\nNothing is begun yet. One of them, to see whether all is set up:  {asked.prog} check 01")
    return _code(found)


def _called() -> str:
    """Return how this command was called, so that what it tells to type works where it was typed."""
    own = Path(sys.argv[0])
    if own.stem != "grader":
        return "python -m grader"
    found = shutil.which("grader")
    if found and Path(found).with_suffix("") == own.absolute().with_suffix(""):
        return "grader"
    with contextlib.suppress(ValueError):
        return str(own.absolute().relative_to(Path.cwd()))
    return str(own)


def _root(options: Options) -> Path | None:
    return options.index.root if options.index else None


def _code(found: Sequence[Report | Unusable]) -> int:
    """Return the exit code: notebooks that nobody began do not count, beside others."""
    if any(isinstance(one, Unusable) for one in found):
        return UNUSABLE
    begun = [one for one in found if isinstance(one, Report) and one.is_begun]
    return FINE if begun and all(one.is_fine for one in begun) else NOT_YET


def _show(one: Report | Unusable, out: Painter, err: Painter) -> None:
    if isinstance(one, Report):
        out.show(one)
    else:
        err.say(str(one), error=True)


def _watch(path: Path, options: Options, out: Painter, err: Painter) -> int:
    """Check a notebook each time that it is saved, until Ctrl-C; return the last exit code."""
    code = NOT_YET
    try:
        for _ in saves(path):
            found = _checked(path, options, err)
            if out.console.is_terminal:
                out.console.clear()
            _show(found, out, err)
            code = _code([found])
            err.say(f"\nWatching {path.name}: save it, and it is checked again. Ctrl-C ends this.", "dim")
    except KeyboardInterrupt:
        err.say("Stopped. Your notebook is as it was.")
    return code


def _checked(path: Path, options: Options, err: Painter) -> Report | Unusable:
    """Check a notebook, and show on standard error how far it is."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=_WIDTH),
        TextColumn("{task.fields[what]}", style="dim"),
        TimeElapsedColumn(),
    )
    is_shown = err.console.is_terminal
    with Progress(*columns, console=err.console, transient=True, disable=not is_shown) as bar:
        task = bar.add_task(err.plain(path.stem)[: 2 * _WIDTH], total=None, what=err.plain("starting …"))

        def progress(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, what=err.plain(what)[: 2 * _WIDTH])

        try:
            return check(path, options, progress)
        except Unusable as error:
            return error
        except Exception as error:  # a fault of ours: one notebook's, and no page of code for a student
            return Unusable(_fault(path, error))


def _fault(path: Path, error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"{path.name} could not be checked, by a fault of this program ({type(error).__name__}: {error}; "
        f"{Path(last.filename).name}, line {last.lineno}). Your notebook is as it was, and can be handed in. "
        "Please show this sentence to whoever runs the course."
    )


def _parser(prog: str, out: Painter) -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(prog=prog, description="What students run before they hand in.")
    one = whole.add_subparsers(dest="command", required=True, metavar="check").add_parser(
        "check",
        help="run a notebook, and see where you stand",
        description=out.plain(_ABOUT),
        epilog=out.plain(_EXAMPLES.format(prog=prog)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    one.add_argument("notebook", nargs="*", help="file, folder or assignment (default: saved last)")
    one.add_argument("-e", "--exercise", metavar="NAME", help="only this exercise, and what it needs")
    one.add_argument("-w", "--watch", action="store_true", help="again each time that it is saved")
    one.add_argument("--all", action="store_true", help="all notebooks below this folder")
    form = one.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print data, for programs")
    form.add_argument("--markdown", action="store_true", help="print a summary for a comment or an issue")
    whole.set_defaults(prog=prog)
    return whole

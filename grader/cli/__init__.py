"""The command line: one thin function per command, by the kind of user that it is for."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from .. import __version__
from ..errors import GraderError
from ..files import shown
from ..nbgrader_parts import by_parts
from . import (
    audit,
    author,
    checking,
    exchange,
    extending,
    instructor,
    linting,
    publishing,
    returning,
    scaffolding,
    similar,
)
from .helping import Command, Group
from .printing import make_lasting
from .shared import err, out

app = typer.Typer(cls=Group, no_args_is_help=True, pretty_exceptions_enable=False)
for _command in (
    author.build,
    linting.lint,
    audit.audit,
    scaffolding.new,
    exchange.collect,
    extending.extend,
    instructor.autograde,
    instructor.doctor,
    instructor.feedback,
    instructor.report,
    similar.similar,
    exchange.export,
    publishing.publish,
    publishing.site,
    instructor.demo,
):
    app.command(cls=Command)(_command)
app.command("return", cls=Command)(returning.return_)
app.command("check", context_settings=checking.UNREAD)(checking.check)
app.add_typer(author.bank_app, name="bank")
app.add_typer(exchange.roster_app, name="roster")

_INTERRUPTED = 130


def _say_version(wanted: bool) -> None:
    if wanted:
        out.print(f"grader {__version__}", highlight=False)
        raise typer.Exit


@app.callback()
def _describe(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version and end.")
    ] = False,
) -> None:
    """Build assignments, grade submissions and report on a class.

    Exit codes of all commands: 0 done, 1 done and something waits for a person, 2 not done.
    """


def main() -> None:
    """Run the command line; an error of ours or the machine's is one message and exit code 2.

    So is output that cannot be printed, once the work is done.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a name shows its code
    printed = make_lasting()
    by_parts()
    _leave_a_folder_that_is_gone()
    code = 0
    try:
        code = _run()
    finally:
        printed.flush()
        if printed.broken:
            err.print(f"Note: not all of the output could be printed ({printed.broken}).", highlight=False)
            code = code or 2
    sys.exit(code)


def _run() -> int:
    """Run the command that was asked for; return the exit code."""
    try:
        app()
    except GraderError as error:
        message = "\n".join(shown(line) for line in str(error).splitlines())
        err.print(f"[bold red]Error:[/bold red] {escape(message)}", highlight=False, soft_wrap=True)
    except OSError as error:  # a folder that may not be written, a disk that is full
        where = f"{shown(error.filename)}: " if error.filename else ""
        err.print(f"Error: {where}{error.strerror or error}", highlight=False, markup=False, soft_wrap=True)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # typer turns Ctrl-C into this exit code, without a word
            err.print("Stopped. What was finished so far is kept; run the command again for the rest.")
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 2


def _leave_a_folder_that_is_gone() -> None:
    """Work from somewhere else where the working folder was deleted; much asks for it without need."""
    with contextlib.suppress(OSError):
        try:
            Path.cwd()
        except FileNotFoundError:
            os.chdir("/")

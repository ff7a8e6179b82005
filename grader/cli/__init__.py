"""The command line: one thin function per command, by the kind of user that it is for."""

from __future__ import annotations

import io
import sys

import typer
from rich.markup import escape

from ..errors import GraderError
from ..files import shown
from . import author, instructor
from .shared import err

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for _command in (
    author.build,
    instructor.autograde,
    instructor.doctor,
    instructor.feedback,
    instructor.report,
    instructor.demo,
):
    app.command()(_command)
app.add_typer(author.bank_app, name="bank")

_INTERRUPTED = 130


@app.callback()
def _describe() -> None:
    """Build assignments, grade submissions and report on a class."""


def main() -> None:
    """Run the command line; an error of ours or the machine's is one message and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a name shows its code
    try:
        app()
    except GraderError as error:
        message = "\n".join(shown(line) for line in str(error).splitlines())
        err.print(f"[bold red]Error:[/bold red] {escape(message)}", highlight=False, soft_wrap=True)
        sys.exit(2)
    except OSError as error:  # a folder that may not be written, a disk that is full
        where = f"{shown(error.filename)}: " if error.filename else ""
        err.print(f"Error: {where}{error.strerror or error}", highlight=False, markup=False, soft_wrap=True)
        sys.exit(2)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # typer turns Ctrl-C into this exit code, without a word
            err.print("Stopped. What was finished so far is kept; run the command again for the rest.")
        raise

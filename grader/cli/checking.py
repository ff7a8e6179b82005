"""`grader check`: what students run, in the course's own folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ..student.index import Index

# What is typed goes on as it is: students have the same command without typer.
UNREAD = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


def check(context: typer.Context) -> None:
    """Run a notebook as a student would before handing it in: what passes, hints, what is blank."""
    from ..student.command import main

    raise typer.Exit(main(["check", *context.args], prog="grader", index=_index()))


def _index() -> Index | None:
    """Return what was released, where this is run in a course's folder or below it."""
    from ..student.index import from_data, make_index

    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "nbgrader_config.py").is_file() and (folder / "release").is_dir():
            return from_data(make_index(folder / "release"), folder / "release")
    return None

"""`grader new`: an assignment that is built and proven, for an author to fill."""

from __future__ import annotations

from typing import Annotated

import typer

from .shared import HERE, CourseFolder, err, find_course, out, say


def new(
    name: Annotated[str, typer.Argument(help="The assignment: a number and words, such as 09_streams.")],
    function: Annotated[list[str], typer.Option(help="An exercise's function (may be repeated).")],
    course: CourseFolder = HERE,
) -> None:
    """Make a new assignment: notebook, answer bank, rows in the documents; then release/ and solutions/."""
    from ..authoring.build import build, write
    from ..authoring.scaffold import scaffold

    where = find_course(course)
    for path in scaffold(where, name, function):
        say(f"wrote {path.relative_to(where.root)}", out)
    with err.status("Building it …"):
        for path in write(where, build(where.root, name)):
            say(f"wrote {path.relative_to(where.root)}", out)
    say(
        f"It is proven as it is (grader bank check {name}). Now fill it, as docs/author.md says: "
        f"grader lint {name} names what is still to be written.",
        out,
    )

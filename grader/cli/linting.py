"""`grader lint`: what is wrong with a source, without running it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ..errors import CourseError
from .shared import HERE, Assignments, CourseFolder, counted, err, out, say

_PLACEHOLDER = "form-placeholder"


def lint(
    names: Assignments = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects instead.")] = False,
    catalogue: Annotated[
        Path | None, typer.Option(help="Write the page about all mistakes to this file, and lint nothing.")
    ] = None,
    course: CourseFolder = HERE,
) -> None:
    """Say what is wrong with source/, without running it: notebook, cell, line, and what to do.

    Exit code: 0 when nothing is (texts that `grader new` wrote are only said), 1 when something is, 2 when it
    could not be looked at.
    """
    from ..authoring.lint import find_sources
    from ..authoring.lint import lint as look

    if catalogue is not None:
        from ..authoring.lint.catalogue import catalogue as make

        catalogue.write_text(make(), encoding="utf-8")
        say(f"wrote {catalogue}", out)
        return
    sources = find_sources(course)
    if not sources.notebooks:
        raise CourseError(f"{sources.root} has no assignment with a notebook in its source folder.")
    found = look(sources, names or [])
    if as_json:
        print(json.dumps([asdict(one) for one in found], indent=1, ensure_ascii=False))
    else:
        for one in found:
            say(str(one), out)
        number = len(names or sources.notebooks)
        stops = sum(one.stops for one in found)
        if found:
            err.print(
                f"{len(found)} found, {stops} of them stop the build. docs/lint.md has an example of each.",
                highlight=False,
            )
        else:
            say(f"{number} {'assignment is' if number == 1 else 'assignments are'} in order.", out)
    # What an author still has to write is no mistake: a new assignment passes as it is.
    raise typer.Exit(int(any(one.rule != _PLACEHOLDER for one in found)))


def lint_first(course: Path, names: list[str] | None) -> None:
    """Say what `grader lint` finds; what stops the build is left to the build, which refuses it by name."""
    from ..authoring.lint import find_sources
    from ..authoring.lint import lint as look

    sources = find_sources(course)
    for one in look(sources, [name for name in names or [] if name in sources.notebooks]):
        if not one.stops:
            say(str(one))


def remarks(course: Path, name: str) -> list[str]:
    """Return what `grader lint` finds in an assignment and does not stop its build, a line each.

    Texts that are still as `grader new` wrote them are only counted: who watches has begun with them all.
    """
    from ..authoring.lint import find_sources
    from ..authoring.lint import lint as look

    found = [one for one in look(find_sources(course), [name]) if not one.stops]
    lines = [str(one) for one in found if one.rule != _PLACEHOLDER]
    if left := len(found) - len(lines):
        lines.append(f"{_texts(left)} as `grader new` wrote them; grader lint {name} names them.")
    return lines


def unwritten(course: Path, names: Iterable[str]) -> list[str]:
    """Return a sentence for each assignment in which students would read what `grader new` wrote.

    As elsewhere it is only said: lint does not let it stop a build.
    """
    from ..authoring.lint import find_sources
    from ..authoring.lint import lint as look

    sources, lines = find_sources(course), []
    for name in names:
        left = sum(one.rule == _PLACEHOLDER for one in look(sources, [name]))
        if left:
            lines.append(
                f"{name}: {_texts(left)} as `grader new` wrote them, and students will read them so; "
                f"`grader lint {name}` names them."
            )
    return lines


def _texts(number: int) -> str:
    return counted(number, "text is", "texts are")

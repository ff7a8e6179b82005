"""`grader build --watch`: edit, and see within seconds whether the exercise still holds."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BuildError, GraderError
from .linting import remarks
from .shared import err, out, say

if TYPE_CHECKING:
    from ..course import Course


def watch(where: Course, names: list[str] | None) -> None:
    """Rebuild an assignment when a file of it changes, and prove the exercises that the change touches."""
    from ..authoring import watch as watching
    from ..engine import shared

    if not names or len(names) != 1:
        raise BuildError("Say which one assignment to watch: grader build 04_cloud_storage --watch.")
    name = names[0]
    where.assignment(name)  # raises, naming what there is
    known = watching.sources(where, name)
    own: dict[Path, bytes] = {}  # what a rebuild itself wrote is no edit
    with shared(where.settings.engine, where.limits):
        say(
            f"Watching {name}; Ctrl-C ends it. solutions/ stays as it is: grader build {name} at the end.",
            err,
        )
        for files in watching.changes(where, name):
            if all(path.is_file() and own.get(path) == path.read_bytes() for path in files):
                continue
            start = time.monotonic()
            try:
                now = watching.sources(where, name)
                functions = watching.touched(known, now, files)
                for line in remarks(where.root, name):
                    say(line, out)
                _rebuild(where, name, functions, where.settings.engine)
                known = watching.sources(where, name)
            except GraderError as error:
                say(str(error), out)
            own = {path: path.read_bytes() for path in watching.watched(where, name)}
            say(f"{time.monotonic() - start:.1f} s", err)


def _rebuild(where: Course, name: str, functions: list[str], engine: str) -> None:
    """Write the canonical source and the release, then try the answers to these exercises."""
    from ..authoring import build as building
    from ..authoring import watch as watching

    built = building.build(where.root, name, execute=False)
    for path in building.write(where, building.without_solutions(built)):
        say(f"wrote {path.relative_to(where.root)}", out)
    tried = 0
    wrong = False
    for verdict in watching.prove(where, name, functions, engine) if functions else ():
        tried += verdict.size
        if not verdict.ok:
            wrong = True
            say(str(verdict), out)
            for cell, message in verdict.messages.items():
                say(f"  {cell}: {message}", out)
    if functions:
        proven = "not proven" if wrong else "proven"
        say(f"{', '.join(functions)}: {proven}, {tried} answers tried", out)

"""Which notebooks to check: what a student typed, or what was saved last."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from .words import Unusable

_DEPTH = 3
_MOST_SHOWN = 80
_AT_ONCE_SECONDS = 60  # that a download or a checkout may take
_PASSED_OVER = frozenset(
    {"__pycache__", "node_modules", "site-packages", "solutions", "source", "autograded"}
)


def find(
    asked: list[str], here: Path, course: Path | None = None, *, every: bool = False
) -> tuple[list[Path], str]:
    """Return the notebooks that were asked for and, where that was a choice, a sentence that says so.

    Each of `asked` is a file, a folder, or the name of an assignment (its beginning will do: `01`). With
    none, it is the notebook below `here` that was saved last, or the first if none was saved since they
    came; with `every`, all of them. Inside of the `course` its other assignments are known by name, too.
    Raises Unusable, naming what there is.
    """
    if asked:
        found = [path for name in asked for path in _named(name, here, course)]
        return list(dict.fromkeys(found)), ""
    there = list(_below(here))
    if not there:
        raise Unusable(
            f"There is no notebook in {here} or below it. Go to the course's folder first "
            "(cd …), or name the notebook:  grader check path/to/notebook.ipynb"
        )
    if every or len(there) == 1:
        return there, ""
    times = {path: path.stat().st_mtime for path in there}
    last, how = max(there, key=lambda path: times[path]), "saved last"
    if times[last] - min(times.values()) < _AT_ONCE_SECONDS:  # as they came: none was saved since
        last, how = there[0], "the first"
    return [last], f"Checking {last.name}, {how} of the {len(there)} notebooks here; --all checks all."


def _named(name: str, here: Path, course: Path | None) -> list[Path]:
    with contextlib.suppress(OSError, ValueError, RuntimeError):  # no name that a file could have
        path = here / Path(name).expanduser()
        if path.is_file():
            return [path]
        if path.is_dir():
            if found := list(_below(path)):
                return found
            raise Unusable(f"There is no notebook in the folder {name}. Name one that ends in .ipynb.")
    wanted = name.replace("\\", "/").rstrip("/").split("/")[-1].removesuffix(".ipynb").casefold()
    is_inside = course is not None and course in here.parents
    there = [*_below(here), *(_below(course) if is_inside and course is not None else ())]
    for fits in (str.__eq__, str.startswith):
        found = [one for one in there if any(fits(part.casefold(), wanted) for part in _names(one))]
        if found and wanted:
            return found
    known = ", ".join(dict.fromkeys(one.parent.name for one in there)) or "none"
    short = name if len(name) < _MOST_SHOWN else f"{name[:_MOST_SHOWN]}…"
    raise Unusable(
        f"There is no notebook, folder or assignment {short!r} here. There is: {known}. "
        "Look at the spelling, or go to the course's folder first (cd …)."
    )


def _names(path: Path) -> tuple[str, str]:
    return path.stem, path.parent.name


def _below(folder: Path, depth: int = _DEPTH) -> Iterator[Path]:
    """Yield the notebooks in a folder and below it, in order; no checkpoints, no environments."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        if path.suffix == ".ipynb" and path.is_file():
            yield path
    for path in entries:
        is_other = path.name.startswith((".", "_")) or path.name in _PASSED_OVER
        if depth and not is_other and path.is_dir() and not (path / "pyvenv.cfg").exists():
            yield from _below(path, depth - 1)

"""Where a course's sources lie and what its markers are, without nbgrader, which takes a second to import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from traitlets.config import Config

from ... import files, places
from ...assignment import HIDDEN
from ...configuration import has_config, load_config
from ...errors import CourseError, FileRefused
from .rules import Settings

_STRUCTURE = "{nbgrader_step}/{student_id}/{assignment_id}"
_IGNORED = (".ipynb_checkpoints", "*.pyc", "__pycache__")
# What nbgrader's settings for the markers are called.
_MARKERS = {
    "solution": ("ClearSolutions", "solution_delimeter", ("BEGIN SOLUTION", "END SOLUTION")),
    "hidden test": ("ClearHiddenTests", "test_delimeter", HIDDEN[0]),
    "mark scheme": ("ClearMarkScheme", "mark_scheme_delimeter", HIDDEN[1]),
}


@dataclass(frozen=True)
class Sources:
    """A course's folder, its assignments with their notebooks, and what rules need to know of it."""

    root: Path
    notebooks: Mapping[str, tuple[Path, ...]]
    rules: Settings
    left_out: frozenset[str]

    def shown(self, path: Path) -> str:
        """Return a path as people see it: from the course's folder."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def find_sources(start: Path) -> Sources:
    """Return the sources of the course that `start` lies in; raises CourseError when there is none."""
    start = start.resolve()
    root = next((folder for folder in (start, *start.parents) if has_config(folder)), start)
    config = load_config(root)
    section = config.get("CourseDirectory", {})
    if named := section.get("root"):
        root = Path(str(named)).resolve()
        if has_config(root):
            config.merge(load_config(root))
            section = config["CourseDirectory"]
    template = _template(root, section)
    above = [
        folder
        for folder in template.parents
        if root in folder.parents and places.ASSIGNMENT not in str(folder)
    ]
    if not has_config(root) and not any(files.is_folder(folder) for folder in above):
        raise CourseError(
            f"{root} is not a course: it has neither nbgrader_config.py nor source/. "
            "Go to the course's folder, or name it with --course."
        )
    ignored = [str(glob) for glob in section.get("ignore", _IGNORED)]
    wanted = f"{section.get('notebook_id', '*')}.ipynb"
    notebooks = {}
    for name in places.assignments(template):
        if not _ignores(name, ignored):
            notebooks[name] = tuple(
                _notebooks(Path(str(template).replace(places.ASSIGNMENT, name)), wanted, ignored)
            )
    own = config.get("Lint", {})
    return Sources(
        root,
        {name: paths for name, paths in notebooks.items() if paths},
        Settings(_markers(config), own.get("form") is True, _autotest(config), root),
        frozenset(str(name) for name in own.get("ignore", ())),
    )


def _template(root: Path, section: Mapping[str, Any]) -> Path:
    structure = str(section.get("directory_structure", _STRUCTURE))
    step = str(section.get("source_directory", "source"))
    try:
        path = structure.format(nbgrader_step=step, student_id=".", assignment_id=places.ASSIGNMENT)
    except (KeyError, IndexError, ValueError) as error:
        raise CourseError(f"c.CourseDirectory.directory_structure is {structure!r}: {error!r}.") from error
    return root / path


def _ignores(name: str, globs: list[str]) -> bool:
    return name.startswith(".") or any(fnmatch(name, glob) for glob in globs)


def _notebooks(folder: Path, wanted: str, ignored: list[str]) -> list[Path]:
    try:
        found, _ = files.entries(folder)
    except FileRefused:
        return []
    return [folder / e.name for e in found if fnmatch(e.name, wanted) and not _ignores(e.name, ignored)]


def _markers(config: Config) -> dict[str, tuple[str, str]]:
    found = {}
    for what, (section, name, usual) in _MARKERS.items():
        own = config.get(section, {})
        found[what] = (str(own.get(f"begin_{name}", usual[0])), str(own.get(f"end_{name}", usual[1])))
    return found


def _autotest(config: Config) -> tuple[str, str]:
    own = config.get("InstantiateTests", {})
    return str(own.get("autotest_delimiter", "AUTOTEST")), str(own.get("hashed_delimiter", "HASHED"))

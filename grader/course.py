"""A course folder: its settings, its assignments and where everything lies.

Paths come from nbgrader's own `CourseDirectory`, so any nbgrader course folder works, with whatever
directory names its nbgrader_config.py gives. Nothing here knows of kernels or scores.
"""

from __future__ import annotations

import json
import math
import os
import sys
import warnings
from copy import deepcopy
from dataclasses import fields
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from traitlets import Bool, Float, Int, List, TraitError, Unicode, validate
from traitlets.config import Config, Configurable

from . import files, places
from .assignment import Assignment
from .cells import Kind
from .configuration import CONFIG_NAME, has_config, inside, load_config
from .errors import CourseError, FileRefused
from .limits import Limits
from .masters import make_master, read_source, references, regions, unsolved

__all__ = ["CONFIG_NAME", "OWN_FOLDER", "Course", "Grading", "find_course", "put_programs_on_path"]
# What this grader remembers of a course; without it, everything is graded and proven again.
OWN_FOLDER = ".grader"
_AMOUNTS = (
    *("cell_seconds", "notebook_seconds", "memory_bytes", "processes", "file_bytes", "output_bytes"),
    "submission_bytes",
)


class Grading(Configurable):
    """The grader's settings, as `c.Grading.<name>` in nbgrader_config.py; see `Limits` for defaults."""

    @validate(*_AMOUNTS)
    def _is_amount(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        if not 0 < value < math.inf:
            raise TraitError(f"c.Grading.{name} is {value}, and has to be a number above 0.")
        return value

    engine = Unicode(
        "fork" if sys.platform == "linux" else "jupyter", help="How notebooks are executed."
    ).tag(config=True)
    cell_seconds = Float(Limits.cell_seconds, help="Time limit of one cell.").tag(config=True)
    notebook_seconds = Float(Limits.notebook_seconds, help="Time limit of one notebook.").tag(config=True)
    memory_bytes = Int(
        Limits.memory_bytes, help="What a notebook may hold, beyond the imported libraries."
    ).tag(config=True)
    processes = Int(Limits.processes, help="Processes and threads of one notebook.").tag(config=True)
    file_bytes = Int(Limits.file_bytes, help="Largest file, and most that a folder may hold.").tag(
        config=True
    )
    output_bytes = Int(Limits.output_bytes, help="Text kept of one cell's output.").tag(config=True)
    submission_bytes = Int(Limits.submission_bytes, help="Largest submitted notebook.").tag(config=True)
    side_files = List(
        Unicode(),
        list(Limits.side_files),
        help="Submitted files, beside the notebooks, that may be there when it is graded.",
    ).tag(config=True)
    imports = List(
        Unicode(), list(Limits.imports), help="What the fork engine imports once, for every notebook."
    ).tag(config=True)
    require_sandbox = Bool(
        Limits.require_sandbox, help="Refuse to execute anything that cannot be confined fully."
    ).tag(config=True)
    strict = Bool(
        Limits.strict, help="Withhold the points of a flagged check until a person has looked at it."
    ).tag(config=True)


class Course:
    """A folder with an nbgrader configuration and `source/`, or what the configuration calls it.

    Raises CourseError when it is none, or its configuration cannot be used.
    """

    def __init__(self, root: Path) -> None:
        given = root.resolve()
        self.config = load_config(given)
        self.directory = _directory(given, self.config)
        self.root = Path(self.directory.root)
        if self.root != given and has_config(self.root):
            # The configuration says that the course lies elsewhere, and there is more to read there.
            self.config.merge(load_config(self.root))
            self.directory = _directory(self.root, self.config)
        self.directory.db_url = self.config.CourseDirectory.db_url = self.db_url
        if not has_config(given) and not self._has_source():
            raise CourseError(
                f"{given} is not a course: it has neither {CONFIG_NAME} nor source/. "
                "Go to the course's folder, or name it with --course."
            )

    @cached_property
    def settings(self) -> Grading:
        """The grader's settings."""
        try:
            with warnings.catch_warnings(
                action="ignore"
            ):  # of names that are none: `doubtful` says it better
                return Grading(config=self.config)
        except TraitError as error:
            raise CourseError(f"The course's configuration cannot be used: {error}") from error

    @property
    def limits(self) -> Limits:
        """The limits of one submission, as plain data."""
        chosen: dict[str, Any] = {known.name: getattr(self.settings, known.name) for known in fields(Limits)}
        for name in ("side_files", "imports"):
            chosen[name] = tuple(chosen[name])
        return Limits(**chosen)

    @property
    def costs_lateness(self) -> bool:
        """Whether the configuration has a rule for what lateness costs; nbgrader's default takes nothing."""
        chosen = [self.config.get(name, {}) for name in ("AssignLatePenalties", "LateSubmissionPlugin")]
        return "plugin_class" in chosen[0] or "penalty_method" in chosen[1]

    @property
    def db_url(self) -> str:
        """The gradebook's address, SQLAlchemy style; a file's is relative to the course's folder."""
        given = str(self.directory.db_url)
        path = given.removeprefix("sqlite:///")
        try:
            url = make_url(given)
            if path == str(self.root / "gradebook.db") != url.database:
                # As nbgrader puts it together; a "%" or "?" of the path means something else in an address.
                return URL.create("sqlite", database=path).render_as_string()
        except ArgumentError as error:
            raise CourseError(f"The gradebook's address {given!r} cannot be used: {error}") from error
        file = url.database
        if url.get_backend_name() != "sqlite" or not file or file.startswith((":memory:", "file:", "/")):
            return given
        return given.replace(file, str(self.root / file), 1)

    def path(self, step: str, assignment: str, student: str = ".") -> Path:
        """Return the folder of an assignment at a step: source, release, submitted, autograded."""
        name = getattr(self.directory, f"{step}_directory")
        return Path(self.directory.format_path(name, student, assignment))

    def assignment_names(self) -> list[str]:
        """Return the names of all assignments that have a source notebook, each once, sorted."""
        return [name for name in self.assignments_at("source") if self._sources(name)]

    def assignments_at(self, step: str) -> list[str]:
        """Return the names of the assignments that a step without students has folders of, sorted."""
        found = places.assignments(self.path(step, places.ASSIGNMENT))
        return [name for name in found if not self._ignores(name)]

    def _has_source(self) -> bool:
        """Tell whether there is a folder for sources, with or without assignments."""
        above = [folder for folder in self.path("source", "x").parents if self.root in folder.parents]
        return any(files.is_folder(folder) for folder in above)

    def _ignores(self, name: str) -> bool:
        return name.startswith(".") or any(fnmatch(name, glob) for glob in self.directory.ignore)

    def _sources(self, assignment: str) -> list[Path]:
        """Return an assignment's source notebooks, sorted; the configuration may say which count."""
        folder, wanted = self.path("source", assignment), f"{self.directory.notebook_id}.ipynb"
        try:
            found, _ = files.entries(folder)
        except FileRefused:
            return []
        names = (entry.name for entry in found)
        return [folder / name for name in names if fnmatch(name, wanted) and not self._ignores(name)]

    def assignment(self, name: str) -> Assignment:
        """Read one assignment and make its masters.

        Raises CourseError when it is not in `source/`, or its source is not a notebook.
        """
        folder, paths = self.path("source", name), self._sources(name)
        if not paths:
            known = ", ".join(self.assignment_names()) or "none"
            raise CourseError(f"There is no assignment {name!r} in {folder.parent}; there is: {known}.")
        sources = {path.stem: read_source(path) for path in paths}
        return Assignment(
            name,
            folder,
            {path.stem: json.dumps(self._master(path, name, sources[path.stem])) for path in paths},
            {notebook: references(nb) for notebook, nb in sources.items()},
            by_hand={notebook: references(nb, Kind.MANUAL) for notebook, nb in sources.items()},
            unsolved={notebook: unsolved(nb, self.config) for notebook, nb in sources.items()},
            ignore=tuple(self.directory.ignore),
            hidden=tuple(found for what, found in regions(self.config).items() if what != "solution"),
        )

    def _master(self, path: Path, assignment: str, source: NotebookNode) -> NotebookNode:
        return make_master(deepcopy(source), path, assignment, self.directory, self.config)

    def students(
        self, assignment: str, step: str = "submitted", closed: places.Closed = lambda path, why: None
    ) -> list[str]:
        """Return the students with something at a step for this assignment, sorted.

        `closed` hears of folders that cannot be looked into, and why.
        """
        left_out = {name.strip() for name in str(self.directory.student_id_exclude).split(",")}
        found = places.students(self._template(step), assignment, closed)
        return [student for student in found if student not in left_out]

    def misplaced(self) -> list[places.Misplaced]:
        """Return what lies in `submitted/` and is nobody's submission, by path."""
        template, other = self._template("submitted"), self._template("autograded")
        both = zip(template.parts, other.parts, strict=False)
        step = next((level for level, (one, two) in enumerate(both) if one != two), 0)
        return places.misplaced(template, self.assignment_names(), self.students, step)

    def _template(self, step: str) -> Path:
        return self.path(step, places.ASSIGNMENT, places.STUDENT)


def _directory(root: Path, config: Config) -> CourseDirectory:
    """Return nbgrader's own idea of a course's folders; raises CourseError when it makes no sense."""
    try:
        with inside(root):
            directory = CourseDirectory(config=config)
            where = Path(directory.root if "root" in config.CourseDirectory else root)
            example = directory.format_path("STEP", "STUDENT", "ASSIGNMENT")
    except (TraitError, KeyError, IndexError, ValueError) as error:
        raise CourseError(f"The configuration of {root} cannot be used: {error!r}") from error
    if lacking := [key for key in ("STEP", "STUDENT", "ASSIGNMENT") if key not in example]:
        raise CourseError(
            f"c.CourseDirectory.directory_structure is {directory.directory_structure!r}, where each "
            f"{' and each '.join(lacking).lower()} would be in one place. It needs {{nbgrader_step}}, "
            "{student_id} and {assignment_id}."
        )
    if not where.is_dir():
        raise CourseError(f"c.CourseDirectory.root names {where}, and there is no such folder.")
    directory.root = str(where.resolve())
    return directory


def find_course(start: Path) -> Course:
    """Return the course that `start` lies in: the nearest folder upwards with a configuration."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if has_config(folder):
            return Course(folder)
    return Course(start)


def put_programs_on_path() -> None:
    """Let nbgrader find `alembic`, which it starts by name when it makes a gradebook."""
    here = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", "")
    if here not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join(filter(None, [here, path]))

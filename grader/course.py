"""A course folder: its settings, its assignments and where everything lies.

Paths come from nbgrader's own `CourseDirectory`, so any nbgrader course folder works, with whatever
directory names its nbgrader_config.py gives. Nothing here knows of kernels or scores.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveCells
from traitlets import Bool, Float, Int, List, Unicode
from traitlets.config import Config, Configurable
from traitlets.config.loader import PyFileConfigLoader

from . import files, places
from .assignment import Assignment
from .cells import Kind, grade_id, kind
from .errors import CourseError, FileRefused
from .limits import Limits

CONFIG_NAME = "nbgrader_config.py"
# What this grader remembers of a course; without it, everything is graded and proven again.
OWN_FOLDER = ".grader"
_SOURCE_BYTES = 200_000_000


class Grading(Configurable):
    """The grader's settings, as `c.Grading.<name>` in nbgrader_config.py; see `Limits` for defaults."""

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
        Limits.strict, help="Withhold the points of a flagged cell until a person has looked at it."
    ).tag(config=True)


class Course:
    """A folder with `nbgrader_config.py` and `source/`."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        if not (self.root / CONFIG_NAME).is_file() and not (self.root / "source").is_dir():
            raise CourseError(
                f"{self.root} is not a course: it has neither {CONFIG_NAME} nor source/. "
                "Go to the course's folder, or name it with --course."
            )
        self.config = _load_config(self.root)
        self.directory = CourseDirectory(config=self.config)
        self.directory.root = str(self.root)

    @cached_property
    def settings(self) -> Grading:
        """The grader's settings."""
        return Grading(config=self.config)

    @property
    def limits(self) -> Limits:
        """The limits of one submission, as plain data."""
        chosen: dict[str, Any] = {known.name: getattr(self.settings, known.name) for known in fields(Limits)}
        for name in ("side_files", "imports"):
            chosen[name] = tuple(chosen[name])
        return Limits(**chosen)

    @property
    def db_url(self) -> str:
        """The gradebook's address, SQLAlchemy style."""
        return str(self.directory.db_url)

    def path(self, step: str, assignment: str, student: str = ".") -> Path:
        """Return the folder of an assignment at a step: source, release, submitted, autograded, …"""
        name = getattr(self.directory, f"{step}_directory")
        return Path(self.directory.format_path(name, student, assignment))

    def assignment_names(self) -> list[str]:
        """Return the names of all assignments that have a source notebook, sorted."""
        template = self.path("source", places.ASSIGNMENT)
        return [name for name in places.assignments(template) if self._sources(name)]

    def _sources(self, assignment: str) -> list[Path]:
        """Return an assignment's source notebooks, sorted."""
        folder = self.path("source", assignment)
        try:
            found, _ = files.entries(folder)
        except FileRefused:
            return []
        names = (entry.name for entry in found)
        return [folder / name for name in names if name.endswith(".ipynb") and not name.startswith(".")]

    def assignment(self, name: str) -> Assignment:
        """Read one assignment and make its masters.

        Raises CourseError when it is not in `source/`, or its source is not a notebook.
        """
        folder, sources = self.path("source", name), self._sources(name)
        if not sources:
            known = ", ".join(self.assignment_names()) or "none"
            raise CourseError(f"There is no assignment {name!r} in {folder.parent}; there is: {known}.")
        masters = {path.stem: json.dumps(self.master(path, name)) for path in sources}
        return Assignment(name, folder, masters, {path.stem: self._references(path) for path in sources})

    def _references(self, source: Path) -> dict[str, str]:
        nb = _read_source(source)
        return {str(grade_id(cell)): cell.source for cell in nb.cells if kind(cell) is Kind.ANSWER}

    def master(self, source: Path, assignment: str) -> NotebookNode:
        """Make a master: the source notebook as nbgrader remembers it at release.

        It runs those of nbgrader's own preprocessors that come before `SaveCells`, with this course's
        configuration: solutions cleared, cells locked, checksums computed, hidden tests still there.
        """
        nb = _read_source(source)
        resources = {
            "nbgrader": {"assignment": assignment, "notebook": source.stem},
            "metadata": {"path": str(source.parent)},
        }
        for preprocessor in GenerateAssignment(coursedir=self.directory, config=self.config).preprocessors:
            if preprocessor is SaveCells:
                break
            nb, resources = preprocessor(parent=self.directory, config=self.config).preprocess(nb, resources)
        return nb

    def students(self, assignment: str, step: str = "submitted") -> list[str]:
        """Return the students with something at a step for this assignment, sorted."""
        return places.students(self._template(step), assignment)

    def misplaced(self) -> list[places.Misplaced]:
        """Return what lies in `submitted/` and is nobody's submission, by path."""
        return places.misplaced(self._template("submitted"), self.assignment_names(), self.students)

    def _template(self, step: str) -> Path:
        return self.path(step, places.ASSIGNMENT, places.STUDENT)


def _read_source(path: Path) -> NotebookNode:
    """Read a source notebook. Raises CourseError, also for a pipe, which would be waited for."""
    try:
        nb: NotebookNode = nbformat.reads(files.read(path, _SOURCE_BYTES, links=True).decode(), as_version=4)
    except Exception as error:
        raise CourseError(f"{path} cannot be read as a notebook: {error}") from error
    return nb


def _load_config(root: Path) -> Config:
    if not (root / CONFIG_NAME).is_file():
        return Config()
    try:
        config: Config = PyFileConfigLoader(CONFIG_NAME, path=str(root)).load_config()
    except Exception as error:
        raise CourseError(f"{root / CONFIG_NAME} cannot be read: {error!r}") from error
    return config


def find_course(start: Path) -> Course:
    """Return the course that `start` lies in: the nearest folder upwards with a configuration."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG_NAME).is_file():
            return Course(folder)
    return Course(start)


def put_programs_on_path() -> None:
    """Let nbgrader find `alembic`, which it starts by name when it makes a gradebook."""
    here = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", "")
    if here not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join(filter(None, [here, path]))

"""A course's nbgrader configuration, read where and how nbgrader's own commands read it.

That is nbgrader_config.py or .json in the course's folder, and below them those of the user and the machine
in Jupyter's configuration folders. They may import modules that lie beside them, and name files relative to
the course's folder.
"""

from __future__ import annotations

import contextlib
import difflib
import importlib
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config, Configurable
from traitlets.config.loader import ConfigFileNotFound, JSONFileConfigLoader, PyFileConfigLoader

from .errors import CourseError

CONFIG_NAME = "nbgrader_config.py"
_NAMES = (CONFIG_NAME, "nbgrader_config.json")
# Old places of settings, which nbgrader still understands.
_MOVED = {"NbGrader": "CourseDirectory", "Exchange": "CourseDirectory", "Assign": "GenerateAssignment"}
# Sections that change what students get and earn; a letter wrong in one of them changes it as well.
_SECTIONS = (
    *("CourseDirectory", "Exchange", "AssignLatePenalties", "LateSubmissionPlugin", "Autograde"),
    *("GenerateFeedback", "GenerateAssignment", "ClearSolutions", "ClearHiddenTests", "ClearMarkScheme"),
    *("IncludeHeaderFooter", "KernelManager"),
)
_STEPS = ("source", "release", "submitted", "autograded", "feedback", "solution")
_COURSE_SETTINGS = {"course_id", "db_url", "directory_structure", "ignore"} | {
    f"{step}_directory" for step in _STEPS
}


def has_config(folder: Path) -> bool:
    """Tell whether a folder holds a configuration of nbgrader's."""
    return any((folder / name).is_file() for name in _NAMES)


def load_config(root: Path) -> Config:
    """Read the configuration of the course in `root`; an empty one when there is none.

    Raises CourseError when a file cannot be read.
    """
    config = Config()
    for folder in reversed(_users_folders()):
        config.merge(_read(folder, root))
    own = _read(root, root)
    if has_config(root):
        # Where this course lies is not for the user's other files to say.
        config.CourseDirectory.pop("root", None)
    config.merge(own)
    for old, new in _MOVED.items():
        for name in [*config.get(old, {})]:
            if old == "Assign" or name in _COURSE_SETTINGS:
                config[new][name] = config[old].pop(name)
    return config


def doubtful(config: Config, own: Mapping[str, Collection[str]]) -> list[str]:
    """Return a sentence for each setting that nothing reads, since its name is only nearly right.

    `own` are the grader's sections, with the names in each. Other sections may be anybody's, and so may any
    name in them: of these a section is doubted that is no class of nbgrader's and nearly one that is read.
    """
    said = []
    for section in sorted(name for name in config if isinstance(config[name], Config)):
        if section not in own:
            near = difflib.get_close_matches(section, [*own, *_SECTIONS], 1, 0.8)
            if near and near[0] != section and not _is_read(section, config):
                said.append(f"c.{section} is read by nothing: c.{near[0]} may be meant.")
            continue
        for name in sorted(set(config[section]) - set(own[section])):
            near = difflib.get_close_matches(name, own[section], 1)
            meant = f": c.{section}.{near[0]} may be meant" if near else ""
            said.append(f"c.{section}.{name} is no setting{meant}.")
    return said


def _is_read(section: str, config: Config) -> bool:
    """Tell whether a class of that name is there, or the course names one, as it does its plugins."""
    importlib.import_module("nbgrader.apps")  # takes a moment, and is needed for a doubtful name only
    classes: list[type[Any]] = [Configurable]
    for known in classes:
        classes += [one for one in known.__subclasses__() if one not in classes]
    others = " ".join(str(config[name]) for name in config if name != section)
    return section in others or any(one.__name__ == section for one in classes)


def _users_folders() -> list[Path]:
    try:
        return [Path(folder) for folder in jupyter_config_path()]
    except RuntimeError:  # a user without a home
        return []


def _read(folder: Path, root: Path) -> Config:
    """Read the files of one folder; what they print is not mixed with what commands write."""
    found = Config()
    for name in _NAMES:
        loader = JSONFileConfigLoader if name.endswith(".json") else PyFileConfigLoader
        try:
            with inside(root), contextlib.redirect_stdout(sys.stderr):
                # By its whole path: traitlets puts variables into a folder's name, be it called "$HOME".
                whole = str(folder.absolute() / name)
                found.merge(loader(whole, path=str(folder)).load_config())
        except ConfigFileNotFound:
            if folder == root and (folder / name).exists():
                raise CourseError(
                    f"{folder / name} cannot be read: is it a file that you may read?"
                ) from None
        except (Exception, SystemExit) as error:
            line = _line_of(error, name)
            where = f"{folder / name}, line {line}," if line else f"{folder / name}"
            raise CourseError(f"{where} cannot be read: {type(error).__name__}: {error}") from error
    return found


def _line_of(error: BaseException, name: str) -> int | None:
    """Return the line of a configuration file at which it failed, if that is known."""
    if isinstance(error, SyntaxError):
        return error.lineno
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


@contextlib.contextmanager
def inside(root: Path) -> Iterator[None]:
    """Be in the course's folder meanwhile, as nbgrader's commands are, and find modules that lie there."""
    if str(root) not in sys.path:
        sys.path.append(str(root))  # at the end: nothing of a course's may hide a library
    try:
        here: Any = contextlib.chdir(root)
        here.__enter__()
    except OSError:  # the folder from which the command was started is gone
        yield
        return
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            here.__exit__(None, None, None)

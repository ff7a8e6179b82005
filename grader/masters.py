"""A source notebook → its master: the notebook as nbgrader remembers it at release.

Whatever is wrong with a source notebook becomes a CourseError that names the notebook and the cell.
"""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import MetadataValidator, SchemaTooNewError, ValidationError
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions, SaveCells
from traitlets.config import Config

from . import files
from .cells import PYTHON_NAMES, Kind, grade_id, kind, metadata
from .configuration import inside
from .errors import CourseError

_SOURCE_BYTES = 200_000_000
_OF_A_LANGUAGE = frozenset({"kernelspec", "language_info"})
_SCHEMA = int(MetadataValidator.schema_version)


def read_source(path: Path) -> NotebookNode:
    """Read a source notebook, its nbgrader metadata brought to the newest schema, in memory.

    Raises CourseError when it is no notebook, or its metadata make no sense.
    """
    try:
        text = files.read(path, _SOURCE_BYTES, links=True).decode("utf-8-sig")
        data = settled(json.loads(text))
        with warnings.catch_warnings(action="ignore"):  # of ids that are missing, or there twice
            nb: NotebookNode = nbformat.reads(json.dumps(data), as_version=4)
        _settle_ids(nb, data)
    except Exception as error:
        raise CourseError(f"{path} cannot be read as a notebook: {_brief(error)}") from error
    return upgraded(nb, str(path))


def settled(data: Any) -> Any:
    """Give a notebook's JSON the form that nbformat and nbgrader take for granted, in place; return it.

    Metadata are objects, a version is a number, and a language that is not said is not said as "" or null.
    """
    if not isinstance(data, dict):
        return data
    for version in ("nbformat", "nbformat_minor"):
        if isinstance(data.get(version), str) and data[version].isdecimal():
            data[version] = int(data[version])
    cells = data.get("cells")
    for part in (data, *(cells if isinstance(cells, list) else ())):
        if isinstance(part, dict) and not isinstance(part.get("metadata"), dict):
            part["metadata"] = {}
    about = data["metadata"]
    for name in _OF_A_LANGUAGE & about.keys():
        if not isinstance(about[name], dict):
            del about[name]
        elif not about[name].get("language"):
            about[name].pop("language", None)
    return data


def _settle_ids(nb: NotebookNode, raw: dict[str, Any]) -> None:
    """Let ids that nbformat drew for cells be the same each time: with others everything is graded again."""
    cells = raw.get("cells", [])
    given = [cell.get("id") for cell in cells] if len(cells) == len(nb.cells) else [None] * len(nb.cells)
    seen: set[str] = set()
    for number, (cell, own) in enumerate(zip(nb.cells, given, strict=True)):
        if "id" in cell and (own in seen or own != cell["id"]):
            cell["id"] = next(
                name for n in range(len(given) + 1) if (name := f"cell-{number}-{n}") not in given
            )
        seen.add(cell.get("id", ""))


def upgraded(nb: NotebookNode, name: str) -> NotebookNode:
    """Bring a notebook's nbgrader metadata to the newest schema, as `nbgrader update` does, in place.

    Raises CourseError, which names the notebook and the cell, when that cannot be done.
    """
    validator = MetadataValidator()
    validator.log.setLevel("ERROR")
    seen: dict[str, int] = {}
    for number, cell in enumerate(nb.cells, 1):
        if "nbgrader" not in cell.metadata:
            continue
        where = f"{name}, cell {number}{_called(cell)}"
        data = cell.metadata["nbgrader"]
        if not isinstance(data, dict):
            raise CourseError(f"{where}: its nbgrader metadata are not an object. Make it again.")
        _tidy(data, where)
        try:
            validator.upgrade_cell_metadata(cell)
            validator.validate_cell(cell)
        except SchemaTooNewError as error:
            raise CourseError(f"{where} was made by a newer nbgrader: update nbgrader here.") from error
        except ValidationError as error:
            raise CourseError(f"{where} cannot be used: {_brief(error)}.") from error
        except Exception as error:
            raise CourseError(f"{where} has metadata that nbgrader does not understand: {error!r}") from error
        if kind(cell) is Kind.PLAIN:
            continue
        if cell.cell_type not in ("code", "markdown"):
            raise CourseError(f"{where} is a {cell.cell_type} cell, which cannot be graded.")
        if (key := str(grade_id(cell))) in seen:
            raise CourseError(f"{where}: cell {seen[key]} has the same grade id. Give one of them another.")
        seen[key] = number
    return nb


def _tidy(data: dict[str, Any], where: str) -> None:
    """Put right what a hand or an old tool left: points as text, no schema said, an old checksum."""
    if "schema_version" not in data and "task" in data:
        data["schema_version"] = _SCHEMA  # tasks came with it
    # Both are made anew for every release.
    data.pop("checksum", None)
    data.pop("cell_type", None)
    graded = data.get("grade") or data.get("task")
    if "points" not in data or (not graded and not data["points"]):
        return
    try:
        points = float(data["points"] or 0)
    except (TypeError, ValueError):
        points = math.nan
    if not math.isfinite(points):
        raise CourseError(f"{where}: its points are {data['points']!r}, which is no number.")
    if points < 0 and data.get("schema_version"):
        raise CourseError(f"{where}: its points are {points:g}, which is below 0.")
    data["points"] = int(points) if points.is_integer() else points


def _called(cell: NotebookNode) -> str:
    name = metadata(cell).get("grade_id")
    return f" ({name})" if isinstance(name, str) and name else ""


def make_master(
    nb: NotebookNode, path: Path, assignment: str, directory: CourseDirectory, config: Config
) -> NotebookNode:
    """Make a master of a source notebook, in place: as nbgrader remembers it at release.

    It runs those of nbgrader's own preprocessors that come before `SaveCells`, with this course's
    configuration: solutions cleared, cells locked, checksums computed, hidden tests still there.
    """
    _settle_language(nb, config)
    resources: dict[str, Any] = {
        "nbgrader": {"assignment": assignment, "notebook": path.stem},
        "metadata": {"path": str(path.parent)},
    }
    try:
        with inside(Path(directory.root)):
            for preprocessor in GenerateAssignment(coursedir=directory, config=config).preprocessors:
                if preprocessor is SaveCells:
                    break
                step = preprocessor(parent=directory, config=config)
                nb, resources = step.preprocess(nb, resources)
    except Exception as error:
        raise CourseError(f"{path} cannot be made into an assignment: {_why(error)}") from error
    return upgraded(nb, str(path))


def _settle_language(nb: NotebookNode, config: Config) -> None:
    """Call Python what nbgrader, which looks a language's stub up, knows Python by."""
    spec = nb.metadata.get("kernelspec", {})
    language = str(spec.get("language", ""))
    if language.strip().lower() in PYTHON_NAMES and language not in ClearSolutions(config=config).code_stub:
        spec["language"] = "python"


def _why(error: Exception) -> str:
    text = _brief(error)
    if "ClearSolutions.code_stub" in text:
        language = text.split("'")[1] if text.count("'") > 1 else "its language"
        return (
            f"nbgrader does not know what to put in place of a solution in {language}. Say it in the "
            f'configuration: c.ClearSolutions.code_stub = {{"{language}": "# YOUR CODE HERE"}}.'
        )
    return f"{type(error).__name__}: {text}"


def _brief(error: Exception) -> str:
    text = str(getattr(error, "message", "") or error)
    lines = text.strip().splitlines() or [type(error).__name__]
    return lines[0][:300].rstrip(".")


def regions(config: Config) -> dict[str, tuple[str, str]]:
    """Return what begins and ends the parts of a source that students do not get, by what they are."""
    solution, hidden = ClearSolutions(config=config), ClearHiddenTests(config=config)
    scheme = ClearMarkScheme(config=config)
    return {
        "solution": (solution.begin_solution_delimeter, solution.end_solution_delimeter),
        "hidden test": (hidden.begin_test_delimeter, hidden.end_test_delimeter),
        "mark scheme": (scheme.begin_mark_scheme_delimeter, scheme.end_mark_scheme_delimeter),
    }


def references(source: NotebookNode, sort: Kind = Kind.ANSWER) -> dict[str, str]:
    """Return the instructor's answers in code, of that kind: grade id of a cell → its source."""
    return {
        str(grade_id(cell)): cell.source
        for cell in source.cells
        if kind(cell) is sort and (sort is Kind.ANSWER or cell.cell_type == "code")
    }


def unsolved(source: NotebookNode, config: Config) -> frozenset[str]:
    """Return the cells whose right answer the source does not say: no region is marked as the solution.

    What such a cell holds is replaced as a whole at release; it may be a solution, or only a stub.
    """
    begin, _ = regions(config)["solution"]
    answers = references(source) | references(source, Kind.MANUAL)
    return frozenset(name for name, answer in answers.items() if begin not in answer)

"""Source → release and solutions, through nbgrader's own converters; and the proof that they are current.

Everything is built in a temporary course, so the real gradebook is never touched, and a check compares
what would be built with what is there.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment, GenerateSolution
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from nbgrader.utils import capture_log
from traitlets.config import Config

from ..cells import grade_id, region
from ..course import Course, put_programs_on_path
from ..engine import is_python
from ..errors import BuildError
from ..masters import regions, settled, upgraded
from ..scratch import scratch
from .lint import refusal
from .shared import FOLDER as SHARED
from .shared import Shared, read_shared

_KEPT_METADATA = ("nbgrader", "tags")
_KEPT_OF_A_KERNEL = ("kernelspec", "language_info")
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
# What a kernel has done may arrive later than Jupyter's four seconds where other work keeps the cores busy.
_PATIENT_SECONDS = 120


@dataclass(frozen=True)
class Built:
    """What an assignment's derived folders should hold: relative path → content."""

    assignment: str
    source: dict[str, bytes]  # the source notebooks in canonical form, and the files that they share
    release: dict[str, bytes]
    solutions: dict[str, bytes]


def build(root: Path, assignment: str, execute: bool = True) -> Built:
    """Build one assignment of the course in `root`, without writing anything there.

    Raises BuildError when `grader lint` or nbgrader refuses the source, or a cell of the solution fails.
    """
    course = Course(root)
    if wrong := refusal(course.root, assignment):
        raise BuildError(wrong)
    folder = course.path("source", assignment)
    shared = read_shared(course, assignment)
    source = {path.name: _canonical_file(path, shared, course.root) for path in folder.glob("*.ipynb")}
    if not source:
        course.assignment(assignment)  # raises, naming what there is
    with scratch() as temporary:
        config = config_of(course)
        directory = _temporary_directory(Path(temporary), assignment, config)
        copied = Path(directory.format_path("source", ".", assignment))
        if (tests := course.root / "autotests.yml").is_file():
            shutil.copy(tests, temporary)
        shutil.copytree(folder, copied, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        for name, content in (source | shared.files).items():
            (copied / name).write_bytes(content)
        release = _convert(GenerateAssignment, directory, config, "release")
        if not execute:
            kept = [step for step in GenerateSolution().preprocessors if step is not Execute]
            config.GenerateSolution.preprocessors = kept
        solutions = _convert(GenerateSolution, directory, config, "solutions")
    for name in source:
        _refuse_failed(solutions[name], f"{assignment}/{name}")
        release[name] = _tidied(release[name])
        solutions[name] = _tidied(solutions[name])
    return Built(assignment, source | shared.files, release, solutions)


def config_of(course: Course) -> Config:
    """Return the course's configuration for another folder: files that it names stay where they are.

    Where the course does not say how long to wait for what a kernel has to say, it is long.
    """
    config = copy.deepcopy(course.config)
    config.NotebookClient.setdefault("iopub_timeout", _PATIENT_SECONDS)
    for section, name in (("IncludeHeaderFooter", "header"), ("IncludeHeaderFooter", "footer")):
        if name in config[section]:
            config[section][name] = str(course.root / config[section][name])
    return config


def _temporary_directory(root: Path, assignment: str, config: Config) -> CourseDirectory:
    directory = CourseDirectory(config=config)
    directory.root = str(root)
    directory.db_url = f"sqlite:///{root / 'gradebook.db'}"
    directory.source_directory, directory.release_directory = "source", "release"
    directory.solution_directory = "solutions"
    directory.assignment_id = assignment
    put_programs_on_path()
    return directory


def _convert(converter: type, directory: CourseDirectory, config: Config, step: str) -> dict[str, bytes]:
    app = converter(coursedir=directory, config=config)
    app.force = True
    if converter is GenerateAssignment:
        app.create_assignment = True
    outcome = capture_log(app)
    if not outcome["success"]:
        log = str(outcome.get("log") or outcome.get("error"))
        reason = [line for line in log.strip().splitlines() if re.match(r"^\w*(Error|Exception)\b", line)]
        raise BuildError(
            f"{directory.assignment_id}: nbgrader could not make {step}: {(reason or [log[-800:]])[-1]}"
        )
    folder = Path(directory.format_path(step, ".", directory.assignment_id))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _refuse_failed(content: bytes, name: str) -> None:
    for number, cell in enumerate(nbformat.reads(content.decode(), as_version=4).cells, 1):
        for output in cell.get("outputs", []):
            if output.output_type == "error" and "raises-exception" not in cell.metadata.get("tags", []):
                raise BuildError(
                    f"{name}: cell {number} ({grade_id(cell) or 'plain'}) of the solution fails: "
                    f"{output.ename}: {output.evalue}"
                )


def canonical(text: str, root: Path | None = None) -> str:
    """Return a source notebook in the one form in which it is committed.

    No outputs and no execution counts; an nbgrader cell's id is its grade id, other ids stay when they
    are valid and unique; only nbgrader metadata, of the newest schema, and tags; keys sorted; Python code
    formatted by ruff, with the settings of the course in `root` (without one, of the current folder). A
    notebook in another language keeps its kernel.
    """
    # `nbformat.reads` would mend double ids with random ones.
    nb = nbformat.v4.reads_json(json.dumps(settled(json.loads(text))))
    upgraded(nb, "The notebook")
    nb.nbformat, nb.nbformat_minor = 4, 5
    taken = {name for cell in nb.cells if (name := grade_id(cell))}
    for cell in nb.cells:
        cell["id"] = grade_id(cell) or _plain_id(cell, taken)
        taken.add(cell["id"])
        cell.metadata = NotebookNode({k: v for k, v in cell.metadata.items() if k in _KEPT_METADATA})
        cell.source = "\n".join(line.rstrip() for line in cell.source.strip("\n").split("\n"))
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    if not is_python(nb):
        nb.metadata = NotebookNode({k: v for k, v in nb.metadata.items() if k in _KEPT_OF_A_KERNEL})
        return _written(nb)
    spec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    nb.metadata = NotebookNode(kernelspec=spec, language_info={"name": "python"})
    return _formatted(_written(nb), root)


def _canonical_file(path: Path, shared: Shared, root: Path) -> bytes:
    try:
        return canonical(shared.put_into(path.read_text("utf-8")), root).encode()
    except (ValueError, KeyError, AttributeError) as error:
        raise BuildError(f"{path.parent.name}/{path.name} cannot be read as a notebook: {error}") from error


def _plain_id(cell: NotebookNode, taken: set[str]) -> str:
    given = cell.get("id", "")
    if _ID.fullmatch(given) and given not in taken:
        return str(given)
    digest = hashlib.sha256(cell.source.encode()).hexdigest()
    return next(name for length in range(8, 64) if (name := f"cell-{digest[:length]}"[:64]) not in taken)


def _formatted(text: str, root: Path | None) -> str:
    command = [sys.executable, "-P", "-m", "ruff", "format", "--stdin-filename", "source/x/x.ipynb", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", cwd=root)
    if done.returncode:
        raise BuildError(f"ruff cannot format the notebook: {done.stderr.strip()}")
    return _written(nbformat.reads(done.stdout, as_version=4))


def _tidied(content: bytes) -> bytes:
    """Drop from a derived notebook what differs between runs and says nothing: versions and times."""
    nb = nbformat.reads(content.decode(), as_version=4)
    for cell in nb.cells:
        cell.metadata.pop("execution", None)
    if is_python(nb):
        nb.metadata["language_info"] = NotebookNode(name="python")
    return _written(nb).encode()


def _written(nb: NotebookNode) -> str:
    """Return a notebook as text, sources as lists of lines, as Jupyter does, so that diffs read well."""
    nbformat.validate(nb)
    split = nbformat.v4.rwbase.split_lines(copy.deepcopy(nb))
    return json.dumps(split, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def write(course: Course, built: Built) -> list[Path]:
    """Write what was built into the course; return the files that changed."""
    changed = []
    for step, files in (("source", built.source), ("release", built.release), ("solution", built.solutions)):
        folder = course.path(step, built.assignment)
        for name, content in files.items():
            path = folder / name
            if not path.is_file() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                changed.append(path)
        if step != "source" and files:
            changed += _remove_strangers(folder, set(files))
    return changed


def without_solutions(built: Built) -> Built:
    """Return what was built without the solutions: those that are there stay as they are."""
    return replace(built, solutions={})


def _remove_strangers(folder: Path, expected: set[str]) -> list[Path]:
    strangers = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).as_posix() not in expected
    ]
    for path in strangers:
        path.unlink()
    return strangers


def check(course: Course, built: Built) -> list[str]:
    """Return what is wrong with the committed folders of one assignment, a sentence each.

    `built` comes from `build(…, execute=False)`; outputs of solutions are nbval's to compare.
    """
    wrong = []
    for name, content in built.source.items():
        path = course.path("source", built.assignment) / name
        if not path.is_file() or path.read_bytes() != content:
            what = "in canonical form" if name.endswith(".ipynb") else f"as in {SHARED}/"
            wrong.append(f"{_shown(course, path)} is not {what}")
    wrong += _stale(course, course.path("release", built.assignment), built.release)
    wrong += _stale(course, course.path("solution", built.assignment), built.solutions, outputs=False)
    wrong += [f"{_shown(course, path)} leaks {what}" for path, what in _leaks(course, built)]
    return wrong


def orphans(course: Course, step: str) -> list[str]:
    """Return derived folders whose assignment is no longer in `source/`."""
    known = course.assignment_names()
    strangers = [name for name in course.assignments_at(step) if name not in known]
    folders = [course.path(step, name) for name in strangers]
    return [f"{_shown(course, folder)} has no source" for folder in folders if folder.is_dir()]


def _shown(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix() if path.is_relative_to(course.root) else str(path)


def _stale(course: Course, folder: Path, expected: dict[str, bytes], outputs: bool = True) -> list[str]:
    wrong = []
    for name, content in expected.items():
        path = folder / name
        if not path.is_file():
            wrong.append(f"{_shown(course, path)} is missing")
            continue
        there = path.read_bytes()
        if name.endswith(".ipynb") and not outputs:
            if not _is_executed(there):
                wrong.append(f"{_shown(course, path)} was not executed")
            there, content = _without_outputs(there), _without_outputs(content)
        if there != content:
            wrong.append(f"{_shown(course, path)} is stale")
    there_too = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    ignored = {name for name in there_too if "__pycache__" in name or ".ipynb_checkpoints" in name}
    return wrong + [
        f"{_shown(course, folder / n)} is not derived" for n in there_too - set(expected) - ignored
    ]


def _is_executed(content: bytes) -> bool:
    cells = nbformat.reads(content.decode(), as_version=4).cells
    return all(c.execution_count for c in cells if c.cell_type == "code" and c.source.strip())


def _without_outputs(content: bytes) -> bytes:
    nb = nbformat.reads(content.decode(), as_version=4)
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return _written(nb).encode()


def _leaks(course: Course, built: Built) -> Iterator[tuple[Path, str]]:
    """Yield (file, what) for everything that students would see and must not, and outputs in sources."""
    for name in built.source:
        if not name.endswith(".ipynb"):
            continue
        path = course.path("source", built.assignment) / name
        source = nbformat.read(path, as_version=4)
        if any(cell.get("outputs") for cell in source.cells):
            yield path, "outputs into the source"
        markers = regions(course.config)
        secrets = list(_secrets(source, markers))
        release = course.path("release", built.assignment)
        for file in sorted(release.rglob("*")) if release.is_dir() else []:
            if not file.is_file():
                continue
            text = _text(file)
            for marker, _ in markers.values():
                if marker in text:
                    yield file, f"a region marked {marker!r}"
            for what, lines in secrets:
                if lines and lines in _squeezed(text):
                    yield file, f"the {what}"


def _secrets(source: NotebookNode, markers: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (what, squeezed text) of every hidden region of a source notebook."""
    for cell in source.cells:
        for what, (begin, end) in markers.items():
            found = _squeezed(region(cell.source, begin, end))
            # A solution of a few characters (`return x`) is bound to occur somewhere.
            yield f"{what} of {grade_id(cell)}", found if what == "hidden test" or len(found) > 40 else ""


def _text(file: Path) -> str:
    text = file.read_bytes().decode("utf-8", "replace")
    if file.suffix != ".ipynb":
        return text
    return "\n\n".join(cell.source for cell in nbformat.reads(text, as_version=4).cells)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)

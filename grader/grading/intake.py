"""A submitted file → a sound notebook, rebuilt on the master, or a refusal with a reason.

From the student come only the sources of answer cells and the student's own cells; everything that
decides points (tests, metadata, order, points) comes from the master. Each repair is recorded in a
sentence that student and instructor can read.
"""

from __future__ import annotations

import copy
import fnmatch
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind, metadata
from ..errors import SubmissionRefused

_MAX_CELLS = 2_000
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


@dataclass(frozen=True)
class Intake:
    """A notebook fit to run, and what had to be repaired to make it so."""

    notebook: NotebookNode
    repairs: list[str]


@dataclass
class _Submitted:
    """The student's cells, sorted: answers by grade id, and own cells by the master cell before them."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    own: dict[str, list[NotebookNode]] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # grade id of a master cell → source found


def choose_files(folder: Path, wanted: list[str]) -> tuple[dict[str, Path], list[str]]:
    """Pair the notebooks in a submission's folder with those of the assignment.

    `wanted` holds the notebook names (no ending). Returns (name → file, repairs). A single notebook
    under another name is taken for the single one that is missing.
    Raises SubmissionRefused when nothing fits.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise SubmissionRefused("The submission is not a folder with notebooks in it.")
    notebooks = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    for path in notebooks.values():
        if path.is_symlink() or not path.is_file():
            raise SubmissionRefused(f"{path.name} is not a regular file, but a link, a folder or a device.")
    found = {name: notebooks[name] for name in wanted if name in notebooks}
    missing = [name for name in wanted if name not in found]
    strangers = [name for name in notebooks if name not in found]
    if not missing:
        return found, [f"{name}.ipynb is not part of the assignment: left out." for name in strangers]
    if len(missing) == 1 and len(strangers) == 1:
        found[missing[0]] = notebooks[strangers[0]]
        return found, [f"The notebook was named {strangers[0]}.ipynb: taken for {missing[0]}.ipynb."]
    expected = ", ".join(f"{name}.ipynb" for name in missing)
    if not found:
        there = ", ".join(f"{name}.ipynb" for name in strangers) or "no notebook"
        raise SubmissionRefused(f"The notebook is missing: expected {expected}, found {there}.")
    return found, [f"{name}.ipynb is missing: its cells earn nothing." for name in missing]


def read_notebook(path: Path, max_bytes: int) -> NotebookNode:
    """Read a submitted notebook, tolerating what editors and old formats do to a file.

    A byte-order mark, UTF-16, and notebook formats 3 and 4 are accepted.
    Raises SubmissionRefused with one sentence for everything else.
    """
    size = path.stat().st_size
    if size > max_bytes:
        raise SubmissionRefused(
            f"{path.name} is {size / 1e6:.0f} MB, above the limit of {max_bytes / 1e6:.0f} MB: "
            "clear its outputs (Kernel → Restart & Clear Output), save and submit again."
        )
    text = _decode(path.read_bytes(), path.name)
    if not text.strip():
        raise SubmissionRefused(f"{path.name} is empty.")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise SubmissionRefused(
            f"{path.name} is not a notebook: it does not hold valid JSON{where}. "
            "It may have been cut off while saving, or be a different kind of file."
        ) from error
    if not isinstance(data, dict) or not ("cells" in data or "worksheets" in data):
        raise SubmissionRefused(f"{path.name} is JSON, but not a notebook: it has no cells.")
    return _as_version_4(data, path.name)


def _decode(raw: bytes, name: str) -> str:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SubmissionRefused(
            f"{name} is not text in UTF-8 (byte {error.start}): it may be damaged, or not a notebook."
        ) from error


def _as_version_4(data: dict[str, Any], name: str) -> NotebookNode:
    """Bring notebook JSON to format 4, keeping only what a cell must have."""
    version = data.get("nbformat", 4)
    if isinstance(version, int) and 2 <= version <= 3:
        try:
            data = nbformat.convert(nbformat.from_dict(data), 4)
        except Exception as error:
            raise SubmissionRefused(f"{name} is in notebook format {version} and cannot be read.") from error
    elif version not in (4, 5):
        raise SubmissionRefused(f"{name} is in notebook format {version!r}, which is not known here.")
    raw = data.get("cells")
    if not isinstance(raw, list):
        raise SubmissionRefused(f"{name} is not a notebook: its cells are not a list.")
    if len(raw) > _MAX_CELLS:
        raise SubmissionRefused(f"{name} has {len(raw):,} cells, above the limit of {_MAX_CELLS:,}.")
    nb: NotebookNode = nbformat.v4.new_notebook()
    nb.cells = [cell for found in raw if (cell := _sound_cell(found)) is not None]
    return nb


def _sound_cell(raw: Any) -> NotebookNode | None:
    """Return a valid cell with the source, type and nbgrader metadata of `raw`, or None."""
    if not isinstance(raw, dict):
        return None
    source = raw.get("source", "")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        return None
    source = source.encode("utf-8", "replace").decode("utf-8")  # lone surrogates cannot be saved
    v4: Any = nbformat.v4
    cell: NotebookNode = (
        v4.new_code_cell(source) if raw.get("cell_type") == "code" else v4.new_markdown_cell(source)
    )
    given = raw.get("metadata")
    nbgrader = given.get("nbgrader") if isinstance(given, dict) else None
    if isinstance(nbgrader, dict) and isinstance(nbgrader.get("grade_id"), str):
        # Its name says which cell it is; what that cell is for and worth is the master's to say.
        cell.metadata["nbgrader"] = NotebookNode(grade_id=nbgrader["grade_id"])
    if isinstance(raw.get("id"), str) and _ID.fullmatch(raw["id"]):
        cell["id"] = raw["id"]
    return cell


def rebuild(submitted: NotebookNode, master: NotebookNode, name: str) -> Intake:
    """Put the student's answers and own cells into a copy of the master.

    Raises SubmissionRefused when not one of the master's answer cells is there: that is the notebook
    of another assignment.
    """
    masters = {grade_id(cell): cell for cell in master.cells if grade_id(cell)}
    sorted_cells = _sort(submitted, masters)
    repairs: list[str] = []
    answers = {g for g, cell in masters.items() if kind(cell) in (Kind.ANSWER, Kind.MANUAL)}
    if answers and not answers & set(sorted_cells.answers):
        raise SubmissionRefused(
            f"{name}.ipynb has none of this assignment's answer cells: it seems to be another notebook."
        )
    cells = list(_own(sorted_cells, ""))
    for original in master.cells:
        key = grade_id(original)
        if key is None:
            continue
        cell = copy.deepcopy(original)
        if key in answers:
            cell.source, repair = _answer(key, cell, sorted_cells)
            repairs += repair
        else:
            repairs += _compared(key, cell, sorted_cells)
        cells += [cell, *_own(sorted_cells, key)]
    rebuilt = copy.deepcopy(master)
    rebuilt.nbformat, rebuilt.nbformat_minor = 4, 5
    rebuilt.cells = _unique_ids(_set_up_first(cells, master))
    return Intake(rebuilt, repairs)


def _set_up_first(cells: list[NotebookNode], master: NotebookNode) -> list[NotebookNode]:
    """Move own code cells behind the locked cells that the master begins with: nothing meddles with those."""
    code = [cell for cell in master.cells if cell.cell_type == "code" and cell.source.strip()]
    leading = {grade_id(cell) for cell in takewhile(lambda cell: kind(cell) is Kind.LOCKED, code)}
    end = max((n for n, cell in enumerate(cells, 1) if grade_id(cell) in leading and leading), default=0)
    own = [cell for cell in cells[:end] if cell.cell_type == "code" and not grade_id(cell)]
    return [*(cell for cell in cells[:end] if cell not in own), *own, *cells[end:]]


def _sort(submitted: NotebookNode, masters: dict[str | None, NotebookNode]) -> _Submitted:
    named = {metadata(cell).get("grade_id") for cell in submitted.cells if metadata(cell)}
    # A cell whose metadata was lost (some editors do that) is still known by its cell id.
    by_cell_id = {cell.get("id"): key for key, cell in masters.items() if key not in named}
    found = _Submitted()
    anchor = ""
    for cell in submitted.cells:
        key = metadata(cell).get("grade_id") if metadata(cell) else by_cell_id.get(cell.get("id"))
        if not isinstance(key, str) or key not in masters:
            own = copy.deepcopy(cell)
            own.metadata = NotebookNode()  # tags such as skip-execution are the grader's to set
            found.own.setdefault(anchor, []).append(own)
            continue
        if kind(masters[key]) in (Kind.ANSWER, Kind.MANUAL):
            found.answers.setdefault(key, []).append(cell.source)
        found.seen.setdefault(key, cell.source)
        anchor = key
    return found


def _answer(key: str, scaffold: NotebookNode, found: _Submitted) -> tuple[str, list[str]]:
    """Choose the source of one answer cell: the last copy in which something was written."""
    copies = found.answers.get(key, [])
    if not copies:
        return str(scaffold.source), [f"The answer cell {key} was missing: put back empty."]
    written = [source for source in copies if source.strip() not in ("", scaffold.source.strip())]
    chosen = (written or copies)[-1]
    if len(copies) == 1:
        return chosen, []
    return chosen, [f"The answer cell {key} was there {len(copies)} times: the last answer written counts."]


def _compared(key: str, cell: NotebookNode, found: _Submitted) -> list[str]:
    """Say whether a test or locked cell of the submission differs from what was released."""
    what = "test cell" if kind(cell) is Kind.TEST else "locked cell"
    if key not in found.seen:
        return [f"The {what} {key} was missing: put back."]
    if _squeezed(found.seen[key]) not in (
        _squeezed(cell.source),
        _squeezed(_released(cell.source)),
    ):
        return [f"The {what} {key} was changed: the original was used."]
    return []


def _released(source: str) -> str:
    """Return a test's or task's source as students got it, without hidden tests and mark scheme."""
    for region in ("HIDDEN TESTS", "MARK SCHEME"):
        source = re.sub(rf"(?ms)^[^\n]*BEGIN {region}.*?END {region}[^\n]*\n?", "", source)
    return source


def _squeezed(source: str) -> str:
    return re.sub(r"\s+", "", source)


def _own(found: _Submitted, anchor: str) -> Iterator[NotebookNode]:
    yield from found.own.get(anchor, [])


def _unique_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Give a fresh id to a cell without one, or whose id is taken; a master cell keeps its own."""
    taken = {cell["id"] for cell in cells if grade_id(cell) and "id" in cell}
    for number, cell in enumerate(cells):
        if "id" not in cell or (not grade_id(cell) and cell["id"] in taken):
            cell["id"] = f"cell-{number}"
        taken.add(cell["id"])
    return cells


def copy_side_files(
    submission: Path, originals: Path, names: list[Path], allowed: tuple[str, ...], target: Path
) -> list[str]:
    """Fill the folder in which a notebook runs; return what was left out, one sentence each.

    The instructor's files (`names`, relative to `originals`) always win over submitted ones.
    """
    repairs = []
    if submission.is_dir():
        for path in sorted(submission.iterdir()):
            if path.suffix == ".ipynb" or path.name == "timestamp.txt" or path.name.startswith("."):
                continue
            if Path(path.name) in names:
                continue
            ok = path.is_file() and not path.is_symlink()
            if ok and any(fnmatch.fnmatch(path.name, pattern) for pattern in allowed):
                (target / path.name).write_bytes(path.read_bytes())
            elif path.name != "__pycache__":
                repairs.append(f"{path.name} is not among the files that may be submitted: left out.")
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes((originals / name).read_bytes())
    return repairs

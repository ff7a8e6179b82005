"""The bytes of a submitted file → a sound notebook of format 4, or a refusal with a reason."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ...errors import SubmissionRefused

_MAX_CELLS = 2_000
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


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

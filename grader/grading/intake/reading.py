"""The bytes of a submitted file → a sound notebook of format 4, or a refusal with a reason."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ... import files
from ...errors import FileRefused, SubmissionRefused, SubmissionUnreadable
from ...sandbox import attachments

_MAX_CELLS = 2_000
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
# What other files begin with, in small letters, and what they are.
_KINDS = {
    b"pk\x03\x04": "a zip: unpack it, and hand in the notebook that is in it",
    b"\x1f\x8b": "packed with gzip: unpack it, and hand in the notebook that is in it",
    b"%pdf-": "a PDF: hand in the notebook itself (.ipynb)",
    b"version https://git-lfs": "a pointer of Git LFS: `git lfs pull` brings the file to hand in",
    **dict.fromkeys((b"<!doctype", b"<html"), "a web page: download the notebook itself (.ipynb)"),
    **dict.fromkeys(
        (b"# %%", b"#%%", b"# ---\n# jupyter", b"---\njupyter", b"import ", b"from ", b"def "),
        "a script or a text: hand in the notebook itself (.ipynb)",
    ),
}
# A text between quotes, or a comma with nothing behind it but the end of what it stands in.
_COMMA_TOO_MANY = re.compile(r'("[^"\\]*(?:\\.?[^"\\]*)*(?:"|\Z))|,(?=\s*[}\]])', re.S)
_CONFLICT = (b"\n<<<<<<< ", b"\n=======", b"\n>>>>>>> ")


def read_notebook(path: Path, max_bytes: int) -> NotebookNode:
    """Read a submitted notebook, tolerating what editors and old formats do to a file.

    A byte-order mark, UTF-16, Windows-1252, what stands behind the end of the notebook, commas too many, line
    ends in the middle of a text, and notebook formats 3 and 4 are accepted.
    Raises SubmissionRefused with one sentence for everything else.
    """
    try:
        raw = files.read(path, max_bytes)
    except FileRefused as refused:
        if not refused.lasting:
            raise SubmissionUnreadable(str(refused)) from refused
        hint = "clear its outputs (Kernel → Restart & Clear Output), save and submit again."
        raise SubmissionRefused(f"{files.shown(path.name)} {refused.why}: {hint}") from refused
    data, repairs = _parsed(raw, path.name)
    if isinstance(data, dict) and "cells" not in data and isinstance(data.get("content"), dict):
        data = data["content"]
        repairs.append(f"{path.name} is what Jupyter's server says of a notebook: the one in it was read.")
    if not isinstance(data, dict) or not ("cells" in data or "worksheets" in data):
        raise SubmissionRefused(f"{path.name} is JSON, but not a notebook: it has no cells.")
    nb = _as_version_4(data, path.name)
    nb.metadata["left_out"] = [*repairs, *nb.metadata["left_out"]]
    return nb


def _parsed(raw: bytes, name: str) -> tuple[Any, list[str]]:
    """Return the JSON in a file, and what had to be put right about it, a sentence each."""
    if what := _other_kind(raw):
        raise SubmissionRefused(f"{name} is not a notebook, but {what}.")
    text, repairs = _decoded(raw, name)
    if not (text := text.strip()):
        raise SubmissionRefused(f"{name} is empty.")
    try:
        data, end, said = _data(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        if _in_conflict(raw):
            raise SubmissionRefused(
                f"{name} holds two versions, with git's marks of a conflict (<<<<<<<) between them{where}: "
                "choose one, save and submit again."
            ) from error
        raise SubmissionRefused(
            f"{name} is not a notebook: it does not hold valid JSON{where}. "
            "It may have been cut off while saving, or be a different kind of file."
        ) from error
    if said:
        repairs.append(f"{name} {said}: read all the same.")
    if end:
        repairs.append(f"{name} goes on behind the notebook's end: what stands there was left out.")
    return data, repairs


def _data(text: str) -> tuple[Any, bool, str]:
    """Return the JSON at the beginning of a text, whether the text goes on, and what a hand did to it.

    Raises what `json` does for the text as it is: what is put right here is no fault of the notebook's.
    """
    try:
        data, end = json.JSONDecoder().raw_decode(text)
    except ValueError:
        mended = _COMMA_TOO_MANY.sub(r"\1", text)
        try:
            data, end = json.JSONDecoder(strict=False).raw_decode(mended)
        except ValueError:
            pass
        else:
            said = "has commas too many in its JSON" if mended != text else "has raw line ends in its JSON"
            return data, end < len(mended), said
        raise
    return data, end < len(text), ""


def _other_kind(raw: bytes) -> str:
    """Say what a file is that only bears a notebook's name, where its beginning tells that; or ""."""
    head = raw[:1000].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    for begins, what in _KINDS.items():
        if head.startswith(begins):
            return what
    return ""


def _in_conflict(raw: bytes) -> bool:
    """Tell whether git left two versions and its marks in a file; no notebook has such lines otherwise."""
    at = 0
    return all((at := raw.find(mark, at)) >= 0 for mark in _CONFLICT)


def _decoded(raw: bytes, name: str) -> tuple[str, list[str]]:
    """Return the text in a file, and a sentence where it is not in the encoding of all notebooks."""
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return raw.decode("utf-16", "replace"), []
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            raise SubmissionRefused(
                f"{name} is not text in UTF-8 (byte {error.start}): it may be damaged, or not a notebook."
            ) from error
    text = raw.decode("utf-8-sig", "replace")
    if any(character > "\x7f" and character != "\ufffd" for character in text):
        return text, [f"{name} holds bytes that are no text in UTF-8: \ufffd stands for them."]
    return raw.decode("cp1252", "replace"), [f"{name} was not saved in UTF-8: read as Windows-1252."]


def _as_version_4(data: dict[str, Any], name: str) -> NotebookNode:
    """Bring notebook JSON to format 4, keeping only what a cell must have."""
    version = data.get("nbformat") or 4
    if isinstance(version, str) and re.fullmatch("[0-9]", version):
        version = int(version)  # as text, a program that is no Jupyter writes it
    if isinstance(version, int) and 2 <= version <= 3:
        try:
            data = nbformat.convert(nbformat.from_dict({**data, "nbformat": version}), 4)
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
    nb.metadata["left_out"] = left_out = []
    for number, found in enumerate(raw, 1):
        cell, pictures = _sound_cell(found)
        if cell is not None:
            nb.cells.append(cell)
        left_out += [f"{_picture(name)} in cell {number} is no sound picture: left out." for name in pictures]
    return nb


def _picture(name: str) -> str:
    return f"The attachment {files.shown(name)}"


def _sound_cell(raw: Any) -> tuple[NotebookNode | None, list[str]]:
    """Return a valid cell with what counts of `raw`, or None, and the names of pictures that are left out.

    That is source, type, grade id, cell id and, in text, the pictures that were pasted into it.
    """
    if not isinstance(raw, dict):
        return None, []
    source = raw.get("source") or ""
    if isinstance(source, list):
        lines = [part for part in source if isinstance(part, str)]
        # Lines keep their ends in a notebook; what some programs write has lost all of them.
        source = ("" if any("\n" in line for line in lines) else "\n").join(lines)
    if not isinstance(source, str):
        return None, []
    source = source.encode("utf-8", "replace").decode("utf-8")  # lone surrogates cannot be saved
    v4: Any = nbformat.v4
    left_out: list[str] = []
    if raw.get("cell_type") == "code":
        cell: NotebookNode = v4.new_code_cell(source)
    else:
        source, pictures, left_out = attachments.taken(source, raw.get("attachments"))
        cell = v4.new_markdown_cell(source)
        if pictures:
            cell["attachments"] = pictures
    given = raw.get("metadata")
    if (name := _grade_id(given)) is not None:
        # Its name says which cell it is; what that cell is for and worth is the master's to say.
        cell.metadata["nbgrader"] = NotebookNode(grade_id=name)
    # Where cells have no ids, as on Colab, they may stand in the metadata.
    for named in (raw.get("id"), given.get("id") if isinstance(given, dict) else None):
        if isinstance(named, str) and _ID.fullmatch(named):
            cell["id"] = named
            break
    return cell, left_out


def _grade_id(given: Any, depth: int = 3) -> str | None:
    """Return the grade id in a cell's metadata; editors move nbgrader's part below a key of their own."""
    if not isinstance(given, dict) or not depth:
        return None
    parts = [given.get("nbgrader"), *given.values()]
    for part in parts:
        if isinstance(part, dict) and isinstance(part.get("grade_id"), str):
            return str(part["grade_id"])
    return next((name for part in parts if (name := _grade_id(part, depth - 1)) is not None), None)

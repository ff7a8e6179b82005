"""The bytes of a file → a notebook as plain data, or a sentence that says what is wrong with it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from .words import Cell, Notebook, Unusable

_MOST_BYTES = 200_000_000
_MOST_PRINTED = 200_000  # characters of a cell's outputs
CONFLICT = re.compile(r"^(<<<<<<<|>>>>>>>)( |$)", re.M)


def read(path: Path) -> Notebook:
    """Read a notebook of format 3 or 4, tolerating what editors do to a file.

    Raises Unusable with what is wrong and what to do.
    """
    try:
        size = path.stat().st_size
        if size > _MOST_BYTES:
            raise Unusable(
                f"{path.name} has {size / 1e6:,.0f} MB. Clear its outputs "
                "(in JupyterLab: Edit → Clear Outputs of All Cells), save, and check again."
            )
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Unusable(f"There is no file {path}. Look at its name and folder.") from error
    except PermissionError as error:
        what = "a folder, not a notebook" if path.is_dir() else "not readable for you"
        raise Unusable(f"{path} is {what}: change its permissions, or take another copy.") from error
    except OSError as error:
        what = error.strerror or str(error)
        raise Unusable(
            f"{path} could not be read ({what}). Copy it to another folder, and try again."
        ) from error
    return from_bytes(raw, path)


def from_bytes(raw: bytes, path: Path) -> Notebook:
    """Make a notebook of a file's bytes. Raises Unusable with what is wrong and what to do."""
    data = _decoded(raw, path.name)
    if isinstance(data.get("nbformat"), int) and data["nbformat"] < 4:
        data = _converted(data, path.name)
    cells = data.get("cells")
    if not isinstance(cells, list):
        raise Unusable(
            f"{path.name} is no notebook: it has no cells. Open the file that you meant to hand in, "
            "and save it with File → Save Notebook."
        )
    found = data.get("metadata")
    about: dict[str, Any] = found if isinstance(found, dict) else {}
    spec, info = (
        one if isinstance(one, dict) else {} for one in map(about.get, ("kernelspec", "language_info"))
    )
    return Notebook(
        path,
        tuple(_cell(one, number) for number, one in enumerate(cells, 1) if isinstance(one, dict)),
        kernel=str(spec.get("name") or ""),
        language=str(spec.get("language") or info.get("name") or "").lower(),
        size=len(raw),
    )


def _decoded(raw: bytes, name: str) -> dict[str, Any]:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = raw.decode(encoding, errors="replace")
    if not text.strip("\0 \r\n\t"):
        raise Unusable(
            f"{name} is empty: nothing was saved into it. Take an older copy (in its folder, "
            ".ipynb_checkpoints may hold one), or download the assignment again."
        )
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise Unusable(f"{name} is no notebook: it is nested too deeply. Take another copy of it.") from error
    except ValueError as error:
        if CONFLICT.search(text):
            raise Unusable(
                f"{name} holds git's merge-conflict marks (<<<<<<<, >>>>>>>), so no program can open it. "
                f'Keep one side:  git checkout --ours "{name}"  (your branch) or  git checkout '
                f'--theirs "{name}"  (what was merged in), then check again. '
                "Both sides stay in git's history."
            ) from error
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        cut = "It looks cut off" if text.lstrip().startswith("{") else "It seems to be another kind of file"
        raise Unusable(
            f"{name} cannot be opened as a notebook: it is no valid JSON{where}. {cut}. Open it in Jupyter "
            "and save it again, take an older copy (.ipynb_checkpoints may hold one), or download it again."
        ) from error
    if not isinstance(data, dict):
        raise Unusable(f"{name} is JSON, but no notebook. Choose the file that ends in .ipynb.")
    return data


def _converted(data: dict[str, Any], name: str) -> dict[str, Any]:
    import nbformat

    try:
        return dict(nbformat.convert(nbformat.from_dict(data), 4))
    except Exception as error:  # whatever a file of another time can hold
        raise Unusable(
            f"{name} is in the old notebook format {data.get('nbformat')} and could not be converted. "
            "Open it in Jupyter and save it: that brings it up to date."
        ) from error


def _cell(raw: dict[str, Any], number: int) -> Cell:
    given = raw.get("metadata")
    identity = raw.get("id") or (given.get("id") if isinstance(given, dict) else None)
    return Cell(
        is_code=raw.get("cell_type") == "code",
        source=_text(raw.get("source")),
        mark=_mark(given),
        id=identity if isinstance(identity, str) else "",
        printed=_printed(raw.get("outputs")),
        number=number,
    )


def _text(found: Any) -> str:
    if isinstance(found, list):
        found = "".join(part for part in found if isinstance(part, str))
    return found.encode("utf-8", "replace").decode("utf-8") if isinstance(found, str) else ""


def _mark(given: Any, depth: int = 3) -> dict[str, Any]:
    """Return nbgrader's metadata; some editors move it below a key of their own."""
    if not isinstance(given, dict) or not depth:
        return {}
    for part in (given.get("nbgrader"), *given.values()):
        if isinstance(part, dict) and isinstance(part.get("grade_id"), str):
            return part
    return next((mark for part in given.values() if (mark := _mark(part, depth - 1))), {})


def _printed(outputs: Any) -> str:
    """Return the text that a cell's outputs hold, as far as one would read it."""
    texts = []
    for output in outputs if isinstance(outputs, list) else ():
        if not isinstance(output, dict):
            continue
        data = output.get("data")
        bundle = data if isinstance(data, dict) else {}
        parts = (output.get("text"), bundle.get("text/plain"), bundle.get("text/html"), output.get("evalue"))
        texts += [_text(part) for part in parts]
    return "\n".join(filter(None, texts))[:_MOST_PRINTED]

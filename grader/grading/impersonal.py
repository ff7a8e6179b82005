"""What students may see of a run does not name the machine it ran on, nor the parts of the grader.

Outputs hold both: tracebacks run through the engine, and an object of the engine's says what it is.
"""

from __future__ import annotations

import copy
import re
import sys
import tempfile
from pathlib import Path

from nbformat import NotebookNode

_OURS = Path(__file__).resolve().parents[1]
# Where Python itself is; the places where every system has it say nothing.
_USUAL = {Path("/"), Path("/usr"), Path("/usr/local")}
_PREFIXES = sorted(str(path) for path in {Path(sys.prefix), Path(sys.base_prefix)} - _USUAL)
_TEMPORARY = re.escape(tempfile.gettempdir())
_ROOMS = "|".join(sorted(path.parent.name for path in _OURS.glob("*/__init__.py")))
# Where a path begins, also behind a terminal's colour; and where it ends, also before an escaped character.
_START, _END = r"(?:(?<=\[\dm)|(?<=\[\d\dm)|(?<![\w./-]))", r"(?=$|[\s'\"),;:\]\\])"
# What a text must hold for a change to be worth a look, the pattern, and what stands there instead.
_CHANGES = [
    # Frames of the engine, and its objects.
    (str(_OURS), re.compile(rf"{re.escape(str(_OURS))}[/\\][\w/\\]*(?:\.py)?"), "<grader>"),
    ("grader.", re.compile(rf"\bgrader\.(?:{_ROOMS})(?:\.\w+)*\.(?=\w)"), ""),
    ("grader.", re.compile(rf"\bgrader\.(?:{_ROOMS})\b"), "grader"),
    # The folder that a notebook runs in, whatever it is called this time.
    ("/student/work", re.compile(rf"/student/work(?:/|{_END})"), "./"),
    ("/grader-", re.compile(rf"{_TEMPORARY}/grader-\d+-\w+(?:/work)?(?:/|{_END})"), "./"),
    ("/student", re.compile(rf"{_START}/student(?=/|{_END})"), "~"),
    # The course's environment.
    *((path, re.compile(rf"{_START}{re.escape(path)}(?=/)"), "…") for path in _PREFIXES),
]


def impersonal(text: str) -> str:
    """Return a text without the grader's own names and this machine's folders."""
    for needle, pattern, instead in _CHANGES:
        if needle in text:
            text = pattern.sub(instead, text)
    return text


def impersonal_notebook(nb: NotebookNode) -> NotebookNode:
    """Return a copy whose outputs are impersonal; what students wrote, and pictures, stay as they are."""
    nb = copy.deepcopy(nb)
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            for name in ("text", "evalue", "traceback"):
                if name in output:
                    output[name] = _each(output[name])
            data = output.get("data")
            for mime in data if isinstance(data, dict) else ():
                if mime.startswith("text/"):
                    data[mime] = _each(data[mime])
    return nb


def _each(text: object) -> object:
    if isinstance(text, list):
        return [_each(line) for line in text]
    return impersonal(text) if isinstance(text, str) else text

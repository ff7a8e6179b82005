"""A notebook without what a browser would execute: formgrader shows outputs as they are."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection
from typing import Any

from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode

from .attachments import without_missing

_MORE_TAGS = (
    "div p br hr span pre table thead tbody tfoot tr th td caption h1 h2 h3 h4 h5 h6 sub sup u s dl dt dd"
)
# Their content is no text to be read; a DataFrame brings a style sheet, for example.
_WHOLE = re.compile(r"<(style|script|template|iframe|object)\b.*?(</\1\s*>|\Z)", re.I | re.S)
# What begins a tag for a browser. With a character between that nobody sees, it begins none.
_TAG = re.compile(r"<(?=[a-zA-Z!/?])")
_JOINER = "\u2060"
_untyped: Any = SanitizeHTML  # nbconvert says nothing of its types
_sanitizer = _untyped(strip=True)
_sanitizer.tags = sorted({*_sanitizer.tags, *_MORE_TAGS.split()})


def sanitized(nb: NotebookNode, own: Collection[int]) -> NotebookNode:
    """Return a copy with sanitised outputs and, in the cells with the indexes `own`, inert markdown.

    HTML in outputs keeps text, tables and plain formatting; JavaScript and SVG go. Text and PNG stay as
    they are, and so does every character of the markdown.
    """
    nb = copy.deepcopy(nb)
    for index, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                for markup in {"text/html", "text/markdown"} & set(data):
                    data[markup] = _WHOLE.sub("", str(data[markup]))
                if "text/markdown" in data:
                    data["text/markdown"] = without_missing(data["text/markdown"], {})
            cell.outputs = _sanitizer.sanitize_code_outputs(cell.get("outputs", []))
        elif index in own:
            cell.source = inert(without_missing(cell.source, cell.get("attachments")))
    return nb


def inert(text: str) -> str:
    """Return markdown in which no character is lost and nothing is a tag; `cells.as_written` undoes it.

    Taking out what looks like a tag would take `a <b and c> d` apart, and escaping would show in code.
    """
    return _TAG.sub(f"<{_JOINER}", text)

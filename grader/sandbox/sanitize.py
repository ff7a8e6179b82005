"""A notebook without what a browser would execute: formgrader shows outputs as they are."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection
from typing import Any

from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode

_MORE_TAGS = (
    "div p br hr span pre table thead tbody tfoot tr th td caption h1 h2 h3 h4 h5 h6 sub sup u s dl dt dd"
)
# Their content is no text to be read; a DataFrame brings a style sheet, for example.
_WHOLE = re.compile(r"<(style|script|template|iframe|object)\b.*?(</\1\s*>|\Z)", re.I | re.S)
_MARKUP = re.compile(r"<[a-zA-Z!/?]")
_untyped: Any = SanitizeHTML  # nbconvert says nothing of its types
_sanitizer = _untyped(strip=True)
_sanitizer.tags = sorted({*_sanitizer.tags, *_MORE_TAGS.split()})


def sanitized(nb: NotebookNode, own: Collection[int]) -> NotebookNode:
    """Return a copy with sanitised outputs and, in the cells with the indexes `own`, sanitised markdown.

    HTML keeps text, tables and plain formatting; JavaScript and SVG go. Text and PNG stay as they are.
    """
    nb = copy.deepcopy(nb)
    for index, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                for markup in {"text/html", "text/markdown"} & set(data):
                    data[markup] = _WHOLE.sub("", str(data[markup]))
            cell.outputs = _sanitizer.sanitize_code_outputs(cell.get("outputs", []))
        elif index in own and _MARKUP.search(cell.source):
            cell.source = _sanitizer.sanitize_html_tags(_WHOLE.sub("", cell.source))
    return nb

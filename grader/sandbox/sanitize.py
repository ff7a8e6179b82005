"""A notebook without what a browser would execute: formgrader shows outputs as they are."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection
from typing import Any

import nh3
from nbformat import NotebookNode

from .attachments import without_missing

_WORDS = """a abbr acronym b blockquote br caption cite code dd del details div dl dt em h1 h2 h3 h4 h5 h6
hr i img ins kbd li mark ol p pre s small span strong sub summary sup table tbody td tfoot th thead tr u ul"""
_TAGS = frozenset(_WORDS.split())
_CELLS = {"colspan", "rowspan", "align"}
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "td": _CELLS, "th": _CELLS}
_ATTRIBUTES["img"] = {"src", "alt", "title", "width", "height"}
# Their content is no text to be read; a DataFrame brings a style sheet, for example.
_WITH_CONTENT = "iframe math noscript object script style svg template textarea title"
_GONE_WHOLE = frozenset(_WITH_CONTENT.split())
# A picture in the page itself or beside the notebook; asking another machine for it would tell who looks.
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,|[\w-][\w .-]*(?:/[\w-][\w .-]*)*\.\w{3,4}$")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_IMAGES = ("image/png", "image/jpeg")
_MOST_PIXELS = 10_000
# What begins a tag for a browser. With a character between that nobody sees, it begins none.
_TAG = re.compile(r"<(?=[a-zA-Z!/?])")
# What makes mathematics a link or gives it a style, in MathJax.
_LIVE_MATH = re.compile(r"\\(?=(?:href|style|class|cssId|require|html[A-Za-z]*)\s{0,20}[{\\])")
_JOINER = "\u2060"


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Return the value of an allowed attribute; None where it is to go."""
    if name == "src":
        return value if _PICTURE.match(value) else None
    return None if name == "href" and value.lstrip().lower().startswith("data:") else value


_clean = nh3.Cleaner(
    tags=set(_TAGS),
    clean_content_tags=set(_GONE_WHOLE),
    attributes=_ATTRIBUTES,
    attribute_filter=_attribute,
    allowed_classes={"table": {"dataframe"}},
    url_schemes={"http", "https", "mailto", "data"},
).clean


def sanitized(nb: NotebookNode, own: Collection[int]) -> NotebookNode:
    """Return a copy with sanitised outputs and, in the cells with the indexes `own`, inert markdown.

    HTML in outputs keeps text, tables, plain formatting and pictures; JavaScript and SVG go, and so does
    every kind of output that is not known to be safe. Text and PNG stay as they are, and so does every
    character of the markdown.
    """
    nb = copy.deepcopy(nb)
    for index, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            for output in cell.get("outputs", []):
                if "data" in output:
                    output.metadata = _sizes(output.get("metadata"))
                    output.data = NotebookNode(_safe(output.data))
        else:
            cell.source = without_missing(cell.source, cell.get("attachments"))
            if index in own:
                cell.source = inert(cell.source)
    return nb


def _safe(data: Any) -> dict[str, str]:
    """Return what may be shown of an output's data, by kind."""
    texts = {
        kind: "".join(map(str, value)) if isinstance(value, list) else str(value)
        for kind, value in data.items()
    }
    found = {kind: texts[kind] for kind in ("text/plain", *_IMAGES) if kind in texts}
    found = {kind: text for kind, text in found.items() if kind not in _IMAGES or _BASE64.fullmatch(text)}
    if "text/html" in texts:
        found["text/html"] = _clean(texts["text/html"])
    if "text/markdown" in texts:
        found["text/markdown"] = inert(without_missing(texts["text/markdown"], {}))
    if "text/latex" in texts:
        found["text/latex"] = inert(texts["text/latex"])
    return found


def _sizes(metadata: Any) -> NotebookNode:
    """Return an output's metadata with nothing in it but the sizes of its pictures."""
    found = NotebookNode()
    for kind in _IMAGES:
        given = metadata.get(kind) if isinstance(metadata, dict) else None
        for name in ("width", "height"):
            size = given.get(name) if isinstance(given, dict) else None
            if type(size) in (int, float) and 0 < size < _MOST_PIXELS:  # type: ignore[operator]
                found.setdefault(kind, NotebookNode())[name] = size
    return found


def inert(text: str) -> str:
    """Return markdown in which no character is lost and nothing is live; `cells.as_written` undoes it.

    Taking out what looks like a tag would take `a <b and c> d` apart, and escaping would show in code.
    """
    return _LIVE_MATH.sub(f"\\\\{_JOINER}", _TAG.sub(f"<{_JOINER}", text))

"""Formulas that people type in TeX, as MathML: browsers show it without a script."""

from __future__ import annotations

import html
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

_MOST_CHARACTERS = 1_000  # a formula that a person typed is shorter, and nesting takes its time
# The library passes on what is typed, `\href` and `\style` too: what is not named here goes.
_ELEMENTS = frozenset(
    (
        *("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup"),
        *("msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "menclose"),
        *("mpadded", "mphantom"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("display", "mathvariant", "stretchy", "fence", "form", "largeop", "accent", "columnalign"),
        *("linethickness", "notation"),
    )
)


def formula(tex: str, *, block: bool) -> str | None:
    """Return a formula as MathML for a page to hold as it is; None for one that cannot be read."""
    if len(tex) > _MOST_CHARACTERS:
        return None
    try:
        return _safe(convert_to_element(tex, display="block" if block else "inline"))
    except Exception:  # the library has its own errors for some of what people type, and trips over the rest
        return None


def _safe(element: Element) -> str:
    inside = _text(element.text) + "".join(_safe(child) + _text(child.tail) for child in element)
    if element.tag not in _ELEMENTS:
        return inside
    given = {name: value for name, value in element.attrib.items() if name in _ATTRIBUTES}
    attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in given.items())
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def _text(text: str | None) -> str:
    """Escape what is typed; the library writes its signs as references (`&#x02211;`)."""
    return html.escape(html.unescape(text or ""))

"""What people wrote, as safe HTML: markdown is rendered, markup stays text, and nothing is loaded."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.dollarmath import dollarmath_plugin

from .formulas import formula
from .shown import shorten

_CHARACTERS = 20_000
_BRACKETS = 1_000  # what markdown looks for in vain takes its time, with the square of their number
# The only markup that is taken as such: pictures, which editors write like this to give them a size.
_MARKUP = re.compile(r"(?P<image><img\b[^<>]*>)|(?P<line><br\s*/?>)", re.I)
_ATTRIBUTE = re.compile(r"""\b(src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)

# What is wider than a phone moves in a box of its own, which the keyboard reaches too.
_SCROLLS = '<div class="wide" tabindex="0" role="group" aria-label="Table">'
_FORMULA = '<span class="wide" tabindex="0" role="group" aria-label="Formula">'
_IN_A_LINE = 60  # characters: a longer formula would not fit into a line on a phone

# Finds the picture at an address: its data URI, or "".
Find = Callable[[str], str]


def prose(source: str, find: Find = lambda address: "") -> Markup:
    """Return markdown as HTML that a page may hold as it is."""
    text = shorten(source, _CHARACTERS)
    if text.count("[") > _BRACKETS or text.count("<") > _BRACKETS:
        return Markup('<p class="free">{}</p>').format(text)
    rendered: str = _parser().render(text, {"find": find})
    return Markup(rendered)  # noqa: S704  # sanitised by nh3 on its way


@cache
def _parser() -> Any:
    parser: Any = MarkdownIt("commonmark", {"html": True, "breaks": True})
    parser.enable(["table", "strikethrough"])
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
    # Addresses are shown, so a harmful one is text like any other; pictures are looked up, never loaded.
    parser.validateLink = lambda url: True
    rules = {
        "html_inline": _markup,
        "html_block": _markup_block,
        "image": _image,
        "heading_open": lambda *given: '<p class="heading">',
        "heading_close": lambda *given: "</p>\n",
        "link_open": lambda *given: "",
        "link_close": _link_close,
        "math_inline": _math,
        "math_inline_double": _math,
        "math_block": _math,
        "math_block_label": _math,
        "table_open": lambda *given: f"{_SCROLLS}<table>\n",
        "table_close": lambda *given: "</table></div>\n",
    }
    for name, rule in rules.items():
        parser.renderer.rules[name] = rule
    return parser


def _picture(address: str, words: str, find: Find) -> str:
    if uri := find(address):
        return f'<img alt="{html.escape(words)}" src="{uri}">'
    named = " ".join(filter(None, [words, f"({address[:200]})" if address else ""]))
    return f'<span class="missing">Picture not shown: {html.escape(named)}</span>'


def _image(tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    return _picture(str(token.attrs.get("src", "")), token.content, env["find"])


def _markup(tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Show markup as the text that it is, but for pictures and line breaks."""
    text = tokens[index].content
    parts, end = [], 0
    for found in _MARKUP.finditer(text):
        parts.append(html.escape(text[end : found.start()]))
        end = found.end()
        if found["line"]:
            parts.append("<br>")
            continue
        attributes = _ATTRIBUTE.finditer(found[0])
        given = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in attributes}
        parts.append(_picture(given.get("src", ""), given.get("alt", ""), env["find"]))
    return "".join([*parts, html.escape(text[end:])])


def _markup_block(tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<p class="free">{_markup(tokens, index, options, env).strip()}</p>\n'


def _link_close(tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Say where a link leads: a page that students get has none that somebody else wrote."""
    depth, words = 0, ""
    for token in reversed(tokens[:index]):
        if token.type == "link_open" and not depth:
            address = str(token.attrs.get("href", ""))
            return "" if address in (words, f"mailto:{words}") else f" ({html.escape(address)})"
        depth += (token.type == "link_close") - (token.type == "link_open")
        words = token.content + words
    return ""


def _math(tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Show a formula as one; as it was typed where it cannot be read, or would be too wide for its line."""
    token = tokens[index]
    is_block = token.markup == "$$"
    fits = is_block or len(token.content) <= _IN_A_LINE
    if fits and (shown := formula(token.content, block=is_block)):
        return f"{_FORMULA}{shown}</span>" if is_block else shown
    text = f"{token.markup}{token.content}{token.markup}"
    return f'<span class="mono free">{html.escape(text)}</span>'

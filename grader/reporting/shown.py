"""What students wrote and printed as safe pieces of a page.

It stays text. Of rich outputs only PNG and JPEG images are shown, after a look at their first bytes;
HTML, SVG and JavaScript are never rendered.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from markupsafe import Markup
from nbformat import NotebookNode
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
from pygments.util import ClassNotFound  # type: ignore[import-untyped]

from .pictures import MIMES, image

_CODE_CHARACTERS = 20_000  # beyond, lexers get slow, and nobody reads on
_TEXT_CHARACTERS = 4_000
_OUTPUTS = 20  # of one cell

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")


def _path_pattern() -> re.Pattern[str]:
    """Match absolute paths: those below the usual roots, and below the roots of this machine."""
    usual = (
        "tmp",
        "home",
        "root",
        "usr",
        "opt",
        "var",
        "mnt",
        "srv",
        "etc",
        "proc",
        "private",
        "Users",
        "nix",
        "student",
    )
    here = (sys.prefix, sys.base_prefix, tempfile.gettempdir(), Path.cwd(), os.environ.get("HOME", ""))
    roots = {*usual, *(parts[1] for path in here if len(parts := Path(path).parts) > 1)}
    part = r"[^\s\\/'\"<>|:,;()\[\]{}]+"
    posix = rf"(?<![\w.:/-])(?:file://)?/(?:{'|'.join(map(re.escape, sorted(roots)))})(?:/{part})+"
    windows = rf"(?<!\w)[A-Za-z]:\\(?:{part}\\)*{part}"
    return re.compile(f"{posix}|{windows}")


_PATH = _path_pattern()


@dataclass(frozen=True)
class Output:
    """One output of a cell: `kind` is text, error or image; `text` is what it says, or the data URI."""

    kind: str
    text: str


def clean(text: str) -> str:
    """Return text without terminal colours and carriage-return tricks."""
    text = _ANSI.sub("", text).replace("\r\n", "\n")
    # A progress bar rewrites its line: what is left on the screen is what comes after the last return.
    return re.sub(r"(?m)^.*\r(?=.)", "", text).replace("\r", "")


def without_paths(text: str) -> str:
    """Cut absolute paths of the grading machine down to the file's name."""
    return _PATH.sub(lambda found: "…/" + re.split(r"[/\\]", found.group())[-1], text)


def shorten(text: str, most: int = _TEXT_CHARACTERS) -> str:
    """Return the beginning of a long text, and say how much is left out."""
    return text if len(text) <= most else f"{text[:most]}\n… ({len(text) - most:,} more characters)"


@lru_cache(maxsize=512)  # the visible checks are the same on every page
def code(source: str, language: str = "python") -> Markup:
    """Return highlighted code; the template puts it into an element of class `code`."""
    try:
        lexer = get_lexer_by_name(language if len(source) <= _CODE_CHARACTERS else "text")
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    return Markup(highlight(shorten(source, _CODE_CHARACTERS), lexer, formatter()))  # noqa: S704  # pygments escapes


@cache
def formatter() -> HtmlFormatter:
    """Return what highlights code; the style sheet for it is the page's."""
    return HtmlFormatter(nowrap=True)


def outputs(cell: NotebookNode) -> list[Output]:
    """Return what a cell showed, fit for a page: text without paths, checked images, an error's name."""
    found = [_output(output) for output in cell.get("outputs", [])]
    shown = [output for output in found if output is not None and output.text.strip()]
    if len(shown) <= _OUTPUTS:
        return shown
    return [*shown[:_OUTPUTS], Output("text", f"… and {len(shown) - _OUTPUTS:,} more outputs")]


def _output(output: NotebookNode) -> Output | None:
    kind = output.get("output_type")
    if kind == "stream":
        return _text("text", output.get("text"))
    if kind == "error":
        # The traceback runs through the grader's machine, and maybe through a test: it stays here.
        parts = (_joined(output.get(name)) for name in ("ename", "evalue"))
        return _text("error", ": ".join(part for part in parts if part))
    data = output.get("data")
    if not isinstance(data, dict):
        return None
    for mime in MIMES:
        if uri := image(mime, data.get(mime)):
            return Output("image", uri)
    return _text("text", data.get("text/plain"))


def _text(kind: str, text: object) -> Output:
    return Output(kind, without_paths(shorten(clean(_joined(text)))))


def _joined(text: object) -> str:
    """Return notebook text, which may be a list of lines, or anything at all in a forged message."""
    if text is None:
        return ""
    return "".join(map(str, text)) if isinstance(text, list) else str(text)

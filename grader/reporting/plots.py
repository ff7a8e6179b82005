"""What the pages are made of: numbers, code, outputs and figures as safe pieces of HTML.

What a student wrote or printed stays text. Of rich outputs only PNG and JPEG images are shown, after a
look at their first bytes; HTML, SVG and JavaScript are never rendered.
"""

from __future__ import annotations

import base64
import binascii
import io
import os
import re
import sys
import tempfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from nbformat import NotebookNode
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
from pygments.util import ClassNotFound  # type: ignore[import-untyped]

_CODE_CHARACTERS = 20_000  # beyond, lexers get slow, and nobody reads on
_TEXT_CHARACTERS = 4_000
_OUTPUTS = 20  # of one cell
_IMAGE_BYTES = 2_000_000
_IMAGES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


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
    )
    here = (sys.prefix, sys.base_prefix, tempfile.gettempdir(), Path.cwd(), os.environ.get("HOME", ""))
    roots = {*usual, *(parts[1] for path in here if len(parts := Path(path).parts) > 1)}
    part = r"[^\s\\/'\"<>|:,;()\[\]{}]+"
    posix = rf"(?<![\w.:/-])(?:file://)?/(?:{'|'.join(map(re.escape, sorted(roots)))})(?:/{part})+"
    windows = rf"(?<!\w)[A-Za-z]:\\(?:{part}\\)*{part}"
    return re.compile(f"{posix}|{windows}")


_PATH = _path_pattern()
_SLATE, _INK = "#86a3c3", "#1c2733"


@dataclass(frozen=True)
class Output:
    """One output of a cell: `kind` is text, error or image; `text` is what it says, or the data URI."""

    kind: str
    text: str


@cache
def environment() -> Environment:
    """Return the templates, with escaping on for all of them and an error for a name misspelt."""
    env = Environment(
        loader=PackageLoader("grader.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(number=number, percent=percent, duration=duration, wrappable=wrappable)
    env.globals["code_style"] = Markup(_formatter().get_style_defs(".code"))
    return env


def render(template: str, **data: object) -> str:
    """Return a page, without the characters that a browser or a file cannot hold."""
    return _CONTROL.sub("�", environment().get_template(template).render(**data))


def save(html: str, target: Path) -> Path:
    """Write a page in one step, so that nobody opens half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.writing")
    temporary.write_text(html, encoding="utf-8")
    return temporary.replace(target)


def number(value: float) -> str:
    """Return points as people write them: at most two decimals, none for whole numbers."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def percent(share: float | None) -> str:
    """Return a share as whole per cent; 100 % and 0 % only when they are exact."""
    if share is None:
        return "–"
    rounded = round(share * 100)
    if share < 1:
        rounded = min(rounded, 99)
    if share > 0:
        rounded = max(rounded, 1)
    return f"{rounded} %"


def duration(seconds: float) -> str:
    """Return a length of time in its largest unit, rounded up: "5 min", "3 h", "2 days"."""
    for size, unit in ((86_400, "day"), (3_600, "h"), (60, "min")):
        if seconds >= size or size == 60:
            count = -int(-seconds // size)
            return f"{count} {unit}{'s' if unit == 'day' and count > 1 else ''}"
    raise AssertionError("minutes fit every length of time")


def wrappable(name: str) -> Markup:
    """Let a long name_with_underscores break at them."""
    return Markup("_<wbr>").join(escape(name).split("_"))


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
    return Markup(highlight(shorten(source, _CODE_CHARACTERS), lexer, _formatter()))


@cache
def _formatter() -> HtmlFormatter:
    return HtmlFormatter(nowrap=True, style="xcode")


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
    for mime in _IMAGES:
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


def image(mime: str, encoded: object) -> str:
    """Return a data URI for base64 data that is what it says it is; "" otherwise."""
    try:
        raw = base64.b64decode("".join(_joined(encoded).split()), validate=True)
    except (binascii.Error, ValueError):
        return ""
    if len(raw) > _IMAGE_BYTES or not raw.startswith(_IMAGES[mime]):
        return ""
    return f"data:{mime};base64,{base64.b64encode(raw).decode()}"


def histogram(shares: Sequence[float], median: float, description: str) -> Markup:
    """Draw how many submissions have which share of the points, as SVG to put into a page."""
    # Heavy, and only the report draws.
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    counts = [0] * 10
    for share in shares:
        counts[min(max(int(share * 10), 0), 9)] += 1
    style: Any = {
        "svg.fonttype": "none",
        "svg.hashsalt": "report",
        "font.size": 11,
        "axes.edgecolor": "#8996a3",
    }
    with rc_context(style):
        figure = Figure(figsize=(3.7, 1.95), layout="constrained")
        axes: Any = figure.subplots()
        bars = axes.bar([10 * step + 5 for step in range(10)], counts, width=9.2, color=_SLATE)
        labels = [str(count) if count else "" for count in counts]
        axes.axvline(median * 100, color=_INK, linewidth=1.4, linestyle=(0, (3, 2)))
        ground = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}  # the median may run through
        axes.bar_label(bars, labels, padding=2, color=_INK, fontsize=9.5, bbox=ground)
        axes.set(xlim=(0, 100), ylim=(0, max(counts) * 1.22 or 1), yticks=[])
        axes.set_xticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100 %"])
        axes.tick_params(colors=_INK, length=3)
        axes.spines["bottom"].set_color("#8996a3")
        axes.spines[["top", "left", "right"]].set_visible(False)
        target = io.StringIO()
        figure.savefig(target, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline_svg(target.getvalue(), description)


def _inline_svg(svg: str, description: str) -> Markup:
    """Make a figure's file part of a page: no prologue, no fixed size, ids of its own, words for it."""
    svg = re.sub(r"(?s)<metadata>.*?</metadata>", "", svg[svg.index("<svg") :])
    svg = re.sub(r'(\bid="|"#|url\(#)', rf"\g<1>f{zlib.crc32(description.encode()):08x}-", svg)
    begin, rest = svg.split(">", 1)
    begin = re.sub(r' (?:width|height)="[^"]*"', "", begin)
    return Markup("{} role='img' aria-label='{}'>{}").format(Markup(begin), description, Markup(rest))

"""Figures of the report, drawn as SVG that is part of the page."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

_SLATE, _INK, _GREY, _PAPER = "#86a3c3", "#1c2733", "#8996a3", "#fffffe"
# By day or by night: the page's colours stand where these were drawn.
_VARIABLES = {_SLATE: "plot", _INK: "ink", _GREY: "grey", _PAPER: "paper"}


def tenths(shares: Sequence[float]) -> list[int]:
    """Count the shares by steps of a tenth; all of the points are in the last step."""
    counts = [0] * 10
    for share in shares:
        counts[min(max(int(share * 10), 0), 9)] += 1
    return counts


def histogram(shares: Sequence[float], median: float, description: str) -> Markup:
    """Draw how many submissions have which share of the points, as SVG to put into a page."""
    # Heavy, and only the report draws.
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    counts = tenths(shares)
    style: Any = {
        "svg.fonttype": "none",
        "svg.hashsalt": "report",
        "font.size": 11,
        "axes.edgecolor": _GREY,
    }
    with rc_context(style):
        figure = Figure(figsize=(3.7, 1.95), layout="constrained")
        axes: Any = figure.subplots()
        bars = axes.bar([10 * step + 5 for step in range(10)], counts, width=9.2, color=_SLATE)
        labels = [str(count) if count else "" for count in counts]
        axes.axvline(median * 100, color=_INK, linewidth=1.4, linestyle=(0, (3, 2)))
        ground = {"facecolor": _PAPER, "edgecolor": "none", "pad": 0.6}  # the median may run through
        axes.bar_label(bars, labels, padding=2, color=_INK, fontsize=9.5, bbox=ground)
        axes.set(xlim=(0, 100), ylim=(0, max(counts) * 1.22 or 1), yticks=[])
        axes.set_xticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100 %"])
        axes.tick_params(colors=_INK, length=3)
        axes.spines["bottom"].set_color(_GREY)
        axes.spines[["top", "left", "right"]].set_visible(False)
        target = io.StringIO()
        figure.savefig(target, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline_svg(target.getvalue(), description)


def _inline_svg(svg: str, description: str) -> Markup:
    """Make a figure's file part of a page: no prologue, no fixed size, ids of its own, words for it."""
    svg = re.sub(r"(?s)<metadata>.*?</metadata>", "", svg[svg.index("<svg") :])
    svg = re.sub(r'(\bid="|"#|url\(#)', rf"\g<1>f{zlib.crc32(description.encode()):08x}-", svg)
    for colour, name in _VARIABLES.items():
        svg = svg.replace(colour, f"var(--{name})")
    begin, rest = svg.split(">", 1)
    begin = re.sub(r' (?:width|height)="[^"]*"', "", begin)
    # Matplotlib escapes what it draws.
    begin, rest = Markup(begin), Markup(rest)  # noqa: S704
    return Markup("{} role='img' aria-label='{}'>{}").format(begin, description, rest)

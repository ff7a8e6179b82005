"""The picture of audits: exercises down, kinds of mistakes across, and how many of each were caught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .operators import OPERATORS

# Okabe and Ito's palette, which colour-blind people tell apart; the hatch says it on grey paper, too.
_CAUGHT, _SURVIVED, _LISTED = "#56B4E9", "#D55E00", "#CCCCCC"
_HATCH = "////"


@dataclass(frozen=True)
class Row:
    """An exercise: its name, and by kind of mistake how many were caught, survived, and are listed."""

    name: str
    kinds: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def draw(rows: Sequence[Row], path: Path) -> None:
    """Draw the picture into a PNG file."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

    there = {kind for row in rows for kind in row.kinds}
    columns = [kind for kind in dict.fromkeys(one.kind for one in OPERATORS) if kind in there]
    columns += sorted(there.difference(columns))  # of an earlier grader
    figure = Figure(figsize=(11, 2.4 + 0.19 * len(rows)), layout="constrained")
    FigureCanvasAgg(figure)
    axes: Any = figure.subplots()
    for down, row in enumerate(rows):
        for across, kind in enumerate(columns):
            _square(axes, across, down, *row.kinds.get(kind, (0, 0, 0)))
    axes.set_yticks(range(len(rows)), [row.name for row in rows], fontsize=7)
    axes.set_xticks(range(len(columns)), columns, rotation=60, ha="left", rotation_mode="anchor", fontsize=8)
    axes.xaxis.tick_top()
    axes.set(xlim=(-0.5, max(len(columns), 1) - 0.5), ylim=(max(len(rows), 1) - 0.5, -0.5))
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    handles = [
        Patch(facecolor=_CAUGHT, label="caught"),
        Patch(facecolor=_SURVIVED, hatch=_HATCH, edgecolor="white", label="survived"),
        Patch(facecolor=_LISTED, label="need not be caught"),
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False, fontsize=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def _square(axes: Any, across: int, down: int, caught: int, survived: int, listed: int) -> None:
    """Draw one square, as far caught as the mutants are; with their number in it."""
    total = caught + survived + listed
    if not total:
        return
    left = across - 0.46
    parts = ((caught, _CAUGHT, ""), (survived, _SURVIVED, _HATCH), (listed, _LISTED, ""))
    for number, colour, hatch in parts:
        width = 0.92 * number / total
        axes.barh(
            down, width, left=left, height=0.88, color=colour, hatch=hatch, edgecolor="white", linewidth=0
        )
        left += width
    text = f"{caught}/{caught + survived}" if survived else str(total)
    box = {"facecolor": "white", "alpha": 0.7, "linewidth": 0, "pad": 0.6} if survived else None
    axes.text(across, down, text, ha="center", va="center", fontsize=5.5, color="black", bbox=box)

"""The picture of an audit: exercises down, kinds of mistakes across, and how many of each were caught."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .auditing import Audit
from .operators import OPERATORS

# Okabe and Ito's palette, which colour-blind people tell apart.
_CAUGHT, _SURVIVED, _LISTED = "#66C2A5", "#D55E00", "#CCCCCC"


def kinds() -> list[str]:
    """Return the kinds of mistakes, in the operators' order."""
    return list(dict.fromkeys(operator.kind for operator in OPERATORS))


def counts(audit: Audit) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Return by exercise and kind how many mutants were caught, survived, and are listed with a reason."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for place, group in enumerate((audit.caught, audit.survivors, audit.listed)):
        for one in group:
            found[one.exercise.title, one.mutant.kind][place] += 1
    return {where: (caught, survived, listed) for where, (caught, survived, listed) in found.items()}


def draw(audits: Sequence[Audit], path: Path) -> None:
    """Draw the picture into a PNG file."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

    columns = kinds()
    rows = [(audit, exercise.title) for audit in audits for exercise in audit.exercises]
    figure = Figure(figsize=(11, 1.6 + 0.19 * len(rows)), layout="constrained")
    FigureCanvasAgg(figure)
    axes: Any = figure.subplots()
    tables = {audit.assignment: counts(audit) for audit in audits}
    for down, (audit, title) in enumerate(rows):
        for across, kind in enumerate(columns):
            _square(axes, across, down, *tables[audit.assignment].get((title, kind), (0, 0, 0)))
    names = [f"{audit.assignment.split('_')[0]} · {title}" for audit, title in rows]
    axes.set_yticks(range(len(rows)), names, fontsize=7)
    axes.set_xticks(range(len(columns)), columns, rotation=60, ha="left", rotation_mode="anchor", fontsize=8)
    axes.xaxis.tick_top()
    axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -0.5))
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    words = {"caught": _CAUGHT, "survived": _SURVIVED, "need not be caught": _LISTED}
    handles = [Patch(color=colour, label=word) for word, colour in words.items()]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False, fontsize=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def _square(axes: Any, across: int, down: int, caught: int, survived: int, listed: int) -> None:
    """Draw one square, as far caught as the mutants are; with their number in it."""
    total = caught + survived + listed
    if not total:
        return
    left = across - 0.46
    for number, colour in ((caught, _CAUGHT), (survived, _SURVIVED), (listed, _LISTED)):
        width = 0.92 * number / total
        axes.barh(down, width, left=left, height=0.88, color=colour, linewidth=0)
        left += width
    axes.text(across, down, str(total), ha="center", va="center", fontsize=5.5, color="black")

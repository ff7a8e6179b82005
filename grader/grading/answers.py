"""What a student wrote for each graded cell, as one hash: it tells whether a person's mark still fits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import takewhile

from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind


def answers(nb: NotebookNode, beside: Sequence[str] = ()) -> dict[str, str]:
    """Return a hash for each graded cell of a rebuilt notebook, by grade id.

    `beside` says what else was handed in, for questions that a person grades.

    A test's answer is the answer cell above it with the student's own cells around; that of a cell which a
    person grades is what stands in it, and in the student's own cells behind it.
    """
    found: dict[str, str] = {}
    exercise: list[NotebookNode] = []
    tested = False
    for index, cell in enumerate(nb.cells):
        sort = kind(cell)
        if sort is Kind.ANSWER and tested:
            exercise, tested = [], False
        if sort in (Kind.ANSWER, Kind.MANUAL, Kind.PLAIN) and cell.cell_type == "code":
            exercise.append(cell)
        if sort is Kind.TEST:
            found[str(grade_id(cell))], tested = _hash(exercise), True
        elif sort in (Kind.MANUAL, Kind.TASK):
            following = takewhile(lambda later: kind(later) is Kind.PLAIN, nb.cells[index + 1 :])
            found[str(grade_id(cell))] = _hash([*([cell] if sort is Kind.MANUAL else []), *following], beside)
    return found


def _hash(cells: list[NotebookNode], beside: Sequence[str] = ()) -> str:
    said = [[cell.cell_type, cell.source.strip(), cell.get("attachments") or {}] for cell in cells]
    written: list[object] = [parts for parts in said if parts[1] or parts[2]]
    written += beside
    return hashlib.sha256(json.dumps(written, sort_keys=True).encode()).hexdigest()[:16]

"""Who wrote what: which written answers there are, and what else in a submission may be one.

An answer that nobody looks at is one that cannot be anywhere: what was written in the wrong place is for
a person to find, not for us to take for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind
from .intake import squeezed

# Endings of files in which a person writes, or draws.
_DOCUMENTS = (
    *(".txt", ".md", ".rst", ".tex", ".rtf", ".pdf", ".doc", ".docx", ".odt", ".pages", ".html", ".htm"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".svg", ".ipynb", ".ppt", ".pptx", ".odp", ".zip"),
)
_WORDS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{2,}[,;:.]? ){4}[^\W\d_]{2,}")
_CODE = re.compile(r"\s*(?:from|import|assert|return|raise|with|for|if|while|not|global|lambda|yield)\b")
# The second of several parts: 2., b), Question 2:
_SECOND = re.compile(r"\s*(?:[#>*_-]+\s*)*(?:[^\W\d_]{1,12}\s*)??(?:[2-9]|1\d|[b-h])\s?[.):]", re.I)
_FEW = 4  # words added to a line of ours, such as a name: no answer


class Writing:
    """What a student wrote in an executed notebook `nb`, against what was released.

    `beside` are the names of other files that were handed in; a name that ends with a slash is a folder.
    """

    def __init__(self, nb: NotebookNode, master: NotebookNode, beside: Sequence[str] = ()) -> None:
        self.cells = nb.cells
        self.documents = [name for name in beside if _is_document(name)]
        to_write = (Kind.PLAIN, Kind.MANUAL, Kind.ANSWER)
        self._texts = {squeezed(cell.source) for cell in master.cells if kind(cell) in to_write}
        self._lines = {squeezed(line) for cell in master.cells for line in cell.source.split("\n")} - {""}
        self._pictures = [cell["attachments"] for cell in master.cells if cell.get("attachments")]
        tasks = [n for n, cell in enumerate(master.cells) if kind(cell) is Kind.TASK]
        self._room = {
            grade_id(master.cells[task]): sum(1 for _ in _behind(master.cells, task)) for task in tasks
        }

    def answers(self, index: int) -> bool:
        """Tell whether a task or a manually graded cell was answered in its own place."""
        if kind(self.cells[index]) is Kind.TASK:
            return any(self._is_new(other) for other in self._behind(index))
        return self._is_new(index)

    def elsewhere(self, index: int) -> str:
        """Say what else may be the answer to a cell that was not answered in its place; "" for nothing."""
        near = [*self._behind(index), *self._before(index)]
        if any(self._is_new(other) for other in near if other not in self._of_tasks):
            return "there is something of the student's own beside it"
        if any(self._may_be_prose(other) for other in range(len(self.cells)) if other not in self._of_tasks):
            return "there is text of the student's own elsewhere in the notebook"
        if any(self._holds_several(other) for other in range(len(self.cells)) if other != index):
            return "another answer has several parts"
        if any(self._overflows(other) for other in range(len(self.cells)) if other != index):
            return "more cells than belong there follow another question"
        if self.documents:
            return f"{self.documents[0]} was handed in beside the notebook"
        return ""

    @property
    def amount(self) -> int:
        """How many answers are written, in code or words."""
        kinds = (Kind.ANSWER, Kind.MANUAL, Kind.TASK)
        return sum(kind(cell) in kinds and self.answers(index) for index, cell in enumerate(self.cells))

    @cached_property
    def _of_tasks(self) -> frozenset[int]:
        """The cells that follow a task: they are the answer to that."""
        tasks = (index for index, cell in enumerate(self.cells) if kind(cell) is Kind.TASK)
        return frozenset(other for index in tasks for other in self._behind(index))

    def _overflows(self, index: int) -> bool:
        """Tell whether more was written behind a task than there is room for: not all need be its answer."""
        if kind(self.cells[index]) is not Kind.TASK:
            return False
        room = max(1, self._room.get(grade_id(self.cells[index]), 0))
        return sum(self._is_new(other) for other in self._behind(index)) > room

    def _behind(self, index: int) -> Iterator[int]:
        return _behind(self.cells, index)

    def _before(self, index: int) -> Iterator[int]:
        for other in range(index - 1, -1, -1):
            if kind(self.cells[other]) is not Kind.PLAIN:
                return
            yield other

    def _is_new(self, index: int) -> bool:
        cell = self.cells[index]
        pictures = cell.get("attachments")
        return bool(pictures and pictures not in self._pictures) or (
            squeezed(cell.source) not in self._texts | {""}
        )

    def _may_be_prose(self, index: int) -> bool:
        """Tell whether an own cell holds text that is no released line, nor one with a name put in."""
        cell = self.cells[index]
        if kind(cell) is not Kind.PLAIN or not self._is_new(index):
            return False
        lines = [line for line in cell.source.split("\n") if squeezed(line)]
        added = [line for line in lines if squeezed(line) not in self._lines]
        if cell.cell_type == "code":
            return any(_WORDS.search(line) and not _CODE.match(line) for line in added)
        if len(added) == len(lines) and not any(self._begins_as_ours(line) for line in added):
            return True
        return sum(len(line.split()) for line in added) >= _FEW + len(added)

    def _holds_several(self, index: int) -> bool:
        """Tell whether a written answer may be the answer to more than its own question."""
        cell = self.cells[index]
        if cell.cell_type == "code" or not (kind(cell) is Kind.MANUAL or index in self._of_tasks):
            return False
        lines = [line for line in cell.source.split("\n") if squeezed(line) not in self._lines]
        return self._is_new(index) and any(map(_SECOND.match, lines))

    def _begins_as_ours(self, line: str) -> bool:
        line = squeezed(line)
        return any(line.startswith(ours) for ours in self._lines if len(ours) > 3)


def _behind(cells: Sequence[NotebookNode], index: int) -> Iterator[int]:
    """Yield the cells between a cell and nbgrader's next one."""
    for other in range(index + 1, len(cells)):
        if kind(cells[other]) is not Kind.PLAIN:
            return
        yield other


def _is_document(name: str) -> bool:
    return name.endswith("/") or name.casefold().endswith(_DOCUMENTS)

"""A released assignment as workers know it: plain data, without nbgrader, which takes a second to import."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode


@dataclass(frozen=True)
class Assignment:
    """A released assignment as graders know it: masters with hidden tests and without solutions.

    `masters` maps a notebook's name (no ending) to the notebook as JSON text, so that an assignment
    is plain data that can be sent to a worker. `references` are the instructor's answers (notebook → grade
    id → source); `twins` says which twins of the test cells mean something (see grading/proving.py).
    """

    name: str
    folder: Path
    masters: dict[str, str]
    references: dict[str, dict[str, str]] = field(default_factory=dict)
    twins: Mapping[str, Mapping[str, list[tuple[int, int]]]] = field(default_factory=dict)

    def master(self, notebook: str) -> NotebookNode:
        """Return a fresh copy of one master notebook."""
        nb: NotebookNode = nbformat.from_dict(json.loads(self.masters[notebook]))
        return nb

    def side_files(self) -> list[Path]:
        """Return the instructor's files beside the notebooks, relative to `folder`."""
        return sorted(
            path.relative_to(self.folder)
            for path in self.folder.rglob("*")
            if path.is_file() and path.suffix != ".ipynb" and not _is_clutter(path.relative_to(self.folder))
        )


def _is_clutter(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)

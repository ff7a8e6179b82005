"""What was released, in one small file: so that `check` knows a notebook's name, cells and files.

`grader publish` writes it from release/ beside this package; without it `check` goes by what the notebook
says of itself. It holds nothing that students do not have anyway.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .reading import read
from .structure import title_of
from .words import Cell, Notebook

VERSION = 1
_ALIKE = 0.4  # a notebook that has so much of a released one is that one
_LEAST = 3  # one or two cells alike say nothing
NAME = "index.json"


@dataclass(frozen=True)
class Released:
    """A released notebook. `files` came with it; `cells` are those with a mark of nbgrader's, in order."""

    assignment: str
    name: str
    title: str = ""
    checksum: str = ""  # SHA-256 of the file
    files: Mapping[str, str] = field(default_factory=dict)  # name → checksum
    cells: tuple[Cell, ...] = ()
    texts: frozenset[str] = frozenset()  # checksums of all its cells' sources
    folder: Path | None = None  # where its files lie on this machine, if that is known

    def holds(self, cell: Cell) -> bool:
        """Tell whether a cell of this source was released."""
        return digest(cell.source) in self.texts


@dataclass(frozen=True)
class Index:
    """All notebooks of a course, as they were released."""

    notebooks: tuple[Released, ...] = ()

    @property
    def root(self) -> Path | None:
        """The course's folder on this machine, if that is known."""
        return next((one.folder.parent for one in self.notebooks if one.folder), None)

    def of(self, notebook: Notebook) -> Released | None:
        """Return which released notebook this one is, by what is in it; None when it is none of them."""
        names = {cell.name for cell in notebook.cells if cell.name}
        sources = {digest(cell.source) for cell in notebook.cells if cell.source.strip()}

        def likeness(one: Released) -> float:
            """Return how much of the smaller of both is in the other: by names, or else by texts."""
            own = {cell.name for cell in one.cells}
            by_name = len(names & own) / max(_LEAST, min(len(names), len(own)))
            by_text = len(sources & one.texts) / max(_LEAST, min(len(sources), len(one.texts)))
            return max(by_name, by_text)

        best = max(self.notebooks, key=likeness, default=None)
        return best if best is not None and likeness(best) >= _ALIKE else None


def digest(source: str) -> str:
    """Return a short checksum of a cell's source."""
    return hashlib.sha256(source.strip().encode("utf-8", "replace")).hexdigest()[:16]


def file_digest(path: Path) -> str:
    """Return a short checksum of a file; line ends, which git changes on Windows, make no difference.

    Raises OSError.
    """
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]


def make_index(release: Path) -> dict[str, Any]:
    """Return the index of a release folder (`release/<assignment>/<notebook>.ipynb`) as plain data.

    The same folder gives the same data. Raises Unusable for a notebook that cannot be read.
    """
    notebooks = [_entry(path) for path in sorted(release.glob("*/*.ipynb"))]
    return {"version": VERSION, "notebooks": notebooks}


def as_text(index: dict[str, Any]) -> str:
    """Return the text of an index file: a cell a line, so that git shows what changed."""
    return json.dumps(index, indent=1, ensure_ascii=False) + "\n"


def _entry(path: Path) -> dict[str, Any]:
    notebook = read(path)
    beside = (one for one in sorted(path.parent.iterdir()) if one.is_file() and one.suffix != ".ipynb")
    return {
        "assignment": path.parent.name,
        "notebook": path.name,
        "title": title_of(notebook.cells),
        "points": sum(cell.points for cell in notebook.cells),
        "checksum": hashlib.sha256(path.read_bytes()).hexdigest(),
        "files": {one.name: file_digest(one) for one in beside},
        "cells": list(_marked(notebook)),
        "texts": sorted({digest(cell.source) for cell in notebook.cells if cell.source.strip()}),
    }


def _marked(notebook: Notebook) -> Iterator[dict[str, Any]]:
    for cell in notebook.cells:
        if cell.name:
            yield {"id": cell.id, "is_code": cell.is_code, "mark": cell.mark, "source": cell.source}


def load(path: Path) -> Index | None:
    """Return the index in a file; None where there is none, or none that this version can read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return from_data(data, path.parent.parent) if data["version"] == VERSION else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def from_data(data: dict[str, Any], root: Path) -> Index:
    """Return an index from what `make_index` made; `root` holds the assignments' folders, if any."""
    return Index(
        tuple(
            Released(
                assignment=one["assignment"],
                name=one["notebook"],
                title=one["title"],
                checksum=one["checksum"],
                files=dict(one["files"]),
                folder=root / one["assignment"],
                cells=tuple(Cell(c["is_code"], c["source"], c["mark"], c["id"]) for c in one["cells"]),
                texts=frozenset(one["texts"]),
            )
            for one in data["notebooks"]
        )
    )


def beside_package() -> Index | None:
    """Return the index that was published with this package, if it was."""
    return load(Path(__file__).with_name(NAME))

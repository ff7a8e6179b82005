"""What became of mutants, kept in the course's own folder by content: only what changed is tried again."""

from __future__ import annotations

import contextlib
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from ... import files
from ...course import OWN_FOLDER
from ...errors import FileRefused
from ...scratch import scratch

_FOLDER = "audit"
_MOST_BYTES = 200_000_000


class Reference(BaseModel):
    """How a notebook's reference fared: whether it needs unlocked code, seconds, and the cells lost."""

    plain: bool
    seconds: float
    lost: dict[str, str]


class Known(BaseModel):
    """What is kept of an assignment: by key, how references fared and what mutants lost."""

    references: dict[str, Reference] = Field(default_factory=dict)
    mutants: dict[str, dict[str, str]] = Field(default_factory=dict)

    def with_what_else(self, other: Known) -> Known:
        """Return this and what else another knows."""
        return Known(references=other.references | self.references, mutants=other.mutants | self.mutants)


def read_known(root: Path, assignment: str) -> Known:
    """Read what is kept of an assignment in the course at `root`; nothing where it cannot be read."""
    try:
        text = files.read(root / OWN_FOLDER / _FOLDER / f"{assignment}.json", _MOST_BYTES)
        return Known.model_validate_json(text)
    except (FileRefused, ValidationError, ValueError):
        return Known()


def keep(root: Path, assignment: str, known: Known) -> None:
    """Keep it; where that cannot be written, it is found out again next time."""
    own = root / OWN_FOLDER
    with contextlib.suppress(OSError):
        (own / _FOLDER).mkdir(parents=True, exist_ok=True)
        with scratch(own) as temporary:
            for name, text in (
                (".gitignore", "*\n"),
                (f"{_FOLDER}/{assignment}.json", known.model_dump_json()),
            ):
                new = Path(temporary) / "new"
                new.write_text(text, encoding="utf-8")
                new.replace(own / name)

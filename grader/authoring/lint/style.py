"""What ruff would refuse, by the course's own configuration of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from .reading import Page
from .rules import Problem, Rule, Settings

NAME = "ruff"
_SECONDS = 60


def _nothing(page: Page, settings: Settings) -> Iterator[Problem]:
    return iter(())  # ruff looks at all notebooks in one go


RUFF = Rule(
    NAME, "what `ruff check` refuses, where the course has settings for it", _nothing, False, False, True
)


def has_settings(root: Path) -> bool:
    """Tell whether a course, or what it lies in, says what ruff is to look for."""
    for folder in (root, *root.parents):
        if any((folder / name).is_file() for name in ("ruff.toml", ".ruff.toml")):
            return True
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.ruff" in project.read_text("utf-8", "replace"):
            return True
    return False


def ruff(root: Path, pages: Sequence[Page]) -> Iterator[tuple[Page, Problem]]:
    """Yield what ruff says of these notebooks: nothing where the course has no settings for it."""
    pages = [page for page in pages if page.is_python]
    if not pages or not has_settings(root):
        return
    command = [
        sys.executable,
        "-P",
        "-m",
        "ruff",
        "check",
        "--exit-zero",
        "--no-fix",
        "--output-format",
        "json",
    ]
    try:
        done = subprocess.run(
            [*command, *(str(page.path) for page in pages)],
            cwd=root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
        )
        found = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return
    by_path = {str(page.path.resolve()): page for page in pages}
    for one in found:
        page = by_path.get(str(Path(one["filename"]).resolve()))
        if page is not None and one.get("code") not in (None, "invalid-syntax"):
            yield page, _problem(page, one)


def _problem(page: Page, one: dict[str, Any]) -> Problem:
    number, line = int(one.get("cell") or 0), int(one["location"]["row"])
    cell = page.cells[number - 1] if 0 < number <= len(page.cells) else None
    return Problem(
        cell, line if cell else 0, f"{one['message']} ({one['code']}, {one.get('url') or 'ruff'})."
    )

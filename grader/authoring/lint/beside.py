"""Pictures and files that a text names: students get what lies in the assignment's folder, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from .reading import Cell, Page
from .rules import Problem, Settings, rule

_LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*(?:<([^>]+)>|([^)\s]+))[^)]*\)")
_TAG = re.compile(r"<(img|video|audio|source)\b[^>]*?\bsrc\s*=\s*[\"']([^\"']+)[\"']", re.I)
_CODE = re.compile(r"```.*?```|~~~.*?~~~|`[^`\n]*`", re.S)


def _targets(cell: Cell) -> Iterator[tuple[int, bool, str]]:
    """Yield (line, whether it is a picture, where to) of every link of a text; code in it is left out."""
    if cell.node.cell_type != "markdown":
        return
    text = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), cell.source)
    for found in _LINK.finditer(text):
        yield text[: found.start()].count("\n") + 1, bool(found[1]), found[2] or found[3]
    for found in _TAG.finditer(text):
        yield text[: found.start()].count("\n") + 1, True, found[2]


@rule("picture-missing", "a picture that is not there", stops=False)
def _pictures(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for line, is_picture, target in _targets(cell):
            if target.startswith("attachment:"):
                name = unquote(target.removeprefix("attachment:"))
                if name not in cell.node.get("attachments", {}):
                    yield Problem(
                        cell,
                        line,
                        f"the picture {name!r} is not attached to this cell. Paste it in again; or put the "
                        "file beside the notebook, and its name here.",
                    )
            elif is_picture and (why := _lacking(page.path.parent, target)):
                yield Problem(cell, line, f"the picture {target!r} {why}")


@rule("file-missing", "a link to a file that is not there", stops=False)
def _files(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        for line, is_picture, target in _targets(cell):
            is_file = not is_picture and not target.startswith("attachment:")
            if is_file and (why := _lacking(page.path.parent, target)):
                yield Problem(cell, line, f"the link to {target!r} leads nowhere: it {why}")


def _lacking(folder: Path, target: str) -> str:
    """Return what is wrong with a link to a file, "" for one that is fine or leads to the web."""
    name = unquote(re.split(r"[?#]", target, maxsplit=1)[0])
    if not name or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        return ""
    if name.startswith(("/", "~")) or "\\" in name:
        return "is not named from the notebook's folder. Put it into that folder, and write its name alone."
    try:
        path = (folder / name).resolve()
        inside, there = path.is_relative_to(folder.resolve()), path.exists()
    except (OSError, ValueError):
        return "cannot be the name of a file."
    if not inside:
        return (
            "lies outside the assignment's folder, which is all that students get. Copy it into that folder."
        )
    if not there:
        return "is not in the assignment's folder. Put it there, or mend its name."
    return (
        ""
        if _is_spelt(folder.resolve(), path)
        else (
            "is spelt otherwise on the disk, in capital and small letters; most students' systems tell them"
            " apart."
        )
    )


def _is_spelt(folder: Path, path: Path) -> bool:
    """Tell whether every part of a path is written as on the disk; some file systems do not mind."""
    for part in path.relative_to(folder).parts:
        if part not in {entry.name for entry in folder.iterdir()}:
            return False
        folder /= part
    return True

"""Which of the submitted files are the notebooks: by their names, or else by what is in them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ... import files
from ...errors import FileRefused, SubmissionRefused

# A browser may number a download, and add the ending of what it takes the content for.
_NOTEBOOK = re.compile(r"(?P<stem>.+)\.ipynb(?: ?\((?P<number>\d{1,4})\))?(?:\.(?:txt|json))?", re.I | re.S)
# Endings of notebooks that were saved as something else, and of the copies that editors keep.
_DISGUISE = re.compile(r"^(?!\._)[^.].*\.(?:json|txt|ipynb[~_.-]?\w{0,8}|ipynb)$|^[^.]+$", re.I | re.S)
_MOST_DISGUISED = 20  # of those that are looked into
_NUMBERED = re.compile(r" ?\((\d{1,4})\)")
_NOTES = ("timestamp.txt", "submission_secret.txt")  # what nbgrader puts beside it
# Says of a notebook (its name in the assignment, a file) how much is written in it; below 0: it is another.
Fullness = Callable[[str, Path], int]


def is_notebook(name: str) -> bool:
    """Tell whether a file is a notebook by its name."""
    return not name.startswith(".") and bool(_NOTEBOOK.fullmatch(name))


@dataclass
class _Choice:
    """The files that may be one notebook of the assignment."""

    name: str
    paths: list[Path] = field(default_factory=list)


def choose_files(
    folder: Path, wanted: list[str], fullness: Fullness | None = None
) -> tuple[dict[str, Path], list[str]]:
    """Pair the notebooks in a submission's folder with those of the assignment.

    `wanted` holds the notebook names (no ending). Returns (name → file, repairs). Copies of a notebook, such
    as two downloads, are told by their names, and renamed ones by what is in them, as `fullness` has it: the
    fullest counts, of equally full ones the latest download. Raises SubmissionRefused when nothing fits.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise SubmissionRefused("The submission is not a folder with notebooks in it.")
    regular, odd = notebooks_in(folder)
    fullness = cache(fullness) if fullness else None  # it reads the file
    if not regular and not odd and fullness is not None:
        others = _disguised(folder)[:_MOST_DISGUISED]
        regular = [path for path in others if any(fullness(name, path) >= 0 for name in wanted)]
    choices = [_Choice(name) for name in wanted]
    strangers = _sorted(regular, choices)
    missing = [choice for choice in choices if not choice.paths]
    for choice in choices if strangers else ():
        if not choice.paths or _is_hopeless(choice, fullness):
            choice.paths += [path for path in strangers if _fits(choice, path, fullness, missing)]
    found: dict[str, Path] = {}
    repairs: list[str] = []
    for choice in choices:
        free = [path for path in choice.paths if path not in found.values()]
        if free:
            found[choice.name], said = _chosen(choice.name, free, fullness)
            repairs += [said] if said else []
    if not found and len(regular) == 1:
        # Reading it says best what is wrong with it.
        found[missing[0].name], said = _chosen(missing[0].name, regular, fullness)
        return found, [said]
    if not found:
        raise SubmissionRefused(_nothing(folder, wanted, regular, odd))
    repairs += [f"{name}.ipynb is missing: its cells earn nothing." for name in wanted if name not in found]
    claimed = [path for choice in choices for path in choice.paths]
    repairs += [
        f"{_shown(path, folder)} is not part of the assignment: left out."
        for path in regular
        if path not in claimed
    ]
    return found, repairs + [f"{path.name} is not a regular file: left out." for path in odd]


def notebooks_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the notebooks in a folder, or else in its own folders, and what only has a notebook's name."""
    regular: list[Path] = []
    odd: list[Path] = []
    inner: list[Path] = []
    for entry in _entries(folder):
        path = folder / entry.name
        if is_notebook(entry.name):
            (regular if entry.is_file(follow_symlinks=False) else odd).append(path)
        elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "__")):
            inner.append(path)
    if not regular and not odd:
        regular = [
            place / entry.name
            for place in inner
            for entry in _entries(place)
            if is_notebook(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    return regular, odd


def _disguised(folder: Path) -> list[Path]:
    """Return files that may be notebooks under a name that is none's: saved as text, or an editor's copy."""
    copies = folder / ".ipynb_checkpoints"
    return [
        place / entry.name
        for place in (folder, copies)
        for entry in _entries(place)
        if _DISGUISE.search(entry.name) and entry.is_file(follow_symlinks=False)
    ]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return files.entries(folder)[0]
    except FileRefused:
        return []


def _sorted(paths: list[Path], choices: list[_Choice]) -> list[Path]:
    """Give each file to the notebook whose name it bears; return those that bear none."""
    strangers = []
    for path in paths:
        bears = [choice for choice in choices if _bears(_stem(path), choice.name)]
        if bears:
            # A longer name may have a shorter one in it.
            max(bears, key=lambda choice: len(choice.name)).paths.append(path)
        else:
            strangers.append(path)
    return strangers


def _bears(stem: str, name: str) -> bool:
    """Tell whether a file's name has a notebook's name in it, as a word of its own: hw_ann, Copy of hw."""
    return bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", stem, re.I))


def _is_hopeless(choice: _Choice, fullness: Fullness | None) -> bool:
    return fullness is not None and all(fullness(choice.name, path) < 0 for path in choice.paths)


def _fits(choice: _Choice, path: Path, fullness: Fullness | None, missing: list[_Choice]) -> bool:
    """Tell whether a file of another name can be this notebook: the only one missing, or by what is in it."""
    if fullness is None:
        return len(missing) == 1
    return fullness(choice.name, path) >= 0


def _chosen(name: str, paths: list[Path], fullness: Fullness | None) -> tuple[Path, str]:
    """Return the file that counts, and a sentence if it is not simply the one of that name."""
    if len(paths) == 1:
        path = paths[0]
        if path.name == f"{name}.ipynb":
            return path, ""
        return path, f"The notebook was named {files.shown(path.name)}: taken for {name}.ipynb."
    amounts = {path: fullness(name, path) if fullness else 0 for path in paths}
    path = max(paths, key=lambda path: (amounts[path], _recency(path, name), path.name))
    others = ", ".join(
        f"{files.shown(other.name)} ({_amount(amounts[other])})" for other in paths if other != path
    )
    why = (
        "the fullest"
        if amounts[path] > max(amounts[other] for other in paths if other != path)
        else "of equally full ones the latest by its name"
    )
    return path, (
        f"There were {len(paths)} notebooks for {name}.ipynb: {files.shown(path.name)} was taken, {why} "
        f"({_amount(amounts[path])}), and not {others}."
    )


def _amount(fullness: int) -> str:
    if fullness < 0:
        return "not this notebook, or damaged"
    return f"{fullness} answers written" if fullness != 1 else "1 answer written"


def _recency(path: Path, name: str) -> tuple[int, int]:
    """Rank files by their names: a later download has a number, a copy on the Drive is what one works in.

    JupyterLab's and Windows' copies are rather what was put aside.
    """
    found = _NOTEBOOK.fullmatch(path.name)
    stem, number = (found["stem"], found["number"]) if found else (path.stem, None)
    numbers = [int(one) for one in (*_NUMBERED.findall(stem), *([number] if number else []))]
    if numbers and not re.search(r"- ?(?:copy|kopie)|-copy\d", stem, re.I):
        return 2, sum(numbers)
    if re.match(r"(?:copy of|kopie von|copia de|copie de)\b", stem, re.I):
        return 2, 0
    return (1, 0) if stem.casefold() == name.casefold() else (0, 0)


def _stem(path: Path) -> str:
    found = _NOTEBOOK.fullmatch(path.name)
    return found["stem"] if found else path.stem


def _shown(path: Path, folder: Path) -> str:
    return files.shown(path.relative_to(folder).as_posix())


def _nothing(folder: Path, wanted: list[str], regular: list[Path], odd: list[Path]) -> str:
    if odd:
        return f"{files.shown(odd[0].name)} is not a regular file, but a link, a folder or a device."
    expected = ", ".join(f"{name}.ipynb" for name in wanted)
    found = [path.name for path in regular]
    if not regular:
        others = [entry for entry in _entries(folder) if not entry.name.startswith((".", "__"))]
        found = [entry.name for entry in others if entry.name not in _NOTES]
    there = ", ".join(map(files.shown, found[:5])) + (f" and {len(found) - 5} more" if len(found) > 5 else "")
    if not regular:
        there = f"only {there}" if there else "no notebook"
    return f"The notebook is missing: expected {expected}, found {there}."

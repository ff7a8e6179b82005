"""The files beside a submitted notebook: which are taken, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from ... import files
from ...errors import FileRefused
from .choosing import is_notebook

# What a folder may hold before the rest of it is left out unread.
_MOST_ENTRIES, _DEEPEST = 2_000, 8
_MOST_SENTENCES = 10
# What is said of a file that is no flaw: it may well be a part of what a person reads.
_NOT_USED = re.compile(r"(?s)(.+) lies? beside the notebook.* was not used to run it\.")
# What the system, an archive or nbgrader's exchange put there; no work of the student's.
_CLUTTER = frozenset(
    {"__pycache__", "__MACOSX", "Thumbs.db", "desktop.ini", "timestamp.txt", "submission_secret.txt"}
)


@dataclass
class Beside:
    """What lies beside the notebooks of a submission, by paths with slashes, relative to its folder.

    `kept` may stand in the folder where a notebook runs; `left_out` gives the reason for each of the others.
    `ours` have the name of a file of the instructor's, which is used instead. `unused` are notebooks that
    were not taken.
    """

    kept: list[str] = field(default_factory=list)
    ours: list[str] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Everything of the student's that lies there; a folder that was left out ends with a slash."""
        return [*self.kept, *self.left_out, *self.unused]

    @property
    def sentences(self) -> list[str]:
        """What was left out, one sentence each; many are summed up."""
        found = [f"{name} {why}" for name, why in self.left_out.items()]
        if len(found) > _MOST_SENTENCES:
            more = len(found) - _MOST_SENTENCES + 1
            summed = f"{more:,} more files lie beside the notebook: what is in them was not used to run it."
            found[_MOST_SENTENCES - 1 :] = [summed]
        return found


def not_used(sentence: str) -> str:
    """Return which file a sentence names as one that was handed in and not used; "" for another sentence."""
    return match[1] if (match := _NOT_USED.fullmatch(sentence)) else ""


def look_beside(submission: Path, names: Iterable[Path], allowed: Iterable[str]) -> Beside:
    """Sort the files of a submission by the course's patterns; nothing is opened, no link is followed.

    `names` are the instructor's files, which always win. A pattern without a slash is for files directly
    beside the notebook, `images/*.png` for those in a folder, and `**` stands for folders at any depth.
    Capitals do not matter.
    """
    patterns = [pattern.casefold().split("/") for pattern in allowed]
    ours = {name.as_posix() for name in names}
    # A folder that came with the assignment is looked into: handed in again it is nobody's answer.
    reached = [*patterns, *(name.casefold().split("/") for name in ours)]
    found = Beside()
    if submission.is_dir() and not submission.is_symlink():
        for number, entry in enumerate(_walk(submission, "", reached)):
            if number == _MOST_ENTRIES:
                found.left_out["The rest"] = f"of more than {_MOST_ENTRIES:,} files was left out."
                break
            _sort(entry, found, patterns, ours)
    return found


@dataclass(frozen=True)
class _Entry:
    """A thing in a submission's folder; `kind` is file, folder (not entered) or other."""

    name: str
    kind: str


def _walk(folder: Path, under: str, patterns: list[list[str]]) -> Iterator[_Entry]:
    """Yield what lies in a folder, and in those of its folders that a pattern can reach."""
    try:
        entries, _ = files.entries(folder, _MOST_ENTRIES + 1)
    except FileRefused:
        yield _Entry(under.rstrip("/") or ".", "unreadable")
        return
    for entry in entries:
        name = under + entry.name
        if entry.name.startswith(".") or entry.name in _CLUTTER:
            continue
        if entry.is_dir(follow_symlinks=False):
            reached = name.count("/") < _DEEPEST and any(_leads(name, pattern) for pattern in patterns)
            if reached:
                yield from _walk(folder / entry.name, f"{name}/", patterns)
            else:
                yield _Entry(f"{name}/", "folder")
        else:
            yield _Entry(name, "file" if entry.is_file(follow_symlinks=False) else "other")


def _sort(entry: _Entry, found: Beside, patterns: list[list[str]], ours: set[str]) -> None:
    name = entry.name
    if "/" not in name and is_notebook(name):
        return
    if name in ours:
        found.ours.append(name)
    elif entry.kind == "folder":
        found.left_out[name] = "lies beside the notebook and, with all in it, was not used to run it."
    elif entry.kind == "unreadable":
        found.left_out[name] = "cannot be read: left out."
    elif entry.kind == "other":
        found.left_out[name] = "is not a regular file, but a link or a device: left out."
    elif not is_notebook(name.rpartition("/")[2]) and any(_fits(name, pattern) for pattern in patterns):
        found.kept.append(name)
    else:
        found.left_out[name] = "lies beside the notebook and was not used to run it."


def _fits(name: str, pattern: list[str]) -> bool:
    return _match(name.casefold().split("/"), pattern)


def _match(parts: list[str], pattern: list[str]) -> bool:
    if not pattern:
        return not parts
    if pattern[0] == "**":
        last = len(pattern) == 1
        return (last and bool(parts)) or any(_match(parts[n:], pattern[1:]) for n in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _match(parts[1:], pattern[1:])


def _leads(folder: str, pattern: list[str]) -> bool:
    """Tell whether a file somewhere in a folder can fit a pattern."""
    for part, wanted in zip(folder.casefold().split("/"), pattern[:-1] + pattern[-1:], strict=False):
        if wanted == "**":
            return True
        if not fnmatchcase(part, wanted):
            return False
    return len(pattern) > folder.count("/") + 1


def copy_side_files(
    submission: Path,
    originals: Path,
    names: list[Path],
    allowed: tuple[str, ...],
    target: Path,
    most: int = 20_000_000,
) -> Beside:
    """Fill the folder in which a notebook runs, and say what became of each submitted file.

    The instructor's files (`names`, relative to `originals`) always win over submitted ones. What would
    bring the submitted files to more than `most` bytes together is left out.
    """
    beside = look_beside(submission, names, allowed)
    kept, left = [], most
    for name in beside.kept:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            left -= files.copy(submission / name, target / name, left)
        except FileRefused as refused:
            beside.left_out[name] = f"{refused.why}: left out."
        else:
            kept.append(name)
    beside.kept = kept
    for name in beside.ours:
        if not _same(submission / name, originals / name, most):
            beside.left_out[name] = "differs from the course's file of that name: the course's was used."
    for path in names:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes((originals / path).read_bytes())
    return beside


def _same(path: Path, original: Path, most: int) -> bool:
    try:
        return files.digest(path, most) == files.digest(original, most, links=True)
    except FileRefused:
        return False

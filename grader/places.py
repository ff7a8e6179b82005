"""Where a course's directory_structure puts things, and what lies where nothing belongs.

Folders are looked into, one level of the structure after the other; no name is ever taken for a pattern.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import files
from .errors import FileRefused

# What stands for a name in a path that is to be taken apart again; no file's name can hold it.
STUDENT, ASSIGNMENT = "\0student\0", "\0assignment\0"
# Hears of a path that cannot be looked into, and why, as "<path> <why>".
Closed = Callable[[Path, str], None]
_MOST_STUDENTS = 1_000_000
# What systems and editors leave everywhere.
_CLUTTER = frozenset(
    {
        *("lost+found", "__MACOSX", "Thumbs.db", "desktop.ini", "__pycache__"),
        *(".git", ".ipynb_checkpoints", ".Trash-0", ".vscode", ".idea"),
    }
)


@dataclass(frozen=True)
class Misplaced:
    """Something where submissions lie that is nobody's submission; `why` is a sentence for a person.

    `like` is the assignment that may be meant, or "".
    """

    path: Path
    why: str
    like: str = ""


def students(template: Path, assignment: str, closed: Closed = lambda path, why: None) -> list[str]:
    """Return the names in place of STUDENT for which something is there, sorted.

    A name that is no text is left out: no gradebook can hold it (`misplaced` names it). `closed` hears of
    what is there and cannot be looked into, and why.
    """
    parts = [part.replace(ASSIGNMENT, assignment) for part in template.parts]
    found = {name for name, _ in _matches(Path(parts[0]), parts[1:], "", closed) if files.is_text(name)}
    return sorted(found)


def assignments(template: Path) -> list[str]:
    """Return the names in place of ASSIGNMENT for which something is there, sorted, as for students."""
    return students(Path(*(part.replace(ASSIGNMENT, STUDENT) for part in template.parts)), "")


def _matches(folder: Path, parts: Sequence[str], student: str, closed: Closed) -> Iterator[tuple[str, Path]]:
    """Yield (student, path) for each path below a folder that the parts describe."""
    if not parts:
        yield student, folder
        return
    for name, found in _step(folder, parts[0], student, closed):
        yield from _matches(folder / name, parts[1:], found, closed)


def _step(folder: Path, part: str, student: str, closed: Closed) -> Iterator[tuple[str, str]]:
    """Yield (name, student) for each entry of a folder that one part of a template describes."""
    if student:
        part = part.replace(STUDENT, student)
    if STUDENT not in part:
        try:
            (folder / part).lstat()
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            closed(folder, f"cannot be looked into: {error.strerror}")
            return
        yield part, student
        return
    pattern = _pattern(part)
    for entry in _entries(folder, closed):
        if (match := pattern.fullmatch(entry.name)) and entry.name not in _CLUTTER:
            yield entry.name, match["student"]


def _pattern_of_any(part: str) -> re.Pattern[str]:
    """Return what matches every name that one part of a template may stand for."""
    texts = re.split(f"{STUDENT}|{ASSIGNMENT}", part)
    return re.compile(".+".join(map(re.escape, texts)), re.DOTALL)


def _pattern(part: str) -> re.Pattern[str]:
    """Return what matches the names that one part of a template describes; a student's twice is the same."""
    first, *rest = (re.escape(text) for text in part.split(STUDENT))
    if not rest:
        return re.compile(first, re.DOTALL)
    return re.compile(f"{first}(?P<student>.+){'(?P=student)'.join(rest)}", re.DOTALL)


def _entries(folder: Path, closed: Closed) -> list[os.DirEntry[str]]:
    """Return what a folder holds; nothing when it is none, or may not be read."""
    try:
        return files.entries(folder, _MOST_STUDENTS)[0]
    except FileRefused as refused:
        if not refused.is_missing or os.path.lexists(folder):
            closed(folder, refused.why)
        return []


def misplaced(
    template: Path, known: Sequence[str], listed: Callable[[str], list[str]], step: int = 0
) -> list[Misplaced]:
    """Return what lies where submissions do and belongs to no known assignment, by path.

    `listed` gives the students of an assignment. `step` is the part of the template that says that these are
    submissions: what other folders there hold is not looked at.
    """
    placed = {
        Path(*(part.replace(ASSIGNMENT, name).replace(STUDENT, student) for part in template.parts))
        for name in known
        for student in listed(name)
    }
    holding = {parent for path in placed for parent in path.parents}
    fixed = next(n for n, part in enumerate(template.parts) if STUDENT in part or ASSIGNMENT in part)
    top = Path(*template.parts[:fixed])
    if not os.path.lexists(top):
        return []
    return list(_Search(template, known, placed, holding, fixed, step).towards(top, fixed))


@dataclass(frozen=True)
class _Search:
    """A search for what is in nobody's place."""

    template: Path
    known: Sequence[str]
    placed: set[Path]
    holding: set[Path]  # folders on the way to what is placed
    first: int  # the level of the folder that holds all of them
    step: int  # the level of the folders that only hold submissions

    def towards(self, folder: Path, level: int) -> Iterator[Misplaced]:
        """Yield what is misplaced in the folders of submissions below one that holds other things as well."""
        if level > self.step:
            yield from self.below(folder, level)
            return
        part = _pattern_of_any(self.template.parts[level])
        for entry in _entries(folder, lambda path, why: None):
            path = folder / entry.name
            if path in self.placed or not part.fullmatch(entry.name) or not files.is_folder(path):
                continue
            if level < self.step or path in self.holding or (refused := self._of_unknown(path)) is None:
                yield from self.towards(path, level + 1)
            else:
                yield refused

    def _of_unknown(self, path: Path) -> Misplaced | None:
        """Say so where a folder of submissions is an unknown assignment's; None when it may be known."""
        for part, name in zip(self.template.parts, path.parts, strict=False):
            if ASSIGNMENT in part and not self._fits(name, part):
                return self._no_assignment(path, self._like(Path(name)))
        return None

    def below(self, folder: Path, level: int) -> Iterator[Misplaced]:
        """Yield what is misplaced in a folder whose entries are at this level of the template."""
        try:
            entries, _ = files.entries(folder, _MOST_STUDENTS)
        except FileRefused as refused:
            yield Misplaced(folder, f"{refused.why}: what is in it was not graded.")
            return
        if not entries and level > self.first:
            yield Misplaced(folder, "is empty.")
        for entry in entries:
            path = folder / entry.name
            if path in self.placed or entry.name in _CLUTTER or _is_note(path):
                continue
            if (found := self._refused(path, level)) is not None:
                yield found
            elif path in self.holding or level + 1 < len(self.template.parts):
                yield from self.below(path, level + 1)

    def _refused(self, path: Path, level: int) -> Misplaced | None:
        """Say why something cannot lead to a submission; None when one may lie below it."""
        part, name = self.template.parts[level], path.name
        if not files.is_text(name):
            return Misplaced(path, "has a name that is not text in UTF-8: give it another one.")
        if path in self.holding:
            return None
        if not files.is_folder(path):
            return Misplaced(
                path, f"is not a folder; submissions lie in {self._expected()}.", self._like(path)
            )
        if name in self.known and ASSIGNMENT not in part:
            why = f"bears the name of an assignment; submissions lie in {self._expected(name)}."
            return Misplaced(path, why, name)
        if level + 1 < len(self.template.parts) and self._fits(name, part):
            return None
        if ASSIGNMENT not in part:
            return Misplaced(path, f"is not where submissions lie, which is in {self._expected()}.")
        return self._no_assignment(path, self._like(path))

    def _no_assignment(self, path: Path, like: str) -> Misplaced:
        meant = f"; {like!r} may be meant" if like else ""
        why = f"belongs to no assignment{meant}: submissions lie in {self._expected(like)}."
        return Misplaced(path, why, like)

    def _fits(self, name: str, part: str) -> bool:
        """Tell whether a name is one that a part of the template describes, with a known assignment."""
        if ASSIGNMENT not in part:
            return bool(_pattern(part).fullmatch(name))
        of_known = (part.replace(ASSIGNMENT, known) for known in self.known)
        return any(_pattern(known).fullmatch(name) for known in of_known)

    def _expected(self, assignment: str = "") -> str:
        """Return where submissions lie, for a person."""
        parts = (
            part.replace(STUDENT, "<student>").replace(ASSIGNMENT, assignment or "<assignment>")
            for part in self.template.parts[-3:]
        )
        return "/".join(parts)

    def _like(self, path: Path) -> str:
        """Return the assignment whose name a path's resembles most; "" when none does."""
        names = {name.casefold(): name for name in self.known}
        near = difflib.get_close_matches(path.stem.casefold(), names, 1) or difflib.get_close_matches(
            path.name.casefold(), names, 1
        )
        return names[near[0]] if near else ""


def _is_note(path: Path) -> bool:
    """Tell whether it is a file for people or systems, such as README.md, .gitkeep or .DS_Store."""
    note = path.name.startswith(".") or path.name.casefold().startswith("readme")
    return note and not files.is_folder(path)

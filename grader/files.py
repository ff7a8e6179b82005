"""Files that others made: read without waiting, without following links, and never more than asked for.

Whatever lies around a submission is read through here. A name may be a link, a folder, a pipe that nobody
writes to, a device, a sparse file of terabytes, or one that may not be read; each becomes `FileRefused`.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from .errors import FileRefused

_CHUNK = 1 << 20
# Nothing here waits for a pipe or makes a terminal this process's own; not every system has each of them.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
# A folder that a person made has fewer entries than this; a longer list is cut.
MOST_ENTRIES = 10_000
# Characters that would change what a terminal or a page shows around a name.
_HIDDEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def pieces(path: Path, most: int, *, links: bool = False) -> Iterator[bytes]:
    """Yield what a regular file of at most `most` bytes holds, a megabyte at a time.

    `links` allows a link to such a file, for folders that are not a student's. Raises FileRefused, whose
    message names the file and says why, for anything else, also where it grows while it is read.
    """
    try:
        file = _open(path, most, links=links)
    except (OSError, ValueError) as error:  # a ValueError: a name with a null byte
        raise _refused(path, error) from error
    done = 0
    with file:
        while True:
            try:
                piece = file.read(min(_CHUNK, most + 1 - done))
            except OSError as error:
                raise _refused(path, error) from error
            if not piece:
                return
            done += len(piece)
            if done > most:
                raise FileRefused(path, f"holds more than the limit of {size(most)}", lasting=False)
            yield piece


def _open(path: Path, most: int, *, links: bool) -> BinaryIO:
    # What is no regular file is not even opened: a device may act on that.
    _check(path, path.stat() if links else path.lstat(), most)
    file = os.fdopen(os.open(path, _FLAGS | (0 if links else _NO_LINKS)), "rb", buffering=0)
    try:
        _check(path, os.fstat(file.fileno()), most)
    except FileRefused:
        file.close()
        raise
    return file


def _check(path: Path, found: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise FileRefused(path, f"is {_kind(found.st_mode)}, not a regular file")
    if found.st_size > most:
        raise FileRefused(path, f"is {size(found.st_size)}, above the limit of {size(most)}")


def read(path: Path, most: int, *, links: bool = False) -> bytes:
    """Return what a regular file of at most `most` bytes holds. Raises FileRefused."""
    return b"".join(pieces(path, most, links=links))


def digest(path: Path, most: int, *, links: bool = False) -> bytes:
    """Return a SHA-256 of a regular file of at most `most` bytes. Raises FileRefused."""
    found = hashlib.sha256()
    for piece in pieces(path, most, links=links):
        found.update(piece)
    return found.digest()


def copy(path: Path, target: Path, most: int, *, links: bool = False) -> int:
    """Copy a regular file's content, not its rights; return its size.

    Raises FileRefused, and then there is no copy; OSError when `target` cannot be written.
    """
    done = 0
    try:
        content = pieces(path, most, links=links)
        first = next(content, b"")
        with target.open("wb") as copied:
            for piece in chain([first], content):
                done += copied.write(piece)
    except FileRefused:
        target.unlink(missing_ok=True)
        raise
    return done


def entries(folder: Path, most: int = MOST_ENTRIES) -> tuple[list[os.DirEntry[str]], bool]:
    """Return what a folder holds, sorted by name, and whether that is all of it.

    Raises FileRefused when it may not be read, or is no folder.
    """
    try:
        with os.scandir(folder) as found:
            listed = list(islice(found, most + 1))
    except (OSError, ValueError) as error:
        raise _refused(folder, error) from error
    return sorted(listed[:most], key=lambda entry: entry.name), len(listed) <= most


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder or a link to one; False as well where that may not be asked."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether a path is a regular file or a link to one; False as well where that may not be asked."""
    try:
        return path.is_file()
    except OSError:
        return False


def shown(name: object) -> str:
    """Return a name fit for a terminal and a page: what cannot be seen, or is no text, is escaped."""
    return "".join(_escaped(character) for character in str(name))


def is_text(name: str) -> bool:
    """Tell whether a file's name is text: bytes that are not UTF-8 are no name that a gradebook can hold."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte of a name that is not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    if unicodedata.category(character) in _HIDDEN or character in _TURNING:
        return character.encode("unicode_escape").decode("ascii")
    return character


def size(count: int) -> str:
    """Return a number of bytes as people write it."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= unit:
            return f"{count / unit:.3g} {name}"
    return f"{count} bytes"


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFLNK: "a link",
        stat.S_IFDIR: "a folder",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")


def _refused(path: Path, error: OSError | ValueError) -> FileRefused:
    is_missing = isinstance(error, FileNotFoundError | NotADirectoryError)
    return FileRefused(path, _why(error), lasting=False, is_missing=is_missing)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, PermissionError):
        return "may not be read: its rights do not allow it"
    if isinstance(error, NotADirectoryError):
        return "is not a folder"
    return f"cannot be read: {(isinstance(error, OSError) and error.strerror) or error}"

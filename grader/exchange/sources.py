"""What a platform gave: a folder or a zip, with zips in it, read without trusting a name or a size in it.

A zip says of itself how much is in it, where that goes and what kind of file it is; a student may have made
it. Nothing is unpacked here: pieces are read one at a time, each within its limit.
"""

from __future__ import annotations

import datetime as dt
import lzma
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from .. import files
from ..errors import ExchangeError, FileRefused

_CHUNK = 1 << 20
_MOST_PIECES = 200_000
_MOST_BYTES = 50_000_000_000  # of a whole class
_MOST_PIECES_OF_ONE, _MOST_BYTES_OF_ONE = 5_000, 1_000_000_000  # of a zip that a student made
_MOST_RATIO, _SMALL = (
    200,
    5_000_000,
)  # what stays small may shrink as it likes
_DEEPEST_ZIP, _DEEPEST_FOLDER = 3, 32
_LONGEST = 255  # bytes of a file's name
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_CLUTTER = frozenset(
    {"__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__pycache__"}
    | {".git", ".vscode", ".idea", ".trash-0", ".virtual_documents"}
)
# What a zip that is cut off, damaged, locked or made up raises, depending on where it is.
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)
_DAMAGED_TOO = (struct.error, ValueError, OverflowError, OSError, IndexError, UnicodeError)


@dataclass(frozen=True)
class Piece:
    """One file of the source.

    `parts` is its path there; a zip in it counts as a folder of that name, and `zips` has the places of those
    in `parts`. `when` is the file's own time (UTC, without a zone), `size` in bytes.
    """

    parts: tuple[str, ...]
    size: int
    when: dt.datetime | None
    zips: frozenset[int]
    reader: _Folder | _Zip
    name: str  # as the reader knows it

    @property
    def path(self) -> str:
        """The path with slashes."""
        return "/".join(self.parts)

    def chunks(self) -> Iterator[bytes]:
        """Yield what is in it; raises FileRefused when that cannot be read, or is more than it said."""
        yield from self.reader.chunks(self.name, self.size)

    def read(self, most: int) -> bytes:
        """Return what is in it; raises FileRefused, also for more than `most` bytes."""
        if self.size > most:
            raise FileRefused(Path(self.path), f"is {files.size(self.size)}, above {files.size(most)}")
        return b"".join(self.chunks())

    def owner(self) -> str:
        """Return the user whose file it is; "" in a zip, and where the system does not say."""
        if isinstance(self.reader, _Folder):
            with suppress(OSError, KeyError, NotImplementedError):
                return Path(self.name).owner()
        return ""


@dataclass
class Source:
    """Everything in a source: the pieces, what was `refused` and why, and what systems left there.

    Use as a context manager: pieces can be read until it ends.
    """

    pieces: list[Piece] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    clutter: list[str] = field(default_factory=list)
    _stack: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def open_source(path: Path, temporary: Path, most: int) -> Source:
    """Look through a folder or a zip. `most` bytes may be in one file; zips in zips go to `temporary`.

    Raises ExchangeError when the source itself cannot be read.
    """
    found = Source()
    walk = _Walk(found, temporary, most)
    if files.is_folder(path):
        walk.folder(path, (), 0)
    elif not path.exists():
        raise ExchangeError(f"{path} is not there: name the folder or the zip that the platform gave.")
    else:
        try:
            opened = zipfile.ZipFile(path)
        except (*_DAMAGED, *_DAMAGED_TOO) as error:
            raise ExchangeError(
                f"{path} is no folder, and no zip that can be read ({error}): download it again, or "
                "unpack it and name the folder."
            ) from error
        found._stack.callback(opened.close)
        walk.zip(_Zip(path, opened), (), frozenset(), 0)
    return found


class _Folder:
    """Reads files of a folder."""

    def chunks(self, name: str, size: int) -> Iterator[bytes]:
        yield from files.pieces(Path(name), size)


class _Zip:
    """Reads files of a zip, which is open all the time or, where there are many, only while one is read."""

    def __init__(self, path: Path, opened: zipfile.ZipFile | None = None) -> None:
        self.path, self.opened = path, opened

    @contextmanager
    def open(self) -> Iterator[zipfile.ZipFile]:
        if self.opened is not None:
            yield self.opened
            return
        with zipfile.ZipFile(self.path) as opened:
            yield opened

    def chunks(self, name: str, size: int) -> Iterator[bytes]:
        done = 0
        try:
            with self.open() as opened, opened.open(opened.infolist()[int(name)]) as file:
                while piece := file.read(_CHUNK):
                    done += len(piece)
                    if done > size:
                        raise FileRefused(Path(name), "holds more than the zip says")
                    yield piece
        except (*_DAMAGED, *_DAMAGED_TOO) as error:
            raise FileRefused(Path(name), f"cannot be read: {_why(error)}") from error


@dataclass
class _Walk:
    """Looks through folders and zips, and fills a source."""

    found: Source
    temporary: Path
    most: int
    bytes: int = 0
    inner: int = 0

    def folder(self, folder: Path, parts: tuple[str, ...], depth: int) -> None:
        try:
            entries, complete = files.entries(folder, _MOST_PIECES)
        except FileRefused as refused:
            self._refuse(parts, refused.why)
            return
        if not complete:
            self._refuse(parts, f"holds more than {_MOST_PIECES:,} entries: the others were not looked at")
        for entry in entries:
            inner, path = (*parts, entry.name), folder / entry.name
            if not files.is_text(entry.name):
                self._refuse(inner, "has a name that is no text in UTF-8")
            elif entry.is_symlink():
                self._refuse(inner, "is a link: what it leads to was not handed in")
            elif _is_clutter(entry.name):
                self.found.clutter.append("/".join(inner))
            elif entry.is_dir(follow_symlinks=False):
                if depth >= _DEEPEST_FOLDER:
                    self._refuse(inner, f"lies more than {_DEEPEST_FOLDER} folders deep")
                else:
                    self.folder(path, inner, depth + 1)
            elif not entry.is_file(follow_symlinks=False):
                self._refuse(inner, "is no regular file, but a pipe, a socket or a device")
            else:
                self._file(path, inner)

    def _file(self, path: Path, parts: tuple[str, ...]) -> None:
        try:
            known = path.stat()
        except OSError as error:
            self._refuse(parts, f"cannot be looked at: {error.strerror}")
            return
        when = None
        with suppress(OverflowError, ValueError, OSError):
            when = dt.datetime.fromtimestamp(known.st_mtime, dt.UTC).replace(tzinfo=None)
        self._add(Piece(parts, known.st_size, when, frozenset(), _Folder(), str(path)), 0)

    def _add(self, piece: Piece, depth: int) -> None:
        """Take a file, or what is in it where it is a zip."""
        if len(self.found.pieces) >= _MOST_PIECES:
            self._refuse(piece.parts, f"comes after {_MOST_PIECES:,} other files")
        elif len(piece.parts[-1].encode()) > _LONGEST:
            self._refuse(piece.parts, f"has a name longer than {_LONGEST} bytes")
        elif piece.size > self.most:
            self._refuse(
                piece.parts, f"is {files.size(piece.size)}, above the limit of {files.size(self.most)}"
            )
        elif piece.parts[-1].casefold().endswith(".zip"):
            self._inner(piece, depth + 1)
        else:
            self.found.pieces.append(piece)

    def _inner(self, piece: Piece, depth: int) -> None:
        """Look into a zip that lies in the source."""
        if depth > _DEEPEST_ZIP:
            self._refuse(piece.parts, f"is a zip in a zip, {_DEEPEST_ZIP} deep: unpack it by hand")
            return
        self.inner += 1
        copy = self.temporary / f"{self.inner}.zip"
        try:
            with copy.open("wb") as file:
                for chunk in piece.chunks():
                    file.write(chunk)
        except FileRefused as refused:
            self._refuse(piece.parts, refused.why)
            return
        zips = piece.zips | {len(piece.parts) - 1}
        self.zip(_Zip(copy), piece.parts, zips, depth)

    def zip(self, reader: _Zip, parts: tuple[str, ...], zips: frozenset[int], depth: int) -> None:
        try:
            with reader.open() as opened:
                infos = opened.infolist()
        except (*_DAMAGED, *_DAMAGED_TOO) as error:
            self._refuse(parts, f"is a zip that cannot be read: {_why(error)}")
            return
        count, size = sum(not info.is_dir() for info in infos), sum(info.file_size for info in infos)
        most = (_MOST_PIECES_OF_ONE, _MOST_BYTES_OF_ONE) if depth else (_MOST_PIECES, _MOST_BYTES)
        self.bytes += size
        if count > most[0] or size > most[1] or self.bytes > _MOST_BYTES:
            why = f"is a zip of {count:,} files, {files.size(size)} unpacked, above the limit"
            if not depth:
                raise ExchangeError(f"{reader.path} {why}.")
            self._refuse(parts, why)
            return
        for number, info in enumerate(infos):
            self._member(reader, number, info, parts, zips, depth)

    def _member(
        self,
        reader: _Zip,
        number: int,
        info: zipfile.ZipInfo,
        parts: tuple[str, ...],
        zips: frozenset[int],
        depth: int,
    ) -> None:
        name = _name(info)
        inner = tuple(part for part in re.split(r"[/\\]", name) if part not in ("", "."))
        if why := _unsafe(name, inner, info):
            self._refuse((*parts, files.shown(name)), why)
        elif info.is_dir() or name.endswith("\\"):
            return
        elif any(_is_clutter(part) for part in inner):
            self.found.clutter.append("/".join((*parts, *inner)))
        else:
            self._add(Piece((*parts, *inner), info.file_size, _time(info), zips, reader, str(number)), depth)

    def _refuse(self, parts: tuple[str, ...], why: str) -> None:
        self.found.refused.append(("/".join(parts) or "the source", why))


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; macOS and others write UTF-8 and do not say so. A path keeps its characters."""
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name)


def _unsafe(name: str, parts: tuple[str, ...], info: zipfile.ZipInfo) -> str:
    """Say why a member is not taken; "" when it is."""
    kind = stat.S_IFMT(info.external_attr >> 16) if info.create_system == 3 else 0
    if not parts:
        return "has no name"
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        return "has a path that leaves the folder (it starts at the root)"
    if ".." in parts:
        return "has a path that leaves the folder (..)"
    if "\0" in name or any(part != files.shown(part) for part in parts):
        return "has a name with characters that cannot be shown"
    if kind == stat.S_IFLNK:
        return "is a link: what it leads to was not handed in"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is no regular file, but a pipe, a socket or a device"
    if info.flag_bits & _ENCRYPTED:
        return "is locked with a password"
    if info.file_size > _SMALL and info.file_size > _MOST_RATIO * max(info.compress_size, 1):
        return f"would grow to {files.size(info.file_size)} from {files.size(info.compress_size)}: a zip bomb"
    return ""


def _is_clutter(name: str) -> bool:
    return name.casefold() in _CLUTTER or name.startswith("._")


def _time(info: zipfile.ZipInfo) -> dt.datetime | None:
    """Return a member's time: the exact one in UTC where the zip has it, or else the clock's of its maker."""
    extra, found = info.extra, None
    while len(extra) >= 4:
        tag, length = struct.unpack("<HH", extra[:4])
        if tag == 0x5455 and length >= 5 and extra[4] & 1:
            found = struct.unpack("<i", extra[5:9])[0]
            break
        extra = extra[4 + length :]
    with suppress(ValueError, OverflowError, OSError, struct.error):
        if found is not None:
            return dt.datetime.fromtimestamp(found, dt.UTC).replace(tzinfo=None)
        return dt.datetime(*info.date_time).astimezone(dt.UTC).replace(tzinfo=None)
    return None


def _why(error: BaseException) -> str:
    text = str(error) or type(error).__name__
    return "it is locked with a password" if "password" in text else files.shown(text)

"""The proof that a folder gives nothing away: every file in it, and every file in its git history."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ..errors import PublishError
from ..files import shown
from ..files import size as as_size
from . import git
from .secrets import Finder

MOST_BYTES = 10_000_000  # what a clone of a course may weigh
_MOST_IN_A_ZIP = 200_000_000
_DEEPEST = 2
_TOOLS = ("grader/", "setup_lab.py")  # `grader check` warns of left-over markers, so it names them


def leaks(finder: Finder, name: str, content: bytes) -> list[str]:
    """Return what of the secrets is in a file, also within a zip or escaped as JSON, a phrase each."""
    markers = not name.startswith(_TOOLS)
    found: dict[str, None] = {}
    for text in _texts(content):
        found |= dict.fromkeys(finder.find(text, markers=markers))
    return list(found)


def _texts(content: bytes, depth: int = 0) -> Iterator[str]:
    if content.startswith(b"PK\x03\x04") and depth < _DEEPEST:
        yield from _unzipped(content, depth)
        return
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield content.decode("utf-16", "replace")
    text = content.decode("utf-8", "replace")
    yield text
    if text.lstrip()[:1] in ("{", "["):  # a notebook holds its lines quoted, and may say é as \u00e9
        try:
            yield "\n".join(_strings(json.loads(text)))
        except (ValueError, RecursionError):
            return


def _strings(data: object) -> Iterator[str]:
    """Yield the texts in JSON data; a list of them is one text, as notebooks have it."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list) and all(isinstance(one, str) for one in data):
        yield "".join(data)
    elif isinstance(data, list | dict):
        for one in data.values() if isinstance(data, dict) else data:
            yield from _strings(one)


def _unzipped(content: bytes, depth: int) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if sum(one.file_size for one in file.infolist()) > _MOST_IN_A_ZIP:
                raise PublishError("A zip in it is too large to be looked into: take it out.")
            for one in file.infolist():
                yield one.filename
                yield from _texts(file.read(one), depth + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        yield content.decode("utf-8", "replace")


def wrong_in_files(finder: Finder, files: Mapping[str, bytes]) -> list[str]:
    """Return which files give something away, a sentence each."""
    return [
        f"{shown(name)} holds {what}." for name in sorted(files) for what in leaks(finder, name, files[name])
    ]


def wrong_in_folder(finder: Finder, folder: Path) -> list[str]:
    """Return which files of a folder give something away, and whether it is too large for a clone."""
    is_repository = git.top(folder) == folder.resolve()
    names = git.listed(folder) if is_repository else _walked(folder)
    wrong, total = [], 0
    for name in names:
        content = (folder / name).read_bytes()
        total += len(content)
        wrong += wrong_in_files(finder, {name: content})
    for path in sorted(folder.glob("zips/*.zip")):
        wrong += wrong_in_files(finder, {path.relative_to(folder).as_posix(): path.read_bytes()})
    if total > MOST_BYTES:
        wrong.append(f"Its files are {as_size(total)}, and a clone should stay below {as_size(MOST_BYTES)}.")
    return wrong


def _walked(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if ".git" not in path.parts)


def wrong_in_history(finder: Finder, folder: Path, step: Callable[[], None] = lambda: None) -> list[str]:
    """Return what its git history gives away, a sentence each with the commit; nothing where there is none.

    Every branch, tag and stash counts, and what commits say: all that a push could send.
    """
    if git.top(folder) != folder.resolve():
        return []
    wrong = []
    if git.is_cut_off(folder):
        wrong.append("Its older history is not here, so nothing is known of it: git fetch --unshallow.")
    for sha, path, content in git.blobs(folder):
        step()
        for what in leaks(finder, path, content):
            where = "" if path.startswith("the message") else f" in commit {git.commit_of(folder, sha)}"
            wrong.append(f"{shown(path)}{where} holds {what}.")
    return wrong

"""The folder that `grader publish` writes: which one it may be, and what changes in it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..course import Course
from ..errors import PublishError
from . import git
from .plan import LOCK, MANIFEST, ZIPS

# What a platform puts into a repository that it has just made.
_NEW = {"README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", ".gitignore"}
_LISTED = 8
_THEN = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold: the same files make the same zip


@dataclass(frozen=True)
class Target:
    """A folder that may be written: `is_repository` where git knows it, `held` is what we wrote before."""

    folder: Path
    is_repository: bool
    held: tuple[str, ...]
    assignments: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """What publishing changes, as paths in the repository."""

    written: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def target(course: Course, given: Path, branch: str) -> Target:
    """Return the folder to be written.

    Raises PublishError when it lies in the course or in another repository, holds something else, is on
    another branch, or has changes that are not committed.
    """
    folder = given.resolve()
    if folder == course.root or course.root in folder.parents or folder in course.root.parents:
        raise PublishError(
            f"{folder} and the course's own folder, {course.root}, are not apart. The students' repository "
            "needs a folder of its own, beside the course: this one holds hidden tests and solutions."
        )
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"{folder} is a file. Name a folder, which need not be there yet.")
    above = git.top(folder)
    is_repository = above is not None and above.resolve() == folder
    if above is not None and not is_repository:
        raise PublishError(f"{folder} lies in another repository, {above}. Choose a folder outside of it.")
    there = sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []
    manifest = folder / MANIFEST
    held, assignments = _manifest(manifest) if manifest.is_file() else ((), ())
    if not manifest.is_file():
        if strangers := [name for name in there if name != ".git" and name not in _NEW]:
            names = ", ".join(strangers[:_LISTED]) + (" …" if len(strangers) > _LISTED else "")
            raise PublishError(
                f"{folder} holds something else ({names}), and `grader publish` did not write it. "
                "Name a new or empty folder, or a clone of a repository that is new."
            )
        if there and not is_repository:
            raise PublishError(f"{folder} is no repository, and not empty. Name a new or empty folder.")
    if is_repository:
        _refuse_unready(folder, branch)
    return Target(folder, is_repository, held, assignments)


def _manifest(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    try:
        data = json.loads(path.read_text("utf-8"))
        held, assignments = [str(x) for x in data["files"]], [str(x) for x in data["assignments"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PublishError(f"{path} cannot be read: git restore {MANIFEST}, then publish again.") from error
    if bad := [name for name in held if name.startswith("/") or ".." in Path(name).parts]:
        raise PublishError(f"{path} names {bad[0]}, which is not in its folder. Restore that file from git.")
    return tuple(held), tuple(assignments)


def _refuse_unready(folder: Path, branch: str) -> None:
    now = git.git(folder, "symbolic-ref", "--short", "-q", "HEAD", okay=(0, 1)).strip()
    if git.has_commits(folder) and now != branch:
        raise PublishError(
            f"{folder} is on {now or 'no branch'}, and students get {branch!r} (c.Shared.repository in "
            f"nbgrader_config.py). Go there first: git -C {folder} switch {branch}"
        )
    if changed := git.git(folder, "status", "--porcelain", "--untracked-files=no").splitlines():
        raise PublishError(
            f"{folder} has changes that are not committed ({changed[0][3:]}"
            f"{', …' if len(changed) > 1 else ''}). Commit or undo them, then publish again."
        )


def compare(where: Target, files: Mapping[str, bytes]) -> Change:
    """Return what writing these files would change. Files of others' making stay as they are."""
    written = [name for name in files if not _is(where.folder / name, files[name])]
    removed = [name for name in where.held if name not in files and (where.folder / name).is_file()]
    return Change(tuple(sorted(written)), tuple(sorted(removed)))


def _is(path: Path, content: bytes) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    there = path.read_bytes()
    return there == content or (b"\0" not in content and there.replace(b"\r\n", b"\n") == content)


def write(where: Target, files: Mapping[str, bytes], change: Change, branch: str, message: str) -> str:
    """Write what changes and commit exactly that; return the commit's short id, "" where nothing changed."""
    folder = where.folder
    git.refuse_nobody(folder)
    if not where.is_repository:
        folder.mkdir(parents=True, exist_ok=True)
        git.git(folder, "init", "--quiet")
    if not git.has_commits(folder):
        git.git(folder, "symbolic-ref", "HEAD", f"refs/heads/{branch}")
    for name in change.removed:
        (folder / name).unlink()
        _remove_empty(folder, (folder / name).parent)
    for name in change.written:
        path = folder / name
        if path.is_symlink():
            path.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
    known = set(git.git(folder, "ls-files", "-z").split("\0"))
    # What was written earlier and not committed, as when that was stopped, counts as well.
    names = {*change.written, *(set(change.removed) & known), *(set(files) - known)}
    if names:
        options = ("--pathspec-from-file=-", "--pathspec-file-nul")
        git.git(folder, "add", "--all", "--force", *options, given=_nul(sorted(names)))
    if not git.git(folder, "diff", "--cached", "--name-only"):
        return ""
    git.git(folder, "commit", "--quiet", "--no-verify", "--message", message)
    return git.git(folder, "rev-parse", "--short", "HEAD").strip()


def _nul(names: Sequence[str]) -> bytes:
    return b"\0".join(name.encode("utf-8", "surrogateescape") for name in names)


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def write_zips(where: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write a zip for each assignment, with what it needs to be set up and checked; return what changed.

    They are for platforms, and no part of the history: git would keep every one for ever.
    """
    folder = where / ZIPS
    folder.mkdir(exist_ok=True)
    wanted = set(json.loads(files[MANIFEST])["assignments"])
    changed = []
    for name in sorted(wanted):
        path = folder / f"{name}.zip"
        content = {
            one: data
            for one, data in files.items()
            if one.startswith((f"{name}/", "grader/")) or one in _BESIDE
        }
        if _zipped(path, content):
            changed.append(path)
    for path in folder.glob("*.zip"):
        if path.stem not in wanted:
            path.unlink()
    return changed


_BESIDE = (LOCK, "README.md", "setup_lab.py", "pyproject.toml")


def _zipped(path: Path, files: Mapping[str, bytes]) -> bool:
    before = path.read_bytes() if path.is_file() else b""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(files):
            made.writestr(zipfile.ZipInfo(name, _THEN), files[name], zipfile.ZIP_DEFLATED)
    return path.read_bytes() != before

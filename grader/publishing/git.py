"""Git, as far as the students' repository needs it: asked by its own program, never by its files."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import PublishError

# What the environment says of another repository, as within a hook of git's, is not about this one.
_OURS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX")


def git(folder: Path, *arguments: str, given: bytes = b"", okay: Sequence[int] = (0,)) -> str:
    """Run git in a folder and return what it prints. Raises PublishError with git's own words."""
    done = _run(folder, arguments, given)
    if done.returncode not in okay:
        words = done.stderr.decode("utf-8", "replace").strip()
        if "tell me who you are" in words or "empty ident" in words or "auto-detect" in words:
            raise PublishError(
                "git does not know who commits. Tell it, then publish again:\n"
                '  git config --global user.name "Your Name"\n'
                "  git config --global user.email you@example.org"
            )
        raise PublishError(f"git {arguments[0]} failed in {folder}: {words or done.returncode}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-c", "core.quotePath=false", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            env=_environment(),
        )
    except FileNotFoundError:
        raise PublishError(
            "The students' repository needs git, and there is none here: install git."
        ) from None


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


def top(folder: Path) -> Path | None:
    """Return the repository in which a folder lies, which need not be there yet; None where it is in none."""
    there = next(one for one in (folder, *folder.parents) if one.is_dir())
    done = _run(there, ["rev-parse", "--show-toplevel"])
    return Path(done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")) if done.returncode == 0 else None


def refuse_nobody(folder: Path) -> None:
    """Raise PublishError, with the cure, where git does not know who would commit in a folder."""
    git(next(one for one in (folder, *folder.parents) if one.is_dir()), "var", "GIT_COMMITTER_IDENT")


def has_commits(folder: Path) -> bool:
    """Tell whether there is anything on any branch."""
    return bool(git(folder, "for-each-ref", "--count=1").strip())


def listed(folder: Path) -> list[str]:
    """Return the files of a repository's folder, those too that are not committed, without ignored ones."""
    found = git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return sorted({name for name in found.split("\0") if name and (folder / name).is_file()})


def blobs(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """Yield (id, path, content) of every file, and every message, on branches, tags and stashes."""
    named = git(folder, "rev-list", "--objects", "--all")
    paths: dict[str, str] = {}
    for line in named.splitlines():
        sha, _, path = line.partition(" ")
        paths.setdefault(sha, path)
    with subprocess.Popen(
        ["git", "-C", str(folder), "cat-file", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(),
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        for sha, path in paths.items():
            process.stdin.write(f"{sha}\n".encode())
            process.stdin.flush()
            answer = process.stdout.readline().decode().split()
            if len(answer) != 3:
                raise PublishError(f"The history in {folder} is not whole: clone it again.")
            _, kind, size = answer
            content = process.stdout.read(int(size))
            process.stdout.read(1)
            if kind == "blob":
                yield sha, path, content
            elif kind in ("commit", "tag"):
                yield sha, f"the message of {kind} {sha[:9]}", content
        process.stdin.close()


def commit_of(folder: Path, sha: str) -> str:
    """Return the newest commit that brought or removed a file's content, as `1a2b3c4 (2026-09-01)`."""
    asked = ("log", "--all", "-1", f"--find-object={sha}", "--format=%h (%cs)")
    return git(folder, *asked).strip()


def is_cut_off(folder: Path) -> bool:
    """Tell whether older commits were not fetched."""
    return git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"

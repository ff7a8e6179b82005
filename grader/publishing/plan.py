"""What the students' repository holds: a function of the release and the course's one line of address."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path, PurePosixPath

import nbformat

from ..authoring.shared import read_repository
from ..course import Course
from ..errors import PublishError
from ..scratch import scratch
from ..student.index import NAME as INDEX
from ..student.index import as_text, make_index
from .site_pages import Page, read_page, site_pages

MANIFEST = ".published.json"
LOCK = "requirements.txt"
GUIDE = Path("docs") / "student.md"
TOPICS = Path("docs") / "topics.md"
DEFAULT_BRANCH = "main"
ZIPS = "zips"
SITE = ".site"  # what the site has beside the notebooks: in a folder that is not in students' way
_INDEX = f"grader/{INDEX}"  # it holds the sources of cells, so that it is looked into
# Where each of the files beside this module goes; what has a `$` in it is filled in.
_PLACES = {
    "setup_lab.py": "setup_lab.py",
    "pyproject.toml": "pyproject.toml",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "check.yml": ".github/workflows/check.yml",
    "devcontainer.json": ".devcontainer/devcontainer.json",
    "binder-requirements.txt": ".binder/requirements.txt",
    "binder-runtime.txt": ".binder/runtime.txt",
    "site.yml": ".github/workflows/site.yml",
    "site-conf.py": ".site/conf.py",
    "site.css": ".site/site.css",
    "site-requirements.txt": ".site/requirements.txt",
}
_TIME = re.compile(r"\*\*Time:\*\*\s*(?:about\s+)?([^·|\n,]+)")


@dataclass(frozen=True)
class Identity:
    """What the course is called and where students find it; `address` is "" where nothing says so."""

    title: str
    name: str
    repository: str
    branch: str

    @property
    def address(self) -> str:
        """Return where students clone it from."""
        return f"https://github.com/{self.repository}" if self.repository else ""


def identity_of(course: Course) -> Identity:
    """Return what `c.Shared.repository` says, or else the course's id. Raises CourseError."""
    named = read_repository(course)
    repository, branch = named or ("", DEFAULT_BRANCH)
    name = repository.partition("/")[2] or str(course.directory.course_id) or course.root.name
    words = re.split(r"[-_.\s]+", name)
    title = " ".join(word if word[:1].isupper() else word.capitalize() for word in words if word)
    return Identity(
        title or "Course", re.sub(r"[^\w.-]+", "-", name).strip("-.") or "course", repository, branch
    )


def plan(course: Course, releases: Mapping[str, Mapping[str, bytes]]) -> dict[str, bytes]:
    """Return what the repository holds, path → content, for assignments' releases (name → their files).

    Raises PublishError when the lock is missing, or an assignment's name is that of a folder of ours.
    """
    identity = identity_of(course)
    lock = course.path("release", "x").parent / LOCK
    if not lock.is_file():
        raise PublishError(
            f"{lock} is missing: list there, with versions, what students install. "
            "`grader check` needs nbclient, nbformat and rich."
        )
    found = {LOCK: lock.read_bytes()} | _tools(releases)
    for source, place in _PLACES.items():
        found[place] = _filled(source, identity, releases).encode()
    for name in releases:
        if any(PurePosixPath(path).parts[0] == name for path in found):
            raise PublishError(
                f"An assignment cannot be called {name!r}: that is the name of a folder of ours."
            )
    for name, files in releases.items():
        found |= {f"{name}/{path}": content for path, content in files.items()}
    guide = _guide(course, identity, releases)
    found["README.md"] = _readme(identity, releases, guide).encode()
    for page, text in site_pages(identity.title, _pages(course, releases), guide).items():
        found[f"{SITE}/{page}"] = text.encode()
    held = {"about": "Written by `grader publish`.", "assignments": sorted(releases), "files": sorted(found)}
    found[MANIFEST] = (json.dumps(held, indent=1) + "\n").encode()
    return found


def is_ours(path: str) -> bool:
    """Tell whether a file is a tool of ours, the same for every course, and not a text of the course's."""
    return path.startswith("grader/") or path in _PLACES.values()


def our_texts(planned: Mapping[str, bytes] | None = None) -> list[str]:
    """Return the texts of our own tools, which give nothing away; `planned` is what is to be published."""
    package = Path(str(resources("grader.student")))
    paths = [*sorted(package.rglob("*.py")), *sorted((package.parent / "publishing" / "files").iterdir())]
    texts = [path.read_bytes() for path in paths if path.is_file()]
    texts += [content for path, content in (planned or {}).items() if is_ours(path) and path != _INDEX]
    return [text.decode("utf-8", "replace") for text in texts]


def _tools(releases: Mapping[str, Mapping[str, bytes]]) -> dict[str, bytes]:
    """Return `grader check`: our package for students under the name that it has there, and its index."""
    package = Path(str(resources("grader.student")))
    found = {
        f"grader/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.name != INDEX
    }
    with scratch() as temporary:
        for name, files in releases.items():
            for path, content in files.items():
                target = Path(temporary) / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        found[_INDEX] = as_text(make_index(Path(temporary))).encode()
    return found


def _text(name: str) -> str:
    return (resources("grader.publishing") / "files" / name).read_text("utf-8")


def _filled(name: str, identity: Identity, releases: Mapping[str, Mapping[str, bytes]]) -> str:
    words = {
        "TITLE": identity.title,
        "NAME": identity.name,
        "REPOSITORY": identity.repository or "owner/name",
        "ADDRESS": identity.address or "ADDRESS",
        "BRANCH": identity.branch,
        "FIRST": min(releases, default="the first notebook's folder"),
    }
    text = _text(name)
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def _guide(course: Course, identity: Identity, releases: Mapping[str, Mapping[str, bytes]]) -> str:
    """Return what students are told: the course's own guide, or else the one that all have."""
    own = course.root / GUIDE
    guide = own.read_text("utf-8") if own.is_file() else _filled("student.md", identity, releases)
    guide = re.sub(r"\bADDRESS\b", identity.address or "ADDRESS", guide)
    return re.sub(r"\bFOLDER\b", identity.name, guide)


def _readme(identity: Identity, releases: Mapping[str, Mapping[str, bytes]], guide: str) -> str:
    """Return the students' README: the assignments, and the guide."""
    guide = re.sub(r"\A# .*\n+", "", guide)
    rows = [_row(name, path, content, identity) for name, path, content in _notebooks(releases)]
    has_colab = bool(identity.repository)
    head = ["| | time | |", "|---|---|---|"] if has_colab else ["| | time |", "|---|---|"]
    return "\n".join([f"# {identity.title}", "", *_binder(identity), *head, *rows, "", guide])


def _pages(course: Course, releases: Mapping[str, Mapping[str, bytes]]) -> list[Page]:
    topics = (course.root / TOPICS).read_text("utf-8") if (course.root / TOPICS).is_file() else ""
    return [
        read_page(f"{name}/{path}", content, _time(_first(content)), topics)
        for name, path, content in _notebooks(releases)
    ]


def _notebooks(releases: Mapping[str, Mapping[str, bytes]]) -> list[tuple[str, str, bytes]]:
    return [
        (name, path, content)
        for name, files in sorted(releases.items())
        for path, content in sorted(files.items())
        if path.endswith(".ipynb") and "/" not in path
    ]


def _binder(identity: Identity) -> list[str]:
    if not identity.repository:
        return []
    to = f"https://mybinder.org/v2/gh/{identity.repository}/{identity.branch}?urlpath=lab"
    return [f"[![Open on Binder](https://mybinder.org/badge_logo.svg)]({to})", ""]


def _row(name: str, path: str, content: bytes, identity: Identity) -> str:
    first = _first(content)
    heading = re.search(r"(?m)^#\s+(.+?)\s*$", first)
    title = (heading[1] if heading else Path(path).stem).replace("|", "\\|")
    row = f"| [{title}](<{name}/{path}>) | {_time(first)} |"
    if identity.repository:
        quoted = f"{name}/{path}".replace(" ", "%20")
        to = f"https://colab.research.google.com/github/{identity.repository}/blob/{identity.branch}/{quoted}"
        row += f" [on Colab]({to}) |"
    return row


def _first(content: bytes) -> str:
    """Return the source of a notebook's first cell."""
    return next((str(c.source) for c in nbformat.reads(content.decode(), as_version=4).cells), "")


def _time(first: str) -> str:
    return found[1].strip() if (found := _TIME.search(first)) else ""

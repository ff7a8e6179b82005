"""The course's site: what students get, as pages that Sphinx makes."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..errors import PublishError
from ..scratch import scratch
from .plan import SITE
from .proof import leaks
from .secrets import Finder

_MADE_BY_SPHINX = ".buildinfo"
_PAGES = (".html", ".ipynb", ".md", ".txt", ".js")
_TAG = re.compile(r"<[^>]*>")


def refuse_others_folder(folder: Path) -> None:
    """Raise PublishError where a folder holds something that is no site of Sphinx's making."""
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"{folder} is a file. Name a folder for the site, which need not be there yet.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MADE_BY_SPHINX).is_file():
        raise PublishError(f"{folder} holds something else than a site. Name a new or empty folder.")


def refuse_without_sphinx(python: str) -> None:
    """Raise PublishError, with the cure, where an environment cannot make the site."""
    try:
        ask = [python, "-c", "import myst_nb, sphinx, sphinx_book_theme"]
        done = subprocess.run(ask, capture_output=True, text=True)
        wrong = (done.stderr.strip().splitlines() or [""])[-1] if done.returncode else ""
    except OSError as error:
        wrong = str(error.strerror)
    if wrong:
        raise PublishError(
            f"{python} cannot make the site ({wrong}). `python .ci/bootstrap.py site` sets up what it needs "
            "and makes it; or pip install sphinx sphinx-book-theme myst-nb, and name that Python by --python."
        )


def build_site(files: Mapping[str, bytes], folder: Path, python: str) -> list[str]:
    """Make the site of what is planned for the students' repository; return Sphinx's warnings, a line each.

    A site that was in `folder` is replaced, once the new one is there. Raises PublishError with what Sphinx
    says where it fails.
    """
    with scratch() as temporary:
        source, made = Path(temporary) / "source", Path(temporary) / "site"
        for name, content in files.items():
            path = source / name.removeprefix(f"{SITE}/")
            if name.startswith((f"{SITE}/", *_assignments(files))):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        command = [python, "-P", "-m", "sphinx", "--quiet", "--keep-going", "--jobs", "auto"]
        done = subprocess.run(
            [*command, "-d", f"{temporary}/doctrees", str(source), str(made)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        said = [line.replace(f"{source}/", "") for line in done.stderr.splitlines() if line.strip()]
        if done.returncode:
            raise PublishError("Sphinx could not make the site:\n" + "\n".join(said))
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, folder)
    return said


def _assignments(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the beginnings of the paths of what belongs to an assignment."""
    return tuple({f"{name.partition('/')[0]}/" for name in files if name.endswith(".ipynb")})


def wrong_in_site(finder: Finder, folder: Path) -> list[str]:
    """Return which pages of a site give something away, a sentence each; its own look and search are none."""
    wrong = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.suffix in _PAGES and not name.startswith("_static/"):
            content = path.read_bytes()
            if path.suffix == ".html":
                content = html.unescape(_TAG.sub("", content.decode("utf-8", "replace"))).encode()
            wrong += [f"{name} holds {what}." for what in leaks(finder, name, content)]
    return wrong

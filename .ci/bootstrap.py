"""Build the locked environment in .venv, then run a command in it. Needs nothing but Python ≥ 3.11.

    python .ci/bootstrap.py                 only set up
    python .ci/bootstrap.py grader demo     set up, then run `grader demo` in the environment
    python .ci/bootstrap.py site            make a site of the course, in site/
    python .ci/bootstrap.py lock            make all locks anew from pyproject.toml; --keep keeps versions

`make demo`, `make test`, `make site` are this script; on Windows call it with `py`. A second run reuses the
environment, until requirements/ changes, the folder was copied or moved, or the Python below it is gone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENV = ROOT / ".venv"
BIN = ENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PROJECT = ROOT / "pyproject.toml"
EXTRAS = ("course", "instructor", "cluster", "proof")  # what .venv holds beside the grader's own needs
LIMITS = ROOT / "requirements" / "limits.in"
LOCKS = [ROOT / "requirements" / "uv.txt", ROOT / "requirements" / "course.txt"]
# What students install: the same versions, and nothing of the instructor's.
STUDENT = ROOT / "release" / "requirements.txt"
# What makes the course's site, also in the students' repository; an environment apart, as docutils clashes.
SITE = ROOT / "grader" / "publishing" / "files" / "site-requirements.txt"
SITE_ENV = ENV / "for-the-site"
# Where nothing of it may have to be compiled; Windows on ARM has wheels for the newest of these Pythons only.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    *("x86_64-manylinux_2_28", "aarch64-manylinux_2_28", "aarch64-apple-darwin", "x86_64-apple-darwin"),
    "x86_64-pc-windows-msvc",
)
STAMP = ENV / "locked-as"
# An extension of the old kind that dash brings: JupyterLab would greet with "Build recommended".
OLD_EXTENSION = ENV / "share" / "jupyter" / "lab" / "extensions" / "dash-jupyterlab.tgz"


def _run(*command: str | Path, given: str | None = None) -> None:
    line = [str(part) for part in command]
    done = subprocess.run(line, cwd=ROOT, env=_environment(), input=given, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(done.returncode)


def _environment() -> dict[str, str]:
    """Put the environment's programs first, as activating it would; uv trusts what the system trusts."""
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    mine = {"PATH": path, "VIRTUAL_ENV": str(ENV), "PYTHONPATH": "", "UV_SYSTEM_CERTS": "1"}
    return {**os.environ, **mine}


def _wanted() -> str:
    """Return what the environment depends on: where it is, Python's version and the locks.

    Its programs and the project in it are known by absolute paths, so that a copy would run the original.
    """
    here = [str(ROOT).encode("utf-8", "surrogateescape"), sys.version.encode()]
    parts = [*here, (ROOT / "pyproject.toml").read_bytes(), *(p.read_bytes() for p in LOCKS)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _is_sound() -> bool:
    """Tell whether the environment is whole, starts, and has this folder's project in it."""
    try:
        if STAMP.read_text(encoding="utf-8") != _wanted():
            return False
        # Isolated, so that the project is found by what is installed, not because it lies here.
        ask = "import grader; print(grader.__path__[0], end='')"
        done = subprocess.run([PYTHON, "-I", "-c", ask], capture_output=True, text=True, encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return done.returncode == 0 and Path(done.stdout).resolve() == ROOT / "grader"


def set_up() -> None:
    """Make .venv hold exactly what the locks say, and this project itself."""
    if _is_sound():
        return
    if sys.version_info < (3, 11):  # noqa: UP036  # this file runs before anything checks the version
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]} ({sys.executable}).")
    print("Setting up the locked environment in .venv (once; a minute or two) …", flush=True)
    if ENV.is_symlink() or ENV.is_file():
        ENV.unlink()  # what it leads to is not ours to clear
    STAMP.unlink(missing_ok=True)  # first, or one that is killed now would look whole
    try:
        venv.create(ENV, clear=True, with_pip=True)
    except subprocess.CalledProcessError:
        sys.exit("Python cannot make an environment: install its venv module (Debian: python3-venv).")
    uv, course = LOCKS
    quiet = ("--quiet", "--disable-pip-version-check")
    _run(PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "-r", uv)
    # Compiled bytecode: where PYTHONDONTWRITEBYTECODE is set, every kernel would compile its imports anew.
    install = (PYTHON, "-m", "uv", "pip", "install", "--quiet", "--python", PYTHON)
    # The lock is complete, so nothing is resolved; requirements/left-out.in says what it leaves out.
    _run(*install, "--no-deps", "--compile-bytecode", "--require-hashes", "-r", course)
    _run(*install, "--no-deps", "--no-build-isolation", "--editable", ".")
    OLD_EXTENSION.unlink(missing_ok=True)
    STAMP.write_text(_wanted(), encoding="utf-8")


def set_up_site() -> Path:
    """Make the environment in which Sphinx runs hold what its lock says; return its Python."""
    stamp, wanted = SITE_ENV / "locked-as", hashlib.sha256(SITE.read_bytes()).hexdigest()
    python = SITE_ENV / PYTHON.relative_to(ENV)
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        uv = (PYTHON, "-m", "uv")
        _run(*uv, "venv", "--quiet", "--clear", "--python", PYTHON, SITE_ENV)
        install = ("pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", SITE)
        _run(*uv, *install)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def lock(*options: str) -> None:
    """Resolve what pyproject.toml asks for into locks, hashed, and without download addresses.

    The newest versions are taken; `--keep` keeps those that are locked and still do.
    """
    uv, course = LOCKS
    newest = () if "--keep" in options else ("--upgrade",)
    _resolve(uv, newest, uv.with_suffix(".in"))
    extras = [part for name in EXTRAS for part in ("--extra", name)]
    left_out = ("--override", ROOT / "requirements" / "left-out.in", "--constraints", LIMITS)
    _resolve(course, newest, PROJECT, *extras, *left_out)
    lock_student(newest=newest)
    lock_site(newest=newest)
    for version in PYTHONS:
        for system in SYSTEMS:
            print(f"Are there wheels for Python {version} on {system}?", flush=True)
            resolve = (PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--python-version", version)
            _run(*resolve, "--python-platform", system, "--only-binary", ":all:", STUDENT, "-o", os.devnull)


def lock_student(target: Path = STUDENT, newest: Sequence[str] = ()) -> None:
    """Pick from course.txt what a student needs. pip heeds no override, so here nothing is left out."""
    limits = ("--constraints", LOCKS[-1], "--constraints", LIMITS)
    _resolve(target, newest, "-", "--no-annotate", *limits, given=extra("course"))
    head = "# What the notebooks need, exactly: pip install -r requirements.txt\n"
    head += "# Made by `python .ci/bootstrap.py lock` from pyproject.toml; grading uses these versions.\n"
    target.write_text(head + target.read_text("utf-8"), "utf-8")


def lock_site(target: Path = SITE, newest: Sequence[str] = ()) -> None:
    """Resolve what Sphinx needs; `grader publish` gives the lock to the students' repository."""
    _resolve(target, newest, "-", "--no-annotate", given=extra("site"))
    head = "# What makes the site, exactly. Made by `python .ci/bootstrap.py lock` from pyproject.toml.\n"
    target.write_text(head + target.read_text("utf-8"), "utf-8")


def extra(name: str) -> list[str]:
    """Return what one of pyproject.toml's extras asks for."""
    import tomllib  # below Python 3.11, which set_up has to name, there is none

    with PROJECT.open("rb") as file:
        asked: list[str] = tomllib.load(file)["project"]["optional-dependencies"][name]
    return asked


def _resolve(target: Path, newest: Sequence[str], *asked: str | Path, given: Sequence[str] = ()) -> None:
    resolve = (PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11")
    form = ("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links")
    _run(*resolve, *form, *newest, *asked, "-o", target, given="\n".join(given) or None)


def main(arguments: list[str]) -> None:
    """Set up, then do as told."""
    set_up()
    if arguments[:1] == ["lock"]:
        lock(*arguments[1:])
    elif arguments[:1] == ["site"]:
        _run(BIN / "grader", "site", *arguments[1:], "--python", set_up_site())
    elif arguments:
        program, *rest = arguments
        path = PYTHON if program == "python" else shutil.which(program, path=str(BIN))
        if path is None:
            sys.exit(f"There is no program {program!r} in .venv; there is python, grader, pytest, ruff.")
        _run(path, *rest)
    else:
        activate = r".venv\Scripts\activate" if os.name == "nt" else ". .venv/bin/activate"
        print(f"The environment is ready. Activate it in each new terminal: {activate}; then: grader --help")


if __name__ == "__main__":
    main(sys.argv[1:])

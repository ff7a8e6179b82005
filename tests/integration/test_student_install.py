"""What docs/student.md tells a student to do, done: the one set-up command, with plain pip and with uv."""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from grader.cells import grade_id

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "release" / "requirements.txt"
NOTEBOOKS = sorted((ROOT / "release").glob("0*/*.ipynb"))
UNREACHED = "NewConnectionError|NameResolutionError|Temporary failure in name resolution|ProxyError"


def run(*command, path=None, **options):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PATH"] = path or environment["PATH"]
    return subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, **options
    )


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A folder as `grader publish` writes it, without notebooks, and not set up yet."""
    folder = tmp_path_factory.mktemp("student") / "my lab"
    (folder / "grader").mkdir(parents=True)
    shutil.copy(LOCK, folder)
    for path in (ROOT / "grader" / "student").glob("*.py"):
        shutil.copy(path, folder / "grader")
    files = ROOT / "grader" / "publishing" / "files"
    shutil.copy(files / "setup_lab.py", folder)
    text = (files / "pyproject.toml").read_text("utf-8").replace("@NAME@", "lab").replace("@TITLE@", "Lab")
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return folder


def set_up(lab, *, has_uv):
    """Run the one command; where there is to be no uv, no folder with one is searched for programs."""
    path = os.environ["PATH"].split(os.pathsep)
    path = [one for one in path if has_uv or not shutil.which("uv", path=one)]
    path = os.pathsep.join([str(Path(sys.executable).parent)] * has_uv + path)
    done = run(sys._base_executable, "setup_lab.py", path=path, cwd=lab, timeout=1200)
    said = done.stdout + done.stderr
    if done.returncode and re.search(UNREACHED, said) and "CI" not in os.environ:
        pytest.skip("no package registry can be reached from here")
    assert done.returncode == 0, said[-3000:]
    return said


@pytest.fixture(scope="module")
def python(lab):
    """The Python of an environment that pip filled."""
    assert "of about" in set_up(lab, has_uv=False)
    return lab / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def pins():
    """Return what the lock says for this machine: name → version."""
    locked = {}
    for line in LOCK.read_text("utf-8").splitlines():
        if line[:1].isalnum():
            asked = Requirement(line.rstrip("\\ "))
            if asked.marker is None or asked.marker.evaluate():
                locked[canonicalize_name(asked.name)] = str(asked.specifier).removeprefix("==")
    return locked


def installed(python):
    listed = json.loads(run(python, "-m", "pip", "list", "--format", "json").stdout)
    found = {canonicalize_name(one["name"]): one["version"] for one in listed}
    return {name: version for name, version in found.items() if name not in ("pip", "lab-check")}


def test_pip_installs_what_the_lock_says_and_has_nothing_to_choose(python):
    assert installed(python) == pins()


def test_a_second_run_does_nothing_and_the_command_is_there(python, lab):
    before = (lab / ".venv" / "set-up-as").stat().st_mtime_ns
    assert "Setting up" not in set_up(lab, has_uv=False)
    assert (lab / ".venv" / "set-up-as").stat().st_mtime_ns == before
    done = run(python.with_name("grader"), "check", "--help", timeout=60)
    assert done.returncode == 0 and "--exercise" in done.stdout, done.stderr


def test_uv_installs_the_same(lab, tmp_path):
    there = tmp_path / "with uv"
    shutil.copytree(lab, there, ignore=shutil.ignore_patterns(".venv", "*.egg-info"))
    assert "of about" not in set_up(there, has_uv=True)
    assert installed(there / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")) == pins()


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_everything_that_a_notebook_imports_is_there(python, notebook):
    setup = next(
        cell.source for cell in nbformat.read(notebook, as_version=4).cells if grade_id(cell) == "setup"
    )
    done = run(python, "-B", "-c", setup, cwd=notebook.parent, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]


def test_jupyterlab_starts(python):
    done = run(python, "-m", "jupyter", "lab", "--version", timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.startswith("4."), done.stdout


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="locks are made for 3.11 and newer, by 3.11")
def test_the_lock_is_what_its_command_makes(tmp_path):
    made = tmp_path / "requirements.txt"
    bootstrap = runpy.run_path(str(ROOT / ".ci" / "bootstrap.py"))
    bootstrap["lock_student"](made)
    pinned, hashed = split(made)
    assert pinned == split(LOCK)[0]
    # A project may add wheels to a release, for a newer Python say; what was locked stays good.
    assert split(LOCK)[1] <= hashed


def split(lock):
    """Return a lock's lines without hashes, and its hashes."""
    lines = [line.strip(" \\") for line in lock.read_text("utf-8").splitlines()]
    hashed = {line for line in lines if line.startswith("--hash")}
    return [line for line in lines if line not in hashed], hashed

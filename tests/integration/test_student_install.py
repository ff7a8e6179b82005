"""What docs/student.md tells a student to do, done: plain pip, in a fresh environment, in about a minute."""

import os
import re
import runpy
import subprocess
import sys
import venv
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


def run(*command, **options):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, **options
    )


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """The Python of an environment that pip filled as release/requirements.txt says."""
    folder = tmp_path_factory.mktemp("student") / "lab"
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = run(python, "-m", "pip", "install", "-r", LOCK, timeout=600)
    if done.returncode and re.search(UNREACHED, done.stderr) and "CI" not in os.environ:
        pytest.skip("no package registry can be reached from here")
    assert done.returncode == 0, done.stderr[-3000:]
    return python


def test_pip_installs_what_the_lock_says_and_has_nothing_to_choose(python):
    listed = run(python, "-m", "pip", "list", "--format", "freeze").stdout.split()
    installed = {canonicalize_name(name): version for name, _, version in (x.partition("==") for x in listed)}
    locked = {}
    for line in LOCK.read_text("utf-8").splitlines():
        if line[:1].isalnum():
            asked = Requirement(line.rstrip("\\ "))
            if asked.marker is None or asked.marker.evaluate():
                locked[canonicalize_name(asked.name)] = str(asked.specifier).removeprefix("==")
    installed.pop("pip")
    assert installed == locked


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
    assert made.read_text("utf-8") == LOCK.read_text("utf-8")

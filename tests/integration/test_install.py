"""`pip install .` into a fresh environment: the grader starts, and none of its modules lacks a package."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader import __version__

from .test_student_install import UNREACHED

ROOT = Path(__file__).resolve().parents[2]
OPTIONAL = {"grader.classroom.dask_backend"}  # the extra `cluster`
IMPORT_ALL = """
import importlib, pkgutil, sys, grader
for one in pkgutil.walk_packages(grader.__path__, "grader."):
    if one.name not in sys.argv[1:] and not one.name.endswith("__main__"):
        importlib.import_module(one.name)
        print(one.name)
from grader.publishing.plan import our_texts
print(len(our_texts()))
"""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """An environment with the grader and what it asks for, as locked, and nothing else."""
    folder = tmp_path_factory.mktemp("fresh")
    source = folder / "source"
    shutil.copytree(ROOT / "grader", source / "grader", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    uv = (sys.executable, "-m", "uv")
    run(*uv, "venv", "--quiet", "--python", sys.executable, folder / "env")
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    locked = ("--constraints", ROOT / "requirements" / "course.txt")
    run(*uv, "pip", "install", "--quiet", "--python", python, *locked, source)
    return python


def run(*command):
    ours = {"PATH": os.environ["PATH"], "UV_SYSTEM_CERTS": "1"}
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | ours
    line = [str(part) for part in command]
    done = subprocess.run(line, capture_output=True, text=True, env=environment, cwd=Path(sys.prefix))
    said = done.stdout + done.stderr
    if done.returncode and re.search(UNREACHED, said) and "CI" not in os.environ:
        pytest.skip("no package registry can be reached from here")
    assert done.returncode == 0, said[-3000:]
    return done.stdout


def test_it_starts_and_says_its_version(fresh):
    grader = fresh.with_name("grader")
    assert run(grader, "--version") == f"grader {__version__}\n"
    assert "autograde" in run(grader, "--help")


def test_no_module_lacks_a_package_and_what_lies_beside_them_is_there(fresh):
    *found, texts = run(fresh, "-c", IMPORT_ALL, *OPTIONAL).split()
    assert len(found) > 150 and "grader.reporting.report" in found
    assert int(texts) > 20

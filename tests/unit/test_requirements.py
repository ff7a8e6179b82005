"""The students' lock is the graders', and every notebook's set-up cell asks for no more than it holds."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
import urllib.request
from contextlib import nullcontext
from pathlib import Path

import nbformat
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from grader.cells import grade_id

ROOT = Path(__file__).resolve().parents[2]
SETUPS = {
    path.stem: next(
        cell.source for cell in nbformat.read(path, as_version=4).cells if grade_id(cell) == "setup"
    )
    for path in sorted((ROOT / "source").glob("0*/*.ipynb"))
}
SAME = "# The same in every notebook:"


def pins(path):
    """Name → the exact requirements (with their markers) that a lock holds for it."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        if line[:1].isalnum():
            asked = Requirement(line.partition(" #")[0].rstrip("\\ "))
            found.setdefault(canonicalize_name(asked.name), set()).add(asked)
    return found


GRADERS = pins(ROOT / "requirements" / "course.txt")
STUDENTS = pins(ROOT / "release" / "requirements.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def check_of(name):
    """A set-up cell up to the imports that it checks: its own settings, and what all share."""
    before, same, after = SETUPS[name].partition(SAME)
    return before + same + re.split(r"\n\n(?=import |from )", after)[0]


def settings(name):
    """What a set-up cell says of its own notebook: ASSIGNMENT, FILES, NEEDED, COLAB."""
    space = {}
    exec(SETUPS[name].partition(SAME)[0], space)
    return space


def versions(locked, name):
    return {str(asked.specifier) for asked in locked[canonicalize_name(name)]}


def test_students_have_the_versions_that_grade_them():
    assert {name: versions(STUDENTS, name) for name in STUDENTS} == {
        name: versions(GRADERS, name) for name in STUDENTS
    }


def test_the_students_lock_is_exact_and_holds_what_is_asked_for():
    for asked in (one for name in STUDENTS for one in STUDENTS[name]):
        assert re.fullmatch(r"==[^,*]+", str(asked.specifier)), asked
        assert not asked.url and not asked.extras
    wanted = named(PROJECT["optional-dependencies"]["course"])
    assert len(wanted) > 10 and wanted <= set(STUDENTS)
    text = (ROOT / "release" / "requirements.txt").read_text("utf-8")
    assert "://" not in text
    # pip refuses a file in which only some are hashed.
    assert len(re.findall(r"(?m)^\w.* \\\n    --hash=sha256:", text)) == sum(map(len, STUDENTS.values()))


def imported(folder):
    """The packages that a folder's modules import, by the names under which they are installed."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(node.module.partition(".")[0])
    known = importlib.metadata.packages_distributions()
    modules = found - set(sys.stdlib_module_names) - {"grader", "pyarrow"}
    return {canonicalize_name(known[module][0]) for module in modules}


def named(*lists):
    return {canonicalize_name(Requirement(line).name) for lines in lists for line in lines}


def test_all_that_the_grader_imports_is_asked_for():
    extras = PROJECT["optional-dependencies"]
    asked = named(PROJECT["dependencies"])
    optional = named(extras["cluster"], extras["parquet"])
    assert imported(ROOT / "grader") <= asked | optional
    assert len(imported(ROOT / "grader") & asked) > 15
    # Nothing is asked for without need: what is no import is started as a program, or imported by nbgrader.
    assert asked - imported(ROOT / "grader") == {"ruff", "setuptools"}


def test_the_graders_lock_holds_what_is_asked_for_and_nothing_of_the_sites():
    extras = PROJECT["optional-dependencies"]
    lists = [lines for name, lines in extras.items() if name not in ("site", "parquet")]
    assert named(PROJECT["dependencies"], *lists) <= set(GRADERS)
    site = pins(ROOT / "grader" / "publishing" / "files" / "site-requirements.txt")
    assert named(extras["site"]) <= set(site)
    assert not named(extras["site"]) & set(GRADERS)


@pytest.mark.parametrize("name", SETUPS)
def test_a_set_up_cell_asks_for_what_the_lock_holds(name):
    space = settings(name)
    assert space["NEEDED"]
    for package, oldest in space["NEEDED"].items():
        assert all(Version(pin[2:]) >= Version(oldest) for pin in versions(STUDENTS, package)), package
    for asked in map(Requirement, space["COLAB"]):
        assert versions(STUDENTS, asked.name) == {str(asked.specifier)}


def test_all_set_up_cells_share_one_text():
    assert len({check_of(name).partition(SAME)[2] for name in SETUPS}) == 1


@pytest.mark.parametrize("name", SETUPS)
def test_what_is_missing_or_too_old_is_named_with_both_versions(name, monkeypatch, tmp_path):
    """Every set-up cell, on a machine that has nothing of one package and too little of another."""
    installed = importlib.metadata.version

    def version(package):
        if package == "matplotlib":
            raise importlib.metadata.PackageNotFoundError(package)
        return "1.5.3" if package == "pandas" else installed(package)

    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ImportError) as raised:
        exec(check_of(name), {})
    lines = str(raised.value).splitlines()
    assert re.fullmatch(r"  matplotlib: \S+ or newer is needed, none is installed", lines[1])
    assert re.fullmatch(r"  pandas: \S+ or newer is needed, 1.5.3 is installed", lines[2])
    assert len(lines) == 5
    assert re.search(r"%pip install -r https://raw\S+/requirements.txt$", lines[3])
    (tmp_path / "requirements.txt").touch()
    with pytest.raises(ImportError, match=r"%pip install -r requirements.txt\n"):
        exec(check_of(name), {})


@pytest.mark.parametrize("name", SETUPS)
def test_colab_gets_what_it_lacks_and_nothing_else(name, monkeypatch, tmp_path):
    wanted, got, there = settings(name), [], set()
    lacks = {canonicalize_name(Requirement(pin).name) for pin in wanted["COLAB"]}
    installed = importlib.metadata.version

    def version(package):
        if package in lacks - there:
            raise importlib.metadata.PackageNotFoundError(package)
        return installed(package)

    def install(command, check):
        got.extend(command[command.index("--quiet") + 1 :])
        there.update(lacks)

    monkeypatch.setitem(sys.modules, "google.colab", sys)
    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(subprocess, "run", install)
    monkeypatch.setattr(urllib.request, "urlretrieve", lambda url, to: fetched.append((url, to)))
    monkeypatch.chdir(tmp_path)
    fetched = []
    with pytest.raises(FileNotFoundError) if wanted["FILES"] else nullcontext():
        exec(check_of(name), {})
    assert tuple(got) == wanted["COLAB"]
    assert bool(fetched) == bool(wanted["FILES"])
    assert all(url.endswith(f"/{wanted['ASSIGNMENT']}/{to}") for url, to in fetched)
    assert wanted["ASSIGNMENT"] == name

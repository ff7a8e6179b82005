"""Help is written for people: no type names, nothing cut, and the version in one place."""

import re
import tomllib
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from grader import __version__
from grader.cli import app

ROOT = Path(__file__).resolve().parents[2]


def commands(command, path=()):
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


PATHS = [path for path in commands(typer.main.get_command(app)) if path != ("check",)]  # has its own help


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_names_what_a_person_gives(path):
    shown = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "80", "NO_COLOR": "1"})
    assert shown.exit_code == 0
    assert not re.findall(r"<[a-z \[\]]+>|\bTEXT\b(?!  The reason)|INTEGER", shown.output)
    assert "…" not in shown.output.replace("STUDENT…", "")  # where rich cuts what does not fit
    assert max(map(len, shown.output.splitlines())) <= 80


def test_the_version_stands_in_one_place():
    assert CliRunner().invoke(app, ["--version"]).output == f"grader {__version__}\n"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

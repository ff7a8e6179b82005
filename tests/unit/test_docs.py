"""What the documents say about cells and commands is so."""

import re
from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from grader.cells import grade_id
from grader.cli import app

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_every_topic_names_a_cell_that_is_there():
    rows = re.findall(r"^\| .* \| (\d\d)\b.* \| `(\w+)` \|$", (ROOT / "docs" / "topics.md").read_text(), re.M)
    assert len(rows) > 30
    everywhere = {
        grade_id(cell)
        for path in (ROOT / "source").glob("*/*.ipynb")
        for cell in nbformat.read(path, as_version=4).cells
    }
    assert {cell for _, cell in rows} <= everywhere
    assert {number for number, _ in rows} == {path.name[:2] for path in (ROOT / "source").glob("0*")}


def test_the_readme_says_the_time_that_each_notebook_says():
    rows = dict(re.findall(r"^\| \[(\d\d) .* \| ([^|]*) h \|$", (ROOT / "README.md").read_text(), re.M))
    said = {}
    for path in (ROOT / "source").glob("0*/*.ipynb"):
        first = nbformat.read(path, as_version=4).cells[0].source
        said[path.name[:2]] = re.findall(r"[\d½¼¾]+", re.search(r"Time:\*\*(.*?)hours", first)[1])
    assert {number: re.findall(r"[\d½¼¾]+", text) for number, text in rows.items()} == said


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)#\s]+)\)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_and_options_exist(document):
    for command, rest in re.findall(r"grader (\w+)((?: \w+)?(?: [^\n#`]*)?)", document.read_text()):
        words = [command, *{"bank": ["check"], "roster": ["import"]}.get(command, [])]
        shown = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
        if shown.exit_code:
            continue  # prose: "grader is", "grader that"
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in shown.output, f"{command} {option}"

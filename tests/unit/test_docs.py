"""What the documents say about cells and commands is so."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from grader.cells import grade_id
from grader.cli import app
from grader.course import Grading

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = [*DOCUMENTS, ROOT / "CHANGELOG.md", ROOT / "autograded" / "README.md"]
TEXTS += sorted((ROOT / ".github").rglob("*.md"))


def test_every_topic_names_a_cell_that_is_there():
    rows = re.findall(r"^\| .* \| (\d\d)\b.* \| `(\w+)` \|$", (ROOT / "docs" / "topics.md").read_text(), re.M)
    assert len(rows) > 30
    everywhere = {
        grade_id(cell)
        for path in (ROOT / "source").glob("*/*.ipynb")
        for cell in nbformat.read(path, as_version=4).cells
    }
    assert [cell for _, cell in rows if cell not in everywhere] == []
    assert {number for number, _ in rows} == {path.name[:2] for path in (ROOT / "source").glob("0*")}


def hours(title):
    """The numbers of hours that a title cell says, as it writes them."""
    said = re.search(r"Time:\*\*(.*?)hours?\b", title)
    return re.findall(r"[\d½¼¾]+", said[1]) if said else []


def test_the_readme_says_the_time_that_each_notebook_says():
    rows = dict(re.findall(r"^\| \[(\d\d) .* \| ([^|]*) h \|$", (ROOT / "README.md").read_text(), re.M))
    said = {}
    for path in (ROOT / "source").glob("0*/*.ipynb"):
        said[path.name[:2]] = hours(nbformat.read(path, as_version=4).cells[0].source)
    assert {number: re.findall(r"[\d½¼¾]+", text) for number, text in rows.items()} == said


def anchors(document):
    """The places in a document to which a link may lead, as GitHub names them."""
    text = re.sub(r"(?ms)^\s*```.*?^\s*```", "", document.read_text("utf-8"))
    found = set()
    for heading in re.findall(r"(?m)^#+ +(.+?) *$", text):
        words = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower())
        anchor = words.replace(" ", "-")
        while anchor in found:
            anchor += "-1"
        found.add(anchor)
    return found


def links(document):
    """What a document's links and pictures lead to, as (file, anchor); what stands in code is none."""
    text = re.sub(r"(?ms)^\s*```.*?^\s*```|`[^`\n]*`", "", document.read_text("utf-8"))
    targets = re.findall(r"\]\(<?([^)>\s]+)>?\)", text) + re.findall(r"(?m)^\[[^]]+\]: (\S+)", text)
    return [one.partition("#")[::2] for one in targets if not re.match(r"[a-z]+:", one)]


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(document):
    for target, anchor in links(document):
        path = (document.parent / target).resolve() if target else document
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), f"{target}#{anchor}"


def test_every_document_can_be_reached_from_the_readme():
    reached, todo = set(), [ROOT / "README.md"]
    while todo:
        if (document := todo.pop()) not in reached and document.suffix == ".md":
            reached.add(document)
            todo += [(document.parent / target).resolve() for target, _ in links(document) if target]
    assert {path.name for path in TEXTS if "template" not in path.as_posix().lower()} <= {
        path.name for path in reached
    }


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_and_options_exist(document):
    for command, rest in re.findall(r"grader (\w+)((?: \w+)?(?: [^\n#`]*)?)", document.read_text()):
        words = [command, *{"bank": ["check"], "roster": ["import"]}.get(command, [])]
        shown = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
        if shown.exit_code:
            continue  # prose: "grader is", "grader that"
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in shown.output, f"{command} {option}"


def test_the_settings_that_instructors_read_are_the_defaults():
    text = (ROOT / "docs" / "instructor.md").read_text("utf-8").partition("## Settings")[2]
    said = dict(re.findall(r"(?m)^c\.Grading\.(\w+) = (.+?)(?:  +#.*)?$", text.partition("\n## ")[0]))
    traits = Grading.class_own_traits(config=True)
    defaults = {name: traits[name].default() for name in said}
    assert len(said) > 8
    assert {
        name: ast.literal_eval(value) for name, value in said.items() if name not in ("imports", "engine")
    } == {name: value for name, value in defaults.items() if name not in ("imports", "engine")}

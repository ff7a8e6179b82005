"""What students hand in, the whole way: nothing honest is lost, what has no place waits for a person."""

import base64
import copy
import json
import subprocess
import sys

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook

from grader.cells import fill, grade_id

from ..conftest import RIGHT, released

v4 = nbformat.v4
PNG = b"\x89PNG\r\n\x1a\n" + b"pixels"


def place(nb, name):
    return next(number for number, cell in enumerate(nb.cells) if cell["id"] == name)


def split(nb):
    """JupyterLab's Split Cell."""
    half = copy.deepcopy(nb.cells[place(nb, "f_answer")])
    half["id"], half.source = "half", "    return x + 1"
    nb.cells[place(nb, "f_answer")].source = "def f(x):"
    nb.cells.insert(place(nb, "f_answer") + 1, half)


def retyped(nb):
    """The answer cell deleted, and the answer typed again in a fresh cell below the tests."""
    del nb.cells[place(nb, "f_answer")]
    nb.cells.insert(place(nb, "f_hidden") + 1, v4.new_code_cell(RIGHT))


def stripped(nb):
    """Saved by what knows neither nbgrader's metadata nor cell ids."""
    nb.cells[place(nb, "f_answer")].source = RIGHT
    for number, cell in enumerate(nb.cells):
        cell.metadata, cell["id"] = {}, f"x{number}"


def elsewhere(nb):
    """The reflection written above its question."""
    nb.cells[place(nb, "f_answer")].source = RIGHT
    nb.cells.insert(1, v4.new_markdown_cell("Because it is so."))


def pictured(nb):
    """A picture pasted into the reflection, and one beside the notebook."""
    nb.cells[place(nb, "f_answer")].source = RIGHT
    answer = nb.cells[place(nb, "reflection-text")]
    answer.source = "![drawn](attachment:my drawing.png) and ![beside](plot.png), ![gone](attachment:x.png)"
    answer["attachments"] = {"my drawing.png": {"image/png": base64.b64encode(PNG).decode()}}


def with_a_module(nb):
    """An answer that imports a module of the student's own."""
    nb.cells[place(nb, "f_answer")].source = "import helper\n\ndef f(x):\n    return helper.more(x)"


def twice(nb):
    """Two downloads: the one that is not finished has the right name."""


HANDED_IN = (split, retyped, stripped, elsewhere, pictured, with_a_module, twice)


@pytest.fixture
def graded(course):
    """The course with all of them graded: student → line of the command's output."""
    (course.path("source", "ps1") / "scheme.png").write_bytes(PNG)
    for how in HANDED_IN:
        nb = released(course)
        how(nb)
        folder = course.path("submitted", "ps1", how.__name__)
        folder.mkdir(parents=True)
        nbformat.write(nb, folder / "ps1.ipynb")
    (course.path("submitted", "ps1", "pictured") / "plot.png").write_bytes(PNG)
    (course.path("submitted", "ps1", "with_a_module") / "helper.py").write_text("def more(x): return x + 1")
    finished = fill(released(course), {"f_answer": RIGHT})
    nbformat.write(finished, course.path("submitted", "ps1", "twice") / "ps1 (1).ipynb")
    command = [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(course.root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return {line["student"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_work_in_any_form_is_graded(course, graded):
    scores = {student: line["score"] for student, line in graded.items()}
    assert scores == {how.__name__: 0 if how is with_a_module else 5 for how in HANDED_IN}
    for student, says in {
        "split": "f_answer was there 2 times",
        "retyped": "your own cell that defines f was taken for it",
        "stripped": "told by their text and their order",
        "pictured": "",
        "with_a_module": "helper.py is not among the files",
        "twice": "ps1 (1).ipynb was taken, the fullest",
    }.items():
        assert says in " ".join(graded[student]["repairs"])
    (check,) = [cell for cell in graded["with_a_module"]["cells"] if cell["id"] == "f_visible"]
    assert "helper.py was handed in" in check["message"]
    with Gradebook(course.db_url, "tiny") as book:
        waiting = {
            student
            for student in scores
            for grade in book.find_submission("ps1", student).notebooks[0].grades
            if grade.name == "reflection" and grade.needs_manual_grade
        }
        comments = book.find_submission("ps1", "elsewhere").notebooks[0].comments
        assert any("a person looks" in (comment.auto_comment or "") for comment in comments)
    assert waiting == {"elsewhere", "pictured", "twice"}
    folder = course.path("autograded", "ps1", "pictured")
    assert {path.name for path in folder.iterdir()} >= {"ps1.ipynb", "plot.png", "scheme.png"}
    executed = nbformat.read(folder / "ps1.ipynb", as_version=4)
    nbformat.validate(executed)
    html, _ = HTMLExporter(template_name="classic").from_notebook_node(executed)
    assert base64.b64encode(PNG).decode() in html
    assert 'src="plot.png"' in html
    assert [grade_id(cell) for cell in executed.cells if grade_id(cell)] == [
        grade_id(cell) for cell in released(course).cells if grade_id(cell)
    ]

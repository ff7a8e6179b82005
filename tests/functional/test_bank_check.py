"""`grader bank check` on a course of two exercises: what each author's mistake is told."""

import json
import shutil
import subprocess
import sys

import nbformat
import pytest

from ..conftest import RIGHT, graded_cell

WRONG = '"""Adds nothing."""\n# fails: {cells}\n'
G = "def g(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"


def check(course, *words):
    line = [sys.executable, "-m", "grader", "bank", "check", "-j", "1", "--course", str(course.root), *words]
    return subprocess.run(line, capture_output=True, text=True, timeout=200)


@pytest.fixture
def two(course):
    """A second exercise, `g`, and a bank for both."""
    path = course.path("source", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    test = {"grade": True, "locked": True, "points": 1}
    nb.cells[5:5] = [
        graded_cell("g_answer", G, solution=True),
        graded_cell("g_visible", "assert g(2) == 4", **test),
    ]
    path.write_text(nbformat.writes(nb), encoding="utf-8")
    for name, right, cells in (
        ("f", RIGHT, "f_visible, f_hidden"),
        ("g", "def g(x):\n    return x + x", "g_visible"),
    ):
        folder = course.root / "tests" / "answers" / "ps1" / name
        folder.mkdir(parents=True)
        for number in (1, 2):
            (folder / f"right_{number}.py").write_text(f'"""Way {number}."""\n{right}\n')
        for number in (1, 2, 3):
            body = f"def {name}(x):\n    return x\n"
            (folder / f"wrong_{number}.py").write_text(WRONG.format(cells=cells) + body)
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.cell_seconds = 2\nc.Grading.imports = []\n")
    return course


def test_what_never_ends_and_what_needs_another_answer_is_told(two):
    answers = two.root / "tests" / "answers" / "ps1" / "g"
    slow = WRONG.format(cells="f_hidden") + "import time\n\n\ndef g(x):\n    time.sleep(40)\n"
    (answers / "wrong_1.py").write_text(slow)
    path = two.path("source", "ps1") / "ps1.ipynb"
    nb = json.loads(path.read_text())
    (cell,) = [cell for cell in nb["cells"] if cell["id"] == "g_visible"]
    cell["source"] = "_f = globals()['f']\nassert g(_f(1)) == 4"  # as lint cannot see it
    path.write_text(json.dumps(nb))
    done = check(two)
    assert done.returncode == 1
    assert "ps1/g/wrong_1: lost g_visible as well; did not lose f_hidden" in done.stdout
    assert "g_visible: This check was stopped after 2 s" in done.stdout
    assert "ps1/g with all other answers blank: lost g_visible: it needs the answer to f." in done.stdout
    assert (done.stdout + done.stderr).count("ps1/g/wrong_1: lost") == 1
    assert "1 of 12 answers did not lose exactly the cells they name." in done.stderr


def change(course, **sources):
    """Give cells of the source other texts."""
    path = course.path("source", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        cell.source = sources.get(cell.id, cell.source)
    path.write_text(nbformat.writes(nb), encoding="utf-8")


def test_a_check_that_the_reference_fails_needs_no_other_answer(two):
    change(two, g_visible="assert g(2) == 5")
    done = check(two, "--function", "g")
    assert done.returncode == 1
    assert (
        "ps1/reference: the solution in source/ loses g_visible. Either it is wrong, or what" in done.stdout
    )
    assert "needs the answer" not in done.stdout


def test_a_solution_that_uses_another_answer_is_told_from_a_test_that_does(two):
    own = "def g(x):\n    ### BEGIN SOLUTION\n    return x + f(x) - 1\n    ### END SOLUTION"
    change(two, g_answer=own)
    done = check(two, "--function", "g")
    assert done.returncode == 1
    assert "blank: lost g_visible: its solution uses the answer to f." in done.stdout
    assert "take the reference version in the test" not in done.stdout


def test_an_exercise_without_answers_is_not_proven(two):
    shutil.rmtree(two.root / "tests" / "answers" / "ps1" / "g")
    done = check(two, "--function", "g")
    assert done.returncode == 2
    assert "g: has 0 right and 0 wrong answers" in done.stderr.replace("\n", " ")

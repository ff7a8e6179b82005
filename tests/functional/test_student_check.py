"""`grader check` as a student meets it: a notebook really runs in a kernel, and the answer is read."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.student.checking import Options, check
from grader.student.structure import checksum
from grader.student.words import Cell, Verdict

ROOT = Path(__file__).resolve().parents[2]


def marked(name, source, *, grade=False, solution=False, points=1):
    mark = {"grade_id": name, "grade": grade, "solution": solution, "locked": not solution}
    if grade:
        mark["points"] = points
    return new_code_cell(
        source, metadata={"nbgrader": {**mark, "checksum": checksum(Cell(True, source, mark))}}
    )


def small(answer=None):
    """A notebook of one exercise, as released or with an answer."""
    cells = [
        new_markdown_cell("# 00 · Small ★"),
        marked("setup", "import math"),
        new_markdown_cell("## Exercise 1 · Twice ★★ (about 1 line, 3 points)"),
        marked(
            "twice_answer",
            "def twice(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()",
            solution=True,
        ),
        marked("twice_visible", "assert twice(2) == 4, f'twice(2) gave {twice(2)!r} → look'", grade=True),
        marked("twice_hidden", "# Graded here: other numbers.", grade=True, points=2),
    ]
    if answer is not None:
        cells[3].source = answer
    return new_notebook(cells=cells)


@pytest.fixture
def checked(tmp_path):
    def run(notebook):
        path = tmp_path / "small.ipynb"
        nbformat.write(notebook, path)
        before = path.read_bytes()
        report = check(path, Options())
        assert path.read_bytes() == before
        return report

    return run


@pytest.mark.parametrize(
    ("answer", "verdict", "hint"),
    [
        (None, Verdict.BLANK, ""),
        ("def twice(x):\n    return x + x", Verdict.PASSED, ""),
        ("def twice(x):\n    return x * x + 1", Verdict.FAILED, "twice(2) gave 5 → look"),
        ("def twice(x):\n    return x / 0", Verdict.FAILED, "line 2 of your cell: return x / 0"),
        ("def twice(x) return x", Verdict.FAILED, "The answer cell itself does not run: SyntaxError"),
    ],
)
def test_an_exercise_is_judged_by_what_its_visible_check_says(checked, answer, verdict, hint):
    report = checked(small(answer))
    (result,) = report.results
    assert (result.verdict, result.points(Verdict.HIDDEN)) == (verdict, 2)
    assert hint in result.hint
    assert report.is_fine is (verdict is Verdict.PASSED)


def test_a_copy_of_the_package_alone_checks_a_release(tmp_path):
    """As in the students' repository: it is the package `grader` there, and nothing else of ours is."""
    shutil.copytree(ROOT / "grader" / "student", tmp_path / "grader")
    shutil.copytree(ROOT / "release" / "05_model_persistence", tmp_path / "05_model_persistence")
    command = [sys.executable, "-X", "utf8=0", "-m", "grader", "check", "05", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    (told,) = json.loads(done.stdout)["notebooks"]
    assert {one["verdict"] for one in told["exercises"]} == {"blank"}
    assert told["points"]["hidden"] > 0

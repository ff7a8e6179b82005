"""nbgrader's own commands, with our preprocessor: the same scores as `grader autograde`."""

import asyncio
import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

from grader.classroom import plugin
from grader.classroom.batch import autograde, jobs_of
from grader.course import find_course
from grader.grading.result import Result
from grader.store.results import read_result

PLUGIN = """
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = ["grader.classroom.plugin.GradeSubmission"]
"""
CLASS = {"ann": "def f(x):\n    return x + 1", "bob": "def f(x):\n    return 2", "eve": None}


@pytest.fixture
def with_plugin(course, submit):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + PLUGIN)
    for student, answer in CLASS.items():
        submit(student, answer)
    return find_course(course.root)


def scores(course):
    with Gradebook(course.db_url, "tiny") as book:
        return {
            (s.student.id, g.name): (g.auto_score, g.needs_manual_grade)
            for s in book.assignment_submissions("ps1")
            for nb in s.notebooks
            for g in nb.grades
        }


def test_nbgrader_autograde_gives_the_same_scores(with_plugin):
    course = with_plugin
    results = autograde(course, jobs_of(course, [], [], "fork"), 1)
    assert not any(result.notebooks for result in results), "a large class would fill the memory"
    ours = scores(course)
    assert len(ours) == 9
    (course.root / "gradebook.db").unlink()
    build = [sys.executable, "-m", "nbgrader", "generate_assignment", "ps1"]
    subprocess.run(build, cwd=course.root, check=True, capture_output=True)
    command = [sys.executable, "-m", "nbgrader", "autograde", "ps1", "--force"]
    done = subprocess.run(command, cwd=course.root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert scores(course) == ours
    folder = course.path("autograded", "ps1", "bob")
    executed = nbformat.read(folder / "ps1.ipynb", as_version=4)
    assert any(output.output_type == "error" for cell in executed.cells for output in cell.get("outputs", []))
    assert read_result(course, "ps1", "bob")
    assert not (folder / "result.json").exists(), "nbgrader copies what lies there to students"


def test_formgraders_button_works_inside_its_event_loop(with_plugin):
    course = with_plugin
    api = NbGraderAPI(course.directory, config=Config(course.config))

    async def press():
        made = api.generate_assignment("ps1", force=True)
        assert made["success"], made["log"]
        return api.autograde("ps1", "bob", force=True)

    pressed = asyncio.run(press())
    assert pressed["success"], pressed["log"]
    found = scores(course)
    assert found["bob", "f_visible"] == (2, False)
    assert found["bob", "f_hidden"] == (0, False)


def test_a_refused_submission_says_why_and_spares_the_others(with_plugin, submit):
    course = with_plugin
    other = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    submit("eve", other)
    build = [sys.executable, "-m", "nbgrader", "generate_assignment", "ps1"]
    subprocess.run(build, cwd=course.root, check=True, capture_output=True)
    command = [sys.executable, "-m", "nbgrader", "autograde", "ps1"]
    done = subprocess.run(command, cwd=course.root, capture_output=True, text=True)
    assert done.returncode != 0
    assert "none of this assignment's answer cells" in done.stderr
    assert scores(course)["ann", "f_hidden"] == (3, False)


def test_only_what_would_be_the_same_again_is_remembered(monkeypatch):
    job = SimpleNamespace(key="k")
    passing = Result(
        assignment="ps1", student="ann", status="refused", reason="The grader failed: no memory."
    )
    graded = Result(assignment="ps1", student="ann", status="graded", key="k")
    results = iter([passing, passing.model_copy(update={"key": "k"}), graded])
    monkeypatch.setattr(plugin, "grade_in_parallel", lambda jobs, workers: results)
    monkeypatch.setattr(plugin, "_last", {})
    assert [plugin._graded(job).status for _ in range(4)] == ["refused", "refused", "graded", "graded"]

"""Notebooks in another language run in their own kernel, or not at all; never as Python."""

import json
import sys

import nbformat
import pytest

from grader.classroom.batch import autograde, jobs_of
from grader.course import Course
from grader.engine import is_python, kernel_description
from grader.errors import EngineError

from ..conftest import released, tiny_notebook

OTHER = {"name": "other-kernel", "language": "other", "display_name": "Other"}


def in_language(course, spec, name="ps1"):
    """Make a source notebook of the course one for that kernel; its test asks which kernel it runs in."""
    nb = tiny_notebook()
    nb.metadata = nbformat.from_dict({"kernelspec": spec} if spec else {})
    nb.cells[
        4
    ].source = (
        "import os\n### BEGIN HIDDEN TESTS\nassert os.environ['KERNEL'] == 'other'\n### END HIDDEN TESTS"
    )
    nbformat.write(nb, course.path("source", "ps1") / f"{name}.ipynb")
    config = course.root / "nbgrader_config.py"
    if "code_stub" not in config.read_text():
        stubs = '{"python": "raise NotImplementedError()", "other": "raise NotImplementedError()"}'
        config.write_text(
            f"{config.read_text()}c.ClearSolutions.code_stub = {stubs}\nc.Grading.imports = []\n"
        )
    return Course(course.root)


@pytest.fixture
def other_kernel(tmp_path, monkeypatch):
    """A kernel of another language: a file that says so. It is ipykernel, and knows that it is started so."""
    folder = tmp_path / "share" / "kernels" / OTHER["name"]
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    described = {"argv": command, "display_name": "Other", "language": "other", "env": {"KERNEL": "other"}}
    (folder / "kernel.json").write_text(json.dumps(described))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share"))
    return folder / "kernel.json"


def test_each_notebook_runs_in_the_kernel_that_its_master_names(course, submit, other_kernel):
    course = in_language(course, OTHER)
    in_language(course, tiny_notebook().metadata["kernelspec"], name="ps2")
    mine = released(course)
    mine.cells[2].source = "def f(x):\n    return x + 1"
    # What a student's notebook says of its kernel does not count.
    mine.metadata["kernelspec"] = tiny_notebook().metadata["kernelspec"]
    submit("ann", mine)
    submit("ann", mine, name="ps2.ipynb")
    (result,) = autograde(course, jobs_of(course, [], [], "fork"), 1)
    points = {(cell.notebook, cell.id): cell.points for cell in result.cells}
    assert points["ps1", "f_visible"] == points["ps2", "f_visible"] == 2
    assert points["ps1", "f_hidden"] == 3
    assert points["ps2", "f_hidden"] == 0  # Python's own kernel is not the other one
    before = kernel_description(course.assignment("ps1").master("ps1"))
    described = json.loads(other_kernel.read_text())
    described["env"]["KERNEL"] = "newer"
    other_kernel.write_text(json.dumps(described))
    assert kernel_description(course.assignment("ps1").master("ps1")) != before


def test_a_kernel_that_is_not_installed_refuses_before_anything_runs(course, submit):
    submit("ann")
    course = in_language(course, {"name": "ir", "language": "other"})
    with pytest.raises(EngineError, match=r"ps1/ps1.ipynb cannot be .*'ir' \(other\).*not installed"):
        jobs_of(course, [], [], "fork")
    failures = []
    assert jobs_of(course, [], [], "jupyter", failed=failures.append) == []
    assert len(failures) == 1


def test_another_language_cannot_be_confined(course, submit, other_kernel):
    submit("ann")
    course = in_language(course, OTHER)
    course.settings.require_sandbox = True
    with pytest.raises(EngineError, match="confines nothing"):
        jobs_of(course, [], [], "fork")


@pytest.mark.parametrize(
    ("spec", "python"),
    [
        (None, True),
        ({}, True),
        ({"name": "python3"}, True),
        (
            {"name": "conda-env-data-py", "language": "python", "display_name": "Conda"},
            True,
        ),
        ({"name": "venv", "display_name": "Python 3 (ipykernel)"}, True),
        ({"name": "ir", "language": "R"}, False),
        ({"name": "ir", "display_name": "R"}, False),
        ({"name": "julia-1.10", "language": "julia"}, False),
        ({"name": "sagemath", "language": "sage"}, False),
        ("nonsense", True),
    ],
)
def test_what_is_python(spec, python):
    metadata = {"kernelspec": spec} if spec is not None else {}
    assert is_python(nbformat.from_dict({"metadata": metadata, "cells": []})) is python
    by_info = nbformat.from_dict({"metadata": {"language_info": {"name": "bash"}}, "cells": []})
    assert not is_python(by_info)

"""Courses as they are on an ordinary day: things in the wrong place, odd names, something missing.

The rest is graded, what is not is named, and the exit code says so.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.cli.instructor import _folder_names
from grader.course import Course
from grader.errors import CourseError
from grader.store.results import read_results

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and rights as POSIX has them")
NAMES = [
    "[ab]*?",
    "a b ",
    'it\'s "quoted"',
    "new\nline",
    "名前",
    "-rf",
    "\x1b[2J",
    "[bold]",
    "{x}",
    "x" * 200,
]


@pytest.fixture
def quick(course):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.imports = []\n")
    return Course(course.root)


def grader(course, *arguments, **options):
    command = [sys.executable, "-m", "grader", *arguments, "--course", str(course.root)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, **options)


def scores(done):
    return {
        (line["assignment"], line["student"]): line["score"]
        for line in map(json.loads, done.stdout.splitlines())
    }


def copied(course, name):
    """Another assignment with the same cells."""
    folder = course.path("source", name)
    folder.mkdir()
    (folder / f"{name}.ipynb").write_bytes((course.path("source", "ps1") / "ps1.ipynb").read_bytes())
    return folder / f"{name}.ipynb"


def test_the_rest_is_graded_and_what_is_not_is_named(quick, submit):
    course = quick
    notebook = submit("ann").read_bytes()
    for name in NAMES:
        submit(name, raw=notebook)
    copied(course, "broken").write_text("{")
    copied(course, "ps2")
    for assignment in ("broken", "ps2", "PS2", "unheard of"):
        course.path("submitted", assignment, "ann").mkdir()
        (course.path("submitted", assignment, "ann") / "ps2.ipynb").write_bytes(notebook)
    top = course.root / "submitted"
    (top / "ps1.ipynb").write_bytes(notebook)
    (top / os.fsdecode(b"m\xff") / "ps1").mkdir(parents=True)
    done = grader(course, "autograde", "--json")
    assert done.returncode == 2, done.stderr
    assert scores(done) == {("ps1", name): 5 for name in ["ann", *NAMES]} | {("ps2", "ann"): 5}
    for said in (
        "broken.ipynb cannot be read as a notebook", "PS2 belongs to no assignment; 'ps2' may be meant",
        "unheard of belongs to no assignment", "ps1.ipynb is not a folder",
        r"m\xff has a name that is not text",
    ):  # fmt: skip
        assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b[2J" not in done.stderr
    for command in ("feedback", "report"):
        told = grader(course, command)
        assert (told.returncode, told.stderr) == (0, ""), command


@pytest.mark.parametrize("name", ["../ann", "", "..", ".", "a\0b", "\udcff"])
def test_a_student_that_no_folder_can_be_called_is_refused(name):
    with pytest.raises(CourseError, match="can be called"):
        _folder_names(["ann", name])


@pytest.mark.parametrize("where", ["| head -c 10", "> /dev/full", ">&- 2>&-"])
def test_grading_goes_on_when_nobody_can_be_told(quick, submit, where):
    for name in ("ann", "ben", "eva"):
        submit(name)
    command = f'set -o pipefail; "$@" autograde --json --course "$COURSE" {where}'
    program = [sys.executable, "-m", "grader"]
    environment = {**os.environ, "COURSE": str(quick.root)}
    told = ["bash", "-c", command, "bash", *program]
    done = subprocess.run(told, capture_output=True, text=True, timeout=300, env=environment)
    assert {result.student: result.score for result in read_results(quick)} == {"ann": 5, "ben": 5, "eva": 5}
    assert done.returncode == 2
    assert "2>" in where or "not all of the output could be printed" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_working_folder_that_is_gone_is_not_missed(quick, submit, tmp_path):
    submit("ann")
    gone = tmp_path / "gone"
    gone.mkdir()
    program = [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(quick.root)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    told = ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", *program]
    done = subprocess.run(told, capture_output=True, text=True, timeout=300, cwd=gone, env=environment)
    assert (done.returncode, scores(done)) == (0, {("ps1", "ann"): 5}), done.stderr

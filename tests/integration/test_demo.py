"""The demo, as a newcomer runs it: a part of the real course, a small class, every page written."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from grader.assignment import Assignment, Proof
from grader.authoring.drawing import make_class
from grader.course import OWN_FOLDER, Course
from grader.grading import proving

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def part(tmp_path_factory):
    """Two assignments of the course and their answers: what is drawn and graded of one is of all."""
    part = tmp_path_factory.mktemp("part")
    shutil.copy(ROOT / "nbgrader_config.py", part)
    for name in Course(ROOT).assignment_names()[::6]:
        for folder in (Path("source"), Path("tests", "answers")):
            shutil.copytree(ROOT / folder / name, part / folder / name)
    return part


def demo(course, folder, *arguments):
    command = [
        sys.executable,
        "-m",
        "grader",
        "demo",
        "--course",
        str(course),
        "--into",
        str(folder),
        *arguments,
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=600)


@pytest.fixture(scope="module")
def drawn(part, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "class"
    return folder, demo(part, folder, "--students", "4", "--seed", "3")


def test_it_grades_a_class_and_says_where_the_report_is(drawn):
    folder, done = drawn
    assert done.returncode == 0, done.stderr
    assert str(folder / "report.html") in done.stdout.replace("\n", "")
    course = Course(folder)
    results = [json.loads(path.read_text()) for path in folder.glob(".grader/results/*/*/result.json")]
    assert len(results) == 4 * len(course.assignment_names())
    assert sum(result["status"] == "refused" for result in results) == 1
    pages = list(folder.glob("feedback/*/*/*.html"))
    assert len(pages) == len(results)


def test_no_page_for_students_holds_a_hidden_test(drawn):
    folder, _ = drawn
    for page in folder.glob("feedback/*/*/*.html"):
        assert "HIDDEN TESTS" not in page.read_text(encoding="utf-8"), page


def test_the_blank_student_scores_nothing_and_somebody_scores_well(drawn):
    folder, _ = drawn
    blank = [
        json.loads(path.read_text())["score"] for path in folder.glob(".grader/results/s004/*/result.json")
    ]
    assert set(blank) == {0.0}
    best = max(json.loads(p.read_text())["score"] for p in folder.glob(".grader/results/*/*/result.json"))
    assert best > 20


def test_it_never_touches_a_folder_that_is_not_its_own(tmp_path):
    (tmp_path / "thesis.txt").write_text("three years of work")
    done = demo(ROOT, tmp_path, "--students", "1")
    assert done.returncode == 2
    assert "--into" in done.stderr
    assert (tmp_path / "thesis.txt").read_text() == "three years of work"


def test_a_new_class_in_the_same_folder_keeps_only_what_was_proven(tmp_path):
    folder = tmp_path / "class"
    make_class(Course(ROOT), folder, 2, 1)
    proofs = {"notebook": Proof({"cell": [0, 7]})}
    blank = Assignment("a", folder, {"notebook": "{}"})
    proving.remember(folder / OWN_FOLDER, "key", replace(blank, proofs=proofs))
    (folder / "report.html").touch()
    course = make_class(Course(ROOT), folder, 1, 1)
    assert {student for name in course.assignment_names() for student in course.students(name)} == {"s001"}
    assert not (folder / "report.html").exists()
    assert proving.remembered([folder / OWN_FOLDER], "key", blank).proofs == proofs

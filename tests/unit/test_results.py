"""Results of an earlier run: one that is not sound is named, and every other one is read."""

import os
import sys

import pytest
import typer

from grader.cli import instructor
from grader.course import Course
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.reporting.report import write_report
from grader.reporting.writer import make_here, write_feedback
from grader.store.results import read_result, read_results, result_path, write_result


@pytest.fixture
def graded(course):
    """A course in which ann and bob were graded."""
    for student in ("ann", "bob"):
        write_result(course, made(student))
    return course


def made(student):
    cell = CellResult(id="f_visible", notebook="ps1", points=2, max_points=2, status=CellStatus.PASSED)
    return Result(
        assignment="ps1", student=student, status=GradeStatus.GRADED, score=2, max_score=2, cells=[cell]
    )


def written(content):
    return lambda path, good: path.write_bytes(content(good) if callable(content) else content)


def instead(make):
    def put(path, good):
        path.unlink()
        make(path)

    return put


DAMAGE = {
    "cut off": written(lambda good: good[: len(good) // 2]),
    "empty": written(b""),
    "binary": written(bytes(range(256)) * 100),
    "a list": written(b"[]"),
    "another version": written(b'{"assignment": "ps1", "student": "bob", "status": "splendid"}'),
    "another submission's": written(lambda good: good.replace(b'"bob"', b'"eve"')),
    "no number": written(lambda good: good.replace(b'"score": 2.0', b'"score": NaN')),
    "nested deeply": written(b"[" * 200_000),
    "huge": instead(lambda path: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), 10**12)),
    "a folder": instead(lambda path: path.mkdir()),
    "a link": instead(lambda path: path.symlink_to("/dev/zero")),
    "a pipe": instead(lambda path: os.mkfifo(path)),
}


@pytest.mark.skipif(sys.platform == "win32", reason="makes links and pipes")
@pytest.mark.parametrize("how", DAMAGE)
def test_a_result_that_is_not_sound_is_named_and_the_others_are_read(graded, how):
    path = result_path(graded, "ps1", "bob")
    DAMAGE[how](path, path.read_bytes())
    said = []
    assert [result.student for result in read_results(graded, said.append)] == ["ann"]
    assert read_result(graded, "ps1", "bob") is None
    (sentence,) = said
    assert "ps1/bob" in sentence
    assert sentence.endswith("Grade it again.")


def test_a_submission_that_only_nbgrader_graded_is_no_damage(graded):
    result_path(graded, "ps1", "bob").unlink()
    said = []
    assert len(read_results(graded, said.append)) == 1
    assert said == []


def test_a_report_names_what_it_leaves_out(graded, tmp_path):
    result_path(graded, "ps1", "bob").write_text("{")
    said = []
    assert "ann" in write_report(graded, tmp_path / "report.html", said.append).read_text()
    assert len(said) == 1


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"cells": 1}', b"\xff", b"[" * 100_000, b'{"nbformat": 4}']
)
def test_a_damaged_notebook_takes_only_itself_from_the_page(graded, damage):
    folder = graded.path("autograded", "ps1", "bob")
    (folder / "ps1.ipynb").write_bytes(damage)
    assert len(write_feedback(graded, read_results(graded))) == 2


@pytest.mark.parametrize("place", ["autograded", ".grader", ".grader/results"])
def test_a_file_where_the_results_folder_belongs_is_said_once(graded, place):
    folder = graded.root / place
    folder.rename(graded.root / "away")
    folder.write_text("a file")
    said = []
    assert read_results(graded, said.append) == []
    assert len(said) == 1
    assert str(folder) in said[0]


def test_folders_that_may_not_be_looked_into_are_said_and_the_others_are_read(graded, monkeypatch):
    lstat = os.lstat

    def denied(path, **given):
        if "autograded/ann/" in str(path):
            raise PermissionError(13, "Permission denied")
        return lstat(path, **given)

    monkeypatch.setattr(os, "lstat", denied)
    monkeypatch.setattr(type(graded.root), "lstat", denied)
    said = []
    assert [result.student for result in read_results(graded, said.append)] == ["bob"]
    assert len(said) == 1
    assert "autograded/ann cannot be looked into: Permission denied" in said[0]


def test_before_anything_is_graded_there_is_nothing_to_say(course):
    assert read_results(course, pytest.fail) == []


def test_feedback_says_where_the_pages_are(course, capsys, monkeypatch):
    config = course.root / "nbgrader_config.py"
    structure = "{assignment_id}/{nbgrader_step}/{student_id}"
    config.write_text(config.read_text() + f"c.CourseDirectory.directory_structure = {structure!r}\n")
    (course.root / "ps1").mkdir()
    (course.root / "source" / "ps1").rename(course.root / "ps1" / "source")
    other = Course(course.root)
    for student in ("ann", "bob"):
        write_result(other, made(student))
    monkeypatch.setattr(instructor, "_make_pages", make_here)
    with pytest.raises(typer.Exit) as end:
        instructor.feedback(course=course.root)
    assert end.value.exit_code == 0
    assert capsys.readouterr().out.strip() == f"2 pages in {other.root / 'ps1' / 'feedback'}"

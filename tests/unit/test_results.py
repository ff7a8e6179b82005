"""Results of an earlier run: one that is not sound is named, and every other one is read."""

import os
import sys

import pytest

from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.reporting.feedback import write_feedback
from grader.reporting.report import write_report
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

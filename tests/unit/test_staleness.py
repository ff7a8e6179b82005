"""What students have and the course no longer has is said."""

import os

import nbformat
import pytest

from grader.course import Course
from grader.reporting.staleness import stale_feedback, stale_release
from grader.store.results import result_path

from ..conftest import released


@pytest.fixture
def release(course):
    """Give a function that writes a released notebook, and the sentence about it."""

    def write(change=lambda nb: None):
        nb = released(course)
        change(nb)
        path = course.path("release", "ps1") / "ps1.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(nb, path)
        fresh = Course(course.root)
        return stale_release(fresh, fresh.assignment("ps1"))

    return write


def cell(nb, name):
    return next(cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def test_a_release_that_is_current_or_was_never_made_is_no_news(course, release):
    assert stale_release(course, course.assignment("ps1")) == ""
    assert release() == ""
    assert release(lambda nb: nb.cells.append(nbformat.v4.new_markdown_cell("more"))) == ""


@pytest.mark.parametrize("change", ["source", "points", "gone"])
def test_other_tests_or_points_are_named(release, change):
    def older(nb):
        test = cell(nb, "f_visible")
        if change == "source":
            test.source = "assert f(1) == 99"
        elif change == "points":
            test.metadata.nbgrader["points"] = 4
        else:
            nb.cells.remove(test)

    assert "ps1.ipynb (f_visible)" in release(older)


def test_a_release_that_is_damaged_is_said(course, release):
    release()
    (course.path("release", "ps1") / "ps1.ipynb").write_text("{")
    assert "is no notebook" in stale_release(course, course.assignment("ps1"))


def test_feedback_that_is_older_than_its_result_is_named(course):
    submissions = [("ps1", "ann"), ("ps1", "bob"), ("ps1", "cy")]
    for age, (assignment, student) in zip((-10, 10), submissions, strict=False):
        page = course.path("feedback", assignment, student) / "ps1.html"
        kept = result_path(course, assignment, student)
        for path in (page, kept):
            path.parent.mkdir(parents=True)
            path.write_text("")
        now = kept.stat().st_mtime
        os.utime(page, (now + age, now + age))
    assert stale_feedback(course, submissions) == [("ps1", "ann")]


def test_a_page_by_the_name_of_an_earlier_hand_in_is_not_old_for_ever(course, submit):
    submit("ann")
    kept, page = result_path(course, "ps1", "ann"), course.path("feedback", "ps1", "ann") / "Untitled.html"
    for path in (kept, page, page.with_name("ps1.html")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    os.utime(page, (0, 0))
    assert stale_feedback(course, [("ps1", "ann")]) == []

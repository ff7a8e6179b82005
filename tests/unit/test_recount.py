"""Marks that a person gave after grading: lateness counts with them, and a page without them is old."""

import datetime as dt

import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.course import Course
from grader.exchange.tables import read_table
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.reporting.staleness import stale_feedback
from grader.store.gradebook import GradebookWriter

DUE = dt.datetime(2026, 1, 20, 12)


@pytest.fixture
def late(course, blank_gradebook):
    """A course in which each day begun costs a fifth, and ann was late with what is right."""
    config = course.root / "nbgrader_config.py"
    rule = 'c.AssignLatePenalties.plugin_class = "grader.store.lateness.LatePolicy"\n'
    config.write_text(f"{config.read_text()}{rule}c.LatePolicy.per_day = 0.2\n")
    (course.root / "gradebook.db").write_bytes(blank_gradebook.read_bytes())
    course = Course(course.root)
    nb = course.assignment("ps1").master("ps1")
    cells = [
        CellResult(
            id=cell.metadata.nbgrader.grade_id,
            notebook="ps1",
            points=cell.metadata.nbgrader.points,
            max_points=cell.metadata.nbgrader.points,
            status=CellStatus.PASSED,
        )
        for cell in nb.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    cells[-1] = cells[-1].model_copy(update={"points": 0, "status": CellStatus.MANUAL})
    result = Result(
        assignment="ps1",
        student="ann",
        status=GradeStatus.GRADED,
        cells=cells,
        key="k",
        handed_in=DUE + dt.timedelta(hours=3),
    )
    with GradebookWriter(course) as book:
        book.prepare(course.assignment("ps1"))
        book.gradebook.find_assignment("ps1").duedate = DUE
        book.record(result)
    return course


def mark(course, points):
    with GradebookWriter(course) as book:
        cell = course.assignment("ps1").master("ps1")
        name = [
            c.metadata.nbgrader.grade_id for c in cell.cells if c.metadata.get("nbgrader", {}).get("grade")
        ][-1]
        grade = book.gradebook.find_grade(name, "ps1", "ps1", "ann")
        grade.manual_score, grade.needs_manual_grade = points, False
        book.gradebook.db.commit()
        return sum(own.score for own in book.gradebook.find_submission("ps1", "ann").notebooks[0].grades)


@pytest.mark.parametrize("command", [["export", "csv", "--to", "{}"], ["feedback"], ["report", "--to", "{}"]])
def test_lateness_counts_with_what_a_person_gave(late, tmp_path, command):
    whole = mark(late, 2)
    words = [word.format(tmp_path / "written") for word in command]
    done = CliRunner().invoke(app, [*words, "--course", str(late.root)], env={"COLUMNS": "300"})
    assert done.exit_code == 0, done.output
    assert "Lateness counts anew" in done.output and f"→ {0.8 * whole:g}" in done.output
    to = tmp_path / "grades.csv"
    again = CliRunner().invoke(app, ["export", "csv", "--to", str(to), "--course", str(late.root)])
    assert "counts anew" not in again.output
    assert [row.cells[5] for row in read_table(to).rows[1:]] == [f"{0.8 * whole:g}"]


def test_without_a_rule_nothing_is_counted_or_written(course, blank_gradebook, tmp_path):
    (course.root / "gradebook.db").write_bytes(blank_gradebook.read_bytes())
    done = CliRunner().invoke(
        app, ["export", "csv", "--to", str(tmp_path / "x"), "--course", str(course.root)]
    )
    assert done.exit_code == 0 and "Lateness" not in done.output


def test_a_page_without_a_persons_marks_is_old(late):
    CliRunner().invoke(app, ["feedback", "--course", str(late.root)])
    assert stale_feedback(late, [("ps1", "ann")]) == []
    mark(late, 2)
    assert stale_feedback(late, [("ps1", "ann")]) == [("ps1", "ann")]
    CliRunner().invoke(app, ["feedback", "--course", str(late.root)])
    assert stale_feedback(late, [("ps1", "ann")]) == []

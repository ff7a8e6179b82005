"""What is exported is read back as the platforms read it."""

import csv
import datetime as dt
import io
import json
import subprocess
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from grader.cli import app
from grader.errors import ExchangeError
from grader.exchange import exporting
from grader.exchange.exporting import Export, export
from grader.exchange.filling import into_canvas, into_moodle
from grader.exchange.marks import Record, records, rows
from grader.exchange.results_json import FORMATS
from grader.exchange.tables import read_table, refilled
from grader.reporting.marks import Mark, Marks
from grader.store.roster import Enrolled, Roster, enrol

ROOT = Path(__file__).resolve().parents[2]
NOW = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
ANN = Marks(
    seconds_late=60,
    penalty=1,
    cells={
        ("ps1", "f_hidden"): Mark(2, 3),
        ("ps1", "f_visible"): Mark(2, 2),
        ("ps1", "reflection"): Mark(3.5, 4, by_hand=True, extra=0.5),
    },
)
BOB = Marks(cells={("ps1", "f_hidden"): Mark(3, 3), ("ps1", "reflection"): Mark(0, 6, waiting=True)})
FOUND = [
    Record("ps1", Enrolled(id="ann", first="Ann", last="Lee", email="ann@x.edu", lms_id="101"), ANN),
    Record("ps1", Enrolled(id="bob", first="Bob", last="=cmd|' /C calc'!A1", email="bob@x.edu"), BOB),
    Record("ps1", Enrolled(id="cy", first="Cy", last="Lee", email="cy@x.edu", lms_id="103")),
]
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,ps1 (4711),Other (4712),Final Score\n"
    "    Points Possible,,,,,9,5,(read only)\n"
    '"Lee, Ann",101,9,ann,S1,,5,50\n"X, Bob",102,8,bob,S1,1,5,50\n"Lee, Cy",103,7,cy,S1,,5,50\n'
    '"Gone, Al",104,6,al,S1,2,5,50\n'
)
WORKSHEET = (
    "\ufeffIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments\n"
    'Participant 501,Ann Lee,ann@x.edu,Submitted,,100.00,Yes,"Saturday, 31 January 2026, 2:14 PM",'
    "-,\n"
    "Participant 502,Bob X,bob@x.edu,Submitted for grading,,100.00,Yes,-,-,\n"
    "Participant 503,Cy Lee,cy@x.edu,No submission,,100.00,Yes,-,-,\n"
)


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_plain_csv_has_the_final_marks(tmp_path):
    to = tmp_path / "grades.csv"
    said = export(FOUND, Export("csv", to), NOW)
    ann, bob, cy = read(to)
    assert (ann["score"], ann["points"], ann["extra_credit"], ann["late_penalty"]) == ("7", "7.5", "0.5", "1")
    assert (bob["score"], bob["waiting_points"], cy["score"]) == ("3", "6", "")
    assert bob["last_name"] == "'=cmd|' /C calc'!A1" and refilled(bob["last_name"]) == FOUND[1].student.last
    assert any("apostrophe: bob" in line for line in said) and any(
        "no score yet: bob" in line for line in said
    )
    export(FOUND, Export("csv", to, zero=True), NOW)
    assert read(to)[2]["score"] == "0"


def test_sums_are_what_people_add_up():
    cells = {("ps1", str(n)): Mark(0.05, 0.1, extra=0.05) for n in range(3)} | {("ps1", "x"): Mark(46.4, 47)}
    marks = Marks(penalty=0.1, cells=cells)
    assert (marks.score, marks.earned, marks.extra, marks.max_score) == (46.6, 46.55, 0.15, 47.3)
    (row,) = rows([Record("ps1", FOUND[0].student, marks)])
    assert [row[name] for name in ("score", "max_score", "points", "extra_credit")] == [
        46.6,
        47.3,
        46.55,
        0.15,
    ]


def test_one_line_a_check(tmp_path):
    to = tmp_path / "checks.csv"
    export(FOUND, Export("csv", to, per_check=True), NOW)
    found = {(row["student_id"], row["check"]): row for row in read(to)}
    assert len(found) == 5
    row = found["ann", "reflection"]
    assert (row["score"], row["max_score"], row["by_hand"], row["extra_credit"]) == (
        "3.5",
        "4",
        "True",
        "0.5",
    )


def test_canvas_gets_its_own_columns_back_and_no_others(tmp_path):
    template, to = tmp_path / "Grades.csv", tmp_path / "out.csv"
    template.write_text(CANVAS)
    said = export(FOUND, Export("canvas", to, template), NOW)
    assert not any("possible" in line for line in said)
    rows = read(to)
    assert list(rows[0]) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "ps1 (4711)"]
    assert {row["ID"]: row["ps1 (4711)"] for row in rows} == {
        "": "9",
        "101": "7",
        "102": "3",
        "103": "",
        "104": "2",
    }
    # Points are written as they are, whatever Canvas's column is worth.
    template.write_text(CANVAS.replace(",9,5,", ",100,5,"))
    said = into_canvas(FOUND, template).said
    assert any("points possible for ps1 are 100 and ours 9: points are" in line for line in said)
    # Filling what was filled changes nothing: what Canvas took, it gives again.
    again = tmp_path / "again.csv"
    export(FOUND, Export("canvas", again, to), NOW)
    assert again.read_text() == to.read_text()


def test_canvas_without_a_column_for_it_is_one_sentence(tmp_path):
    template = tmp_path / "Grades.csv"
    template.write_text(CANVAS.replace("ps1", "Homework 1"))
    with pytest.raises(
        ExchangeError, match=r"no column for ps1: name one with --column; there is: Homework 1"
    ):
        into_canvas(FOUND, template)
    assert "Homework 1 (4711)" in into_canvas(FOUND, template, "homework 1").text


def test_canvas_without_a_template(tmp_path):
    to = tmp_path / "out.csv"
    export(FOUND, Export("canvas", to), NOW)
    rows = read(to)
    assert rows[0]["Student"].strip() == "Points Possible" and rows[0]["ps1"] == "9"
    assert [(row["ID"], row["SIS Login ID"], row["ps1"]) for row in rows[1:]] == [
        ("101", "ann", "7"),
        ("", "bob", "3"),
        ("103", "cy", ""),
    ]


def test_moodles_worksheet_keeps_all_but_the_grade(tmp_path):
    template, to = tmp_path / "Grades.csv", tmp_path / "out.csv"
    template.write_text(WORKSHEET, encoding="utf-8")
    said = export(FOUND, Export("moodle", to, template), NOW)
    before, after = read(template), read(to)
    assert [row["Grade"] for row in after] == ["7", "3", ""]
    for old, new in zip(before, after, strict=True):
        assert {**old, "Grade": ""} == {**new, "Grade": ""}
    assert any("Moodle's maximum is 100.00 and ours 9" in line for line in said)
    with pytest.raises(ExchangeError, match="one assignment's"):
        into_moodle([*FOUND, Record("ps2", FOUND[0].student)], template)


def test_moodle_without_a_template(tmp_path):
    to = tmp_path / "out.csv"
    export(FOUND, Export("moodle", to), NOW)
    assert [(row["Email address"], row["ps1"]) for row in read(to)][:2] == [
        ("ann@x.edu", "7"),
        ("bob@x.edu", "3"),
    ]


def test_gradescopes_results(tmp_path):
    export(FOUND, Export("gradescope", tmp_path), NOW)
    found = json.loads((tmp_path / "ps1" / "ann" / "results.json").read_text())
    assert found["score"] == 7 and found["visibility"] in (
        "hidden",
        "after_due_date",
        "after_published",
        "visible",
    )
    assert {(t["name"], t["score"], t["max_score"]) for t in found["tests"]} == {
        ("f_hidden", 2, 3),
        ("f_visible", 2, 2),
        ("reflection", 4, 4),
    }
    assert found["output"] == "Extra credit: 0.5. Taken off for lateness: 1."
    assert not (tmp_path / "ps1" / "cy").exists()


def test_classroom_50s_result(tmp_path):
    export(FOUND, Export("classroom50", tmp_path), NOW)
    found = json.loads((tmp_path / "ps1" / "ann" / "result.json").read_text())
    assert found["schema"] == "classroom50/result/v1" and found["datetime"] == "2026-01-31T12:00:00Z"
    for name in ("assignment", "owner", "submission", "commit", "release", "review"):
        assert isinstance(found[name], str) and found[name]
    assert sum(test["score"] for test in found["tests"]) == found["score"] == 7
    assert sum(test["max-score"] for test in found["tests"]) == found["max-score"] == 9
    assert all(set(test) == {"test-name", "passed", "score", "max-score"} for test in found["tests"])


def test_github_classrooms_result(tmp_path):
    export(FOUND, Export("github", tmp_path), NOW)
    found = json.loads((tmp_path / "ps1" / "ann" / "result.json").read_text())
    assert (found["version"], found["status"], found["max_score"]) == (1, "fail", 9)
    assert {test["status"] for test in found["tests"]} == {"pass", "fail"}


def test_parquet_says_what_is_missing_or_is_read_back(tmp_path):
    to = tmp_path / "grades.parquet"
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        with pytest.raises(ExchangeError, match="pip install pandas pyarrow"):
            export(FOUND, Export("parquet", to), NOW)
    else:
        import pandas as pd

        export(FOUND, Export("parquet", to), NOW)
        assert list(pd.read_parquet(to)["score"])[:2] == [7, 3]


@pytest.mark.parametrize("kind", exporting.KINDS)
def test_options_that_do_not_fit_are_refused(tmp_path, kind):
    if kind in ("canvas", "moodle"):
        with pytest.raises(ExchangeError, match="--per-check is for csv"):
            export(FOUND, Export(kind, tmp_path / "x", per_check=True), NOW)
    else:
        with pytest.raises(ExchangeError, match="leave --template out"):
            export(FOUND, Export(kind, tmp_path / "x", template=tmp_path), NOW)


def test_the_command_exports_what_nbgrader_would(course, blank_gradebook, tmp_path):
    (course.root / "gradebook.db").write_bytes(blank_gradebook.read_bytes())
    enrol(course, Roster(students=[Enrolled(id="ann", first="Ann", last="Lee"), Enrolled(id="bob")]))
    with Gradebook(course.db_url, "tiny") as book:
        book.add_assignment("ps1")
        book.add_notebook("ps1", "ps1")
        book.add_grade_cell("f", "ps1", "ps1", max_score=5, cell_type="code")
        book.add_submission("ps1", "ann")
        grade = book.find_grade("f", "ps1", "ps1", "ann")
        grade.auto_score, grade.manual_score, grade.extra_credit = 1, 4, 0.5
        book.find_submission_notebook("ps1", "ps1", "ann").late_submission_penalty = 1.25
        book.db.commit()
        expected = book.find_submission("ps1", "ann").score - 1.25
    assert [one.marks and one.marks.score for one in records(course, ["ps1"])] == [expected, None]
    to = tmp_path / "grades.csv"
    words = ["export", "csv", "--to", str(to), "--course", str(course.root)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert [row.cells[5] for row in read_table(to).rows[1:]] == [f"{expected:g}", ""]
    (course.path("source", "ps1").parent / "ps2").mkdir()
    (course.path("source", "ps2") / "ps2.ipynb").write_text("{}")
    done = CliRunner().invoke(app, words, env={"COLUMNS": "200"})
    assert "Nobody handed these in, so they are left out: ps2." in done.output, done.output
    assert len(read(to)) == 2 and "1 mark of 2 students: " in done.output
    CliRunner().invoke(app, [*words, "ps2"])
    assert [row["assignment"] for row in read(to)] == ["ps2", "ps2"]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not in a repository")
def test_no_names_and_marks_are_committed_by_adding_all():
    written = ["report.html", "similar.html", "feedback.zip", "pages.zip", "results.jsonl", "grades.csv"]
    written += ["grades-canvas.csv", "grades-moodle.csv", "grades.parquet", "2026-01-31_Grades-CS101.csv"]
    written += [f"{kind}/ps1/ann/result.json" for kind in FORMATS]
    words = ["git", "check-ignore", "--no-index", *written]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n") == [*written, ""], done.stderr

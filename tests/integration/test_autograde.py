"""The whole way through the command line, with every kind of bad submission in one class."""

import json
import signal
import sqlite3
import subprocess
import sys
import time

import nbformat
import psutil
import pytest
from nbgrader.api import Gradebook

from grader.cells import fill
from grader.store.results import read_result, read_results

from ..conftest import RIGHT, graded_cell, released


def grader(course, *arguments):
    command = [sys.executable, "-m", "grader", *arguments, "--course", str(course.root)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def by_student(done):
    return {line["student"]: line for line in map(json.loads, done.stdout.splitlines())}


def score(course, student):
    with Gradebook(course.db_url, "tiny") as book:
        return book.find_submission("ps1", student).score


def hears_ctrl_c():
    """In the process that is started: notice SIGINT, though what runs in the background is told not to."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def limited(course):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.cell_seconds = 3\n")
    return course


def test_a_class_with_every_kind_of_bad_submission(limited, submit):
    course = limited
    master = course.assignment("ps1").master("ps1")
    submit("right")
    submit("warns", "import warnings\nwarnings.warn('careful')\n" + RIGHT)
    submit("half", "def f(x):\n    return 2")
    submit("blank", None)
    submit("not_json", raw=b"{")
    submit("empty", raw=b"")
    other = nbformat.v4.new_notebook(cells=[graded_cell("g_answer", "g = 1", solution=True)])
    submit("other_assignment", other)
    submit("renamed", name="ps1 (1).ipynb")
    deleted = fill(released(course), {"f_answer": RIGHT})
    deleted.cells = [cell for cell in deleted.cells if not cell["id"].startswith("f_hid")]
    submit("deleted", deleted)
    doubled = fill(released(course), {"f_answer": RIGHT})
    doubled.cells.append(nbformat.from_dict({**master.cells[2], "id": "copy"}))
    submit("doubled", doubled)
    submit("endless", "def f(x):\n    while True:\n        pass")
    submit("dies", "import os\nos._exit(1)")
    course.path("submitted", "ps1", "nothing").mkdir(parents=True)

    done = grader(course, "autograde", "ps1", "--json")
    found = by_student(done)
    assert done.returncode == 1, done.stderr
    assert len(found) == len(done.stdout.splitlines()) == 13

    refused = {student: line["reason"] for student, line in found.items() if line["status"] == "refused"}
    assert set(refused) == {"not_json", "empty", "other_assignment", "nothing"}
    assert all(reason.endswith(".") and reason.count("\n") == 0 for reason in refused.values())
    scores = {student: line["score"] for student, line in found.items() if line["status"] == "graded"}
    assert scores == {
        "right": 5, "warns": 5, "half": 2, "blank": 0, "renamed": 5, "deleted": 5,
        "doubled": 5, "endless": 0, "dies": 0,
    }  # fmt: skip
    assert all(line["max_score"] == 9 for line in found.values())
    assert "missing: put back" in found["deleted"]["repairs"][0]
    assert "2 times" in found["doubled"]["repairs"][0]
    assert "taken for ps1.ipynb" in found["renamed"]["repairs"][0]
    assert "stopped after 3 s" in found["endless"]["cells"][0]["message"]
    assert "kernel died" in found["dies"]["cells"][0]["message"]
    fields = {"assignment", "student", "status", "reason", "score", "max_score", "cells", "repairs", "flags"}
    assert {frozenset(line) for line in found.values()} == {frozenset(fields)}
    cell_fields = {"id", "points", "max_points", "status", "message"}
    assert {frozenset(cell) for line in found.values() for cell in line["cells"]} == {frozenset(cell_fields)}
    # The gradebook says the same, and the summary names whom it could not grade.
    assert {student: score(course, student) for student in scores} == scores
    assert all(student in done.stderr for student in refused)
    # Nothing is lost: every submission has its folder, with what is known about it.
    assert {path.parent.name for path in course.root.glob("autograded/*/ps1")} == set(found)
    assert {result.student for result in read_results(course)} == set(found)


def test_grading_again_keeps_what_a_person_entered(course, submit):
    submit("ann", "def f(x):\n    return 2")
    assert grader(course, "autograde").returncode == 0
    with Gradebook(course.db_url, "tiny") as book:
        book.find_grade("f_hidden", "ps1", "ps1", "ann").manual_score = 1.5
        book.db.commit()
    assert grader(course, "autograde").returncode == 0
    assert score(course, "ann") == 3.5


def test_a_refused_resubmission_keeps_the_earlier_score_and_notebook(course, submit):
    submit("ann")
    assert grader(course, "autograde").returncode == 0
    submit("ann", raw=b"{")
    assert grader(course, "autograde", "--student", "ann").returncode == 1
    assert score(course, "ann") == 5
    folder = course.path("autograded", "ps1", "ann")
    assert read_result(course, "ps1", "ann").status == "refused"
    assert (folder / "ps1.ipynb").is_file()


def test_nothing_to_grade_and_unknown_names_are_said(course, submit):
    assert "no submissions" in grader(course, "autograde").stderr
    assert grader(course, "autograde").returncode == 2
    submit("ann")
    done = grader(course, "autograde", "ps9")
    assert done.returncode == 2
    assert "there is: ps1" in done.stderr
    assert "Traceback" not in done.stderr
    done = grader(course, "autograde", "--student", "nobody")
    assert done.returncode == 2
    assert "nobody" in done.stderr
    assert not course.path("autograded", "ps1", "nobody").exists()


def test_a_locked_gradebook_is_an_error_with_a_sentence(course, submit):
    submit("ann")
    assert grader(course, "autograde").returncode == 0
    lock = sqlite3.connect(course.root / "gradebook.db")
    lock.execute("BEGIN EXCLUSIVE")
    done = grader(course, "autograde")
    lock.rollback()
    assert done.returncode == 2
    assert "gradebook" in done.stderr
    assert "Traceback" not in done.stderr


def test_late_submissions_are_known_to_be_late(course, submit):
    path = submit("ann")
    (path.parent / "timestamp.txt").write_text("2026-11-02 10:00:00 UTC")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    assert grader(course, "autograde").returncode == 0
    with Gradebook(course.db_url, "tiny") as book:
        assert book.find_submission("ps1", "ann").total_seconds_late == 3600


def test_an_assignment_of_two_notebooks(course, submit):
    source = course.path("source", "ps1")
    (source / "ps2.ipynb").write_bytes((source / "ps1.ipynb").read_bytes())
    submit("both")
    submit("both", "def f(x):\n    return 2", name="ps2.ipynb")
    submit("one")
    found = by_student(grader(course, "autograde", "--json"))
    assert (found["both"]["score"], found["both"]["max_score"]) == (7, 18)
    assert (found["one"]["score"], found["one"]["max_score"]) == (5, 18)
    assert "ps2.ipynb is missing" in found["one"]["repairs"][0]
    assert score(course, "both") == 7


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a POSIX signal")
def test_ctrl_c_leaves_a_consistent_gradebook_and_says_so(course, submit):
    for number in range(4):
        submit(f"quick{number}")
    submit("slow", "import time\n" + RIGHT + "\nfor _ in range(25): time.sleep(1)")
    command = [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(course.root)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, preexec_fn=hears_ctrl_c, **pipes)
    first = json.loads(process.stdout.readline())["student"]
    process.send_signal(signal.SIGINT)
    out, message = process.communicate(timeout=30)
    assert process.returncode == 130, message
    assert "Stopped" in message
    assert "Traceback" not in message
    done = {first, *(json.loads(line)["student"] for line in out.splitlines())}
    assert "slow" not in done
    with Gradebook(course.db_url, "tiny") as book:
        recorded = {s.student.id: s.score for s in book.assignment_submissions("ps1")}
    assert done <= set(recorded)
    assert set(recorded.values()) == {5.0}
    assert not list(course.root.glob("autograded/*/grader-*"))


def test_what_did_not_change_is_not_graded_again(course, submit):
    submit("ann")
    submit("bob", "def f(x):\n    return 2")
    submit("eve", raw=b"{")
    first = grader(course, "autograde", "--json")
    second = grader(course, "autograde", "--json")
    assert by_student(second) == by_student(first)
    assert "3 did not change" in second.stderr
    submit("bob")
    third = grader(course, "autograde", "--json")
    assert by_student(third)["bob"]["score"] == 5
    assert "2 did not change" in third.stderr
    assert "bob: 2 → 5 (f_hidden 0 → 3)" in third.stderr
    # A gradebook that lost a score is put right.
    with Gradebook(course.db_url, "tiny") as book:
        book.find_grade("f_hidden", "ps1", "ps1", "ann").auto_score = 0
        book.db.commit()
    assert "2 did not change" in grader(course, "autograde").stdout
    assert score(course, "ann") == 5


def test_regrading_shows_what_a_changed_test_changed(course, submit):
    submit("ann", "def f(x):\n    return x + 1 if x < 100 else 0")
    submit("bob")
    assert "No score changed" in grader(course, "autograde", "--regrade").stdout
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace("f(40) == 41", "f(140) == 141"))
    done = grader(course, "autograde", "--regrade")
    assert "ann: 5 → 2 (f_hidden 3 → 0)" in done.stdout
    assert "bob" not in done.stdout.partition("Changed scores")[2]


def test_dask_workers_give_the_same_results(course, submit):
    submit("ann")
    submit("bob", "def f(x):\n    return 2")
    submit("eve", raw=b"{")
    ours = by_student(grader(course, "autograde", "--json"))
    done = grader(course, "autograde", "--json", "--regrade", "--backend", "dask", "--workers", "2")
    assert by_student(done) == ours, done.stderr
    assert "No score changed" in done.stderr


def test_a_scheduler_that_does_not_answer_is_said(course, submit):
    submit("ann")
    done = grader(course, "autograde", "--scheduler", "tcp://127.0.0.1:1")
    assert done.returncode == 2
    assert "No dask scheduler answers" in done.stderr


def test_a_required_sandbox_stops_an_engine_without_one(course, submit):
    submit("ann")
    done = grader(course, "autograde", "--engine", "jupyter", "--require-sandbox")
    assert done.returncode == 2
    assert "A sandbox is required" in done.stderr
    assert not list(course.root.glob("autograded/*"))
    done = grader(course, "autograde", "--engine", "jupyter")
    assert done.returncode == 0
    assert done.stderr.count("was not fully confined") == 1


def test_doctor_says_what_works(course):
    done = grader(course, "doctor", "--engine", "jupyter")
    assert done.returncode == 1
    assert "ordinary process" in done.stdout.replace("\n", " ")


LONG = "import time\nfor _ in range(200): time.sleep(0.1)\n"
STUBBORN = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a POSIX signal")
@pytest.mark.parametrize("answer", [LONG, STUBBORN + LONG], ids=["long", "stubborn"])
def test_ctrl_c_is_not_taken_for_the_students_failure(course, submit, answer):
    """A single submission is graded in the process that hears Ctrl-C, in the middle of a cell."""
    submit("ann", answer + RIGHT)
    command = [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(course.root)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, preexec_fn=hears_ctrl_c, **pipes)
    # The notebook runs as soon as there is a fork server with a child below it.
    while len(psutil.Process(process.pid).children(recursive=True)) < 3:
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1)
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    out, message = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, ""), message
    assert psutil.wait_procs(family, timeout=10)[1] == []
    assert not read_results(course)

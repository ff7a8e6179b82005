"""One transaction, then one folder; what fails leaves nothing half written."""

import datetime as dt
import os
import sqlite3
from contextlib import nullcontext

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import OperationalError

from grader.classroom import batch, recording
from grader.classroom.batch import News, autograde, jobs_of
from grader.classroom.recording import recorded
from grader.course import Course
from grader.errors import GradebookError
from grader.grading.submission import grade
from grader.reporting.marks import read_book
from grader.store import gradebook, opening
from grader.store.gradebook import GradebookWriter
from grader.store.results import read_result


@pytest.fixture
def graded(course, submit):
    submit("ann")
    submit("bob", "def f(x): return 2")
    jobs = jobs_of(course, [], [], "fork")
    return course, jobs, [grade(job) for job in jobs]


def scores(course):
    with Gradebook(course.db_url, "tiny") as book:
        return {s.student.id: s.score for s in book.assignment_submissions("ps1")}


def test_recording_twice_is_recording_once(graded):
    course, jobs, results = graded
    with GradebookWriter(course) as book:
        book.prepare(jobs[0].assignment)
        for result in results * 2:
            book.record(result)
        assert all(book.holds(result) for result in results)
    assert scores(course) == {"ann": 5, "bob": 2}
    assert read_result(course, jobs[0].assignment.name, jobs[0].student).model_dump(
        exclude={"notebooks"}
    ) == results[0].model_dump(exclude={"notebooks"})


def test_a_score_that_the_gradebook_lost_is_noticed(graded):
    course, jobs, results = graded
    with GradebookWriter(course) as book:
        book.prepare(jobs[0].assignment)
        assert not book.holds(results[0])
        book.record(results[0])
        assert book.holds(results[0])
        book.gradebook.find_grade("f_hidden", "ps1", "ps1", "ann").auto_score = 1
        assert not book.holds(results[0])


def test_a_failed_write_leaves_nothing_and_can_be_repeated(graded, monkeypatch):
    course, jobs, results = graded
    with GradebookWriter(course) as book:
        book.prepare(jobs[0].assignment)
        commit = book.gradebook.db.commit
        monkeypatch.setattr(book.gradebook.db, "commit", fail)
        with pytest.raises(GradebookError, match="database is locked"):
            book.record(results[0])
        assert scores(course) == {}
        assert read_result(course, jobs[0].assignment.name, jobs[0].student) is None
        monkeypatch.setattr(book.gradebook.db, "commit", commit)
        book.record(results[0])
    assert scores(course) == {"ann": 5}


def fail():
    raise OperationalError("COMMIT", {}, Exception("database is locked"))


def test_what_cannot_be_written_waits_and_what_never_can_is_named(graded, monkeypatch):
    course, jobs, results = graded
    monkeypatch.setattr("grader.classroom.recording.PAUSE_SECONDS", 0)
    with GradebookWriter(course) as book:
        book.prepare(jobs[0].assignment)
        record, failures = book.record, iter([True, True, False, False])

        def sometimes(result):
            if next(failures, False):
                raise GradebookError("The disk is full.")
            return record(result)

        monkeypatch.setattr(book, "record", sometimes)
        assert {r.student for r, _ in recorded(book.record, iter(results))} == {"ann", "bob"}
        failures = iter([True] * 100)
        with pytest.raises(GradebookError, match=r"disk is full.*ps1/ann, ps1/bob"):
            list(recorded(book.record, iter(results)))


def test_a_gradebook_is_made_whole_or_not_at_all(course, monkeypatch):
    file = course.root / "gradebook.db"
    file.unlink(missing_ok=True)

    def killed(db_url):
        create_engine(db_url).raw_connection().execute("create table half (made int)")
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(opening, "make_blank", killed)
        GradebookWriter(course)
    assert not file.exists()
    GradebookWriter(course).gradebook.close()
    assert {"alembic_version", "grade"} <= set(inspect(create_engine(course.db_url)).get_table_names())


def test_a_blank_gradebook_is_nbgrader_s_own(tmp_path, blank_gradebook):
    file = tmp_path / "gradebook.db"
    Gradebook(f"sqlite:///{file}", "tiny").close()
    its, ours = (list(sqlite3.connect(path).iterdump()) for path in (file, blank_gradebook))
    assert ours == its


def test_the_time_of_hand_in_comes_goes_and_never_stops_anything(graded):
    course, jobs, results = graded
    early, late = dt.datetime(2026, 11, 1), dt.datetime(2026, 11, 2)
    ann, bob = results
    with GradebookWriter(course) as book:
        book.prepare(jobs[0].assignment)

        def recorded(result, when):
            book.record(result.model_copy(update={"handed_in": when}))
            return book.gradebook.find_submission("ps1", result.student).timestamp

        assert recorded(ann, early) == early
        assert recorded(ann, late) == late
        assert recorded(ann, None) is None, "a time that is gone does not stay"
        assert recorded(bob, None) is None
        book.gradebook.find_submission("ps1", "bob").timestamp = early
        assert recorded(bob, None) == early, "what somebody else entered stays"
        assert recorded(bob, late) == late


def test_a_timestamp_that_is_none_is_a_sentence_in_the_result(course, submit):
    (submit("ann").parent / "timestamp.txt").write_text("2026-13-01")
    (submit("bob").parent / "timestamp.txt").write_text("2026-11-02 12:00:00 UTC")
    ann, bob = (grade(job) for job in jobs_of(course, [], [], "fork"))
    assert ann.handed_in is None
    assert ann.score == 5
    assert "timestamp.txt holds no time" in ann.repairs[-1]
    assert bob.handed_in == dt.datetime(2026, 11, 2, 12)
    assert bob.repairs == []


@pytest.mark.parametrize("links", [True, False])
def test_of_two_runs_that_make_a_gradebook_the_first_ones_stays(course, monkeypatch, links):
    file = course.root / "gradebook.db"
    made, make_blank = [], opening.make_blank

    def slowly(url):
        make_blank(url)
        if not made:
            made.append(url)
            if links:
                GradebookWriter(course).gradebook.add_student("ann")

    if not links:
        monkeypatch.setattr(opening.Path, "hardlink_to", lambda *_: os.link("no", "such"))
    monkeypatch.setattr(opening, "make_blank", slowly)
    found = GradebookWriter(course).gradebook
    assert file.is_file()
    assert [student.id for student in found.students] == (["ann"] if links else [])


@pytest.mark.parametrize("denied", ["open", "scandir"])
def test_what_may_not_be_read_is_that_submissions_own_refusal(course, submit, monkeypatch, denied):
    folder = submit("ann").parent
    (job,) = jobs_of(course, [], [], "fork")
    real = getattr(os, denied)

    def no(path, *rest, **options):
        if str(path).startswith(str(folder)):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **options)

    monkeypatch.setattr(os, denied, no)
    result = grade(job)
    assert result.status == "refused"
    assert "may not be read" in result.reason
    assert "The grader failed" not in result.reason
    assert result.key == "", "it is tried again"


def test_what_is_no_gradebook_is_said_without_sql_or_password(course, monkeypatch):
    file = course.root / "gradebook.db"
    file.write_text("not a database, really" * 99)
    for read in (GradebookWriter, read_book):
        with pytest.raises(GradebookError, match="file is not a database") as error:
            read(course)
        assert "SELECT" not in str(error.value)
        assert "PRAGMA" not in str(error.value)
    course.directory.db_url = "nosuch://ann:secret@localhost/db"
    with pytest.raises(GradebookError) as error:
        GradebookWriter(course)
    assert "secret" not in str(error.value)


@pytest.fixture
def hurried(graded, monkeypatch):
    """The course, its jobs and a function that autogrades it, with results that are there already."""
    course, jobs, results = graded
    config = course.root / "nbgrader_config.py"
    config.write_text(
        config.read_text() + "c.CourseDirectory.db_url = 'sqlite:///gradebook.db?timeout=0.1'\n"
    )
    course, executed = Course(course.root), []
    monkeypatch.setattr(recording, "PAUSE_SECONDS", 0)
    monkeypatch.setattr(gradebook, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(batch, "shared", lambda *_: nullcontext())
    monkeypatch.setattr(batch, "with_proofs", lambda course, jobs, *_: jobs)

    def grade_in_parallel(jobs, workers):
        for job in jobs:
            executed.append(job.student)
            yield next(result for result in results if result.student == job.student)

    monkeypatch.setattr(batch, "grade_in_parallel", grade_in_parallel)

    def run(**given):
        executed.clear()
        autograde(course, jobs, 1, **given)
        return executed

    return course, run


def locked(course):
    lock = sqlite3.connect(course.root / "gradebook.db")
    lock.execute("BEGIN EXCLUSIVE")
    return lock


def test_a_gradebook_that_is_locked_from_the_start_keeps_nobody_from_being_graded(hurried):
    course, run = hurried
    GradebookWriter(course).gradebook.close()
    lock, said = locked(course), []
    with pytest.raises(GradebookError, match=r"database is locked.*Not recorded: ps1/ann, ps1/bob"):
        run(news=News(note=said.append))
    assert "database is locked. Grading goes on" in said[0]
    lock.rollback()
    assert run() == ["ann", "bob"]
    assert scores(course) == {"ann": 5, "bob": 2}
    assert run() == []


def test_a_gradebook_that_is_free_again_gets_what_was_graded_meanwhile(hurried):
    course, run = hurried
    GradebookWriter(course).gradebook.close()
    lock, told = locked(course), []
    run(news=News(lambda new, old, change: told.append(new.student), note=lambda _: lock.rollback()))
    assert sorted(told) == ["ann", "bob"]
    assert scores(course) == {"ann": 5, "bob": 2}


def test_what_was_graded_before_is_not_again_while_the_gradebook_is_locked(hurried):
    course, run = hurried
    run()
    lock = locked(course)
    with pytest.raises(GradebookError, match="do not count yet for ps1/ann, ps1/bob"):
        run()
    lock.rollback()
    with GradebookWriter(course) as book:
        book.gradebook.find_grade("f_hidden", "ps1", "ps1", "ann").auto_score = 1
        book.gradebook.db.commit()
    lock = locked(course)
    # It cannot be asked what it holds; as soon as it can, what it lost is named.
    with pytest.raises(GradebookError, match=r"do not count yet for ps1/ann\."):
        run(news=News(note=lambda _: lock.rollback()))
    assert run() == ["ann"]


@pytest.mark.parametrize("method", ["holds", "refresh"])
def test_what_the_gradebook_cannot_tell_of_one_is_that_ones_own(hurried, monkeypatch, method):
    _, run = hurried
    run()
    right = getattr(GradebookWriter, method)

    def fails(book, result):
        if result.student == "ann":
            with book._taken_back():
                raise OperationalError("SELECT locked", {}, Exception("disk I/O error"))
        return right(book, result)

    monkeypatch.setattr(GradebookWriter, method, fails)
    told = []
    named = pytest.raises(GradebookError, match=r"do not count yet for ps1/ann\.")
    with named if method == "refresh" else nullcontext():
        assert run(news=News(lambda new, old, change: told.append(new.student))) == ["ann"]
    assert sorted(told) == (["bob"] if method == "refresh" else ["ann", "bob"])


def test_an_assignment_that_the_gradebook_does_not_take_is_named(hurried, monkeypatch):
    _, run = hurried
    monkeypatch.setattr(gradebook, "bring_up_to_date", lambda *_: fail_with("disk I/O error"))
    failed = []
    assert run(failed=failed.append) == []
    assert [str(error) for error in failed] == ["ps1: The gradebook cannot be written: disk I/O error."]


def fail_with(words):
    raise OperationalError("SELECT locked", {}, Exception(words))


@pytest.mark.parametrize("place", ["autograded", ".grader/results", "gradebook.db"])
def test_what_may_not_be_written_is_said_before_anybody_is_graded(hurried, monkeypatch, place):
    course, run = hurried
    GradebookWriter(course).gradebook.close()
    closed, access = course.root / place, os.access
    if place != "gradebook.db":
        closed.mkdir(parents=True)
    monkeypatch.setattr(os, "access", lambda path, *how: str(path) != str(closed) and access(path, *how))
    with pytest.raises(GradebookError, match=rf"Nothing was graded.*{place} may not be written"):
        run()


def test_one_folder_that_may_not_be_written_keeps_nobody_else_back(hurried):
    course, run = hurried
    (course.root / "autograded").mkdir()
    (course.root / "autograded" / "ann").write_text("a file")
    with pytest.raises(GradebookError, match=r"Not recorded: ps1/ann\."):
        run()
    assert scores(course)["bob"] == 2

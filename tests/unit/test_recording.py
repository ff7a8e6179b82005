"""What can be recorded is, whatever else cannot; two runs take turns."""

import os
import sys
import threading

import pytest

from grader.classroom import recording
from grader.classroom.recording import recorded
from grader.errors import GradebookError
from grader.grading.result import Result
from grader.store.turns import taking_turns


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    monkeypatch.setattr(recording, "PAUSE_SECONDS", 0)


def results(*students):
    return (Result(assignment="ps1", student=student, status="graded") for student in students)


@pytest.mark.parametrize("bad", [{"a"}, {"a", "b"}, {"a", "b", "c", "f"}, {"f"}])
def test_what_never_can_be_written_keeps_nothing_else_back(bad):
    done = []

    def record(result):
        if result.student in bad:
            raise GradebookError("No.")
        return result.student.upper()

    with pytest.raises(GradebookError) as error:
        for result, said in recorded(record, results(*"abcdef")):
            assert said == result.student.upper()
            done.append(result.student)
    assert sorted(done) == sorted(set("abcdef") - bad)
    assert f"Not recorded: {', '.join(f'ps1/{name}' for name in sorted(bad))}." in str(error.value)


def test_what_is_refused_for_a_while_is_tried_again():
    refusals = iter([True] * 7)

    def record(result):
        if next(refusals, False):
            raise GradebookError("Locked.")

    assert sorted(result.student for result, _ in recorded(record, results(*"abcd"))) == [*"abcd"]


@pytest.mark.skipif(sys.platform == "win32", reason="no flock")
def test_two_runs_take_turns_and_the_second_says_that_it_waits(course):
    order, said, waits = [], [], threading.Event()

    def second():
        with taking_turns(course, lambda text: (said.append(text), waits.set())):
            order.append("second")

    thread = threading.Thread(target=second)
    with taking_turns(course, said.append):
        thread.start()
        assert waits.wait(20)
        order.append("first")
    thread.join(20)
    assert order == ["first", "second"]
    assert f"process {os.getpid()}" in said[0]


@pytest.mark.skipif(sys.platform == "win32", reason="no flock")
@pytest.mark.parametrize(
    "spoil", [lambda own: own.touch(), lambda own: (own.mkdir(), os.mkfifo(own / "lock"))]
)
def test_where_no_lock_can_be_made_nobody_waits(course, spoil):
    spoil(course.root / ".grader")
    with taking_turns(course, pytest.fail):
        pass

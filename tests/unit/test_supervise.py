"""Whatever a task does, its supervisor gets a result or a reason, and the next task is not concerned."""

import importlib
import os
import re
import signal
import time

import psutil
import pytest

from grader.classroom.dispatch import in_parallel
from grader.classroom.supervise import Bounds, OutOfBounds, RunnerLost, Runners


def double(number):
    return 2 * number


def parse_for_ever(_):
    """One call into C that never comes back: no signal handler and no thread of Python's gets a turn."""
    return re.match(r"(a+)+$", "a" * 60 + "b")


def hoard(_):
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def stop_itself(_):
    os.kill(os.getpid(), signal.SIGSTOP)


def print_and_double(number):
    print("printed")
    os.write(1, b"written")
    return 2 * number


def fail(_):
    raise ValueError("no")


def fail_with_what_cannot_be_sent(_):
    raise ValueError(lambda: None)


def own_process(_):
    return os.getpid()


@pytest.mark.parametrize(
    ("task", "bounds", "why"),
    [
        (parse_for_ever, Bounds(seconds=1), "longer than 1 s"),
        (stop_itself, Bounds(seconds=1), "longer than 1 s"),
        (hoard, Bounds(memory_bytes=300e6), "more than 300 MB"),
    ],
)
def test_a_task_is_ended_from_outside_and_the_next_one_is_done(task, bounds, why):
    with Runners() as runners:
        with pytest.raises(OutOfBounds, match=why):
            runners.call(task, None, bounds)
        assert runners.call(double, 21) == 42  # by a new process, which takes its time on a busy machine


def test_what_is_more_than_a_pipe_holds_does_not_wait_for_a_stopped_process():
    with Runners() as runners:
        process = psutil.Process(runners.call(own_process, None))
        process.suspend()
        begin = time.monotonic()
        with pytest.raises(OutOfBounds):
            runners.call(len, b"." * 5_000_000, Bounds(seconds=1))
        assert time.monotonic() - begin < 30


def test_errors_come_back_and_the_process_is_used_again():
    with Runners() as runners:
        before = runners.call(own_process, None)
        with pytest.raises(ValueError, match="no"):
            runners.call(fail, None)
        with pytest.raises(RuntimeError, match="ValueError"):
            runners.call(fail_with_what_cannot_be_sent, None)
        assert runners.call(print_and_double, 21) == 42
        assert runners.call(own_process, None) == before


def test_a_process_that_ends_is_not_out_of_bounds():
    with Runners() as runners, pytest.raises(RunnerLost):
        runners.call(os._exit, 3)


def test_closing_ends_every_process():
    with Runners() as runners:
        process = psutil.Process(runners.call(own_process, None))
    assert not process.is_running()


def test_who_comes_to_no_result_is_named_and_nobody_else_is():
    tasks = {"right": double, "hangs": stop_itself, "ends": os._exit}
    found = dict(
        in_parallel(
            _named,
            list(tasks.items()),
            2,
            lambda item: Bounds(seconds=2 if item[0] == "hangs" else 300),
            lambda item, why: (item[0], why),
        )
    )
    assert found["right"] == 42
    assert "longer than 2 s" in found["hangs"]
    assert "3 times" in found["ends"]


def _named(item):
    name, task = item
    return name, task(21)


def imports(names):
    return [importlib.import_module(name).__file__ for name in names]


def test_nothing_is_imported_from_the_folder_that_a_command_starts_in(tmp_path, monkeypatch):
    for name in ("grader", "pickle", "traceback", "psutil"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a file of a student was run')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))  # as `python -m` has it
    with Runners() as runners:
        found = runners.call(imports, ["pickle", "traceback", "psutil", "grader"])
    assert not any(file.startswith(str(tmp_path)) for file in found)

"""Every item has exactly one result, whatever happens to workers."""

import os
import signal
from pathlib import Path

import pytest

from grader.classroom.dispatch import Workers, in_parallel
from grader.errors import EngineError


def double(number):
    return 2 * number


def die_the_first_time(item):
    number, folder = item
    mark = Path(folder) / str(number)
    if number % 3 == 0 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die(item):
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("workers", [1, Workers(2), Workers(2, "dask")])
def test_every_item_has_one_result(workers):
    assert sorted(in_parallel(double, range(7), workers)) == [2 * n for n in range(7)]


def test_nothing_to_do_needs_no_worker():
    assert list(in_parallel(double, [], 2)) == []


def test_what_a_killed_worker_had_in_hand_is_done_again(tmp_path):
    found = in_parallel(die_the_first_time, [(n, str(tmp_path)) for n in range(6)], 2)
    assert sorted(found) == list(range(6))


@pytest.mark.parametrize("backend", ["local", "dask"])
def test_workers_that_keep_dying_end_with_a_sentence(backend):
    with pytest.raises(EngineError, match="fewer --workers"):
        list(in_parallel(die, [1, 2], Workers(2, backend)))


def fail(item):
    raise ValueError(f"no {item}")


def test_a_fault_of_ours_is_a_reason_where_somebody_takes_reasons():
    assert list(in_parallel(fail, ["x"], 1, instead=lambda item, why: (item, why))) == [
        ("x", "ValueError: no x")
    ]
    with pytest.raises(ValueError, match="no x"):
        list(in_parallel(fail, ["x"], 1))

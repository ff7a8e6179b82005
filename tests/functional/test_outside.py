"""Checks that are judged in parts: what counts is looked at in a process without the student's code."""

import sys

import nbformat
import pytest

from grader.engine import Status, run_notebook
from grader.limits import Limits

from ..confined import needs
from ..conftest import graded_cell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")

PARTS = """# Hidden check: in parts
### OUTSIDE
import os as _os
_place, _limit = {"where": "outside"}, math.floor(3.9)
_process = _os.getpid()
### INSIDE: _place, _process
import os as _os
assert _os.getpid() != _process, "this part runs in the notebook"
_found = f(_place)
### OUTSIDE: _found
assert _os.getpid() == _process, "this part runs where the first did"
assert _found == [_limit, "outside"], f"f gave {_found!r}"
assert "f" not in globals()
"""


def judged(tmp_path, answer, parts=PARTS, **limits):
    cells = [
        graded_cell("setup", "import math", locked=True),
        graded_cell("f_answer", answer, solution=True),
        graded_cell("f_hidden", parts, grade=True, locked=True, points=1),
        graded_cell("f_last", "assert callable(f)", grade=True, locked=True, points=1),
    ]
    nb = nbformat.v4.new_notebook(cells=cells)
    run = run_notebook(nb, tmp_path, Limits(cell_seconds=10, **limits), "fork")
    assert run.outcomes[3].status is Status.OK
    return run.outcomes[2]


def test_parts_run_where_they_say_and_hand_over_values(tmp_path):
    outcome = judged(tmp_path, "def f(place): return [3, place['where']]")
    assert (outcome.status, outcome.message) == (Status.OK, "")
    assert not outcome.signs


def test_what_is_wrong_is_found_outside(tmp_path):
    outcome = judged(tmp_path, "def f(place): return [4, place['where']]")
    assert outcome.status is Status.ERROR
    assert outcome.message == "f gave [4, 'outside']"


@pytest.mark.parametrize(
    "value",
    ["float('nan')", "object()", "type('L', (list,), {})([3, 'outside'])", "{3: {4}}", "[[]] * 10_000_000"],
)
def test_only_plain_values_are_handed_over(tmp_path, value):
    assert judged(tmp_path, f"def f(place): return {value}").status is Status.ERROR


LIAR = """
class Everything(list):
    def __eq__(self, other): return True
import builtins, math, sys
math.floor = lambda _: 7
builtins.print = lambda *_: None
sys.modules["os"].getpid = lambda: 1
def f(place):
    place["where"] = "inside"
    return Everything()
"""


def test_lies_stay_inside(tmp_path):
    assert judged(tmp_path, LIAR).status is Status.ERROR


@needs("signals", "landlock")
def test_the_notebook_cannot_reach_the_other_process(tmp_path):
    """It is told which one it is, so it need not try others: a signal that does nothing, memory, files."""
    answer = """
import os
def f(place):
    tried = []
    for name, attempt in {
        "signal": lambda: os.kill(place["process"], 0),
        "memory": lambda: open(f"/proc/{place['process']}/mem", "r+b"),
        "files": lambda: os.readlink(f"/proc/{place['process']}/fd/0"),
    }.items():
        try:
            attempt()
            tried.append(name)
        except OSError:
            pass
    return tried or [3, "outside"]
"""
    told = PARTS.replace("\n### INSIDE", '\n_place["process"] = _process\n### INSIDE')
    assert told != PARTS
    outcome = judged(tmp_path, answer, told)
    assert outcome.status is Status.OK, outcome.message


def test_in_any_other_engine_it_is_one_cell(tmp_path):
    cells = [
        graded_cell("f_answer", "def f(x): return x + 1", solution=True),
        graded_cell(
            "f_hidden",
            "### OUTSIDE\n_x = 2\n### INSIDE: _x\n_found = f(_x)\n### OUTSIDE: _found\nassert _found == 3",
            grade=True,
            locked=True,
            points=1,
        ),
    ]
    for engine in ("jupyter", "fork"):
        run = run_notebook(nbformat.v4.new_notebook(cells=cells), tmp_path, Limits(), engine)
        assert run.outcomes[1].status is Status.OK

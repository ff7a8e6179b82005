"""A test cell means what it means in a notebook, in both engines, as plain nbgrader scores honest work."""

import sys
from dataclasses import replace

import nbformat
import pytest

from grader.cells import fill
from grader.course import Course
from grader.grading import proving
from grader.grading.result import CellStatus
from grader.grading.submission import Job, grade

from ..conftest import graded_cell, released

ENGINES = [
    pytest.param(
        "fork", marks=pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
    ),
    "jupyter",
]


@pytest.fixture(params=ENGINES)
def engine(request):
    return request.param


def solution(name, text):
    source = f"### BEGIN SOLUTION\n{text}\n### END SOLUTION"
    return graded_cell(f"{name}_answer", source, solution=True)


def test_cell(name, text, points=5):
    return graded_cell(name, text, grade=True, locked=True, points=points)


test_cell.__test__ = False


def hidden(text):
    return f"### BEGIN HIDDEN TESTS\n{text}\n### END HIDDEN TESTS"


@pytest.fixture
def score(course, engine, tmp_path):
    """A function that grades `answers` (cell → source; the rest is the reference): test → points."""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.imports = []\n")

    def score(cells, answers=None):
        nb = nbformat.read(course.path("source", "ps1") / "ps1.ipynb", 4)
        nb.cells = cells
        path = course.path("source", "ps1") / "ps1.ipynb"
        nbformat.write(nb, path)
        again = Course(course.root)
        assignment = proving.prove((again.assignment("ps1"), again.limits, engine))
        folder = tmp_path / "submitted"
        folder.mkdir()
        given = {**assignment.references["ps1"], **(answers or {})}
        nbformat.write(fill(released(again), given), folder / "ps1.ipynb")
        result = grade(
            Job(assignment, "ann", folder, replace(again.limits, cell_seconds=20), engine, key="k")
        )
        assert not result.flags, result.flags
        assert not any(cell.status is CellStatus.WITHHELD for cell in result.cells)
        return {cell.id: cell.points for cell in result.cells}

    return score


def test_what_a_test_defines_is_there_for_later_cells(score):
    cells = [
        solution("f", "def f(): return 1"),
        test_cell("a", "data = [f()]\ndef helper(): return data\nassert f() == 1"),
        solution("g", "total = sum(helper())"),
        test_cell("b", hidden("data.append(2)\nassert helper() == [1, 2] and total == 1")),
        test_cell("c", "assert helper() == [1, 2]"),
    ]
    assert score(cells) == {"a": 5, "b": 5, "c": 5}


def test_helpers_have_any_name(score):
    cells = [
        graded_cell("setup", "def check(x): assert x == 1\ndef outer(x): return x", locked=True),
        solution("f", "def f(): return 1"),
        test_cell("a", "check(f())"),
        test_cell("b", hidden("check(outer(f()))")),
    ]
    assert score(cells, {"f_answer": "def f(): return 2"}) == {"a": 0, "b": 0}


@pytest.mark.parametrize(("answer", "points"), [("sum", 5), ("def sum(xs): return 0", 0)])
def test_an_exercise_that_is_called_like_something_of_pythons(score, answer, points):
    right = "def sum(xs):\n    total = 100\n    for x in xs: total += x\n    return total"
    answer = right if answer == "sum" else answer
    tests = [test_cell("a", "assert sum([1]) == 101"), test_cell("b", hidden("assert sum([]) == 100"))]
    cells = [solution("sum", right), *tests]
    assert score(cells, {"sum_answer": answer}) == {"a": points, "b": points}


def test_a_cell_that_looks_at_its_own_names(score):
    cells = [
        solution("x", "x = 3"),
        test_cell("a", "assert 'x' in dir() and 'x' in locals() and globals()['x'] == 3"),
        test_cell("b", hidden("exec('y = x + 1')\nassert y == 4")),
        test_cell("c", "from math import *\nassert floor(x + 0.5) == 3 and eval('x') == 3"),
        test_cell("d", "assert floor(2.5) == 2 and y == 4"),
    ]
    assert score(cells) == dict.fromkeys("abcd", 5)


def test_a_test_may_replace_a_given_function_for_all(score):
    cells = [
        graded_cell("setup", "def given(): return 1", locked=True),
        solution("f", "def f(): return given() + 1"),
        test_cell("a", "def given(): return 10\nassert f() == 11"),
        test_cell("b", hidden("given = lambda: 20\nassert f() == 21")),
        test_cell("c", "assert f() == 21"),
    ]
    assert score(cells) == dict.fromkeys("abc", 5)


def test_callbacks_look_names_up_when_they_are_called(score):
    cells = [
        solution("f", "def f(call): return call()"),
        test_cell("a", "n = 1\ndef later(): return n + extra\nextra = 5\nassert f(later) == 6"),
        test_cell("b", hidden("extra = 7\nassert f(later) == 8 and f(lambda: extra) == 7")),
    ]
    assert score(cells) == dict.fromkeys("ab", 5)


def test_a_test_that_replaces_something_of_a_library_means_it(score):
    cells = [
        graded_cell("setup", "import textwrap", locked=True),
        solution("f", "def f(): return textwrap.dedent('1')"),
        test_cell("a", "kept = textwrap.dedent\ntextwrap.dedent = lambda x: 'fake'\nassert f() == 'fake'"),
        test_cell("b", hidden("assert f() == 'fake'\ntextwrap.dedent = kept\nassert f() == '1'")),
        test_cell("c", "assert f() == '1'"),
    ]
    assert score(cells) == dict.fromkeys("abc", 5)


def test_what_an_answer_replaced_is_no_sign_in_a_locked_cell_behind_it(score):
    cells = [
        graded_cell("setup", "import textwrap", locked=True),
        solution("f", "def f(): return 1"),
        graded_cell("shown", "print(f())", locked=True),
        test_cell("a", "assert f() == 1"),
    ]
    answer = "import textwrap\ntextwrap.dedent = lambda text: text\ndef f(): return 1"
    assert score(cells, {"f_answer": answer}) == {"a": 5}


def test_a_test_that_is_not_python_fails_alone(score):
    cells = [
        solution("f", "def f(): return 1"),
        test_cell("a", "print 'python 2', f()"),
        test_cell("b", "assert f() == 1"),
        test_cell("c", "%time x = f()\nassert x == 1"),
        test_cell("d", "return f()"),
    ]
    assert score(cells) == {"a": 0, "b": 5, "c": 5, "d": 0}


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ("parts = [1, 1, 1]", 3),
        ("parts = [1] * 5", 5),
        ("parts = []", 0),
        ("parts = [0.5, 1]", 1.5),
        ("parts = [100]", 0),
        ("parts = [-1]", 0),
        ("parts = [float('nan')]", 0),
        ("class Text(list):\n    pass\nparts = ['a']\nsum = ''.join", 0),
        ("parts = None", 0),
        ("print(5)\nparts = [1]", 1),
        ("import numpy as np\nparts = np.ones(2)", 2),
    ],
)
def test_the_last_line_of_a_check_is_partial_credit(score, answer, points):
    cells = [
        solution("parts", "parts = [1, 1, 1, 1, 1]"),
        test_cell("a", "total = 0\nfor part in parts: total += part\ntotal"),
        test_cell("b", "assert True\nprint(3)\n'all is well'"),
        test_cell("c", "total;"),
    ]
    found = score(cells, {"parts_answer": answer})
    assert (found["a"], found["b"]) == (points, 5)


def test_own_mocks_threads_and_generators_are_honest(score):
    cells = [
        solution(
            "f",
            "import threading, queue\ninbox, outbox = queue.Queue(), queue.Queue()\n"
            "def work():\n    while True: outbox.put(inbox.get() + 1)\n"
            "threading.Thread(target=work, daemon=True).start()\n"
            "def f(x):\n    inbox.put(x)\n    return outbox.get(timeout=2)",
        ),
        test_cell("a", "assert f(1) == 2"),
        test_cell("b", hidden("assert f(2) == 3")),
        solution("g", "seen = []\ndef g():\n    seen.append(1)\n    return len(seen)"),
        test_cell("c", hidden("assert g() == 1")),
        test_cell("d", hidden("assert g() == 2")),
        test_cell("e", hidden("import asyncio\nasync def h(): return 1\nassert await h() == 1 and g() == 3")),
    ]
    assert score(cells) == dict.fromkeys("abcde", 5)


def test_what_a_trial_writes_is_not_there_for_the_notebook(score):
    cells = [
        solution("f", "def f():\n    with open('log.txt', 'x') as file: file.write('once')"),
        test_cell("a", hidden("f()\nassert open('log.txt').read() == 'once'")),
    ]
    assert score(cells) == {"a": 5}


@pytest.mark.parametrize("engine", ENGINES[:1], indirect=True)  # a plain notebook has one namespace
@pytest.mark.parametrize("helper", ["def _seen(): return 1", "_seen = lambda: 1", "import time as _seen"])
def test_a_helper_is_called_what_a_check_calls_something_else(score, helper):
    uses = "hasattr(_seen, 'sleep')" if "time" in helper else "_seen()"
    cells = [
        solution("f", "def f(): return 1"),
        test_cell("a", "_seen = [f()]\nassert _seen == [1] and f() == 1"),
        solution("g", "def g(): return 1"),
        test_cell("b", "_seen = [g()]\nassert _seen == [1] and g() == 1"),
        test_cell("c", hidden("def look(_seen): return _seen\n_seen = g()\nassert look(_seen) == f()")),
    ]
    mine = {f"{name}_answer": f"{helper}\ndef {name}(): return int({uses})" for name in "fg"}
    assert score(cells, mine) == {"a": 5, "b": 5, "c": 5}


PATCHES = "import json\njson.JSONEncoder.default = lambda self, o: 7\ndef f():\n    return json.dumps({1})"


@pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
@pytest.mark.parametrize(
    ("fails", "said"), [(True, ["The notebook replaces JSONEncoder.default"]), (False, [])]
)
def test_what_was_put_back_is_said_where_a_check_failed(course, tmp_path, fails, said):
    check = "import json\nassert f() == '7'" if fails else "import json\nassert callable(f)"
    cells = [solution("f", "def f():\n    return '7'"), test_cell("f_hidden", hidden(check))]
    nb = nbformat.read(course.path("source", "ps1") / "ps1.ipynb", 4)
    nb.cells = cells
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    limits = replace(Course(course.root).limits, imports=("json",))
    assignment = proving.prove((Course(course.root).assignment("ps1"), limits, "fork"))
    folder = tmp_path / "submitted"
    folder.mkdir()
    nbformat.write(fill(assignment.master("ps1"), {"f_answer": PATCHES}), folder / "ps1.ipynb")
    result = grade(Job(assignment, "ann", folder, limits, "fork"))
    assert result.score == (0 if fails else 5) and not result.flags
    assert [repair.partition(":")[0] for repair in result.repairs] == said


def test_a_check_may_use_what_equals_anything(score):
    check = "from unittest import mock\nassert f() == {'id': mock.ANY, 'rows': [1, mock.ANY]}"
    cells = [
        solution("f", "def f():\n    return {'id': 7, 'rows': [1, 2]}"),
        test_cell("f_hidden", hidden(check)),
    ]
    assert score(cells) == {"f_hidden": 5}

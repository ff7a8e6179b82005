"""What is asked before a check runs costs honest work nothing, however slow one check of it is."""

import sys
from dataclasses import replace

import nbformat
import pytest

from grader.authoring.build import canonical
from grader.cells import fill
from grader.classroom.batch import jobs_of, with_proofs
from grader.course import Course
from grader.grading.submission import grade

from ..conftest import graded_cell, released

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")

HIDDEN = "### BEGIN HIDDEN TESTS\nassert f({0}) == {1}, 'no'\n### END HIDDEN TESTS"
REFERENCE = "def f(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
ENDLESS = """
def f(x):
    while x == 2:
        pass
    return 2 * x
"""
STUBBORN = """
import signal
def f(x):
    while x == 2:
        try:
            signal.pause()
        except KeyboardInterrupt:
            return 5
    return 2 * x
"""
ENDING = """
import os
def f(x):
    return os.abort() if x == 2 else 2 * x
"""


@pytest.fixture
def three(course):
    """An assignment of one exercise with three hidden checks, and a second for each cell."""
    cells = [graded_cell("f_answer", REFERENCE, solution=True)]
    for number in (1, 2, 3):
        source = HIDDEN.format(number, 2 * number)
        cells.append(graded_cell(f"f_hidden_{number}", source, grade=True, locked=True, points=1))
    text = canonical(nbformat.writes(nbformat.v4.new_notebook(cells=cells)))
    (course.root / "source" / "ps1" / "ps1.ipynb").write_text(text, encoding="utf-8")
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.imports = []\nc.Grading.cell_seconds = 1\n")
    return Course(course.root)


THREADED = """
import threading, time
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
"""
ANSWERS = {
    "endless": ENDLESS,
    "stubborn": STUBBORN,
    "ending": ENDING,
    # Then nothing can be forked, and the trial runs in the process itself.
    "endless beside a thread": THREADED + ENDLESS,
    "stubborn beside a thread": THREADED + STUBBORN,
    "ending beside a thread": THREADED + ENDING,
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_a_check_without_an_answer_leaves_the_others_alone(three, answer):
    assert graded(three, answer, "abc") == [(2, [])] * 3


def graded(course, answer, keys):
    """Grade an answer once with each key: each asks in another order."""
    folder = course.path("submitted", "ps1", "ann")
    folder.mkdir(parents=True)
    nbformat.write(fill(released(course), {"f_answer": answer}), folder / "ps1.ipynb")
    (job,) = with_proofs(course, jobs_of(course, [], [], "fork"), 1)
    results = [grade(replace(job, key=key)) for key in keys]
    return [(result.score, result.flags) for result in results]


def test_a_visible_check_that_hangs_takes_nothing_from_the_hidden_ones(three):
    path = three.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, 4)
    visible = graded_cell("f_visible", "assert f(2) == 4, 'no'", grade=True, locked=True, points=1)
    nb.cells.insert(1, visible)
    path.write_text(canonical(nbformat.writes(nb)), encoding="utf-8")
    course = Course(three.root)
    assert graded(course, ENDLESS, "ab") == [(2, [])] * 2

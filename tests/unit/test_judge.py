import copy

import nbformat
import pytest

from grader.cells import fill
from grader.engine import Outcome, Status
from grader.grading.judge import explain, judge
from grader.grading.result import CellStatus

OK = Outcome(Status.OK)


def verdicts(nb, master=None, **outcomes):
    found = judge(nb, [outcomes.get(cell["id"], OK) for cell in nb.cells], master or nb)
    return {v.id: v for v in found}


@pytest.fixture
def master(course):
    return course.assignment("ps1").master("ps1")


def test_a_test_that_ran_to_its_end_earns_its_points(master):
    found = verdicts(master)
    assert (found["f_visible"].points, found["f_visible"].status) == (2, CellStatus.PASSED)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OK])
def test_everything_else_earns_nothing(master, status):
    found = verdicts(master, f_hidden=Outcome(status, "E", "m"))
    assert (found["f_hidden"].points, found["f_hidden"].status) == (0, CellStatus.FAILED)
    assert found["f_hidden"].message


def test_it_fails_closed_when_outcomes_are_missing(master):
    assert sum(verdict.points for verdict in judge(master, [], master)) == 0


@pytest.mark.parametrize(
    "output",
    [
        {"output_type": "stream", "name": "stderr", "text": "UserWarning: careful"},
        {"output_type": "execute_result", "data": {"text/plain": "0"}, "metadata": {}, "execution_count": 1},
        {"output_type": "error", "ename": "E", "evalue": "forged", "traceback": []},
    ],
)
def test_what_a_cell_prints_does_not_count(master, output):
    master.cells[3].outputs = [output]
    assert verdicts(master)["f_visible"].points == 2


def test_a_task_waits_for_a_person_only_when_something_was_written(master):
    master.cells.append(nbformat.v4.new_markdown_cell("## Where to read on"))
    assert verdicts(master)["reflection"].status is CellStatus.BLANK
    written = copy.deepcopy(master)
    written.cells[-2].source = "Because it is cheaper."
    assert verdicts(written, master)["reflection"].status is CellStatus.MANUAL
    emptied = copy.deepcopy(master)
    emptied.cells[-2].source = " "
    assert verdicts(emptied, master)["reflection"].status is CellStatus.BLANK
    added = copy.deepcopy(master)
    added.cells.append(nbformat.v4.new_markdown_cell("Here is my answer."))
    assert verdicts(added, master)["reflection"].status is CellStatus.MANUAL


def test_a_manual_answer_cell_is_blank_until_it_is_changed(master):
    master.cells[2].metadata["nbgrader"].update(grade=True, points=5)
    assert verdicts(master)["f_answer"].status is CellStatus.BLANK
    written = fill(master, {"f_answer": "f = abs"})
    assert verdicts(written, master)["f_answer"].status is CellStatus.MANUAL


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (Outcome(Status.ERROR, "AssertionError", "look at the units"), "look at the units"),
        (Outcome(Status.ERROR, "AssertionError", ""), "AssertionError"),
        (Outcome(Status.ERROR, "NotImplementedError", ""), "not written yet"),
        (Outcome(Status.ERROR, "KeyError", "'a'"), "KeyError: 'a'"),
        (Outcome(Status.TIMEOUT, message="stopped after 30 s"), "stopped after 30 s"),
        (Outcome(Status.DIED, message="the kernel died while this cell ran"), "the kernel died"),
        (Outcome(Status.ERROR, "E", "x" * 5000), "x …"),
    ],
)
def test_the_message_explains(outcome, says):
    assert says in explain(outcome)
    assert len(explain(outcome)) < 700

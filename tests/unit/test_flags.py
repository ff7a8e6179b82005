"""What becomes a flag, and on which cells."""

import nbformat
import pytest

from grader.engine import Outcome, Plan, Run, Status, Tried, Twin
from grader.grading.flags import flag
from grader.grading.result import CellResult, CellStatus

from ..conftest import graded_cell

PASSED = Outcome(Status.OK)


def judged(outcomes, twins=None, planned=None, *, strict=False, status=CellStatus.PASSED):
    """Flag a notebook of an answer and two tests, all passed; return the verdicts by id."""
    nb = nbformat.v4.new_notebook(
        cells=[
            graded_cell("f_answer", "def f(): pass", solution=True),
            graded_cell("f_1", "assert True", grade=True, locked=True, points=2),
            graded_cell("f_2", "assert True", grade=True, locked=True, points=3),
        ]
    )
    verdicts = [CellResult(id=name, points=2, max_points=2, status=status) for name in ("f_1", "f_2")]
    run = Run(nb, outcomes, 0.0, twins=twins or {})
    return {v.id: v for v in flag(verdicts, run, Plan(planned or {}), strict=strict)}


def signed(*words):
    return Outcome(Status.OK, signs=words)


def test_honest_work_has_none():
    found = judged([PASSED] * 3, {("f_1", 0): Tried(3)}, {"f_1": [[Twin("f_1", 0)]]})
    assert not any(verdict.flags for verdict in found.values())


def test_a_sign_in_a_tests_own_run_concerns_that_test():
    found = judged([PASSED, signed("replaced numpy.allclose"), PASSED])
    assert "replaced numpy.allclose" in found["f_1"].flags[0]
    assert not found["f_2"].flags


def test_a_sign_in_any_other_cell_concerns_every_test():
    found = judged([signed("looked at frames"), PASSED, PASSED])
    assert all("Cell 1 (f_answer) looked at frames" in verdict.flags[0] for verdict in found.values())


def test_a_twin_that_passes_concerns_its_test():
    found = judged([PASSED] * 3, {("f_2", 1): Tried(0)})
    assert found["f_2"].flags
    assert not found["f_1"].flags


def test_a_twin_that_fails_elsewhere_concerns_its_test():
    assert judged([PASSED] * 3, {("f_2", 1): Tried(4, astray=True)})["f_2"].flags


@pytest.mark.parametrize(("twins", "flagged"), [({}, True), ({("f_1", 0): Tried(3)}, False)])
def test_a_twin_that_was_never_heard_of_is_a_sign_too(twins, flagged):
    found = judged([PASSED] * 3, twins, {"f_2": [[Twin("f_1", 0)]]})
    assert bool(found["f_1"].flags) is flagged


def test_a_flag_alone_takes_no_points_and_strict_withholds_them():
    outcomes = [signed("looked at frames"), PASSED, PASSED]
    assert {(v.points, v.status) for v in judged(outcomes).values()} == {(2, CellStatus.PASSED)}
    withheld = judged(outcomes, strict=True)
    assert {(v.points, v.status) for v in withheld.values()} == {(0, CellStatus.WITHHELD)}
    failed = judged(outcomes, strict=True, status=CellStatus.FAILED)
    assert {v.status for v in failed.values()} == {CellStatus.FAILED}

"""What becomes a flag, and on which cells."""

import nbformat

from grader.engine import Outcome, Plan, Question, Reply, Run, Status
from grader.grading.flags import flag
from grader.grading.result import CellResult, CellStatus

from ..conftest import graded_cell

PASSED = Outcome(Status.OK)
NOTHING = nbformat.v4.new_notebook()


def judged(
    outcomes, answers=None, *, strict=True, status=CellStatus.PASSED, between=(), asked=(), source="pass"
):
    """Flag a notebook of an answer and two tests, all passed; return the verdicts by id."""
    nb = nbformat.v4.new_notebook(
        cells=[
            graded_cell("f_answer", f"def f(): {source}", solution=True),
            graded_cell("f_1", "assert True", grade=True, locked=True, points=2),
            graded_cell("f_2", "assert True", grade=True, locked=True, points=3),
        ]
    )
    verdicts = [CellResult(id=name, points=2, max_points=2, status=status) for name in ("f_1", "f_2")]
    run = Run(nb, outcomes, 0.0, answers=answers or {}, between=between)
    plan = Plan({"f_1": [*(answers or {}), *asked]})
    return {v.id: v for v in flag(verdicts, run, plan, NOTHING, strict=strict)}


def signed(*words):
    return Outcome(Status.OK, signs=words)


def test_honest_work_has_none():
    found = judged([PASSED] * 3, {Question("f_1"): Reply(True), Question("f_1", 0): Reply(False)})
    assert not any(verdict.flags for verdict in found.values())


def test_a_sign_in_a_tests_own_run_concerns_that_test():
    found = judged([PASSED, signed("replaced numpy.allclose"), PASSED])
    assert "replaced numpy.allclose" in found["f_1"].flags[0]
    assert not found["f_2"].flags


def test_a_sign_in_any_other_cell_concerns_every_test():
    found = judged([signed("looked at frames"), PASSED, PASSED])
    assert all("Cell 1 (f_answer) looked at frames" in verdict.flags[0] for verdict in found.values())


def test_a_sign_concerns_only_the_tests_behind_its_cell():
    own = nbformat.v4.new_code_cell("frames = [f.f_back]")
    tests = [graded_cell(f"f_{n}", "assert f()", grade=True, locked=True, points=2) for n in (1, 2)]
    nb = nbformat.v4.new_notebook(cells=[tests[0], own, tests[1], nbformat.v4.new_code_cell("f.f_locals")])
    verdicts = [CellResult(id=f"f_{n}", points=2, max_points=2, status=CellStatus.PASSED) for n in (1, 2)]
    run = Run(nb, [PASSED, signed("looked at frames"), PASSED, signed("looked at more")], 0.0)
    before, behind = flag(verdicts, run, Plan(), NOTHING, strict=True)
    assert not before.flags and before.points == 2
    assert [("f_back" in text, "looked at frames" in text) for text in sorted(behind.flags)] == [
        (False, True),
        (True, False),
    ]


def test_a_sign_that_the_reference_shows_as_well_is_none():
    nb = nbformat.v4.new_notebook(cells=[graded_cell("f_1", "assert f()", grade=True, locked=True, points=2)])
    verdicts = [CellResult(id="f_1", points=2, max_points=2, status=CellStatus.PASSED)]
    run = Run(nb, [signed("replaced a.b")], 0.0, between=("replaced c.d",))
    for usual, flagged in (({"replaced a.b", "replaced c.d"}, 0), ({"replaced a.b"}, 1), (set(), 2)):
        plan = Plan(usual=frozenset(usual))
        (found,) = flag(verdicts, run, plan, NOTHING, strict=True)
        assert len(found.flags) == flagged


def test_a_sign_between_two_cells_concerns_every_test():
    found = judged([PASSED] * 3, between=["replaced os.fork"])
    assert all("replaced os.fork" in verdict.flags[0] for verdict in found.values())


def test_who_passes_a_variant_passes_anything():
    found = judged([PASSED] * 3, {Question("f_2", 1): Reply(True)})
    assert {v.status for v in found.values()} == {CellStatus.WITHHELD}
    assert all(v.flags[0].startswith("f_2: ") for v in found.values())


def test_a_value_that_lies_concerns_the_exercise():
    found = judged([PASSED] * 3, {Question("f_2", 1): Reply(True, lied=True)})
    assert {v.status for v in found.values()} == {CellStatus.WITHHELD}
    assert judged([PASSED] * 3, {Question("f_2"): Reply(True, lied=True)})["f_1"].flags


def test_a_check_that_fails_in_a_trial_and_passes_where_it_counts_waits_for_a_person():
    found = judged([PASSED] * 3, {Question("f_2"): Reply(False)})
    assert {v.status for v in found.values()} == {CellStatus.WITHHELD}


def test_a_question_that_was_not_answered_is_a_sign_too():
    assert judged([PASSED] * 3, asked=[Question("f_1")])["f_1"].status is CellStatus.WITHHELD


def test_what_trials_say_of_a_check_that_failed_anyway_is_no_matter():
    found = judged([PASSED] * 3, {Question("f_1", 0): Reply(True)}, status=CellStatus.FAILED)
    assert not any(verdict.flags for verdict in found.values())


def test_flags_withhold_points_unless_grading_is_lenient():
    for strict, status in ((False, CellStatus.PASSED), (True, CellStatus.WITHHELD)):
        found = judged([PASSED] * 3, source="return x.f_back", strict=strict)
        points = 2 if status is CellStatus.PASSED else 0
        assert {(v.points, v.status, bool(v.flags)) for v in found.values()} == {(points, status, True)}
    failed = judged([signed("looked at frames"), PASSED, PASSED], status=CellStatus.FAILED)
    assert {v.status for v in failed.values()} == {CellStatus.FAILED}


def test_a_name_that_the_courses_own_cells_use_is_no_sign(monkeypatch):
    own = nbformat.v4.new_notebook(cells=[graded_cell("setup", "x.f_back", locked=True)])
    monkeypatch.setattr(f"{__name__}.NOTHING", own)
    assert not judged([PASSED] * 3, source="return x.f_back")["f_1"].flags

"""A written answer that is not in its place is looked at by a person; blank is what cannot be anywhere."""

import copy

import nbformat
import pytest

from grader.cells import grade_id
from grader.engine import Outcome, Status
from grader.grading.intake import rebuild
from grader.grading.judge import judge
from grader.grading.left_out import explained

from .test_rebuilding import ANSWERS, at, code, handed_in, master, text

BLANK = {name: source for name, source in ANSWERS.items() if name != "why"}


def statuses(nb, beside=(), ours=None):
    ours = ours or master()
    found = judge(rebuild(nb, ours, "ps1").notebook, [], ours, beside=beside)
    return {one.id: one.status.value for one in found if one.id in ("why", "task")}


def test_nothing_anywhere_is_blank():
    assert statuses(handed_in(BLANK)) == {"why": "blank", "task": "blank"}


@pytest.mark.parametrize(
    "cells",
    [
        [code("print(f(3))")],
        [code("# try it\nresults = [f(x) for x in range(9) if x]")],
        [text("")],
        [text("  \n")],
    ],
    ids=["code", "short comment", "empty", "space"],
)
def test_own_code_elsewhere_is_no_written_answer(cells):
    nb = handed_in(BLANK)
    nb.cells[4:4] = cells
    assert statuses(nb) == {"why": "blank", "task": "blank"}


def test_a_name_filled_in_is_no_written_answer():
    nb = handed_in(BLANK)
    nb.cells[0].source = "# An exercise\nName: Ann Smith"
    assert statuses(nb) == {"why": "blank", "task": "blank"}


@pytest.mark.parametrize("place", [1, 4, 8])
@pytest.mark.parametrize(
    "cell",
    [
        text("Because it grows."),
        text("O(n)"),
        code("# it is so because the data do not fit into memory"),
        code("It is so because the data do not fit into memory."),
    ],
    ids=["text", "formula", "comment", "prose as code"],
)
def test_text_anywhere_may_be_the_answer(place, cell):
    nb = handed_in(BLANK)
    nb.cells.insert(place, copy.deepcopy(cell))
    assert statuses(nb) == {"why": "manual", "task": "manual"}


def test_text_added_to_a_heading_may_be_the_answer():
    nb = handed_in(BLANK)
    nb.cells[at(nb, "about-why")].source += "\n\nBecause f is linear and g is twice f."
    assert statuses(nb)["why"] == "manual"


def test_a_cell_of_code_where_the_answer_belongs_may_be_it():
    nb = handed_in(BLANK)
    nb.cells[at(nb, "why")] = code("yes")
    assert statuses(nb)["why"] == "manual"


def test_the_answer_to_a_task_is_no_answer_to_another_cell():
    nb = handed_in(BLANK)
    nb.cells.insert(at(nb, "task") + 1, text("My drawing."))
    assert statuses(nb) == {"why": "blank", "task": "manual"}


def test_what_is_added_to_the_answer_of_a_task_may_be_one_to_another_cell():
    nb = handed_in(BLANK)
    behind = at(nb, "task") + 1
    nb.cells[behind:] = [text("My drawing."), text("And this is why: it grows.")]
    assert statuses(nb) == {"why": "manual", "task": "manual"}


@pytest.mark.parametrize("name", ["answers.pdf", "why.MD", "drawing.jpeg", "images/", "hw (1).ipynb"])
def test_a_document_beside_the_notebook_may_be_the_answer(name):
    assert statuses(handed_in(BLANK), [name]) == {"why": "manual", "task": "manual"}
    assert statuses(handed_in(BLANK), ["data.csv"]) == {"why": "blank", "task": "blank"}


def two_questions():
    ours = master()
    place = at(ours, "why")
    second = copy.deepcopy(ours.cells[place])
    second["id"] = second.metadata["nbgrader"]["grade_id"] = "why2"
    ours.cells.insert(place + 1, second)
    return ours


def of_two(change):
    ours = two_questions()
    nb = copy.deepcopy(ours)
    change(nb)
    found = rebuild(nb, ours, "ps1").notebook
    verdicts = {one.id: one.status.value for one in judge(found, [], ours)}
    return (
        verdicts["why"],
        verdicts["why2"],
        [found.cells[at(found, name)].source for name in ("why", "why2")],
    )


def test_text_that_may_belong_to_two_answers_is_looked_at_for_both():
    def between(nb):
        nb.cells.insert(at(nb, "why2"), text("Because."))

    def for_two_that_are_gone(nb):
        nb.cells[at(nb, "why") : at(nb, "why2") + 1] = [text("Because.")]

    for change in (between, for_two_that_are_gone):
        assert of_two(change)[:2] == ("manual", "manual")


def test_two_answers_typed_again_come_to_their_places():
    def gone(nb):
        nb.cells[at(nb, "why") : at(nb, "why2") + 1] = [text("One."), text("Two.")]

    def below(nb):
        nb.cells.insert(at(nb, "why2") + 1, text("Two."))
        nb.cells.insert(at(nb, "why") + 1, text("One."))

    for change in (gone, below):
        assert of_two(change) == ("manual", "manual", ["One.", "Two."])


@pytest.mark.parametrize(
    ("answer", "second"),
    [
        ("Because it is so.", "blank"),
        ("1. Because.\n2. It is not.", "manual"),
        ("a) Because.\n\nb) It is not.", "manual"),
        ("**Question 2:** No.", "manual"),
        ("## 2. No", "manual"),
        ("It costs 2.5 Euro: too much.", "blank"),
    ],
)
def test_two_answers_in_one_cell_are_both_looked_at(answer, second):
    def both(nb):
        nb.cells[at(nb, "why")].source = answer

    assert of_two(both)[:2] == ("manual", second)


def test_an_emptied_answer_is_blank():
    assert statuses(handed_in(BLANK | {"why": ""}))["why"] == "blank"


def failed(error, message):
    return Outcome(Status.ERROR, error, message)


OK = Outcome(Status.OK)
NO_HELPER = failed("ModuleNotFoundError", "No module named 'helper'")


@pytest.mark.parametrize(
    ("in_answer", "in_test", "left_out"),
    [
        (
            failed("ModuleNotFoundError", "No module named 'helper'"),
            failed("NameError", "name 'f'"),
            "helper.py",
        ),
        (Outcome(Status.OK), failed("ModuleNotFoundError", "No module named 'helper.deep'"), "helper.py"),
        (Outcome(Status.OK), failed("ModuleNotFoundError", "No module named 'helper'"), "helper/"),
        (
            Outcome(Status.OK),
            failed("FileNotFoundError", "No such file: 'data/rows.parquet'"),
            "rows.parquet",
        ),
        (Outcome(Status.OK), failed("OSError", "File `'helper.py'` not found."), "helper.py"),
    ],
)
def test_a_file_that_was_left_out_is_named_beside_the_error(in_answer, in_test, left_out):
    nb = master()
    outcomes = [
        {"f_answer": in_answer, "f_visible": in_test}.get(grade_id(cell) or "", OK) for cell in nb.cells
    ]
    found = {one.id: one for one in explained(judge(nb, outcomes, nb), nb, outcomes, ["x.py", left_out])}
    assert f"({left_out} was handed in, but" in found["f_visible"].message
    assert not found["f_hidden"].message


def test_an_error_of_another_kind_names_no_file():
    nb = nbformat.v4.new_notebook(cells=master().cells)
    outcomes = [failed("NameError", "name 'x' is not defined")] * len(nb.cells)
    assert all(
        "handed in" not in one.message for one in explained(judge(nb, outcomes, nb), nb, outcomes, ["a.py"])
    )


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (failed("SyntaxError", "invalid syntax"), "ended with SyntaxError: invalid syntax.)"),
        (
            Outcome(Status.DIED, message="the kernel died while this cell ran"),
            "was left out: the kernel died",
        ),
        (Outcome(Status.TIMEOUT, message="stopped after 30 s"), "was stopped after 30 s.)"),
    ],
)
def test_a_check_that_lacks_a_name_says_what_became_of_the_cell_before(before, said):
    nb = master()
    lacks = failed("NameError", "name 'f' is not defined")
    outcomes = [{"f_answer": before, "f_visible": lacks}.get(grade_id(cell) or "", OK) for cell in nb.cells]
    found = {one.id: one for one in explained(judge(nb, outcomes, nb), nb, outcomes, [])}
    assert found["f_visible"].message.startswith("NameError: name 'f' is not defined (Before it, cell ")
    assert said in found["f_visible"].message
    assert not found["f_hidden"].message

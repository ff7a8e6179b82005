import datetime as dt
import shutil
from dataclasses import replace

import nbformat
import pytest

from grader.authoring.bank import _packed, read_answer, read_bank, refuse_unknown, trials
from grader.authoring.drawing import draw_class, draw_students, make_class
from grader.authoring.scaffold import scaffold
from grader.errors import BankError

from ..conftest import RIGHT

DUE = dt.datetime(2026, 10, 30)
WRONG = '"""Adds nothing."""\n# fails: f_visible, f_hidden\ndef f(x):\n    return x\n'


@pytest.fixture
def bank(course):
    """The least bank that proves `f`: two right answers and three wrong ones."""
    folder = course.root / "tests" / "answers" / "ps1" / "f"
    folder.mkdir(parents=True)
    for number in (1, 2):
        (folder / f"right_{number}.py").write_text(f'"""Way {number}."""\n{RIGHT}\n')
    for number in (1, 2, 3):
        (folder / f"wrong_{number}.py").write_text(WRONG)
    return folder


def test_an_answer_is_its_body_without_the_two_top_lines(bank):
    answer = read_answer(bank / "wrong_1.py")
    assert answer.about == "Adds nothing."
    assert answer.fails == {"f_visible", "f_hidden"}
    assert answer.source == "def f(x):\n    return x"
    assert (answer.title, answer.cell) == ("f/wrong_1", "f_answer")
    assert read_answer(bank / "right_1.py").source == RIGHT


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("right_x.py", "def f(x): pass", "line 1"),
        ("right_x.py", '"""Unfinished\n"""', "line 1"),
        ("wrong_x.py", '"""Wrong."""\ndef f(x): pass', "line 2"),
        ("maybe_x.py", '"""Maybe."""\n', "right_ or wrong_"),
    ],
)
def test_an_answer_out_of_form_says_how_it_should_be(bank, name, text, says):
    (bank / name).write_text(text)
    with pytest.raises(BankError, match=says):
        read_answer(bank / name)


def test_the_trials_are_reference_blank_and_every_answer(course, bank):
    found = trials(course, "ps1", [], "jupyter")
    assert [trial.name for trial in found][:3] == ["reference", "blank", "f/right_1"]
    assert [len(trial.members) for trial in found] == [0, 0, 1, 1, 1, 1, 1]
    assert found[0].fails == set()
    assert found[1].fails == {"f_visible", "f_hidden"}
    assert len(trials(course, "ps1", ["f"], "jupyter")) == 7


def test_a_notebook_tries_one_answer_per_exercise(course, bank):
    answer = read_answer(bank / "wrong_1.py")
    others = [replace(answer, function="g", name=f"right_{n}", fails=frozenset()) for n in (1, 2)]
    packs = _packed([answer, *others])
    assert [[a.title for a in pack] for pack in packs] == [["g/right_1", "f/wrong_1"], ["g/right_2"]]


def test_one_answer_alone_has_the_reference_everywhere_else(course, bank):
    trial = trials(course, "ps1", [], "jupyter")[2]
    other = replace(trial.members[0], function="g", id="", source="g = 1", reference="g = 2")
    both = replace(trial, members=(*trial.members, other), answers={**trial.answers, "g_answer": "g = 1"})
    assert both.alone(trial.members[0]).answers["g_answer"] == "g = 2"
    assert both.alone(other).answers["g_answer"] == "g = 1"
    assert both.alone(other).members == (other,)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda b: (b / "right_1.py").unlink(), "1 right and 3 wrong"),
        (lambda b: (b / "wrong_1.py").write_text(WRONG.replace("f_hidden", "f_hiden")), "f_hiden"),
        (
            lambda b: [p.write_text(WRONG.replace(", f_hidden", "")) for p in b.glob("wrong_*")],
            "nothing proves",
        ),
        (lambda b: b.rename(b.parent / "g"), r"no answer cell for g/right_1 .*there is: f\."),
        (
            lambda b: b.rename(b.parent.parent / "ps0"),
            r"ps1 has no answer bank: .*ps1 holds no answers\. .*\(f\)",
        ),
        (
            lambda b: b.parent.rename(b.parent.parent / "ps0"),
            r"ps1 has no answer bank: .*answers/ps1 is not there",
        ),
        (
            lambda b: (b / "wrong_1.py").write_text(WRONG + "x = = 1\n"),
            r"f/wrong_1\.py, line 5: a syntax error",
        ),
        (
            lambda b: (b / "right_1.py").write_text('"""Way."""\ndef f(x)\n'),
            r"right_1\.py, line 2: a syntax error",
        ),
        (lambda b: (b.parent / "wrong_9.py").write_text(WRONG), "lies in a folder"),
        (lambda b: (b / "wrong_1.py").write_bytes(b"\xff"), "cannot be read as UTF-8"),
        (lambda b: (b / "wrong_1.py").write_text(WRONG.replace("f_visible, f_hidden", "")), "names no cell"),
    ],
)
@pytest.mark.parametrize("functions", [[], ["f"]])
def test_a_bank_that_proves_too_little_is_refused(course, bank, spoil, says, functions):
    spoil(bank)
    with pytest.raises(BankError, match=says):
        trials(course, "ps1", functions, "jupyter")


def test_an_exercise_asked_for_alone_is_held_to_its_own_checks(course):
    scaffold(course, "09_streams", ["window", "merge"])
    folder = course.root / "tests" / "answers" / "09_streams"
    reference, blank, *others = trials(course, "09_streams", ["merge"], "jupyter")
    assert (reference.name, reference.fails) == ("reference", set())
    assert blank.fails == {"merge_visible", "merge_hidden"}
    assert reference.skips == blank.skips == {"window_visible", "window_hidden"}
    assert {answer.function for trial in others for answer in trial.members} == {"merge"}
    shutil.rmtree(folder / "merge")
    with pytest.raises(BankError, match=r"merge: has 0 right and 0 wrong answers; .*09_streams/merge\."):
        trials(course, "09_streams", ["merge"], "jupyter")
    assert len(trials(course, "09_streams", ["window"], "jupyter")) == 7
    for path in (folder / "window").glob("wrong_*"):
        path.write_text(
            path.read_text().replace(", window_hidden", "").replace("window_hidden", "window_visible")
        )
    with pytest.raises(BankError, match="no wrong answer loses window_hidden, so nothing"):
        trials(course, "09_streams", ["window"], "jupyter")


def test_all_wrong_names_are_said_at_once_with_the_file_and_the_names_that_are_there(course, bank):
    (bank / "wrong_1.py").write_text(WRONG.replace("f_hidden", "f_hiden"))
    (bank / "wrong_2.py").write_text(WRONG.replace(",", ""))
    with pytest.raises(BankError) as error:
        trials(course, "ps1", [], "jupyter")
    first, second = str(error.value).splitlines()
    assert first == f"{bank / 'wrong_1.py'}, line 2: there is no check f_hiden. f has: f_visible, f_hidden."
    assert second.startswith(
        f"{bank / 'wrong_2.py'}, line 2: there is no check f_visible f_hidden. Names are"
    )


def test_all_answers_out_of_form_are_said_at_once(course, bank):
    (bank / "wrong_1.py").write_text("def f(x): pass")
    (bank / "right_2.py").write_text("def f(x): pass")
    with pytest.raises(BankError, match=r"right_2\.py: line 1(.|\n)*wrong_1\.py: line 1"):
        trials(course, "ps1", [], "jupyter")


def test_an_answer_to_no_exercise_is_refused(course, bank):
    (bank.parent / "g").mkdir()
    (bank.parent / "g" / "right_1.py").write_text('"""Way."""\ng = 1')
    with pytest.raises(BankError, match="no answer cell for g/right_1"):
        trials(course, "ps1", [], "jupyter")


def test_the_same_seed_draws_the_same_class(course, bank):
    def draw(seed):
        return list(draw_class(course, ["ps1"], list(draw_students(30, seed)), seed, DUE))

    assert draw(1) == draw(1)
    assert draw(1) != draw(2)


def test_a_class_has_late_blank_and_broken_submissions(course, bank):
    students = draw_students(40, 1)
    drawn = list(draw_class(course, ["ps1"], list(students), 1, DUE))
    assert len(drawn) == len(students) == 40
    assert sum(d.broken for d in drawn) == 1
    assert [d.answers for d in drawn if d.kind == "blank"] == [{}]
    assert 0 < sum(d.submitted > DUE for d in drawn) < 20
    assert {d.kind for d in drawn} == {"strong", "average", "weak", "blank"}
    right = {a.source for a in read_bank(course, "ps1") if a.is_right}
    strong = [d.answers.get("f_answer") in right for d in drawn if d.kind == "strong"]
    assert sum(strong) / len(strong) > 0.8


def test_an_unknown_function_is_an_error_that_names_the_known_ones(course, bank):
    with pytest.raises(BankError, match=r"There is no exercise 'nothing'\. ps1 has f\."):
        refuse_unknown(course, ["ps1"], ["f", "nothing"])
    refuse_unknown(course, ["ps1"], ["f", "f_answer"])
    assert trials(course, "ps1", ["g"], "jupyter") == []
    assert len(trials(course, "ps1", ["f_answer"], "jupyter")) == 7


def change_source(course, change, name="ps1"):
    path = course.path("source", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    change(nb)
    nbformat.write(nb, path.with_name(f"{name}.ipynb"))


@pytest.mark.parametrize("new", ["f", "cell-1a2b"])
def test_an_answer_cell_may_be_called_otherwise(course, bank, new):
    def change(nb):
        nb.cells[2].metadata["nbgrader"]["grade_id"] = new

    change_source(course, change)
    bank.rename(bank.parent / new)
    found = trials(course, "ps1", [], "jupyter")
    assert len(found) == 7
    assert {answer.cell for trial in found for answer in trial.members} == {new}
    drawn = list(draw_class(course, ["ps1"], ["s1", "s2", "s3"], 1, DUE))
    assert {cell for one in drawn for cell in one.answers} <= {new}
    assert any(one.answers for one in drawn)


def test_two_notebooks_have_their_answers_apart(course, bank):
    change_source(course, lambda nb: None, "other")
    with pytest.raises(
        BankError, match=r"f/right_1 fits a cell of other and ps1\. Put it into .*ps1/other/f"
    ):
        trials(course, "ps1", [], "jupyter")
    for notebook in ("ps1", "other"):
        shutil.copytree(bank, bank.parent / notebook / "f")
    shutil.rmtree(bank)
    found = trials(course, "ps1", [], "jupyter")
    assert [(trial.notebook, len(trial.members)) for trial in found] == [
        *([("other", 0)] * 2 + [("other", 1)] * 5),
        *([("ps1", 0)] * 2 + [("ps1", 1)] * 5),
    ]
    assert found[2].name == "other/f/right_1"


def test_a_demo_without_a_bank_says_so(course, tmp_path):
    with pytest.raises(
        BankError, match=r"no answer bank to draw a class from: .*tests/answers holds no answers"
    ):
        make_class(course, tmp_path / "demo", 3, 1)
    assert not (tmp_path / "demo").exists()

"""What an audit knows before it runs anything: exercises, contracts, weak assertions, what is listed."""

import json
from dataclasses import replace

import nbformat
import pytest

from grader.assignment import Assignment
from grader.authoring.audit.answer import Answer
from grader.authoring.audit.auditing import Audit, Tried
from grader.authoring.audit.bench import packed
from grader.authoring.audit.clauses import clauses_of
from grader.authoring.audit.contract import read_contract, watches
from grader.authoring.audit.equivalent import Entry, draft, entry_of, listed, read_entries, stale
from grader.authoring.audit.exercises import Exercise, notebooks_of
from grader.authoring.audit.keys import exercise_key, mutant_key, notebook_key
from grader.authoring.audit.known import Known, Reference, keep, read_known
from grader.authoring.audit.mutants import Mutant, mutants_of
from grader.authoring.audit.repeat import Steadiness, add, conditions
from grader.authoring.audit.report import as_data, idle_tests, lines
from grader.authoring.audit.trials import Outcome, Trial
from grader.authoring.audit.weak import weak_assertions
from grader.errors import BankError
from grader.limits import Limits

from ..conftest import graded_cell

CONTRACT = """
**Contract** for `f(a, b=1) -> float`

| part | what it is |
|---|---|
| `a` | a list of numbers; not changed |
| `"key"` | str |
| returns | the sum |
| nothing there | `ValueError` |
| tolerance | 1e-9 |
| broken JSON | is not checked |

**Worked example**

```python
f([1, 2], b=3)   # 6
```
"""
TEST = {"grade": True, "locked": True, "points": 1}


def notebook_of(*cells):
    master = nbformat.v4.new_notebook(metadata={"language_info": {"name": "python"}})
    master.cells = [*cells]
    answers = {
        cell.metadata.nbgrader.grade_id: cell.source for cell in cells if cell.metadata.nbgrader.solution
    }
    return Assignment("ps1", None, {"ps1": json.dumps(master)}, {"ps1": answers})


def exercises_of(*cells):
    (notebook,) = notebooks_of(notebook_of(*cells), ("### BEGIN SOLUTION", "### END SOLUTION"))
    return notebook


@pytest.fixture
def three():
    """f stands alone; h uses what g defines."""
    return exercises_of(
        graded_cell("f_answer", "def f(a):\n    return a + 1", solution=True),
        graded_cell("f_visible", "assert f(1) == 2", **TEST),
        graded_cell("g_answer", "def g(a):\n    return a + 2", solution=True),
        graded_cell("g_visible", "assert g(1) == 3", **TEST),
        graded_cell("h_answer", "def h(a):\n    return a * 2", solution=True),
        graded_cell("h_visible", "assert h(g(1)) == 6", **TEST),
    )


def test_an_exercise_is_noticed_by_its_own_tests_and_by_those_of_what_uses_it(three):
    noticed = {one.title: sorted(one.notice) for one in three.exercises}
    assert noticed == {"f": ["f_answer"], "g": ["g_answer", "h_answer"], "h": ["h_answer"]}
    assert {one.title: sorted(one.needs) for one in three.exercises}["g"] == ["g_answer", "h_answer"]


def test_mutants_are_put_together_only_where_no_test_can_take_one_for_another(three):
    mutants = [mutant for one in three.exercises for mutant in mutants_of(one.answer)]
    packs = packed(three, mutants)
    assert sorted(m.source for pack in packs for m in pack) == sorted(m.source for m in mutants)
    titles = [{mutant.title for mutant in pack} for pack in packs]
    assert {"f", "h"} in titles or {"f", "g"} in titles
    assert not any({"g", "h"} <= pack for pack in titles)


def test_a_notebook_for_some_exercises_has_no_other_tests(three):
    only = three.only(frozenset({"f_answer"}), plain=False).master("ps1")
    assert [cell.id for cell in only.cells] == ["f_answer", "f_visible", "g_answer", "h_answer"]


def somewhere(notebook, folder):
    """Give a notebook a folder, where files could lie beside it."""
    return replace(notebook, assignment=replace(notebook.assignment, folder=folder))


def cells_with(**sources):
    """The cells of two exercises below a set-up cell, with other sources."""
    usual = {
        "setup": "import math",
        "f_answer": "def f(a):\n    return a + 1",
        "f_visible": "assert f(1) == 2",
        "g_answer": "def g(a):\n    return a + 2",
        "g_visible": "assert g(1) == 3",
    }
    kinds = {"setup": {"locked": True}, "answer": {"solution": True}, "visible": TEST}
    return [
        graded_cell(name, source, **kinds[name.rpartition("_")[2]])
        for name, source in (usual | sources).items()
    ]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ({}, []),
        ({"g_visible": "assert g(1) == 3 and True"}, ["g"]),
        ({"f_visible": "assert f(1) == 2, 'why'"}, ["f"]),
        ({"f_answer": "def f(a):\n    return 1 + a"}, ["f"]),
        ({"g_visible": "assert g(f(0)) == 3"}, ["f", "g"]),
        ({"setup": "import math, json"}, ["f", "g"]),
    ],
)
def test_only_what_a_change_can_reach_is_tried_again(change, again, tmp_path):
    keys = []
    for cells in (cells_with(), cells_with(**change)):
        nb = somewhere(exercises_of(*cells), tmp_path)
        own = {one.title: mutants_of(one.answer) for one in nb.exercises}
        keys.append({one.title: exercise_key(nb, one, own[one.title]) for one in nb.exercises})
    assert [title for title in keys[0] if keys[0][title] != keys[1][title]] == again


def test_here_the_grader_s_code_counts_as_well_and_in_a_record_it_does_not(three, tmp_path, monkeypatch):
    one, three = mutant("return 1"), somewhere(three, tmp_path)
    before = mutant_key(three, one, "fork"), notebook_key(three)
    assert mutant_key(three, one, "jupyter") != before[0]
    monkeypatch.setattr("grader.authoring.audit.keys.machine", lambda: "another")
    assert mutant_key(three, one, "fork") != before[0]
    assert notebook_key(three) == before[1]


def test_a_contract_is_read_as_rows_type_and_example():
    contract = read_contract(CONTRACT, "f")
    assert contract.returns == "float"
    assert [row.name for row in contract.rows if row.is_clause] == ["a", "key", "returns", "nothing there"]
    assert contract.example == "f([1, 2], b=3)   # 6\n"
    assert read_contract(CONTRACT, "other").rows == ()
    assert read_contract("no table").rows == ()


@pytest.mark.parametrize(
    ("source", "watched"),
    [
        ("assert f([]), \"wrong → contract row 'returns'\"", ["returns"]),
        ("assert f([]), \"wrong → rows 'returns' and 'nothing there'\"", ["returns", "nothing there"]),
        ('assert f([]), (f"got {x} → row \'nothing "\n"there\'")', ["nothing there"]),
        ("# watches: nothing there\nassert f([])", ["nothing there"]),
        ('assert f([])["key"] == 1', ["key"]),
        ('assert f([]), "the argument `a` was ignored"', ["a"]),
        ("assert f([]) == 1", []),
    ],
)
def test_a_row_is_watched_by_whoever_names_it(source, watched):
    found = watches(read_contract(CONTRACT, "f").rows, {"f_hidden": source})
    assert [one.row.name for one in found if one.by_message | one.by_cell] == watched


def test_a_clause_is_proven_by_a_wrong_answer_that_fails_because_of_it():
    tests = {
        "f_visible": "assert f([1]) == 1, \"row 'returns'\"",
        "f_hidden": "assert 1, \"row 'nothing there'\"",
    }
    exercise = Exercise(
        Answer("f_answer", "def f(a, b=1):\n    return a"), read_contract(CONTRACT, "f"), tests
    )
    mutant = Mutant("f_answer", "return", 2, "return a", "return None", "")
    found = clauses_of(exercise, [(mutant, {"f_visible": "None → row 'returns'"}), (mutant, {})])
    assert {one.part: one.state for one in found} == {
        "`a`": "proven",  # the line reads it
        '`"key"`': "unwatched",
        "returns": "proven",
        "nothing there": "unproven",
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("assert True", "always"),
        ('assert (f(1) == 2, "a tuple")', "always"),
        ("assert f(1) or True", "always"),
        ("assert x == x", "itself"),
        ("assert x.y is x.y and x == x", "itself"),
        ("np.testing.assert_allclose(x, x)", "itself"),
        ("assert isinstance(x, object)", "object"),
        ("assert len(x) >= 0", "below 0"),
        ("if x != 1:\n    raise AssertionError('no')", "as an assert"),
        ("try:\n    assert f(1) == 2\nexcept Exception:\n    pass", "caught"),
    ],
)
def test_a_weak_assertion_is_found_with_its_line(line, why):
    (found,) = weak_assertions("f_visible", f"y = 1\n{line}")
    assert found.line == 2
    assert why in found.why


@pytest.mark.parametrize(
    "line",
    [
        "assert f(1) == f(1)",  # called twice: it says that the answer does not change
        "assert x == 1 or y",
        "assert isinstance(x, float)",
        "assert len(x) >= 1",
        "if x:\n    raise ValueError",
        "try:\n    assert f(1)\nexcept Exception as error:\n    assert error is None",
        "assert not x",
        "%%bash\nls",
    ],
)
def test_an_assertion_that_says_something_is_not_called_weak(line):
    assert weak_assertions("f_visible", line) == []


def mutant(after, **more):
    return Mutant("f_answer", "return", 2, "return a", after, "", **more)


def test_survivors_are_drafted_and_count_once_they_have_a_kind_and_a_reason(tmp_path):
    two = [mutant("return 'ä'\nreturn \"b\"\\"), mutant("return 0", nth=2)]
    assert draft(tmp_path, two) == 2
    assert draft(tmp_path, two) == 0
    entries = read_entries(tmp_path)
    assert [name for entry in entries for name in entry.names] == [one.name for one in two]
    assert listed(entries) == {}
    file = tmp_path / "equivalent.toml"
    file.write_text(file.read_text().replace('reason = ""', 'reason = "The same number."', 1))
    assert listed(read_entries(tmp_path)) == {}
    file.write_text(file.read_text().replace('kind = ""', 'kind = "equivalent"', 1))
    assert [*listed(read_entries(tmp_path))] == [two[0].name]


@pytest.mark.parametrize(
    "text",
    [
        "return {\"a\": 'b'}",
        "return r'\\d'",
        'return "\\d"',
        "'''doc'''\n\"\"\"more\"\"\"",
        "one 'two'\nthree 'four'",
        "one\n\"'two'",
        "x.int('a')",
        "x.int('a') + '\\n'",
        "\nempty line first",
        "tab\tand bell \x07 and \x7f",
        "",
    ],
)
def test_an_entry_keeps_a_change_letter_by_letter(tmp_path, text):
    one = Mutant("f_answer", "return", 2, text, f"{text}~", "")
    (tmp_path / "equivalent.toml").write_text(entry_of(one), encoding="utf-8")
    (entry,) = read_entries(tmp_path)
    assert entry.names == [one.name]


def listing(*after):
    return Entry(function="f", before="return a", after=[*after], kind="looks", reason="Only looks.")


def test_several_changes_of_a_line_may_share_a_reason():
    entry = listing("return 1", "return 2")
    assert entry.names == [mutant("return 1").name, mutant("return 2").name]
    assert listed([entry]).keys() == set(entry.names)


def test_what_is_caught_or_gone_or_listed_twice_is_to_be_taken_out():
    lost = {mutant("return 1").name: ["f_hidden"], mutant("return 2").name: []}
    found = stale([listing("return 1", "return 2"), listing("return 2"), listing("return 3")], lost)
    assert [(one.after, one.why) for one in found] == [
        ("return 1", "f_hidden catches it now"),
        ("return 2", "it is listed twice"),
        ("return 3", "the answer has no such change any more"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[[equivalent]]\nfunction = 'f'",
        "[[equivalent]]\nfunction = 'f'\nbefore = ''\nafter = ''\nkind = 'whatever'",
        "equivalent = 3",
        "= =",
        "[[same]]\na = 1",
    ],
)
def test_a_list_out_of_form_is_refused_by_name(tmp_path, text):
    (tmp_path / "equivalent.toml").write_text(text)
    with pytest.raises(BankError, match=r"equivalent\.toml"):
        read_entries(tmp_path)


def test_all_that_is_wrong_in_a_list_is_said_at_once_in_words(tmp_path):
    entry = "[[equivalent]]\nfunction = 'f'\nbefore = ''\n"
    (tmp_path / "equivalent.toml").write_text(f"{entry}after = ''\nkind = 'silly'\n{entry}why = ''")
    with pytest.raises(BankError) as error:
        read_entries(tmp_path)
    first, *others = str(error.value).splitlines()
    assert first.endswith(
        "equivalent.toml: entry 1: kind is 'silly', and it is to be one of equivalent, wording, looks,"
        " not worth a check."
    )
    assert [line.partition("equivalent.toml: ")[2] for line in others[:-1]] == [
        "entry 2: after is missing.",
        "entry 2: why is no part of such a list.",
    ]


def test_without_a_list_nothing_is_listed(tmp_path):
    assert read_entries(tmp_path) == []


def test_each_run_is_elsewhere_and_its_cell_is_python():
    found = conditions(12)
    assert len(set(found)) == 12
    assert found == conditions(12)
    assert len({one.hash_seed for one in found}) == 12
    for one in found:
        compile(one.cell().source, "elsewhere", "exec")
    assert found[0].folder == ""


def test_a_test_that_fails_at_times_is_flaky_and_one_that_always_does_is_wrong():
    here, there = conditions(2)
    sometimes = Steadiness("ps1", "f_visible", "f/right_1", 2, {there: "no"})
    always = Steadiness("ps1", "f_visible", "f/right_1", 2, {here: "no", there: "no"})
    assert str(sometimes).startswith("flaky: ps1/f_visible with f/right_1 failed in 1 of 2 runs (Australia")
    assert str(always).startswith("wrong: ")


def test_gradings_for_which_the_time_was_too_short_are_one_line_and_no_flaky_tests(three):
    there = conditions(2)[1]
    trial = Trial(three.assignment, "ps1", (), Limits(), "fork")
    lost = {"f_visible": "This check was not finished: it took longer than 240 s", "g_visible": "no"}
    found = {}
    add(found, Outcome(trial, lost | {"h_visible": lost["f_visible"]}, 1.0, is_whole=False), there, 2)
    assert [(one.cell, one.is_unfinished, one.is_flaky) for one in found.values()] == [
        ("", True, False),
        ("g_visible", False, True),
    ]
    said = str(found["ps1", "", "the reference answers"])
    assert said.startswith("not finished: ps1 with the reference answers in 1 of 2 runs")


@pytest.fixture
def found(three):
    f = three.exercises[0]
    tried = [
        Tried(mutant("return 1"), f, {"f_visible": "no"}),
        Tried(mutant("return 2"), f, {}),
        Tried(mutant("return 3"), f, {}),
    ]
    return Audit("ps1", [three], tried, entries=listed([listing("return 3")]))


def test_a_survivor_without_a_reason_makes_an_audit_fail(found):
    assert (len(found.caught), len(found.listed), len(found.survivors)) == (1, 1, 1)
    assert found.rate == 0.5
    assert not found.ok
    assert Audit("ps1", found.notebooks, found.tried[:1]).ok
    assert not Audit("ps1", found.notebooks, [], failing={"f_visible": "no"}).ok
    gone = stale(found.entries.values(), {})
    assert not Audit("ps1", found.notebooks, found.tried[:1], stale=gone).ok


def test_the_report_has_the_change_as_a_diff_and_the_tests_that_catch_nothing(found):
    text = "\n".join(lines(found))
    assert "not caught: f_answer, line 2 (return)\n  - return a\n  + return 2" in text
    assert "return 3" not in text
    assert entry_of(mutant("return 2")) in text  # to be pasted
    assert found.kills("f_visible") == (1, 1)
    assert idle_tests(found) == ["g_visible", "h_visible"]
    data = json.loads(json.dumps(as_data(found)))
    assert (data["rate"], data["ok"], len(data["survivors"])) == (0.5, False, 1)
    assert data["equivalent"][0]["reason"] == "Only looks."


def test_what_is_known_is_kept_and_a_spoilt_file_is_nothing_known(tmp_path):
    known = Known(references={"k": Reference(plain=True, seconds=1.5, lost={})}, mutants={"m": {"f": "no"}})
    keep(tmp_path, "ps1", known)
    assert read_known(tmp_path, "ps1") == known
    more = Known(mutants={"m": {}, "n": {}})
    assert known.with_what_else(more).mutants == {"m": {"f": "no"}, "n": {}}
    (tmp_path / ".grader" / "audit" / "ps1.json").write_text("{")
    assert read_known(tmp_path, "ps1") == Known()

"""Where a student's work ends up: whatever a person would take for an answer is one, before its tests."""

import contextlib
import copy
import io

import nbformat
import pytest
from nbformat import NotebookNode

from grader.cells import SET_UP_NAMES, grade_id, kind
from grader.errors import SubmissionRefused
from grader.grading.intake import rebuild, released_source

from ..conftest import graded_cell

v4 = nbformat.v4
HOLE = "    # YOUR CODE HERE\n    raise NotImplementedError()"
F = "def f(x):\n    return x + 1"
G = "def g(x):\n    return 2 * f(x)"
ANSWERS = {
    "f_answer": F,
    "g_answer": "import math\n\n" + G,
    "total_answer": "total = f(1) + g(1)",
    "why": "Because **it** is so.",
}
HIDDEN = "HIDDEN TESTS"
REFERENCES = {"total_answer": "total = f(1) + g(1)"}


def written(name, source, **flags):
    cell = v4.new_markdown_cell(source, id=name)
    flags = {"grade": True, "solution": True, "locked": False, "task": False, "schema_version": 3} | flags
    cell.metadata["nbgrader"] = NotebookNode(grade_id=name, points=2, **flags)
    return cell


def master():
    tested = {"grade": True, "locked": True, "points": 1}
    return v4.new_notebook(
        cells=[
            v4.new_markdown_cell("# An exercise\nName:", id="title"),
            graded_cell("setup", "import math", locked=True),
            v4.new_markdown_cell("## Write f", id="about-f"),
            graded_cell("f_answer", f"def f(x):\n{HOLE}", solution=True),
            graded_cell("f_visible", "assert f(1) == 2, 'f(1) should be 2'", **tested),
            graded_cell(
                "f_hidden", "### BEGIN HIDDEN TESTS\nassert f(40) == 41\n### END HIDDEN TESTS", **tested
            ),
            graded_cell("g_answer", f"import math\n\ndef g(x):\n{HOLE}", solution=True),
            graded_cell("g_visible", "assert g(1) == 4, 'g(1) should be 4'", **tested),
            v4.new_markdown_cell("## The total of both", id="about-total"),
            graded_cell("total_answer", "# YOUR CODE HERE\nraise NotImplementedError()", solution=True),
            graded_cell("total_visible", "assert total == 6, 'total should be 6'", **tested),
            v4.new_markdown_cell("## Why is it so?", id="about-why"),
            written("why", "*Write your answer here.*"),
            written("task", "Draw it.", grade=False, solution=False, locked=True, task=True),
            v4.new_code_cell("# the end", id="end"),
        ]
    )


def handed_in(answers=ANSWERS):
    nb = master()
    for cell in nb.cells:
        cell.source = answers.get(grade_id(cell), released_source(cell.source))
    return nb


def at(nb, name):
    return next(number for number, cell in enumerate(nb.cells) if cell["id"] == name)


def taken(nb):
    return rebuild(nb, master(), "ps1", REFERENCES)


def run(nb):
    """Run the cells as a kernel would, each on its own; return the tests that pass."""
    space: dict[str, object] = {}
    passed = set()
    for cell in nb.cells:
        if cell.cell_type == "code":
            with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
                exec(cell.source, space)
                passed.add(grade_id(cell))
    return {name for name in passed if name} & {*("f_visible", "f_hidden", "g_visible", "total_visible")}


ALL = {"f_visible", "f_hidden", "g_visible", "total_visible"}


def source_of(nb, name):
    return nb.cells[at(nb, name)].source


def code(source, **more):
    return v4.new_code_cell(source, **more)


def text(source):
    return v4.new_markdown_cell(source)


def lose_names(nb, *, ids=True, metadata=True):
    for number, cell in enumerate(nb.cells):
        if metadata:
            cell.metadata = NotebookNode()
        if ids:
            cell["id"] = f"fresh{number}"
    return nb


def split(nb, name, *pieces):
    place = at(nb, name)
    cells = []
    for number, piece in enumerate(pieces):
        if isinstance(piece, NotebookNode):
            cells.append(piece)
            continue
        cell = copy.deepcopy(nb.cells[place])
        cell.source = piece
        if number:
            cell["id"] = f"{name}-{number}"
        cells.append(cell)
    nb.cells[place : place + 1] = cells
    return nb


def test_finished_work_is_taken_as_it_is():
    found = taken(handed_in())
    assert found.repairs == []
    assert run(found.notebook) == ALL
    assert [cell["id"] for cell in found.notebook.cells] == [cell["id"] for cell in master().cells]


@pytest.mark.parametrize(
    "pieces",
    [
        ("def f(x):\n    y = x", "    return y + 1"),
        ("def f(x):", "    return x + 1"),
        ("def f(x):\n    y = [", "1]\n    return x + y[0]"),
        ("def f(x):\n    y = (1 +\n", "0)\n    return x + y"),
        ("one = 1", "def f(x):\n    return x + one"),
        ("def f(x):\n    return x + one", "one = 1"),
        ("def f(x):\n    return x +", F),  # a copy of a broken first version, mended below
        (F, f"def f(x):\n{HOLE}"),  # the stub copied once more
        (f"def f(x):\n{HOLE}", F),
        ("def f(x):\n    y = x + 1", HOLE, "    return y"),
        (f"def f(x):\n{HOLE}", "    return x + 1"),
        (F, ""),
        ("", F),
        ("  \n", F, "# nothing more"),
        (F, F),
        ("def f(x):\n    return 0", code("print('in between')"), F),
        ("def f(x):\n    return helper(x)", code("import math"), "def helper(x):\n    return x + 1"),
        ("%%time\none = 1", F),
        ("if 1:\n    one = 1", "else:\n    one = 2", "def f(x):\n    return x + one"),
        ("import functools", "@functools.cache", F),
        ("x = '''\n", "'''\n" + F),
    ],
)
def test_every_part_of_a_split_or_copied_answer_counts(pieces):
    nb = split(handed_in(), "f_answer", *pieces)
    found = taken(nb)
    assert run(found.notebook) == ALL, found.notebook.cells
    assert any("f_answer was there" in said for said in found.repairs)


def test_a_copy_of_an_answer_below_its_tests_counts_with_what_it_needs():
    nb = handed_in(ANSWERS | {"f_answer": "def f(x):\n    return x"})
    again = graded_cell("f_answer", "def f(x):\n    return x + ONE", solution=True)
    nb.cells += [code("from math import gcd\nONE = gcd(2, 3)"), code("print(f(2))"), again]
    assert run(taken(nb).notebook) == ALL


@pytest.mark.parametrize("deleted", [True, False], ids=["deleted", "left empty"])
@pytest.mark.parametrize("where", ["before", "behind", "below its tests", "at the end", "at the top"])
def test_an_answer_in_a_fresh_cell_counts(where, deleted):
    nb = handed_in({name: source for name, source in ANSWERS.items() if name not in ("f_answer", "g_answer")})
    for name, source in (("f_answer", F), ("g_answer", G)):
        place = at(nb, name)
        tests = at(nb, name.replace("answer", "visible"))
        ends = {
            "behind": place + 1,
            "below its tests": tests + 1,
            "at the end": len(nb.cells),
            "at the top": 1,
        }
        nb.cells.insert(ends.get(where, place), code(source))
        if deleted:
            del nb.cells[at(nb, name)]
    found = taken(nb)
    assert run(found.notebook) == ALL, [cell.source for cell in found.notebook.cells]
    assert source_of(found.notebook, "f_answer") == F
    assert source_of(found.notebook, "g_answer").startswith("import math\n\ndef g")
    assert any("f_answer" in said and "defines f" in said for said in found.repairs)


def test_what_a_late_answer_needs_comes_with_it_and_what_uses_it_does_not():
    nb = handed_in(ANSWERS | {"f_answer": f"def f(x):\n{HOLE}"})
    nb.cells += [
        code("from operator import add"),
        code("def helper(x):\n    return add(x, 1)"),
        code("def f(x):\n    return helper(x)"),
        code("add_up = f(3)\nx = f(1)"),
    ]
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "f_answer").endswith("return helper(x)")
    order = [cell.source for cell in found.cells]
    assert order.index("add_up = f(3)\nx = f(1)") > at(found, "total_visible")


@pytest.mark.parametrize("other", ["f_answer", "total_answer"])
def test_an_answer_written_into_another_answers_cell_counts(other):
    answers = {name: source for name, source in ANSWERS.items() if name != "g_answer"}
    answers[other] = f"{G}\n\n{answers[other]}"
    found = taken(handed_in(answers))
    assert run(found.notebook) == ALL
    assert any("g of g_answer was written in the answer cell" in said for said in found.repairs)


@pytest.mark.parametrize("name", ["f_answer", "g_answer", "total_answer"])
def test_all_answers_in_one_answers_cell_count(name):
    found = taken(handed_in({name: "\n\n".join(ANSWERS[one] for one in ANSWERS if one != "why")}))
    assert run(found.notebook) == ALL
    assert not any("missing" in said for said in found.repairs)


@pytest.mark.parametrize("where", ["f_answer", "end"])
@pytest.mark.parametrize("deleted", [True, False])
@pytest.mark.parametrize("lost", [True, False])
def test_all_answers_in_one_fresh_cell_count(where, deleted, lost):
    nb = handed_in({})
    big = code("\n\n".join(ANSWERS[one] for one in ANSWERS if one != "why"))
    nb.cells.insert(at(nb, where), big)
    if deleted:
        nb.cells = [cell for cell in nb.cells if not cell["id"].endswith("_answer")]
    found = taken(lose_names(nb) if lost else nb)
    assert run(found.notebook) == ALL
    assert not any("put back empty" in said for said in found.repairs if "why" not in said)


@pytest.mark.parametrize("source", [F, f"My answer:\n\n```python\n{F}\n```\n\nIt adds one."])
def test_code_typed_into_a_cell_for_text_counts(source):
    nb = handed_in()
    nb.cells[at(nb, "f_answer")] = text(source)
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "f_answer") == F


def test_nothing_but_answers_is_enough():
    cells = [code(ANSWERS[name]) for name in ("f_answer", "g_answer", "total_answer")]
    assert run(taken(v4.new_notebook(cells=cells)).notebook) == ALL


def test_cells_merged_by_the_editor_are_told_apart():
    nb = handed_in()
    place = at(nb, "f_answer")
    nb.cells[place].source += "\n\n" + nb.cells.pop(place + 1).source
    place = at(nb, "g_answer")
    nb.cells[place - 1].source += "\n\n" + nb.cells.pop(place).source
    assert run(taken(nb).notebook) == ALL


def test_an_answer_written_into_a_test_cell_counts_and_the_test_stays():
    nb = handed_in({name: source for name, source in ANSWERS.items() if name != "f_answer"})
    test = nb.cells[at(nb, "f_visible")]
    test.source = f"{F}\n\n{test.source}"
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "f_visible") == source_of(master(), "f_visible")


def test_one_of_two_functions_written_elsewhere_joins_the_other():
    both = f"def f(x):\n{HOLE}\n\ndef g(x):\n{HOLE}"
    tested = {"grade": True, "locked": True, "points": 1}
    ours = v4.new_notebook(
        cells=[
            graded_cell("both_answer", both, solution=True),
            graded_cell("both_visible", "assert f(1) == 2 and g(1) == 4, 'both'", **tested),
        ]
    )
    nb = copy.deepcopy(ours)
    nb.cells[0].source = f"{F}\n\ndef g(x):\n{HOLE}"
    for place in (0, 1, 2):
        theirs = copy.deepcopy(nb)
        theirs.cells.insert(place, code(G))
        space: dict[str, object] = {}
        for cell in rebuild(theirs, ours, "ps1").notebook.cells:
            exec(cell.source, space)


def test_an_own_cell_does_not_replace_an_answer_that_is_written():
    nb = handed_in()
    nb.cells.append(code("def f(x):\n    return 'an experiment'"))
    found = taken(nb)
    assert found.repairs == []
    assert source_of(found.notebook, "f_answer") == F
    assert run(found.notebook) == ALL


@pytest.mark.parametrize("left", ["f_answer", "g_answer"])
def test_nothing_written_is_put_back_empty(left):
    nb = handed_in()
    del nb.cells[at(nb, left)]
    found = taken(nb)
    assert found.repairs == [f"The answer cell {left} was missing: put back empty."]
    assert source_of(found.notebook, left) == source_of(master(), left)


def test_all_names_lost_the_cells_are_told_by_text_and_order():
    found = taken(lose_names(handed_in()))
    assert run(found.notebook) == ALL
    assert source_of(found.notebook, "why") == ANSWERS["why"]
    assert [grade_id(c) for c in found.notebook.cells if grade_id(c)] == [
        grade_id(c) for c in master().cells if grade_id(c)
    ]
    assert "lost the marks" in found.repairs[0]
    sources = [cell.source for cell in found.notebook.cells]
    assert len(sources) == len(set(sources)), "a cell is there twice"


@pytest.mark.parametrize("seed", range(6))
def test_names_lost_and_more_besides(seed):
    """Empty cells, own cells, a renamed heading, a changed test, cells in another order, types lost."""
    nb = lose_names(handed_in())
    if seed == 0:
        nb.cells = [cell for cell in nb.cells if cell.source.strip()]
    elif seed == 1:
        for place in range(len(nb.cells), 0, -2):
            nb.cells.insert(place, code(f"print({place})"))
    elif seed == 2:
        nb.cells[2].source = "## I write f"
        nb.cells[4].source += "\nprint('ok')"
    elif seed == 3:
        nb.cells = nb.cells[:3] + nb.cells[6:8] + nb.cells[3:6] + nb.cells[8:]
    elif seed == 4:
        nb.cells = [
            text(cell.source) if "###" in cell.source or cell.cell_type != "code" else cell
            for cell in nb.cells
        ]
    else:
        del nb.cells[1], nb.cells[0]
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "why") == ANSWERS["why"]


def test_names_in_other_capitals_and_places_are_known(tmp_path):
    nb = handed_in(ANSWERS)
    for cell in lose_names(nb, metadata=False).cells:
        if "nbgrader" in cell.metadata:
            cell.metadata["nbgrader"]["grade_id"] = cell.metadata["nbgrader"]["grade_id"].upper()
    found = taken(nb)
    assert found.repairs == []
    assert run(found.notebook) == ALL


def test_another_notebook_is_refused_though_it_shares_a_set_up_and_a_stub():
    other = v4.new_notebook(
        cells=[
            graded_cell("setup", "import math", locked=True),
            graded_cell("h_answer", "# YOUR CODE HERE\nraise NotImplementedError()", solution=True),
            graded_cell(
                "h_visible", "assert h(1) == 2, 'h(1) should be 2'", grade=True, locked=True, points=1
            ),
            code(F),
        ]
    )
    with pytest.raises(SubmissionRefused, match="another notebook"):
        taken(other)
    with pytest.raises(SubmissionRefused, match="another notebook"):
        taken(v4.new_notebook(cells=[code("print('hello')"), text("Hello")]))


def test_cell_types_changed_keep_the_text():
    nb = handed_in()
    for name, cell_type in (("f_answer", "markdown"), ("g_answer", "raw"), ("why", "code")):
        cell = nb.cells[at(nb, name)]
        cell["cell_type"] = cell_type
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "why") == ANSWERS["why"]
    assert [kind(cell) for cell in found.cells] == [kind(cell) for cell in master().cells]


@pytest.mark.parametrize(
    "around",
    [
        "My answer:\n\n```python\n{}\n```",
        "My answer:\n\n~~~ python\n{}\n~~~\n\nIt adds one.",
        "`````\n{}\n`````",
        "~~~\n{}",
        "It gives\n\n```\n3\n```\n\nwith\n\n```py\n{}\n```",
    ],
)
def test_fences_around_an_answer_that_became_text_are_no_part_of_it(around):
    nb = handed_in()
    cell = nb.cells[at(nb, "f_answer")]
    source = cell["source"]
    cell["cell_type"], cell["source"] = "markdown", around.format(source)
    found = taken(nb).notebook
    assert run(found) == ALL
    assert source_of(found, "f_answer") == source


def test_code_between_fences_in_a_list_loses_its_indent():
    nb = handed_in()
    cell = nb.cells[at(nb, "f_answer")]
    code = "\n".join(f"   {line}" for line in F.split("\n"))
    cell["cell_type"], cell["source"] = "markdown", f"1. So:\n\n   ~~~python\n{code}\n   ~~~"
    assert source_of(taken(nb).notebook, "f_answer") == F


@pytest.mark.parametrize("deleted", [True, False], ids=["deleted", "left empty"])
@pytest.mark.parametrize("behind", [True, False])
def test_a_written_answer_in_a_fresh_cell_comes_to_its_place(deleted, behind):
    nb = handed_in({name: source for name, source in ANSWERS.items() if name != "why"})
    place = at(nb, "why")
    nb.cells[place + behind : place + behind] = [text("First."), text("Second.")]
    if deleted:
        del nb.cells[at(nb, "why")]
    found = taken(nb)
    assert source_of(found.notebook, "why") == "First.\n\nSecond."
    assert any("why" in said and "your own text" in said for said in found.repairs)
    assert sum("First." in cell.source for cell in found.notebook.cells) == 1


def test_a_split_written_answer_is_joined():
    nb = split(handed_in(), "why", "*Write your answer here.*", "Because.", text("A note."), "And so.")
    found = taken(nb)
    assert source_of(found.notebook, "why") == "Because.\n\nAnd so."


def test_what_is_written_into_a_question_is_kept_below_it():
    nb = handed_in()
    nb.cells[at(nb, "task")].source += "\n\nMy drawing is here."
    found = taken(nb).notebook
    assert source_of(found, "task") == "Draw it."
    assert found.cells[at(found, "task") + 1].source == "My drawing is here."


def test_a_split_test_is_the_test_and_no_change():
    nb = handed_in()
    nb = split(nb, "f_visible", "assert f(1) == 2,", " 'f(1) should be 2'")
    assert taken(nb).repairs == []


@pytest.mark.parametrize(
    "answer",
    [
        "if True:\n    def f(x):\n        return x + 1",
        "try:\n    import numpy\n    def f(x): return x + 1\nexcept ImportError:\n    def f(x): return 1 + x",
        "for _ in range(1):\n    f = lambda x: x + 1",
        "from functools import partial; f = lambda x: x + 1",
        "plus = f = lambda x: x + 1",
        "(f, _) = (lambda x: x + 1), 0",
        "[f, *_] = [lambda x: x + 1]",
        "globals()['f'] = lambda x: x + 1",
        "class Plus:\n    f = staticmethod(lambda x: x + 1)\nif (f := Plus.f): pass",
        "def plus(x):\n    return x + 1\nimport math as m; f = plus",
    ],
)
def test_an_answer_in_any_form_is_not_taken_from_a_later_trial(answer):
    nb = handed_in(ANSWERS | {"f_answer": answer})
    nb.cells.append(v4.new_code_cell("# what if?\ndef f(x):\n    return 3 * x", id="later"))
    taken = rebuild(nb, master(), "nb", REFERENCES)
    assert taken.repairs == []
    names = [grade_id(cell) or cell.id for cell in taken.notebook.cells]
    later = next(n for n, cell in enumerate(taken.notebook.cells) if "what if" in cell.source)
    assert later > names.index("total_visible")


@pytest.mark.parametrize(
    "left",
    [
        "if True:\n    def f(x):\n        raise NotImplementedError()",
        "import math",
        "print([f for f in (1, 2)])",
    ],
)
def test_what_is_not_written_there_is_still_taken_from_below(left):
    nb = handed_in(ANSWERS | {"f_answer": left})
    nb.cells.append(v4.new_code_cell(F, id="later"))
    assert any("your own cell" in repair for repair in rebuild(nb, master(), "nb", REFERENCES).repairs)


def test_names_of_the_set_up_mean_what_the_student_had_from_it():
    first = graded_cell("first", "import json", locked=True)
    second = graded_cell("second", "import copy\nSEED = 1", locked=True)
    answer = graded_cell("f_answer", "", solution=True)
    master = v4.new_notebook(cells=[first, second, answer])
    own = "from copy import copy"
    above, between, below = (v4.new_code_cell(own, id=name) for name in ("above", "between", "below"))
    handed_in = v4.new_notebook(cells=[above, first, between, second, below, answer])
    cells = rebuild(handed_in, master, "ps1").notebook.cells
    assert [cell["id"] for cell in cells] == ["first", "second", "above", "between", "below", "f_answer"]
    found = {cell["id"]: cell.metadata.get(SET_UP_NAMES) for cell in cells}
    assert found["above"] == ["SEED", "copy", "json"]
    assert found["between"] == ["SEED", "copy"]
    assert found["below"] is None  # the student's own name, from here on

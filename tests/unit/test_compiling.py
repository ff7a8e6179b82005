import builtins
import marshal
from types import FunctionType

import nbformat
import pytest

from grader.checks import compiling, names, variants
from grader.sandbox.compare import compare


def run(source, twin=None, shared=frozenset(), common=frozenset(), **given):
    """Run a cell, or its twin, as the child does; raises what it raises, returns the notebook's names."""
    kept = {names.SENTINEL: object(), names.STRANGER: type("Stranger", (), {})}
    kept |= {names.COMPARED: lambda *asked: compare(asked[0], asked[1], asked[2:], object())[0]}
    kept |= given.pop("kept", {})
    code = marshal.loads(compiling.compiled(source, compiling.Scope(shared, common), twin))
    meant = [(vars(builtins) | kept)[name] for name in code.co_varnames[: code.co_argcount]]
    FunctionType(code, given)(*meant)()
    return given


ASSERTIONS = [
    "assert f() == 41",
    "assert f() == [1, 'a']",
    "x = f()\nassert x == x",
    "assert f() != 3, 'why'",
    "assert f() is not None",
    "assert f() in (1, 2, f())",
    "assert 'z' not in str(f())",
    "assert isinstance(f(), object) and f() == f()",
    "assert f() or None",
    "assert not (f() is None)",
    "assert len(str(f())) > 0",
    "for n in range(3):\n    assert n < 5",
    "import numpy\nnumpy.testing.assert_allclose(1.0, 1.0)",
    "if f() is None:\n    raise AssertionError('no assert here')",
]


@pytest.mark.parametrize("source", ASSERTIONS)
def test_a_right_answer_passes_the_cell_and_fails_every_twin_of_it(source):
    right = [1, "a"] if "[1" in source else 41

    def f():
        return right

    run(source, f=f)
    assert variants.count_twins(source) >= 1
    for number in range(variants.count_twins(source)):
        with pytest.raises(Exception):  # noqa: B017  # a failed assertion, or a comparison that cannot be
            run(source, number, f=f)


class Everything:
    """Claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = None


def test_an_object_that_equals_everything_passes_a_twin():
    source = "assert f() == 41"
    run(source, f=Everything)
    passed = []
    for number in range(variants.count_twins(source)):
        try:
            run(source, number, f=Everything)
            passed.append(number)
        except AssertionError:
            pass
    assert passed


def test_names_of_python_and_of_the_set_up_cannot_be_shadowed():
    source = "assert isinstance(3, str), helper()"
    with pytest.raises(AssertionError, match="the real one"):
        run(
            source,
            shared=frozenset({"helper"}),
            isinstance=lambda *_: True,
            helper=lambda: "a fake",
            kept={"helper": lambda: "the real one"},
        )


def test_a_name_that_the_cell_gives_a_value_is_its_own():
    run("len = 3\nassert len == 3\nassert [max for max in (1, 2)] == [1, 2]")


def test_what_is_no_python_has_no_code_and_no_twins():
    assert compiling.compiled("this is no python", compiling.Scope()) is None
    assert variants.count_twins("this is no python") == 0


def test_magics_are_understood():
    assert compiling.compiled("%time x = 1\nassert x == 1", compiling.Scope()) is not None


def test_what_a_set_up_cell_shares():
    assert compiling.defined("import os.path, numpy as np\nfrom a import b as c\ndef f(): pass\nX = 3") == {
        *("os", "np", "c", "f"),
    }


def test_the_changed_assertion_is_described():
    assert variants.describe_twin("assert f(1) == 20.5", 1) == "assert f(1) == 42.0"


def test_what_only_a_test_uses_is_left_nowhere():
    left = run("secret = 41\nassert answer() == secret", answer=lambda: 41)
    assert "secret" not in left


def test_a_test_that_replaces_a_name_of_the_notebook_replaces_it_for_all():
    def notebook():
        return helper()  # noqa: F821

    names = {"notebook": FunctionType(notebook.__code__, space := {"helper": lambda: 1})}
    code = marshal.loads(
        compiling.compiled(
            "helper = lambda: 2\nassert notebook() == 2", compiling.Scope(common=frozenset({"helper"}))
        )
    )
    space.update(names)
    FunctionType(code, space)()()


def test_names_that_test_cells_share_belong_to_the_notebook():
    def test(source, name):
        metadata = {
            "nbgrader": {"grade": True, "solution": False, "locked": True, "grade_id": name, "points": 1}
        }
        return nbformat.v4.new_code_cell(source, metadata=metadata)

    cells = [test("total = 1\nown = 2\nassert own", "a"), test("total += f()\nassert total == 2", "b")]
    scope = compiling.scope_of(nbformat.v4.new_notebook(cells=cells))
    assert {"total", "f"} <= scope.common
    assert "own" not in scope.common


def test_functions_and_classes_of_a_test_are_called_what_they_are_in_a_notebook():
    run("def f():\n    pass\nclass C:\n    pass\nassert (f.__qualname__, C.__qualname__) == ('f', 'C')")
    run("assert (lambda: 1).__qualname__ == '<lambda>'")


def test_the_last_twin_has_every_comparison_asked():
    source = "assert f() == 41 and f() != 3 and 0 < f() <= 50"
    last = variants.count_twins(source) - 1
    asked = []

    def compared(operators, *values):
        asked.append((operators, *values))
        return compare(operators, values[0], values[1:], object())[0]

    with pytest.raises(AssertionError):
        run(source, last, f=lambda: 41, kept={names.COMPARED: compared})
    assert {("Eq", 41, 41), ("NotEq", 41, 3), ("Lt LtE", 0, 41, 50)} <= set(asked)

import ast
import builtins
import marshal
import pkgutil
import subprocess
import sys
from types import FunctionType

import nbformat
import pytest

from grader.checks import compiling, names, variants
from grader.sandbox.compare import compare

from ..conftest import graded_cell

SCOPE = compiling.Scope()


def leave(space):
    return lambda values, own: space.update({name: values[name] for name in own.split() if name in values})


def run(source, variant=None, scope=SCOPE, kept=None, **given):
    """Run a cell, or its variant, as the child does; raises what it raises, returns its names."""
    meanings = vars(builtins) | {names.ASKED: lambda *asked: compare(*asked[:2], asked[2:], object())[0]}
    meanings |= {names.LOCALS: locals, names.LEAVE: leave(given)} | (kept or {})
    compiled = compiling.compiled(source, scope, variant, asked=variant is not None)
    code = marshal.loads(compiled.code)
    if compiled.is_ordinary:
        eval(code, given)
        return given
    names_of = code.co_varnames[: code.co_argcount]
    meanings |= {name: pkgutil.resolve_name(name) for name in names_of if ":" in name}
    meant = [meanings[name] for name in names_of]
    given["value"] = FunctionType(code, given)(*meant)()
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
def test_a_right_answer_passes_the_cell_and_fails_every_variant_of_it(source):
    right = [1, "a"] if "[1" in source else 41

    def f():
        return right

    run(source, f=f)
    assert variants.variants_of(source)
    for number in range(len(variants.variants_of(source))):
        with pytest.raises(Exception):  # noqa: B017  # a failed assertion, or a comparison that cannot be
            run(source, number, f=f)


class Everything:
    """Claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = None


def test_an_object_that_equals_everything_passes_a_variant():
    source = "assert f() == 41"
    run(source, f=Everything)
    passed = []
    for number in range(len(variants.variants_of(source))):
        try:
            run(source, number, f=Everything)
            passed.append(number)
        except AssertionError:
            pass
    assert passed


def described(source):
    return [variants.describe_variant(source, n) for n in range(len(variants.variants_of(source)))]


def test_variants_look_like_checks():
    assert described("assert f(1) == 20.5, 'h'") == ["assert f(1) != 20.5, 'h'", "assert f(1) == 22.5, 'h'"]
    assert described("assert f() == {'a': [99, -7]}")[1:] == [
        "assert f() == {'a': [98, -7]}",
        "assert f() == {'a': [99, -8]}",
    ]
    assert described("assert_equal(f(1), 250)") == ["assert_equal(f(1), 251)"]
    assert described("with pytest.raises(ValueError):\n    f(1)") == ["with pytest.raises(TypeError):"]
    assert described("assert abs(f() - 0.37) < 1e-9")[1:] == ["assert abs(f() - 0.39) < 1e-09"]
    (_, text) = described("assert f() == 'eu-west-1'")
    assert len(text) == len("assert f() == 'eu-west-1'")
    assert sum(a != b for a, b in zip(text, "assert f() == 'eu-west-1'", strict=True)) == 1


def test_what_a_check_gives_to_a_function_stays_what_it_is():
    assert described("assert f(3, [4], key='5') < 6") == ["assert f(3, [4], key='5') >= 6"]
    assert described("assert f(3) == 2 or f(4) == 5") == ["assert f(3) != 2 and f(4) != 5"]


def test_rows_of_a_table_expect_what_stands_at_their_end():
    source = "for given, wanted in ((1, 2), (3, 4)):\n    assert f(given) == wanted"
    assert "for given, wanted in ((1, 3), (3, 4)):" in described(source)


def test_names_of_python_and_of_the_set_up_cannot_be_shadowed():
    source = "assert all(isinstance(x, str) for x in [3]), helper()"
    with pytest.raises(AssertionError, match="the real one"):
        run(
            source,
            scope=compiling.Scope(frozenset({"helper"})),
            isinstance=lambda *_: True,
            helper=lambda: "a fake",
            kept={"helper": lambda: "the real one"},
        )


def test_a_name_that_the_cell_gives_a_value_is_its_own():
    run("len = 3\nassert len == 3\nassert [max for max in (1, 2)] == [1, 2]")


def test_what_is_no_python_has_no_code_and_no_variants():
    for source in ("this is no python", "return 3", "print 'a'"):
        assert compiling.compiled(source, SCOPE) is None
    assert variants.variants_of("this is no python") == []


def test_magics_are_understood():
    assert compiling.compiled("%time x = 1\nassert x == 1", SCOPE) is not None


def test_what_a_set_up_cell_shares():
    source = "import os.path, numpy as np, a.b as b\nfrom a import c as d\nfrom x import *\nfrom . import y"
    found = compiling.imports(ast.parse(source))
    assert found == {"os": ("os", ""), "np": ("numpy", ""), "b": ("a.b", ""), "d": ("a", "c")}


def test_what_a_test_defines_is_there_for_later_cells():
    left = run("total = 41\ndef helper(): return total\nassert answer() == total", answer=lambda: 41)
    assert (left["total"], left["helper"]()) == (41, 41)


def test_a_test_that_replaces_a_name_of_the_notebook_replaces_it_for_all():
    space = {"helper": lambda: 1}
    exec("def notebook(): return helper()", space)
    scope = compiling.Scope(common=frozenset({"helper"}))
    code = marshal.loads(compiling.compiled("helper = lambda: 2\nassert notebook() == 2", scope).code)
    FunctionType(code, space)()()


@pytest.mark.parametrize(
    "source",
    [
        "y = 1\nassert 'y' in locals() and 'y' in dir()",
        "exec('z = 3')\nassert z == 3",
        "from math import *\nassert floor(2.5) == 2",
        "x: int = 3\nassert x == 3",
        "x: int\nassert True",
        "import os.path as p\nassert p.join",
        "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    kept = error\nassert kept",
        "for i in range(3): pass\nassert i == 2",
        "assert [y := 3, y] == [3, 3] and y == 3",
        "match [1, 2]:\n    case [a, *b]: pass\nassert (a, b) == (1, [2])",
        "with open('/dev/null') as f: pass\nassert f.closed",
        "def fact(n): return n and n * fact(n - 1) or 1\nassert fact(4) == 24",
        "class A:\n    b = 1\n    def c(self): return A.b\nassert A().c() == 1",
        "x = [1]\nassert (lambda: x)() == [1] and [n + m for n in x for m in x] == [2]",
        "def count():\n    global n\n    n = 1\ncount()\nassert n == 1",
        "def check(n): return n\ndef outer(): return check\nassert check(3) == outer()(3) == 3",
        "del_me = 1\ndel del_me\nassert 'del_me' not in globals()",
    ],
)
def test_a_cell_means_what_it_means_in_a_notebook(source):
    run(source)


def test_the_value_of_the_last_line_is_the_cells():
    def value(source):
        return run(source).get("value")

    assert value("x = 3\nx") == 3
    assert value("x = 3\nx;") is None
    assert value("x = 3  # x;\nx  # the points") == 3
    assert value("x = 3") is None
    assert run("exec('x = 3')\nx + 1")[names.VALUE] == 4


def cells(*sources):
    made = []
    for number, source in enumerate(sources):
        kinds = {
            "locked": {"locked": True},
            "answer": {"solution": True},
            "test": {"grade": True, "locked": True},
        }
        kind, _, text = source.partition(": ")
        made.append(graded_cell(f"c{number}", text, points=1, **kinds[kind]))
    return nbformat.v4.new_notebook(cells=made)


def test_a_name_means_what_the_master_alone_makes_of_it():
    scope = compiling.scope_of(
        cells(
            "locked: import numpy as np\ndef helper(): pass\ndef other(): pass",
            "answer: import numpy as np, math\ndef sum(xs): return 0\ndef other(): pass",
            "test: import numpy as np\nhelper2 = 1\nassert sum([]) == 0",
        )
    )
    assert scope.defined == {"helper"}
    assert dict(scope.imported) == {"np": ("numpy", "")}
    assert "sum" in scope.free
    assert "sum" not in scope.pinned
    with pytest.raises(AssertionError):
        run("assert sum([1]) == 1", scope=scope, sum=lambda xs: 0)


def test_functions_and_classes_of_a_test_are_called_what_they_are_in_a_notebook():
    run("def f():\n    pass\nclass C:\n    pass\nassert (f.__qualname__, C.__qualname__) == ('f', 'C')")
    run("assert (lambda: 1).__qualname__ == '<lambda>'")


def test_in_a_trial_every_comparison_is_asked():
    source = "assert f() == 41 and f() != 3 and 0 < f() <= 50"
    asked = []

    def compared(operators, *values):
        asked.append((operators, *values))
        return compare(operators, values[0], values[1:], object())[0]

    code = marshal.loads(compiling.compiled(source, SCOPE, asked=True).code)
    FunctionType(code, {"f": lambda: 41})(compared)()
    assert asked == [("Eq", 41, 41), ("NotEq", 41, 3), ("Lt LtE", 0, 41, 50)]


@pytest.mark.parametrize("name", ["check", "outer", "cell", "f"])
def test_a_helper_of_the_notebook_may_have_any_name(name):
    run(f"assert {name}() == 41", **{name: lambda: 41})


def test_what_only_a_check_reads_is_out_of_the_notebooks_reach_until_it_ends():
    seen = {}

    def answer():
        seen.update(space)
        space["expected"] = 41
        return 41

    space = {"answer": answer}
    code = marshal.loads(compiling.compiled("expected = 42\nassert answer() != expected", SCOPE).code)
    meanings = {names.LEAVE: leave(space), names.LOCALS: locals}
    FunctionType(code, space)(*[meanings[name] for name in code.co_varnames[: code.co_argcount]])()
    assert "expected" not in seen
    assert space["expected"] == 42


def test_nothing_is_changed_that_a_right_answer_may_not_come_to():
    branch = (
        "for n in (1, 2):\n    if f(n):\n        assert g(n) == 3\n        continue\n    assert h(n) == 4"
    )
    assert described(branch) == []
    assert described("with x as y:\n    assert y == 3")[1:] == ["assert y == 4"]
    assert described("try:\n    assert f() == 3\nexcept ValueError:\n    pass") == []


def test_what_a_given_helper_replaces_is_the_masters_to_replace():
    scope = compiling.scope_of(
        cells("locked: def brisk(): return mock.patch.object(Server, 'serve', f)", "test: pass")
    )
    assert scope.replaces == {"serve"}


def test_a_name_that_functions_of_its_own_check_alone_look_up_is_out_of_the_notebooks_reach():
    check = "test: device = 1\ndef trial(): return device\nassert trial() == 1"
    assert "device" not in compiling.scope_of(cells(check, "test: device = 2\nassert device == 2")).common
    # Here the function runs when the name means something else.
    assert "device" in compiling.scope_of(cells(check, "test: device = 2\nassert trial() == 2")).common
    assert "device" in compiling.scope_of(cells("answer: def f(): return device", check, check)).common


def test_a_name_that_only_functions_of_other_checks_know_is_out_of_the_notebooks_reach():
    inner = (
        "def f(_row):\n    try: _seen = _row\n    except OSError as _error: raise _error\nclass C: _key = 1"
    )
    check = "test: _row = _seen = _error = _key = 1\nassert answer() == 1"
    common = compiling.scope_of(cells(f"test: {inner}", check, check)).common
    assert common.isdisjoint({"_row", "_seen", "_error", "_key"})


def test_assertions_count_whatever_python_was_told():
    code = (
        "import marshal; from grader.checks import compiling; "
        "found = compiling.compiled('assert 1 == 2', compiling.Scope(), ordinary=True); "
        "exec(marshal.loads(found.code))"
    )
    done = subprocess.run([sys.executable, "-OO", "-c", code], capture_output=True, text=True)
    assert done.returncode == 1 and "AssertionError" in done.stderr

"""Mistakes that the audit makes in right answers: what each operator makes, and that it makes no noise."""

import ast

import pytest

from grader.authoring.audit.answer import Answer
from grader.authoring.audit.mutants import mutants_of

PAGES = "def f(s3):\n    for page in s3.pages():\n        found.append(page)"
CAUGHT = "def f():\n    try:\n        g()\n    except KeyError:\n        h()"


def made(source, kind, **about):
    """Return the changed lines of the mutants of a kind."""
    found = mutants_of(Answer("f_answer", source, **about), per_line=1000)
    return [mutant.after for mutant in found if mutant.kind == kind]


@pytest.mark.parametrize(
    ("kind", "source", "after"),
    [
        ("comparison", "def f(a, b):\n    return a < b", "return a <= b"),
        ("comparison", "def f(a, b):\n    return a < b", "return a > b"),
        ("comparison", "def f(a, b):\n    return a not in b", "return a in b"),
        ("comparison", "def f(a):\n    return 0 < a <= 9", "return a <= 9"),
        ("arithmetic", "def f(a, b):\n    return a + b", "return a - b"),
        ("arithmetic", "def f(a):\n    a += 2", "a = 2"),
        ("logic", "def f(a, b):\n    return a and b", "return a or b"),
        ("logic", "def f(a, b):\n    return a and b", "return b"),
        ("logic", "def f(a):\n    return not a", "return a"),
        ("branch", "def f(a):\n    if a:\n        g()", "if True:"),
        ("branch", "def f(a):\n    return 1 if a else 2", "return 2"),
        ("branch", "def f(a):\n    return [b for b in a if b]", "return [b for b in a]"),
        ("constant", "def f(a):\n    return a['key']", 'return a["key~"]'),
        ("constant", "def f(a):\n    return True", "return False"),
        ("constant", "def f():\n    serve('127.0.0.1')", 'serve("0.0.0.0")'),
        ("off by one", "def f(a):\n    return a[1]", "return a[2]"),
        ("off by one", "def f(a, n):\n    return a[:n]", "return a[:n - 1]"),
        ("left out", "def f(sync):\n    sync()\n    return 1", "pass"),
        ("left out", "def f(a):\n    for b in a:\n        if b:\n            continue\n        g(b)", "pass"),
        ("left out", "def f(a):\n    return g(a, axis=0, keep=True)", "return g(a, keep=True)"),
        ("left out", "def f(a):\n    return {'a': 1, 'b': 2}", "return {'a': 1}"),
        ("return", "def f(a):\n    return a", "return None"),
        ("swapped", "def f(a, b):\n    return copy(a, b)", "return copy(b, a)"),
        ("swapped", "def f(a, b):\n    return a - b", "return b - a"),
        ("wrong function", "def f(a):\n    return min(a)", "return max(a)"),
        ("wrong function", "def f(a):\n    return a.strip()", "return a"),
        ("built text", "def f(a):\n    return f'{a:.2f} s'", 'return f"{a} s"'),
        ("unit", "def f(a):\n    return a / 1000", "return a / 1024"),
        ("status", "def f():\n    return {}, 404", "return {}, 400"),
        ("axis", "def f(a):\n    return a.sum(axis=0)", "return a.sum(axis=1)"),
        ("first only", PAGES, "for page in list(s3.pages())[:1]:"),
        ("order", PAGES, "for page in reversed(list(s3.pages())):"),
        ("left open", "def f(a):\n    with open(a) as b:\n        g(b)", "for b in [(open(a)).__enter__()]:"),
        ("left open", "def f(lock):\n    with lock:\n        g()", "if True:"),
        ("page size", "def f(s3):\n    return s3.list(PageSize=7)", "return s3.list(MaxItems=7)"),
        ("exception", "def f():\n    raise ValueError('no')", "raise RuntimeError('no')"),
        ("exception", "def f():\n    raise ValueError('no')", "return None"),
        (
            "exception",
            "def f():\n    try:\n        g()\n    except KeyError:\n        h()",
            "except Exception:",
        ),
        ("exception", "def f():\n    try:\n        g()\n    except KeyError:\n        h()", "raise"),
        ("twice", "def f(work):\n    work()", "work(); work()"),
        ("falsy", "def f(a):\n    return 1 if a is None else 2", "return 1 if (not a) else 2"),
        ("falsy", "def f(a):\n    return a.get('b', 1)", 'return a.get("b") or 1'),
        ("kept", "def f(bucket):\n    return bucket", "@__import__('functools').cache"),
        ("elsewhere", "def f(env):\n    return env", "env = __import__('os').environ"),
        ("argument changed", "def f(a):\n    return sorted(a)", "return (a.sort() or a)"),
        ("argument ignored", "def f(a, *, b=3):\n    return a + b", "b = 3"),
    ],
)
def test_a_mistake_of_every_kind_is_made(kind, source, after):
    assert after in made(source, kind)


@pytest.mark.parametrize(
    ("kind", "returns", "after"),
    [
        ("rounded", "float", "return round(a, 2)"),
        ("type", "float", "return str(a)"),
        ("type", "int", "return __import__('numpy').int64(a)"),
        ("type", "list[str]", "return tuple(a)"),
        ("type", "str | None", "return (a).encode()"),
        ("shown first", "Axes", "__import__('matplotlib.pyplot').pyplot.show(); return a"),
    ],
)
def test_a_result_is_spoilt_by_the_type_that_the_contract_promises(kind, returns, after):
    assert after in made("def f(a):\n    return a", kind, returns=returns)


def test_the_contract_says_which_argument_a_caller_would_miss_and_which_text_is_tidied():
    contract = {"`a`": "a list of numbers", "`b`": "str, any text", "`c`": "int"}
    source = "def f(a, b, c):\n    return a"
    assert made(source, "argument changed", contract=contract) == [
        "_made = a; isinstance(a, list) and a.append(None); return _made"
    ]
    assert made(source, "tidied", contract=contract) == ["b = b.strip()", "b = b.lower()"]


def test_a_value_that_the_student_has_seen_is_put_in_place_of_the_argument():
    found = made('def f(a, b):\n    """Doc."""\n    return a', "argument ignored", shown={"a": "17"})
    assert found == ["a = 17"]


def test_wording_looks_and_logs_are_let_alone():
    source = (
        'def f(ax):\n    """Return nothing much."""\n    ax.plot(x, y, color="0.5", label="mine")\n'
        '    ax.set_title("A title")\n    logger.warning("so what")\n    raise ValueError("in words", 3)'
    )
    changed = {
        m.after for m in mutants_of(Answer("f_answer", source)) if m.kind in ("constant", "off by one")
    }
    assert changed == set()


@pytest.mark.parametrize(
    "source", ["def f(a, b):\n    return min(a, b)", "def f(a):\n    return len(a) == 0"]
)
def test_what_comes_to_the_same_is_no_mistake(source):
    assert made(source, "swapped") == made(source, "falsy") == []


def test_a_sentence_may_be_worded_otherwise_and_an_address_may_not():
    source = "def f(a):\n    say('Please fill this in.')\n    say(f'{a} is too large')\n    get(f'/api/{a}')"
    found = [m.after for m in mutants_of(Answer("f_answer", source)) if "~" in m.after]
    assert found == ['get(f"/api/~{a}")']


def test_only_what_a_student_writes_is_changed_and_each_change_is_another_program():
    source = "def f(a):\n    b = 1\n    ### BEGIN SOLUTION\n    c = a < 2\n    ### END SOLUTION\n    return b"
    answer = Answer("f_answer", source)
    found = mutants_of(answer)
    inside = [mutant for mutant in found if mutant.before]
    assert {mutant.line for mutant in inside} == {4}
    trees = [ast.dump(ast.parse(mutant.source)) for mutant in found]
    assert len({*trees, ast.dump(ast.parse(source))}) == len(found) + 1


def test_the_same_mutants_are_drawn_each_time_and_of_many_kinds():
    source = "def f(a, b):\n    return [g(a - 1, b + 2) for c in a if c < 3 and b != 4]"
    some, all_of_them = (mutants_of(Answer("f_answer", source), n) for n in (5, 1000))
    assert len(all_of_them) > len(some) == 5
    assert some == mutants_of(Answer("f_answer", source), 5)
    assert len({mutant.kind for mutant in some}) == 5


def test_a_mutant_keeps_its_name_when_the_notebook_changes_elsewhere():
    line = "    return a + 1"
    before = mutants_of(Answer("f_answer", f"def f(a):\n{line}"))
    after = mutants_of(Answer("f_answer", f"def f(a):\n    # a remark\n{line}"))
    assert [m.name for m in before] == [m.name for m in after]
    assert [m.line for m in before] != [m.line for m in after]


def test_equal_changes_of_equal_lines_are_told_apart():
    source = "def f(a):\n    a.x()\n    g()\n    a.y()\n    g()"
    dropped = [m for m in mutants_of(Answer("f_answer", source)) if (m.before, m.after) == ("g()", "pass")]
    assert [mutant.nth for mutant in dropped] == [1, 2]


@pytest.mark.parametrize("source", ["%%bash\nls", "def f(:", ""])
def test_what_is_no_python_has_no_mutants(source):
    assert mutants_of(Answer("f_answer", source)) == []


def test_places_are_counted_in_characters_though_python_counts_bytes():
    assert 'g("ä", 2)' in made('def f():\n    g("ä", 1)', "off by one")

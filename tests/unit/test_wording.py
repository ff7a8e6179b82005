import builtins
import json

import pytest

from grader.reporting.wording import in_words


def raised(code):
    """What grading says of code that ends with an error."""
    try:
        exec(code, {"json": json})
    except BaseException as error:
        return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    raise AssertionError("it ends without an error")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("[1][7]", "position"),
        ("{}['a: b']", "key"),
        ("nothing", "means nothing at that point"),
        ("(lambda: None)()[0]", "is None"),
        ("None.upper()", "is None"),
        ("None + 1", "is None"),
        ("def f(a): pass\nf()", "first line"),
        ("def f(a): pass\nf(1, b=2)", "first line"),
        ("three = 3\nthree()", "called like a function"),
        ("three = 3\nthree[0]", "indexed"),
        ("list(3)", "item by item"),
        ("'a' + 1", "another kind"),
        ("'a'.push(1)", "misspelt"),
        ("int('x')", "cannot be used"),
        ("1 / 0", "divided by zero"),
        ("def f(): return f()\nf()", "calls itself"),
        ("open('/nowhere/at/all')", "not there"),
        ("import no_such_thing", "not there"),
        ("json.loads('<html>')", "JSON"),
        ("b'\\xff'.decode()", "Bytes"),
        ("exit(3)", "ended the program"),
        ("x +", "cannot read"),
        ("assert False", "not what the task asks for"),
    ],
)
def test_a_bare_error_is_put_into_words_and_still_named(code, words):
    message = raised(code)
    assert words in in_words(message)
    assert message in in_words(message)
    added = " (Before it, cell 7 ended with KeyError: 'a' (b).)"
    assert words in in_words(message + added)
    assert in_words(message + added).endswith(added)


@pytest.mark.parametrize(
    "hint",
    [
        *("", "f(40) is off", "KeyError is what a missing key should raise", "f([]) raised IndexError: why?"),
        *("It is not so: see the task", "StrangeError: of a library", "x: y", "IndexErrors: two"),
    ],
)
def test_hints_and_what_nobody_knows_stay_as_they_are(hint):
    assert in_words(hint) == hint


def test_every_error_that_is_put_into_words_is_there():
    from grader.reporting import wording

    for name in wording._MEANING:
        assert hasattr(builtins, name) or hasattr(json, name), name
        assert "" in wording._MEANING[name], name

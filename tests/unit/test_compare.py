import enum
import itertools
import operator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from grader.sandbox.compare import compare

PYTHONS = {
    "Eq": operator.eq,
    "NotEq": operator.ne,
    "Lt": operator.lt,
    "LtE": operator.le,
    "Gt": operator.gt,
    "GtE": operator.ge,
    "Is": operator.is_,
    "IsNot": operator.is_not,
    "In": lambda value, container: value in container,
    "NotIn": lambda value, container: value not in container,
}


class Colour(enum.IntEnum):
    RED = 1


NUMBERS = [3, 4, -1, 0, 1, True, False, 2.5, 3.0, 1e308, float("inf"), float("nan"), Fraction(1, 2), 0.5]
OTHERS = [
    Decimal("0.5"),
    Colour.RED,
    "a",
    "a~",
    "",
    b"x",
    None,
    [],
    [1],
    [1, None],
    (1, 2),
    {"a": 1},
    {1},
    {1, 2},
]
OBJECTS = [int, date(2026, 1, 1), pd.Timestamp("2026-01-01"), pytest.approx(3), range(3), {1: 2}.keys()]
ARRAYS = [np.float64(2), np.int64(3), np.str_("a"), np.bool_(True), np.arange(3), np.array([]), np.array([1])]
FRAMES = [pd.Series([1, 2]), pd.Series([], dtype=float), pd.DataFrame({"a": [1]})]


@pytest.mark.filterwarnings("ignore")  # of numpy and pandas, on what is better not compared
@pytest.mark.parametrize("name", PYTHONS)
def test_honest_values_compare_as_in_python_and_do_not_lie(name):
    values = [*NUMBERS, *OTHERS, *OBJECTS, *ARRAYS, *FRAMES]
    for left, right in itertools.product(values, values):
        try:
            expected = PYTHONS[name](left, right)
        except (TypeError, ValueError, ArithmeticError) as error:
            with pytest.raises(type(error)):
                compare(name, left, (right,), object())
            continue
        found, lies = compare(name, left, (right,), object())
        assert not lies, (left, right)
        assert type(found) is type(expected)
        assert np.array_equal(np.asarray(found, dtype=object), np.asarray(expected, dtype=object))


def test_chains_stop_where_python_stops():
    assert compare("Lt LtE", 0, (5, 5), object()) == (True, False)
    assert compare("Lt Lt", 0, (0, "not comparable with 0"), object()) == (False, False)
    assert compare("Eq Is", 3, (3, None), object()) == (False, False)


def liar(base, *methods):
    """Return a class whose comparisons say yes to everything."""
    return type("Liar", (base,), {name: lambda *_: True for name in methods} | {"__hash__": None})


class Selective(int):
    """Equals every number, and nothing else."""

    def __eq__(self, other):
        return isinstance(other, int | float)

    __hash__ = None


class SelectiveText(str):
    """Equals every text, and nothing else."""

    def __eq__(self, other):
        return type(other) is str

    def __ne__(self, other):
        return type(other) is not str

    __hash__ = None


class NeverDifferent:
    def __ne__(self, other):
        return False


class HoldsEverything(dict):
    def __contains__(self, key):
        return True


class Between(float):
    """Lies between whatever there is."""

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __lt__


class NumpysYes(str):
    """Equals whatever it is asked about, and says so as NumPy does."""

    def __init__(self, text, yes=np.True_):
        self.yes = yes

    def __new__(cls, text, yes=np.True_):
        return super().__new__(cls, text)

    def __eq__(self, other):
        return self.yes

    def __ne__(self, other):
        return self.yes

    __hash__ = None


class NumpysLess(float):
    def __lt__(self, other):
        return np.True_


@pytest.mark.parametrize(
    ("operators", "values"),
    [
        ("Eq", (NumpysYes("x"), "y")),
        ("Eq", (NumpysYes("x", np.array([True])), "y")),
        ("Eq", (NumpysYes("x", np.array(True)), "y")),
        ("NotEq", (NumpysYes("x"), "y")),
        ("Lt", (NumpysLess(3), 1)),
        ("Eq", ([SelectiveText("x"), "b"], ["y", "b"])),
        ("Eq", (("a", [Selective(4)]), ("a", [3]))),
        ("Eq", (["a", NumpysYes("x")], ["a", "y"])),
        ("Eq", ([liar(str, "__eq__")("x"), "b"], ["y", "b"])),
        ("Eq", ({"a": (liar(str, "__eq__")("x"),)}, {"a": ("y",)})),
        ("Eq", (liar(object, "__eq__")(), 3)),
        ("Eq", (3, liar(int, "__eq__")(4))),
        ("Eq", (Selective(4), 3)),
        ("Eq", (3, Selective(4))),
        ("Eq", (SelectiveText("x"), "y")),
        ("Eq", (Selective(4), -1)),
        ("NotEq", (NeverDifferent(), 3)),
        ("In", (3, HoldsEverything())),
        ("Lt", (Between(3), 1)),
        ("LtE Lt", (5, Between(3), 1)),
        ("GtE", (1, Between(3))),
    ],
)
def test_what_says_yes_to_anything_lies(operators, values):
    assert compare(operators, values[0], values[1:], object())[1]


class Word:
    """Says that it is a text, and is whatever it is compared with first."""

    __class__ = str  # type: ignore[assignment]

    def __init__(self):
        self.mine = []

    def __eq__(self, other):
        self.mine = self.mine or [other]
        return type(other) is str and self.mine[0] == other

    __hash__ = object.__hash__


class Text(str):
    """A text that equals every other."""

    def __eq__(self, other):
        return type(other) is str

    __hash__ = str.__hash__


@pytest.mark.parametrize("liar", [Word, Text])
@pytest.mark.parametrize("inside", [lambda value: value, lambda value: [value], lambda value: (1, [value])])
def test_what_only_says_that_it_is_a_text_is_seen(liar, inside):
    _, lied = compare("Eq", inside(liar()), (inside("word"),), object())
    assert lied


def test_honest_values_inside_others_are_not_taken_for_liars():
    for left, right in (([True], [1]), ([Colour.RED], [1]), ({"a": np.float64(1)}, {"a": 1.0}), ([[]], [()])):
        assert compare("Eq", left, (right,), object()) == (left == right, False)


class OfEverySize(np.int64):
    def __eq__(self, other):
        return other in (7, 15, 31)

    __hash__ = np.int64.__hash__


class LikeAny(type):
    def __eq__(cls, other):
        return other in (int, float)

    __hash__ = type.__hash__


@pytest.mark.parametrize(("liar", "known"), [(OfEverySize(7), 15), (LikeAny("Made", (), {}), int)])
def test_what_is_of_a_kind_made_in_c_and_equals_more_than_that_would_is_seen(liar, known):
    assert compare("Eq", liar, (known,), object())[1]
    assert compare("Eq", [liar], ([known],), object())[1]

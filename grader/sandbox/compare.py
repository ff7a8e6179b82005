"""Comparisons as a test makes them, and questions to the values that are compared.

An honest value equals nothing that is made up on the spot, is not equal to two different things, is neither
less nor greater than what is no number, holds not just anything, and is of the kind that it says. Like
referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from _operator import contains, eq, ge, gt, is_, is_not, le, lt, ne
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

# By the names of the classes in `ast`.
_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "Eq": eq,
    "NotEq": ne,
    "Lt": lt,
    "LtE": le,
    "Gt": gt,
    "GtE": ge,
    "Is": is_,
    "IsNot": is_not,
    "In": lambda value, container: contains(container, value),
    "NotIn": lambda value, container: not contains(container, value),
}
_KINDS = (str, bytes, int, float, list, tuple, dict, set, frozenset)
_CAN_BE_CHANGED = 1 << 9  # Py_TPFLAGS_HEAPTYPE: a class that was not made in C
_HOLDERS = (list, tuple, dict)
_DEEPEST, _MOST_PARTS = 3, 100  # of what a value holds, that is asked too
_NO_NUMBER = float("nan")
_MORE: dict[type, Any] = {str: "~", bytes: b"~", list: [None], tuple: (None,)}


def compare(operators: str, left: Any, others: tuple[Any, ...], stranger: object) -> tuple[Any, bool]:
    """Return what `left < right == …` is, and whether a value in it says yes to just anything.

    `operators` are names separated by blanks; `stranger` is an object that nobody has seen before.
    """
    found: Any = True
    lies = False
    for operator, right in zip(operators.split(), others, strict=True):
        if found is not True and not found:
            break
        found = _OPERATORS[operator](left, right)
        for claims in _questions(operator, left, right, stranger):
            try:
                lies = claims() or lies
            except BaseException:  # what cannot be compared with that claims nothing
                continue
        left = right
    return found, lies


def _questions(operator: str, left: Any, right: Any, stranger: object) -> Iterator[Callable[[], bool]]:
    """Yield questions that honest values answer with no."""
    yield lambda: _pretends(left)
    yield lambda: _pretends(right)
    if operator in ("Eq", "NotEq"):
        yield lambda: _claims_to_equal(left, stranger)
        yield lambda: _claims_to_equal(right, stranger)
        yield lambda: _equals_two(left, right)
        yield lambda: _equals_two(right, left)
        yield lambda: _denies_its_kind(left, right)
        yield lambda: _denies_its_kind(right, left)
    elif operator in ("Lt", "LtE", "Gt", "GtE"):
        yield lambda: _yes(_OPERATORS[operator](left, _NO_NUMBER))
        yield lambda: _yes(_OPERATORS[operator](_NO_NUMBER, right))
    elif operator == "In":
        yield lambda: _yes(contains(right, stranger))


def _parts(value: Any) -> Iterator[Any]:
    """Yield what a list, tuple or dict of Python's own holds."""
    return islice(value.values() if type(value) is dict else value, _MOST_PARTS)


def _claims_to_equal(value: Any, other: Any, deep: int = _DEEPEST) -> bool:
    """Tell whether a value, or one inside it, says that it equals what it cannot know."""
    if type(value) in _HOLDERS and type(other) is object and deep:
        return any(_claims_to_equal(part, other, deep - 1) for part in _parts(value))
    same, different = value == other, value != other
    return _yes(same) or (not _is_array(different) and not different)


def _pretends(value: Any, deep: int = _DEEPEST) -> bool:
    """Tell whether a value, or one inside it, says that it is of a kind of Python's own, and is not."""
    if type(value) in _HOLDERS and deep:
        return any(_pretends(part, deep - 1) for part in _parts(value))
    says = getattr(value, "__class__", None)
    return says in _KINDS and not issubclass(type(value), says)


def _denies_its_kind(value: Any, other: Any) -> bool:
    """Tell whether a text, number or the like of a kind of its own equals what one of its base would not.

    The base is the first that was made in C: of Python's own, or of NumPy's.
    """
    kind = type(value)
    if kind in (list, tuple) and type(other) is kind:
        pairs = islice(zip(value, other, strict=False), _MOST_PARTS)
        return any(_denies_its_kind(one, another) for one, another in pairs if one is not value)
    base = next(base for base in kind.__mro__ if not base.__flags__ & _CAN_BE_CHANGED)
    if base is object or kind is base:
        return False
    plain, own = base.__eq__(value, other), value == other  # type: ignore[call-arg]
    denied = base is type if plain is NotImplemented else not _yes(plain)
    return denied and _yes(own)


def _equals_two(value: Any, other: Any) -> bool:
    """Tell whether a value, or one inside it, equals another one, and something unlike that as well."""
    if type(value) in (list, tuple) and type(other) is type(value):
        pairs = islice(zip(value, other, strict=False), _MOST_PARTS)
        return any(_equals_two(one, another) for one, another in pairs if one is not another)
    unlike = _unlike(other)
    return unlike is not None and unlike != other and _yes(value == other) and _claims_to_equal(value, unlike)


def _unlike(value: Any) -> Any:
    """Return another value of the same kind; None for a kind of which none is easily made."""
    kind = type(value)
    if kind is bool:
        return not value
    if kind is int or kind is float:
        return value * 2 + (1 if value >= 0 else -1)
    return value + _MORE[kind] if kind in _MORE else None


def _yes(answer: Any) -> bool:
    """Tell whether an assertion takes that for a yes; raises for an array, which says so of each element.

    An element of one (`np.True_`) is a plain answer, and so is an array that has only one.
    """
    return bool(answer)


def _is_array(answer: Any) -> bool:
    return hasattr(type(answer), "__array__")

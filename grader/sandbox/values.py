"""What a value is and where it is from, asked so that the value itself has no say in the answer.

Like referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from _operator import is_
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]


_CAN_BE_CHANGED = 1 << 9  # Py_TPFLAGS_HEAPTYPE: a class that was not made in C
_DESCRIPTORS = (property, classmethod, staticmethod)


def origin(value: Any) -> tuple[Any, ...]:
    """Return where a function or a class is from, and its name there."""
    code = getattr(value, "__code__", None)
    return (type(value), home(value), getattr(value, "__qualname__", ""), getattr(code, "co_filename", ""))


def is_plain(value: Any) -> bool:
    """Tell whether a value is a number, text, bytes, None, or a list, tuple or dict of such; no subclass."""
    kind = type(value)
    if kind is list or kind is tuple:
        return all(is_plain(item) for item in value)
    if kind is dict:
        return all(is_plain(key) and is_plain(item) for key, item in value.items())
    return kind in (int, float, str, bytes, bool, type(None))


def in_figures(value: Any) -> str:
    """Return a number as text, "none" for None, and "other" for whatever else; no subclass is a number.

    NumPy's own numbers are some.
    """
    kind = type(value)
    if value is None:
        return "none"
    is_numpys = kind.__module__ == "numpy" and any(base.__name__ == "number" for base in kind.__mro__)
    if kind is not int and kind is not float and not is_numpys:
        return "other"
    try:
        return repr(float(value))
    except (OverflowError, TypeError, ValueError):
        return "other"


def is_module(value: Any) -> bool:
    """Tell whether a value is a module."""
    return issubclass(type(value), ModuleType)  # isinstance would ask a proxy, such as flask.request, itself


def home(value: Any) -> str:
    """Return the name of the module that a function, a class or an object's class is from."""
    try:
        return str(object.__getattribute__(value, "__module__"))
    except AttributeError:
        return ""


def attribute(value: Any, names: Sequence[str]) -> Any:
    """Return an attribute of an attribute … of a value."""
    for name in names:
        value = getattr(value, name)
    return value


def classes(value: Any) -> list[type]:
    """Return a class and those that it inherits from, if they can be changed; nothing for other values."""
    kinds = type.mro(value) if issubclass(type(value), type) else []
    return [kind for kind in kinds if kind.__flags__ & _CAN_BE_CHANGED]


def methods(kind: type) -> dict[str, Any]:
    """Return what a class itself does, by name."""
    found = vars(kind).items()
    return {name: value for name, value in found if callable(value) or type(value) in _DESCRIPTORS}


def functions(module: ModuleType) -> dict[str, Any]:
    """Return the public functions and classes that a module holds now, by name; all of Python's own."""
    found = getattr(module, "__dict__", {}).items()
    public = module is builtins
    return {name: value for name, value in found if callable(value) and (public or not name.startswith("_"))}


def held(module: ModuleType) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Return what checks rely on in a module: (its name, namespace, functions and classes in that by name).

    The first is the module itself; the others are objects that it keeps, such as the decoder behind
    `json.loads`, whose class is of the same package.
    """
    own = getattr(module, "__dict__", {})
    label = str(getattr(module, "__name__", ""))
    package = label.partition(".")[0]
    found = [(label, own, functions(module))]
    for name, value in list(own.items()):
        kind = type(value)
        if not kind.__flags__ & _CAN_BE_CHANGED or callable(value) or is_module(value):
            continue
        try:
            state = object.__getattribute__(value, "__dict__")
        except AttributeError:
            continue
        known = {}
        if type(state) is dict and home(kind).partition(".")[0] == package:
            known = {key: part for key, part in state.items() if callable(part) and not key.startswith("__")}
        if known:
            found.append((f"{label}.{name}", state, known))
    return found


def changed(now: Mapping[str, Any], known: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return what is known and is, by the same name, another thing now: nearly always nothing, at once."""
    if all(map(is_, map(now.get, known), known.values())):
        return []
    return [(name, original) for name, original in known.items() if now.get(name) is not original]

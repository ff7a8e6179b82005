"""What a value is and where it is from, asked so that the value itself has no say in the answer.

Like referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from _operator import is_
from collections.abc import Callable, Mapping, Sequence
from types import BuiltinFunctionType, FunctionType, ModuleType, SimpleNamespace
from typing import Any

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]


_CAN_BE_CHANGED = 1 << 9  # Py_TPFLAGS_HEAPTYPE: a class that was not made in C
_DESCRIPTORS = (property, classmethod, staticmethod)
_FUNCTIONS = (FunctionType, BuiltinFunctionType)
_MOST_IN_A_TABLE = 200

# A name for people; what holds functions and classes by name now; what it held; whose that is, and its class.
Held = tuple[str, dict[str, Any], dict[str, Any], Any, type]


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


def is_stand_in(value: Any) -> bool:
    """Tell whether a value is a class that a notebook made, or an object that takes any attribute."""
    kind = value if issubclass(type(value), type) else type(value)
    return kind is SimpleNamespace or home(kind) in ("__main__", "unittest.mock")


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
    """Return what a class itself does, by name, and the modules by which it does it."""
    return {name: value for name, value in vars(kind).items() if does(value)}


def does(value: Any) -> bool:
    """Tell whether what a class has by a name is something that it does."""
    return callable(value) or type(value) in _DESCRIPTORS or is_module(value)


def inside(value: Any) -> tuple[Any, ...]:
    """Return the functions that a property or a method of a class is made of; () for what has none inside."""
    kind = type(value)
    if kind is property:
        return value.fget, value.fset, value.fdel
    return (value.__func__,) if kind is classmethod or kind is staticmethod else ()


def make_anew(value: Any, parts: tuple[Any, ...]) -> None:
    """Give a property or a method of a class its functions again."""
    type(value).__init__(value, *parts)


def given(functions: Mapping[str, Any], label: str) -> list[Held]:
    """Return, like `held`, the defaults that functions have for arguments which are given by name."""
    plain = ((name, value) for name, value in functions.items() if type(value) is FunctionType)
    tables = ((name, value.__kwdefaults__) for name, value in plain if value.__kwdefaults__)
    return [(f"{label}.{name}'s defaults", table, dict(table), None, type(None)) for name, table in tables]


def functions(module: ModuleType) -> dict[str, Any]:
    """Return the functions and public classes that a module holds now, by name; all of Python's own.

    A private class may be replaced by the library itself, as pyplot does with its backend.
    """
    found = getattr(module, "__dict__", {}).items()
    if module is builtins:
        return {name: value for name, value in found if callable(value)}
    return {
        name: value
        for name, value in found
        if callable(value)
        and not name.startswith("__")
        and (not name.startswith("_") or type(value) in _FUNCTIONS)
    }


def kinds_in(module: ModuleType) -> list[type]:
    """Return the classes that a module holds, by whatever name, if they can be changed."""
    found = getattr(module, "__dict__", {}).values()
    return [value for value in found if issubclass(type(value), type) and value.__flags__ & _CAN_BE_CHANGED]


def behind(module: ModuleType) -> tuple[set[str], list[type]]:
    """Return the names of the modules in which a module's functions and classes live, and those classes.

    What a package such as NumPy shows is from elsewhere: there its functions look up what they use.
    """
    kinds = kinds_in(module)
    names = {home(kind) for kind in kinds}
    for value in functions(module).values():
        try:
            inner = getattr(value, "__wrapped__", value)
        except Exception:  # whatever a library's object does when it is asked
            continue
        function = inner if type(inner) is FunctionType else value
        if type(function) is FunctionType:
            names.add(str(function.__globals__.get("__name__", "")))
    return names, kinds


def held(module: ModuleType) -> list[Held]:
    """Return what checks rely on in a module.

    The first is the module itself; the others are objects that it keeps, such as the decoder behind
    `json.loads`, whose class is of the same package, and its tables of functions.
    """
    own = getattr(module, "__dict__", {})
    label = str(getattr(module, "__name__", ""))
    package = label.partition(".")[0]
    found: list[Held] = [(label, own, functions(module), module, type(module))]
    for name, value in list(own.items()):
        kind = type(value)
        if kind is dict and value and len(value) <= _MOST_IN_A_TABLE and all(map(callable, value.values())):
            # What decides, by a type or a name, which function does the work, as in `copy`.
            found.append((f"{label}.{name}", value, dict(value), None, type(None)))
        if not kind.__flags__ & _CAN_BE_CHANGED or callable(value) or is_module(value):
            continue
        try:
            state = object.__getattribute__(value, "__dict__")
        except AttributeError:
            continue
        if type(state) is dict and home(kind).partition(".")[0] == package:
            known = {key: part for key, part in state.items() if callable(part) and not key.startswith("__")}
            found.append((f"{label}.{name}", state, known, value, kind))
    return found


def is_as_known(get: Callable[[str], Any], known: dict[str, Any]) -> bool:
    """Tell whether `get` gives for each name what was known by it: all in C, for it is asked often."""
    return all(map(is_, map(get, known), known.values()))


def changed(now: Mapping[str, Any], known: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return what is known and is, by the same name, another thing now: nearly always nothing, at once."""
    if is_as_known(now.get, known):
        return []
    return [(name, original) for name, original in known.items() if now.get(name) is not original]

"""What checks rely on in libraries, compared with what it was when nobody had touched it, and put back.

Like referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
import sys
from _operator import is_
from collections.abc import Collection, Iterator
from types import ModuleType
from typing import Any

from .values import (
    Held,
    behind,
    changed,
    classes,
    does,
    given,
    held,
    home,
    inside,
    is_as_known,
    is_module,
    kinds_in,
    make_anew,
    methods,
)

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

# What a module need not define, and means Python's own by.
_BUILT_IN = frozenset(name for name in vars(builtins) if not name.startswith("_"))
_Parts = list[tuple[Any, tuple[Any, ...]]]  # properties and methods, each with the functions inside
# A class, what it did itself, all its own names, what it inherited from, and what it did was made of.
_Kind = tuple[type, dict[str, Any], frozenset[str], tuple[type, ...], _Parts]


class Guards:
    """Modules and classes, as `sys.modules` had them at the start.

    *Near* are the modules that a master's cells name, with the classes that they define. *Far* is where the
    functions and classes of those are really from, and what the course has imported: between the questions
    of a trial, where a millisecond counts, that is not compared.
    """

    def __init__(self, is_own: Collection[str]) -> None:
        self.modules = sys.modules
        # Gone through here: doing so in a child would copy the memory that each name and module lies in.
        self.imported = {name: module for name, module in sys.modules.items() if name not in is_own}
        everything = list(self.imported.values())
        self.snapshots = {id(module): held(module) for module in everything}
        self.behind = {id(module): behind(module) for module in everything}
        kinds = {id(kind): kind for module in everything for kind in kinds_in(module)}
        self.kinds = {number: _known(kind) for number, kind in kinds.items()}
        self.relied: dict[str, ModuleType] = {}  # not all: it would touch, and so copy, thousands of pages
        self.near: list[Held] = []
        self.far: list[Held] = []
        self.near_kinds: dict[int, _Kind] = {}
        self.far_kinds: dict[int, _Kind] = {}
        self.known: set[int] = set()  # namespaces that are compared, near ones
        self.known_far: set[int] = set()
        # How many names each holds: only with another number can there be new ones.
        self.sizes = {id(now): len(now) for names in self.snapshots.values() for _, now, *_ in names}
        self.guard(builtins)

    def guard(self, module: ModuleType) -> None:
        """Compare a module, from now on, with what it held at the start (or now, where it is new)."""
        # IPython itself replaces what is in `sys` for every cell.
        if module is sys or id(vars(module)) in self.known:
            return
        self.known.add(id(vars(module)))
        name = str(getattr(module, "__name__", ""))
        if self.imported.get(name) is module:
            self.relied[name] = module
        own = self.snapshots.get(id(module)) or held(module)
        self.near += own + given(own[0][2], name)
        for kind in kinds_in(module):
            if home(kind) == name:
                self.guard_kind(kind)
        self._look_behind(module)

    def guard_kind(self, kind: type) -> None:
        """Compare what a class does, from now on."""
        if id(kind) not in self.near_kinds:
            known = self.kinds.get(id(kind)) or _known(kind)
            self.near_kinds[id(kind)] = known
            self.near += given(known[1], kind.__name__)

    def guard_value(self, value: Any, namespace: dict[str, Any]) -> None:
        """Compare, from now on, the module that a value is or is from, and its class if it is one."""
        module = value if is_module(value) else self.modules.get(home(value))
        if module is not None and vars(module) is not namespace:
            self.guard(module)
            for kind in classes(value):
                self.guard_kind(kind)

    def guard_far(self, names: Collection[str]) -> None:
        """Compare modules by these names, and their classes, wherever far things are compared."""
        for name in names:
            self._guard_far(name)
            for kind in kinds_in(self.imported[name]) if name in self.imported else ():
                self._guard_far_kind(kind)

    def _guard_far(self, name: str) -> None:
        there = self.imported.get(name)
        if there is not None and id(vars(there)) not in self.known | self.known_far:
            self.known_far.add(id(vars(there)))
            self.far += self.snapshots.get(id(there)) or held(there)

    def _look_behind(self, module: ModuleType) -> None:
        names, kinds = self.behind.get(id(module)) or behind(module)
        for name in names:
            self._guard_far(name)
        for kind in kinds:
            self._guard_far_kind(kind)

    def _guard_far_kind(self, kind: type) -> None:
        for one in classes(kind):  # what a class inherits is as good as its own
            if id(one) not in self.far_kinds:
                self.far_kinds[id(one)] = self.kinds.get(id(one)) or _known(one)

    def restore(self, *, far: bool, stays: Collection[str] = ()) -> list[str]:
        """Put back what was replaced; return its names. What `stays` names is right from now on."""
        return list(self._replaced(far, stays))

    def _replaced(self, far: bool, stays: Collection[str]) -> Iterator[str]:
        for name, module in changed(self.modules, self.relied):
            self.modules[name] = module
            yield f"the module {name}"
        for label, now, known, owner, its_kind in (*self.near, *self.far) if far else self.near:
            if type(owner) is not its_kind:
                object.__setattr__(owner, "__class__", its_kind)
                yield f"the class of {label}"
            if not is_as_known(now.get, known):
                yield from self._names_replaced(label, now, known, stays)
            if far and len(now) != self.sizes.setdefault(id(now), len(now)):
                self.sizes[id(now)] = len(now)
                yield from _builtins_hidden(label, now, known)
        kinds = (*self.near_kinds.values(), *(self.far_kinds.values() if far else ()))
        for kind, known, names, bases, parts in kinds:
            own = vars(kind)
            if kind.__bases__ is not bases:
                kind.__bases__ = bases
                yield f"what {kind.__name__} inherits from"
            if not is_as_known(own.get, known):
                yield from self._methods_replaced(kind, known, stays)
            if len(own) != len(names):
                yield from _inherited_hidden(kind, names)
            for value, was in parts:
                if not all(map(is_, inside(value), was)):
                    make_anew(value, was)
                    yield f"a property or method of {kind.__name__}"

    def _names_replaced(
        self, label: str, now: dict[str, Any], known: dict[str, Any], stays: Collection[str]
    ) -> Iterator[str]:
        for name, original in changed(now, known):
            if name in stays and name in now:
                known[name] = now[name]
            elif name in now:
                now[name] = original
                yield f"{label}.{name}"

    def _methods_replaced(self, kind: type, known: dict[str, Any], stays: Collection[str]) -> Iterator[str]:
        for name, original in changed(vars(kind), known):
            if name in stays and name in vars(kind):
                known[name] = vars(kind)[name]
                continue
            type.__setattr__(kind, name, original)
            yield f"{kind.__name__}.{name}"


def _builtins_hidden(label: str, now: dict[str, Any], known: dict[str, Any]) -> Iterator[str]:
    """Take away a module's new names by which it means one of Python's own."""
    for name in [name for name in now.keys() & _BUILT_IN if name not in known]:
        if callable(now[name]) and now[name] is not getattr(builtins, name):
            del now[name]
            yield f"{label}.{name}"


def _known(kind: type) -> _Kind:
    known = methods(kind)
    parts = [(value, found) for value in known.values() if (found := inside(value))]
    return kind, known, frozenset(vars(kind)), kind.__bases__, parts


def _inherited_hidden(kind: type, names: frozenset[str]) -> Iterator[str]:
    """Take away a class's new names that hide what it inherits and does."""
    for name in [name for name in vars(kind) if name not in names]:
        if any(does(vars(base).get(name)) for base in type.mro(kind)[1:]):
            type.__delattr__(kind, name)
            yield f"{kind.__name__}.{name}"

"""A debugger left in a cell has nobody to talk to: what it would run runs without it.

`breakpoint()` is told so by the environment.
"""

from __future__ import annotations

import bdb
import importlib
import importlib.util
import sys
from collections.abc import Callable
from types import CodeType, ModuleType
from typing import Any

_DEBUGGERS = ("pdb", "IPython.core.debugger")
_OTHERS = ("ipdb", "pudb")  # where they are not installed, nobody can have meant anything else by them


def silence() -> None:
    """Let debuggers stop nowhere and trace nothing in this process, from now on."""
    for module in map(importlib.import_module, _DEBUGGERS):
        vars(module)["set_trace"] = _nothing
        for kind in [kind for kind in vars(module).values() if isinstance(kind, type)]:
            if issubclass(kind, bdb.Bdb):
                _silence(kind)
    _silence(bdb.Bdb)
    for name in _OTHERS:
        if importlib.util.find_spec(name) is None:
            sys.modules[name] = _stand_in(name)


def _silence(kind: type) -> None:
    for name, instead in _METHODS.items():
        if name in vars(kind):
            setattr(kind, name, instead)


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)
    module.__spec__ = importlib.util.spec_from_loader(name, None)
    vars(module).update(dict.fromkeys(("set_trace", "post_mortem", "pm"), _nothing))
    vars(module).update(run=_run, runeval=_runeval, runcall=_runcall)
    return module


def _nothing(*_: Any, **__: Any) -> None:
    pass


async def _nothing_awaited(*_: Any, **__: Any) -> None:
    pass


def _run(code: str | CodeType, its: dict[str, Any] | None = None, own: Any = None) -> None:
    its = vars(sys.modules["__main__"]) if its is None else its
    exec(code, its, its if own is None else own)  # noqa: S102  # what it is asked to do


def _runeval(code: str | CodeType, its: dict[str, Any] | None = None, own: Any = None) -> Any:
    its = vars(sys.modules["__main__"]) if its is None else its
    return eval(code, its, its if own is None else own)


def _runcall(function: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
    return function(*given, **named)


def _method(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda _, /, *given, **named: function(*given, **named)


_METHODS: dict[str, Callable[..., Any]] = {
    "set_trace": _nothing,
    "set_trace_async": _nothing_awaited,
    "run": _method(lambda cmd, globals=None, locals=None: _run(cmd, globals, locals)),
    "runeval": _method(lambda expr, globals=None, locals=None: _runeval(expr, globals, locals)),
    "runcall": _method(_runcall),
}

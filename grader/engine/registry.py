"""Engines: ways to execute a notebook. `run_notebook(nb, engine="jupyter", …)` picks one by name.

An engine is a function `(nb, folder, limits, plan) -> Run` (see `protocol.Engine`). Other packages can add
theirs with an entry point in the group `grader.engines`.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from nbformat import NotebookNode

from ..errors import EngineError
from ..limits import Limits
from ..sandbox.measures import MEASURES, Report
from .kernels import is_python, kernel_of
from .protocol import Engine, Plan, Run

# A module is imported only when its engine is asked for: each brings heavy libraries of its own.
_BUILT_IN = {"fork": "grader.engine.fork:run", "jupyter": "grader.engine.jupyter:run"}
_GROUP = "grader.engines"


@cache
def _targets() -> dict[str, str]:
    return {point.name: point.value for point in entry_points(group=_GROUP)} | _BUILT_IN


def engine_names() -> list[str]:
    """Return the names of all engines that can be asked for."""
    return sorted(_targets())


def _module_and_function(name: str) -> tuple[str, str]:
    try:
        module, _, function = (_BUILT_IN.get(name) or _targets()[name]).partition(":")
    except KeyError:
        raise EngineError(f"There is no engine {name!r}; there is: {', '.join(engine_names())}.") from None
    return module, function


def find_engine(name: str) -> Engine:
    """Return the engine called `name`; raises EngineError for an unknown name."""
    module, function = _module_and_function(name)
    engine: Engine = getattr(import_module(module), function)
    return engine


def missing_confinement(name: str) -> Report:
    """Return what of the sandbox an engine does not give on this machine: measure → reason."""
    module, _ = _module_and_function(name)
    own = getattr(import_module(module), "lacks", None)
    return own() if own else dict.fromkeys(MEASURES, f"the {name} engine says nothing about it")


def shared(name: str, limits: Limits) -> AbstractContextManager[None]:
    """Return a context in which the workers that are started share what this engine can share."""
    module, _ = _module_and_function(name)
    own = getattr(import_module(module), "shared", None)
    return own(limits) if own else nullcontext()


def run_notebook(
    nb: NotebookNode, folder: Path, limits: Limits, engine: str = "jupyter", plan: Plan | None = None
) -> Run:
    """Execute a copy of `nb` in `folder`, every cell, and say what became of each.

    Only Python is for the fork engine: a notebook in another language goes to a kernel of its own.
    """
    return find_engine(_engine_for(nb, engine))(nb, folder, limits, plan or Plan())


def _engine_for(nb: NotebookNode, engine: str) -> str:
    return "jupyter" if engine == "fork" and not is_python(nb) else engine


def require(nb: NotebookNode, limits: Limits, engine: str) -> None:
    """Make sure that a notebook can be executed here, before anything is.

    Raises EngineError: its kernel is not installed, or could not be confined as `limits` ask.
    """
    if is_python(nb):
        return
    kernel_of(nb)
    if limits.require_sandbox and _engine_for(nb, engine) == "jupyter":
        raise EngineError("it is not in Python: only the jupyter engine runs it, which confines nothing.")

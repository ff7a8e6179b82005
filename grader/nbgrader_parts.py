"""nbgrader by its parts: `import nbgrader` loads its JupyterLab extensions too, which no command needs.

They take as long as half of what a command imports. Where nbgrader was imported before, as in JupyterLab,
nothing is changed.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

_PACKAGE = "nbgrader"


class _Loader(SourceFileLoader):
    """Loads the package without its `__init__`, but with the one name that its parts ask for."""

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["__version__"] = importlib.import_module(f"{_PACKAGE}._version").__version__


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name == _PACKAGE else None
        if spec is not None and spec.origin:
            spec.loader = _Loader(name, spec.origin)
        return spec


def by_parts() -> None:
    """Import nbgrader by its parts from now on, in this process."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())

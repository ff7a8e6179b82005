"""What benchmarks and the tests' own commands import is there: no push runs all of them."""

import ast
import importlib
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STUDENTS = {"answers", "cases", "oddities"}  # theirs import what they like
OURS = (path for path in (ROOT / "tests").rglob("*.py") if STUDENTS.isdisjoint(path.parts))
FILES = [*(ROOT / "benchmarks").glob("*.py"), *OURS]


def wanted(path):
    """Yield what a file imports of the grader: (module, name in it)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").startswith("grader"):
            yield from ((node.module, alias.name) for alias in node.names)


def has(module, name):
    """Tell whether a module has a name, or is a package with a module of that name."""
    holder = importlib.import_module(module)
    is_package = hasattr(holder, "__path__")
    return hasattr(holder, name) or (is_package and find_spec(f"{module}.{name}") is not None)


@pytest.mark.skipif(sys.platform != "linux", reason="some of the grader's modules need Linux")
def test_what_is_imported_of_the_grader_is_there():
    found = {(module, name): path for path in FILES for module, name in wanted(path)}
    assert len(found) > 100
    missing = {f"{path.name}: {what}" for what, path in found.items() if not has(*what)}
    assert not missing

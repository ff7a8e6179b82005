"""A test cell as it is run where student code has been: compiled here, with names that nobody can shadow.

The student's process gets a code object, never the source: what IPython's transformers, a patched
`compile` or the cell's text could be used for is not there. Names of Python's own and of the set-up cells
are looked up in a table of the grader's (`PRISTINE`), whatever the student's notebook calls by that name.

A *twin* is a copy of a test cell in which one expectation is changed so that a right answer must fail it.
One that passes all the same is a sign that something decides the outcome that is no answer.
"""

from __future__ import annotations

import ast
import builtins
import copy
import marshal
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from ..cells import Kind, kind

PRISTINE = "_pristine"
FILENAME = "<check>"
# Two entries of the table that are equal to nothing, and a class that nothing is an instance of.
SENTINEL, STRANGER = "a sentinel", "a stranger"

_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_")) - {"super"}
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def shared_names(nb: NotebookNode) -> frozenset[str]:
    """Return what the locked cells of a master import and define, less what its answer cells do."""
    found: set[str] = set()
    for cell in nb.cells:
        if cell.cell_type == "code" and kind(cell) is Kind.LOCKED:
            found |= defined(cell.source)
    for cell in nb.cells:
        if cell.cell_type == "code" and kind(cell) is Kind.ANSWER:
            found -= defined(cell.source)
    return frozenset(found)


def defined(source: str) -> frozenset[str]:
    """Return the modules, functions and classes that a cell imports or defines at its top."""
    tree = _parse(source)
    names: set[str] = set()
    for node in tree.body if tree else []:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
    return frozenset(names)


@lru_cache(maxsize=4096)
def compiled(source: str, shared: frozenset[str], twin: int | None = None) -> bytes | None:
    """Return a test cell, or its twin of that number, as marshalled code; None when it is not Python."""
    tree = _parse(source)
    if tree is None:
        return None
    if twin is not None:
        tree = list(_twins(tree))[twin]
    names = (_BUILTINS | shared) - _bound(tree)
    tree = ast.fix_missing_locations(_Pristine(names).visit(tree))
    return marshal.dumps(compile(tree, FILENAME, "exec", flags=_FLAGS, dont_inherit=True))


def count_twins(source: str) -> int:
    """Return how many twins a test cell has; not each need be one that a right answer fails."""
    tree = _parse(source)
    return 0 if tree is None else sum(1 for _ in _twins(tree))


def describe_twin(source: str, number: int) -> str:
    """Return the line in which a twin differs from its test cell, as a person would read it."""
    tree = _parse(source)
    if tree is None:
        return ""
    twin = list(_twins(tree))[number]
    before, after = (ast.unparse(ast.fix_missing_locations(t)).split("\n") for t in (tree, twin))
    changed = [line.strip() for line in after if line not in before]
    return " ".join(changed)[:160]


def _parse(source: str) -> ast.Module | None:
    try:
        manager: Any = TransformerManager  # IPython says nothing of its types
        return ast.parse(str(manager().transform_cell(source)))
    except SyntaxError:
        return None


def _bound(tree: ast.AST) -> set[str]:
    """Return every name that a cell gives a value itself, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            names.add(node.name)
    return names


class _Pristine(ast.NodeTransformer):
    """Look the given names up in the grader's table."""

    def __init__(self, names: frozenset[str] | set[str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """Replace a name that is read."""
        if isinstance(node.ctx, ast.Load) and node.id in self.names:
            return ast.copy_location(_entry(node.id), node)
        return node


def _entry(name: str) -> ast.Subscript:
    return ast.Subscript(ast.Name(PRISTINE, ast.Load()), ast.Constant(name), ast.Load())


def _twins(tree: ast.Module) -> Iterator[ast.Module]:
    """Yield a changed copy of the cell for each way to change one of its expectations."""
    for number, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Assert):
            for changed in _contrary(node.test):
                twin = copy.deepcopy(tree)
                _nth(twin, number).test = changed
                yield twin
        elif _is_assertion_call(node):
            twin = copy.deepcopy(tree)
            _nth(twin, number).args[1] = _entry(SENTINEL)
            yield twin
    # Whatever the cell holds: one that comes to its end and fails there.
    yield ast.Module([*copy.deepcopy(tree).body, ast.Assert(_entry_is_other(), None)], [])


def _entry_is_other() -> ast.expr:
    return ast.Compare(_entry(SENTINEL), [ast.Eq()], [_entry(STRANGER)])


def _nth(tree: ast.AST, number: int) -> Any:
    """Return the node that `ast.walk` comes to as the `number`-th."""
    return next(islice(ast.walk(tree), number, None))


def _is_assertion_call(node: ast.AST) -> bool:
    """Tell a call such as `np.testing.assert_allclose(found, expected)`."""
    if not isinstance(node, ast.Call) or len(node.args) < 2:
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return name.startswith("assert_")


def _contrary(test: ast.expr) -> Iterator[ast.expr]:
    """Yield expressions that are false, or fail, where `test` is true of an honest answer."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        for index, value in enumerate(test.values):
            for changed in _contrary(value):
                yield ast.BoolOp(ast.And(), [*test.values[:index], changed, *test.values[index + 1 :]])
    elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield test.operand
    elif isinstance(test, ast.Compare):
        yield from _contrary_comparison(test)
    elif isinstance(test, ast.Call) and getattr(test.func, "id", "") == "isinstance" and len(test.args) == 2:
        yield ast.Call(test.func, [test.args[0], _entry(STRANGER)], [])
    else:
        yield ast.UnaryOp(ast.Not(), test)


_FLIPPED = {ast.NotEq: ast.Eq, ast.IsNot: ast.Is, ast.NotIn: ast.In}


def _contrary_comparison(test: ast.Compare) -> Iterator[ast.Compare]:
    *first, last = test.comparators
    *operators, operator = test.ops

    def ending(comparator: ast.expr, op: ast.cmpop = operator) -> ast.Compare:
        return ast.Compare(test.left, [*operators, op], [*first, comparator])

    if type(operator) in _FLIPPED:
        yield ending(last, _FLIPPED[type(operator)]())
    elif isinstance(operator, ast.In):
        yield ending(ast.List([_entry(SENTINEL)], ast.Load()))
    elif isinstance(operator, ast.Lt | ast.LtE | ast.Gt | ast.GtE):
        yield ending(ast.Constant(float("nan")))
    else:
        yield ending(_entry(SENTINEL))
        for number, node in enumerate(ast.walk(last)):
            if isinstance(node, ast.Constant) and (other := _other(node.value)) is not None:
                changed = copy.deepcopy(last)
                holder = ast.Expression(changed)
                _nth(holder, number + 1).value = other
                yield ending(holder.body)
                return


def _other(value: object) -> object:
    """Return another constant of the same kind; None for what has no other."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value * 2 + 1
    if isinstance(value, str):
        return value + "~"
    if isinstance(value, bytes):
        return value + b"~"
    return None

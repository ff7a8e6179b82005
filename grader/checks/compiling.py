"""A test cell as it is run where student code has been: compiled here, with names that nobody can shadow.

The student's process gets a code object, never the source: what IPython's transformers, a patched
`compile` or the cell's text could be used for is not there. It is the code of a function that takes what
Python's own names and those of the set-up cells mean, and returns the cell as a function in which they
mean just that, whatever the student's notebook calls by those names. Names that only the cell uses are
local to it: nothing of a test is left for the cells that follow.
"""

from __future__ import annotations

import ast
import builtins
import dis
import marshal
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from types import CodeType
from typing import Any

from nbformat import NotebookNode

from ..cells import Kind, kind
from ..sandbox.source_scan import parsed
from .names import COMPARED, HAND_OVER, SENTINEL, STRANGER, name_of
from .variants import twins

FILENAME = "<check>"
_NESTED = "outer.<locals>.check.<locals>."  # see `_as_function`
_SECTION = re.compile(r"(?m)^### (INSIDE|OUTSIDE)(?:: *(\w+(?:, *\w+)*))?[ ]*$")
# Functions by which a test replaces something in a module.
_PATCHING = frozenset({"setattr", "delattr", "patch", "monkeypatch"})

_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_")) - {"super"}


@dataclass(frozen=True)
class Scope:
    """What names mean in the test cells of a notebook.

    `pristine` are imported and defined by locked cells; a student's notebook cannot change what a test
    means by them. `common` belong to the notebook, so that a test which replaces one replaces it for all.
    """

    pristine: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def scope_of(nb: NotebookNode) -> Scope:
    """Return what names mean in the test cells of a master."""
    cells = [(kind(cell), cell.source) for cell in nb.cells if cell.cell_type == "code"]
    return _scope_of(tuple(cell for cell in cells if cell[0] is not Kind.PLAIN))


@lru_cache(maxsize=64)  # a master is the same for a whole class
def _scope_of(cells: tuple[tuple[Kind, str], ...]) -> Scope:
    locked: set[str] = set()
    answers: set[str] = set()
    bound: set[str] = set()
    read: set[str] = set()
    for role, source in cells:
        tree = parsed(source)
        if tree is None:
            continue
        if role is Kind.LOCKED:
            locked |= defined(source)
        elif role is Kind.ANSWER:
            answers |= defined(source)
        first, stored = _at_the_top(tree)
        read |= first | (_names(tree) - _bound(tree))
        if role is not Kind.TEST:
            bound |= stored
    return Scope(frozenset(locked - answers), frozenset(bound | read))


def defined(source: str) -> frozenset[str]:
    """Return the modules, functions and classes that a cell imports or defines at its top."""
    tree = parsed(source)
    names: set[str] = set()
    for node in tree.body if tree else []:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
    return frozenset(names)


@lru_cache(maxsize=4096)
def compiled(source: str, scope: Scope, twin: int | None = None) -> bytes | None:
    """Return a test cell, or its twin of that number, as marshalled code; None when it is not Python."""
    tree = parsed(source)
    if tree is None:
        return None
    if twin is not None:
        tree = twins(tree)[twin]()
    known = (_BUILTINS | scope.pristine) - _bound(tree)
    if not _patches(tree, known):
        tree = _Early(known).visit(tree)
    return _as_function(tree, scope, scope.common)


@lru_cache(maxsize=4096)
def compiled_definitions(source: str, scope: Scope) -> bytes | None:
    """Return a locked cell as marshalled code; None when it does more than import and define."""
    tree = parsed(source)
    kinds = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign)
    if tree is None or _awaits(tree) or not all(isinstance(node, kinds) for node in tree.body):
        return None
    return _as_function(tree, scope, _bound(tree))


def _as_function(
    tree: ast.Module, scope: Scope, common: Collection[str], given: Collection[str] = ()
) -> bytes | None:
    """Return code of `def f(pristine names…): def check(): <the cell>; return check`, marshalled."""
    bound = _bound(tree)
    known = (_BUILTINS | scope.pristine | {SENTINEL, STRANGER, HAND_OVER, COMPARED, *given}) - bound
    pristine = sorted(name for name in _names(tree) if name.partition(".")[0] in known)
    body = [_plain_assignment(statement) for statement in tree.body]
    if shared := sorted(bound & set(common)):
        body.insert(0, ast.Global(shared))
    kind_of_function = "async def" if _awaits(tree) else "def"
    module = ast.parse(f"def outer():\n {kind_of_function} check(): pass\n return check")
    outer: Any = module.body[0]
    outer.args.args = [ast.arg(name) for name in pristine]
    outer.body[0].body = body or [ast.Pass()]
    try:
        code = compile(ast.fix_missing_locations(module), FILENAME, "exec", dont_inherit=True)
    except SyntaxError:  # `from x import *`, for instance
        return None
    return marshal.dumps(_not_nested(next(const for const in code.co_consts if isinstance(const, CodeType))))


def _not_nested(code: CodeType) -> CodeType:
    """Return code in which functions and classes of the cell are called what they are in a notebook."""

    def changed(const: Any) -> Any:
        if isinstance(const, CodeType):
            return _not_nested(const)
        return const.removeprefix(_NESTED) if isinstance(const, str) else const

    name = code.co_qualname.removeprefix(_NESTED)
    return code.replace(co_qualname=name, co_consts=tuple(changed(const) for const in code.co_consts))


class _Early(ast.NodeTransformer):
    """Give `math.isclose(…)` a name of its own, so that it is looked up before the cell begins."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = names

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Change what is called."""
        self.generic_visit(node)
        dotted = _dotted(node.func)
        if "." in dotted and dotted.partition(".")[0] in self.names:
            node.func = ast.copy_location(name_of(dotted), node.func)
        return node


def _dotted(node: ast.AST) -> str:
    """Return `a.b.c` for such an expression, nothing for any other."""
    if isinstance(node, ast.Attribute):
        return f"{value}.{node.attr}" if (value := _dotted(node.value)) else ""
    return node.id if isinstance(node, ast.Name) else ""


def _patches(tree: ast.AST, names: Collection[str]) -> bool:
    """Tell whether a cell itself replaces what one of the names holds, as a test may do for a while."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            path = _dotted(node).split(".")
            if path[-1] in _PATCHING or (path[0] in names and not isinstance(node.ctx, ast.Load)):
                return True
    return False


def _plain_assignment(statement: ast.stmt) -> ast.stmt:
    """Return `x = 3` for `x: int = 3`, which a name of the whole notebook may not have in a function."""
    if isinstance(statement, ast.AnnAssign) and statement.value:
        return ast.copy_location(ast.Assign([statement.target], statement.value), statement)
    return statement


def _awaits(tree: ast.AST) -> bool:
    """Tell whether a cell awaits something at its top, outside of functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Await | ast.AsyncFor | ast.AsyncWith):
            return True
        if isinstance(node, ast.comprehension) and node.is_async:
            return True
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and _awaits(node):
            return True
    return False


@dataclass(frozen=True)
class Section:
    """A part of a test cell that is judged in parts; see `sections`.

    `given` are the names of the values that it gets, `hands` those that it hands over to the next part.
    """

    source: str
    outside: bool
    given: tuple[str, ...] = ()
    hands: tuple[str, ...] = ()


def sections(source: str) -> list[Section]:
    """Cut a test cell at its lines `### OUTSIDE: a, b` and `### INSIDE: c`; nothing where there are none.

    What is OUTSIDE runs in a process that never ran the student's code, INSIDE in the notebook's. Of each
    other they see only the plain values named in the next line of that kind. Names of an earlier part
    that is OUTSIDE are still there in a later one. To everybody else these lines are comments.
    """
    parts = _SECTION.split(source)
    if len(parts) < 4:
        return []
    found = [Section(parts[0], outside=False)] if (tree := parsed(parts[0])) and tree.body else []
    for where, names, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        given = tuple(name.strip() for name in (names or "").split(",") if name.strip())
        found[-1:] = [replace(last, hands=given) for last in found[-1:]]
        found.append(Section(text, where == "OUTSIDE", given))
    return found


@lru_cache(maxsize=4096)
def compiled_section(section: Section, scope: Scope) -> bytes | None:
    """Return a part of a test cell as marshalled code; None when it is not Python."""
    tree = parsed(section.source)
    if tree is None:
        return None
    if section.hands:
        handed: list[ast.expr] = [name_of(name) for name in section.hands]
        tree.body.append(ast.Expr(ast.Call(name_of(HAND_OVER), handed, [])))
    return _as_function(tree, scope, _bound(tree) if section.outside else scope.common, section.given)


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _at_the_top(tree: ast.Module) -> tuple[set[str], set[str]]:
    """Return the names that a cell reads outside of functions before it sets them, and those that it sets."""
    code = compile(tree, FILENAME, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    read: set[str] = set()
    stored: set[str] = set()
    for step in dis.get_instructions(code):
        if step.opname == "STORE_NAME":
            stored.add(step.argval)
        elif step.opname in ("LOAD_NAME", "DELETE_NAME") and step.argval not in stored:
            read.add(step.argval)
    return read, stored


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

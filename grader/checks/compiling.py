"""A cell of the master as it runs where student code has been, with names that stay what they are.

The student's process gets a code object, never the source: what IPython's transformers, a patched
`compile` or the cell's text could be used for is not there. The code runs in the notebook's own namespace, as
a cell does: what it defines is there for later cells. Only what Python's own names and those that the master
imports or defines mean comes in as arguments of a function around the cell (it is *pinned*), whatever the
student's notebook calls by those names; and what no other cell of the master reads is left to the notebook
when the cell ends, not before (at once in one that asks for `globals`). A cell that looks at its own names
(`locals`, `exec`, a star import) means something else inside a function; it runs as it is written (it is
*ordinary*).
"""

from __future__ import annotations

import ast
import builtins
import dis
import marshal
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from nbformat import NotebookNode

from ..cells import Kind, kind
from ..sandbox.source_scan import parsed
from .names import ASKED, HAND_OVER, LEAVE, LOCALS, VALUE, name_of
from .variants import variants

FILENAME = "<check>"
_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_CELL = "the cell"  # no helper of a course has that name
_NESTED = f"outer.<locals>.{_CELL}.<locals>."  # see `_pinned`
# Functions by which a cell replaces something in a module or class.
_PATCHES = frozenset({"setattr", "patch", "monkeypatch"})
_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_")) - {"super"}
# Who asks for these sees that a function is around the cell, unless with so many arguments.
_LOOKS_AROUND = {"locals": 1, "vars": 1, "dir": 1, "exec": 2, "eval": 2}
# How code looks up a name of the notebook, and code that is over when its line is.
_LOOKS_UP = {"LOAD_NAME", "LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS"}
_COMPREHENSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}


@dataclass(frozen=True)
class Scope:
    """What names mean in the test cells of a notebook, whatever the student's notebook makes of them.

    `defined` are functions and classes of locked cells; `imported` maps a name to what the master's cells,
    locked or not, import by it: (module, attribute or ""). `free` are Python's own names that cells of the
    master give another meaning, an exercise called `sum` for instance: they are the notebook's. `common` are
    names that cells read, or that others than tests give a value. `replaces` are attributes to which locked
    cells give another value, perhaps in a helper that checks call.
    """

    defined: frozenset[str] = frozenset()
    imported: tuple[tuple[str, tuple[str, str]], ...] = ()
    free: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    replaces: frozenset[str] = frozenset()

    @property
    def pinned(self) -> frozenset[str]:
        """The names that a test cell means in this way."""
        return (_BUILTINS - self.free) | self.defined | {name for name, _ in self.imported}


@dataclass(frozen=True)
class Compiled:
    """A cell as marshalled code: a function around it or, where it `is_ordinary`, the cell itself."""

    code: bytes
    is_ordinary: bool = False


def scope_of(nb: NotebookNode) -> Scope:
    """Return what names mean in the test cells of a master, with its reference answers where it has them."""
    return _scope_of(tuple((kind(cell), cell.source) for cell in nb.cells if cell.cell_type == "code"))


@lru_cache(maxsize=64)  # a master is the same for a whole class
def _scope_of(cells: tuple[tuple[Kind, str], ...]) -> Scope:
    imported: dict[str, tuple[str, str]] = {}
    defines: set[str] = set()
    bound: Counter[str] = Counter()  # by how many cells, each import of the same thing not counted
    common: set[str] = set()
    replaces: set[str] = set()
    read: set[str] = set()  # by cells that do not give it a value
    late: list[tuple[set[str], set[str]]] = []  # names of a cell's own, and those that its functions look up
    for role, source in cells:
        tree = parsed(source)
        if tree is None:
            continue
        found = imports(tree)
        own = _bound_at_top(tree) - found.keys()
        bound.update(own)
        # What only an answer imports is not there when another answer does not.
        is_answer = role in (Kind.ANSWER, Kind.MANUAL)
        meant = imported if is_answer else {name: imported.setdefault(name, found[name]) for name in found}
        bound.update(name for name, what in found.items() if meant.get(name) != what)
        if role is Kind.LOCKED:
            defines |= own & _functions(tree)
            replaces |= replaced(tree)
        late.append((own if role is Kind.TEST else set(), _in_functions(_code(tree))))
        read |= (elsewhere := _read_first(tree) | (_looked_up(_code(tree)) - own))
        common |= elsewhere | (own if role is not Kind.TEST else set())
    for own, looked_up in late:
        # Functions may be called when another cell has given a name a new value, unless nobody else has them.
        stays = own if own.isdisjoint(read) else set()
        common |= {name for name in looked_up - stays if bound[name] > 1}
    once = {name for name in defines if bound[name] == 1 and name not in imported}
    named = {name: what for name, what in imported.items() if not bound[name]}
    free = _BUILTINS.intersection(bound)
    return Scope(frozenset(once), tuple(sorted(named.items())), free, frozenset(common), frozenset(replaces))


def imports(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Return what a cell imports at its top: name → (module, attribute of it, or "")."""
    found: dict[str, tuple[str, str]] = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                module = alias.name if alias.asname else alias.name.partition(".")[0]
                found[alias.asname or module] = (module, "")
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                found[alias.asname or alias.name] = (node.module, alias.name)
    found.pop("*", None)
    return found


def replaced(tree: ast.AST | None) -> frozenset[str]:
    """Return the attributes to which a cell gives another value: `requests.get = fake` and the like."""
    names: set[str] = set()
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
        elif isinstance(node, ast.Call) and _PATCHES & {*ast.unparse(node.func).split(".")}:
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            names |= {text.rpartition(".")[2] for text in texts if isinstance(text, str)}
    return frozenset(names)


def _functions(tree: ast.Module) -> frozenset[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return frozenset(node.name for node in tree.body if isinstance(node, kinds))


@lru_cache(maxsize=4096)
def compiled(
    source: str, scope: Scope, variant: int | None = None, *, asked: bool = False, ordinary: bool = False
) -> Compiled | None:
    """Return a test cell, or its variant of that number, as code; None when it is not Python.

    With `asked` every comparison is made by the referee, who asks both values whether they say yes to just
    anything (see sandbox/compare.py); all questions of a trial are compiled so.
    """
    tree = parsed(source)
    if tree is None:
        return None
    if variant is not None:
        tree = variants(tree)[variant].changed()
    if asked:
        tree = _Asked().visit(tree)
    return compiled_tree(tree, scope, ordinary=ordinary, value=not _is_quiet(source))


@lru_cache(maxsize=4096)
def compiled_definitions(source: str, scope: Scope) -> Compiled | None:
    """Return a locked cell as code; None when it does more than import and define."""
    tree = parsed(source)
    kinds = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign)
    if tree is None or not all(isinstance(node, kinds) for node in tree.body):
        return None
    return compiled_tree(tree, scope)


def compiled_tree(
    tree: ast.Module,
    scope: Scope,
    given: Collection[str] = (),
    *,
    ordinary: bool = False,
    value: bool = False,
) -> Compiled | None:
    """Return a syntax tree as code, in which names in `given` are arguments; None for what is no cell.

    The last line's `value` is the code's, and an `ordinary` cell is not put into a function.
    """
    ast.fix_missing_locations(tree)
    try:
        # What is no cell, such as a `return` at its top, would be one inside a function.
        compile(tree, FILENAME, "exec", _AWAIT, dont_inherit=True, optimize=0)
    except (SyntaxError, ValueError):
        return None
    ordinary = ordinary or bool(_looking_around(tree) & scope.pinned)
    code = None if ordinary else _pinned(tree, scope, given, value)
    if code is not None:
        return Compiled(marshal.dumps(code))
    # Where nobody else gives its value a name; the referee takes it away again.
    last = tree.body[-1] if tree.body else None
    if value and isinstance(last, ast.Expr):
        tree.body[-1] = ast.copy_location(ast.Assign([ast.Name(VALUE, ast.Store())], last.value), last)
        ast.fix_missing_locations(tree)
    code = compile(tree, FILENAME, "exec", _AWAIT, dont_inherit=True, optimize=0)
    return Compiled(marshal.dumps(code), is_ordinary=True)


def _pinned(tree: ast.Module, scope: Scope, given: Collection[str], value: bool) -> CodeType | None:
    """Return code of `def outer(pinned names…): def cell(): global …; <the cell>; return cell`."""
    bound = _bound_at_top(tree) - {*given}
    shared = bound & (scope.common | _read_first(tree) | _said_global(tree))
    if "globals" in _names(tree):
        shared = bound  # as it would find there what it defines
    known = (scope.pinned | {HAND_OVER, ASKED, *given}) - bound
    modules = {name: f"{module}:" for name, (module, part) in imports(tree).items() if not part}
    modules |= {name: f"{name}." for name in known - _BUILTINS - {*given}}
    tree = _Early(modules, replaced(tree)).visit(tree)
    body = [_plain_assignment(statement) for statement in tree.body]
    if value and isinstance(body[-1] if body else None, ast.Expr):
        body[-1] = ast.copy_location(ast.Return(body[-1].value), body[-1])  # type: ignore[attr-defined]
    if own := sorted(bound - shared):
        # In a function a name that an error was caught by is deleted at the end, too.
        left: list[ast.expr] = [ast.Call(name_of(LOCALS), [], []), ast.Constant(" ".join(own))]
        body = [ast.Try(body, [], [], [ast.Expr(ast.Call(name_of(LEAVE), left, []))])]
        known = known | {LEAVE, LOCALS}
    if shared:
        body.insert(0, ast.Global(sorted(shared)))
    used = _names(ast.Module(body, []))
    names = sorted(name for name in used if name.partition(".")[0] in known or ":" in name)
    kind_of_function = "async def" if _awaits(tree) else "def"
    module = ast.parse(f"def outer():\n {kind_of_function} cell(): pass\n return cell")
    outer: Any = module.body[0]
    outer.args.args = [ast.arg(name) for name in names]
    inner, returned = outer.body
    inner.name = returned.value.id = _CELL
    inner.body = body or [ast.Pass()]
    try:
        code = compile(ast.fix_missing_locations(module), FILENAME, "exec", dont_inherit=True, optimize=0)
    except SyntaxError:  # `from x import *`, for instance
        return None
    return _not_nested(next(const for const in code.co_consts if isinstance(const, CodeType)))


def _not_nested(code: CodeType) -> CodeType:
    """Return code in which functions and classes of the cell are called what they are in a notebook."""

    def changed(const: Any) -> Any:
        if isinstance(const, CodeType):
            return _not_nested(const)
        return const.removeprefix(_NESTED) if isinstance(const, str) else const

    name = code.co_qualname.removeprefix(_NESTED)
    return code.replace(co_qualname=name, co_consts=tuple(changed(const) for const in code.co_consts))


class _Early(ast.NodeTransformer):
    """Give `math.isclose(…)` a name of its own, so that it is looked up before the cell begins.

    Not if the cell replaces what has that name, as a test may do for a while. `names` maps a name to how that
    of what it has begins: `math.`, or `math:` where the cell imports the module itself.
    """

    def __init__(self, names: Mapping[str, str], replaced: Collection[str]) -> None:
        self.names, self.replaced = names, replaced

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Change what is called."""
        self.generic_visit(node)
        name, _, rest = _dotted(node.func).partition(".")
        if rest and name in self.names and not {*rest.split(".")} & {*self.replaced}:
            node.func = ast.copy_location(name_of(self.names[name] + rest), node.func)
        return node


def _dotted(node: ast.AST) -> str:
    """Return `a.b.c` for such an expression, nothing for any other."""
    if isinstance(node, ast.Attribute):
        return f"{value}.{node.attr}" if (value := _dotted(node.value)) else ""
    return node.id if isinstance(node, ast.Name) else ""


class _Asked(ast.NodeTransformer):
    """Have the referee make the comparisons."""

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Replace `a < b == c` by `asked("Lt Eq", a, b, c)`."""
        self.generic_visit(node)
        operators = ast.Constant(" ".join(type(operator).__name__ for operator in node.ops))
        return ast.copy_location(
            ast.Call(name_of(ASKED), [operators, node.left, *node.comparators], []), node
        )


def _plain_assignment(statement: ast.stmt) -> ast.stmt:
    """Return `x = 3` for `x: int = 3`, which a name of the whole notebook may not have in a function."""
    if isinstance(statement, ast.AnnAssign):
        plain = ast.Assign([statement.target], statement.value) if statement.value else ast.Pass()
        return ast.copy_location(plain, statement)
    return statement


def _is_quiet(source: str) -> bool:
    """Tell whether a semicolon at a cell's end keeps the value of its last line from being shown."""
    lines = [line for line in source.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    return bool(lines) and lines[-1].rstrip().endswith(";")


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


def _code(tree: ast.Module) -> CodeType:
    """Return a cell's code; that of an empty cell where it is none."""
    try:
        code: CodeType = compile(tree, FILENAME, "exec", _AWAIT, dont_inherit=True, optimize=0)
    except (SyntaxError, ValueError):
        code = compile("", FILENAME, "exec")
    return code


def _looked_up(code: CodeType) -> set[str]:
    """Return the names that code looks up in the notebook, not those that only a function of it knows."""
    found = {step.argval for step in dis.get_instructions(code) if step.opname in _LOOKS_UP}
    return found.union(*(_looked_up(const) for const in code.co_consts if isinstance(const, CodeType)))


def _in_functions(code: CodeType) -> set[str]:
    """Return the names that functions of a cell look up in the notebook."""
    names: set[str] = set()
    for inner in (const for const in code.co_consts if isinstance(const, CodeType)):
        names |= (_in_functions if inner.co_name in _COMPREHENSIONS else _looked_up)(inner)
    return names


def _looking_around(tree: ast.AST) -> set[str]:
    """Return the functions by which a cell looks at the names around it: `vars()`, but not `vars(x)`."""
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    elsewhere = {node.func for node in calls if len(node.args) >= _LOOKS_AROUND.get(_dotted(node.func), 1)}
    names = {node for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return {node.id for node in names - elsewhere} & _LOOKS_AROUND.keys()


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _read_first(tree: ast.Module) -> set[str]:
    """Return the names that a cell reads outside of functions before it gives them a value."""
    read, stored = set[str](), set[str]()
    for step in dis.get_instructions(_code(tree)):
        if step.opname == "STORE_NAME":
            stored.add(step.argval)
        elif step.opname in ("LOAD_NAME", "DELETE_NAME") and step.argval not in stored:
            read.add(step.argval)
    return read


def _said_global(tree: ast.AST) -> set[str]:
    return {name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names}


def _bound_at_top(tree: ast.Module) -> set[str]:
    """Return the names that a cell gives a value outside of its functions and classes."""
    names: set[str] = set()
    waiting: list[ast.AST] = [*tree.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
            waiting += node.decorator_list
            continue
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            # Its own variables are nobody else's; a name that it gives with := is the cell's.
            names |= {inner.target.id for inner in ast.walk(node) if isinstance(inner, ast.NamedExpr)}
            continue
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
        waiting += ast.iter_child_nodes(node)
    return names - {"*"}

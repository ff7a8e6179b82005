"""A look at the source of a cell for names by which code gets at its callers, at memory or at the kernel.

Reading an attribute such as `f_back` leaves no trace while it happens, so the audit hook of the run does
not see it. Whoever builds such a name from pieces is not seen here either; a person is told of the rest.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

_word = re.compile(r"[A-Za-z_]\w*").findall
_FRAMES = """f_back f_locals f_globals f_builtins f_trace tb_frame cr_frame gi_frame ag_frame cr_await
gi_yieldfrom _getframe _current_frames _current_exceptions currentframe walk_stack walk_tb all_tasks
current_task get_coro"""
_FUNCTIONS = "__closure__ cell_contents __globals__ co_consts co_code co_names"
_OTHERS = "get_objects get_referrers get_referents settrace setprofile addaudithook __subclasses__"
_MACHINE = "ctypes _ctypes cffi dup2 _exit ipykernel do_execute run_cell run_code ast_transformers"
_NAMES = frozenset(_word(f"{_FRAMES} {_FUNCTIONS} {_OTHERS} {_MACHINE}"))


def looks(source: str) -> list[str]:
    """Return the names of that kind that a cell uses, as a name, an attribute, a module or in a text."""
    tree = parsed(source)
    if tree is None:
        return []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Import):
            found |= {part for alias in node.names for part in alias.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            found |= {*(node.module or "").split("."), *(alias.name for alias in node.names)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 10_000:
            found |= set(_word(node.value))
    return sorted(found & _NAMES)


def parsed(source: str) -> ast.Module | None:
    """Return the syntax tree of a cell, magics and all; None when it is not Python."""
    try:
        manager: Any = TransformerManager  # IPython says nothing of its types
        return ast.parse(str(manager().transform_cell(source)))
    except SyntaxError:
        return None

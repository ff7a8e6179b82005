"""A look at the source of a cell for names by which code gets at its callers, at memory or at the kernel.

Reading an attribute such as `f_back` leaves no trace while it happens, so the audit hook of the run does
not see it. Whoever builds such a name from pieces is not seen here either; a person is told of the rest.
"""

from __future__ import annotations

import ast
import contextlib
import re
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

# Words with blanks between them, and hardly anything else.
_sentence = re.compile(r"[\w\s.,:;!?'’()-]*").fullmatch
_word = re.compile(r"[A-Za-z_]\w*").findall
_FRAMES = """f_back f_locals f_globals f_builtins f_trace tb_frame cr_frame gi_frame ag_frame cr_await
gi_yieldfrom _getframe _current_frames _current_exceptions currentframe walk_stack walk_tb all_tasks
current_task get_coro"""
_FUNCTIONS = "__closure__ cell_contents __globals__ co_consts co_code co_names"
_OTHERS = "get_objects get_referrers get_referents settrace setprofile addaudithook __subclasses__"
_MEMORY = """_ctypes cffi pythonapi py_object PyDLL pydll PYFUNCTYPE CFUNCTYPE memmove memset from_address
addressof"""
_MACHINE = "dup2 ipykernel do_execute run_cell run_code ast_transformers"
_NAMES = frozenset(_word(f"{_FRAMES} {_FUNCTIONS} {_OTHERS} {_MEMORY} {_MACHINE}"))


# A longer source is looked at word by word, without a syntax tree.
_PARSED_CHARACTERS = 100_000
# IPython reads the whole cell again for each of the characters by which a line becomes a magic.
_TRANSFORMED = 200_000
_magics = re.compile(r"(?m)^[ \t]*([%!?,;/]+)|=[ \t]*([%!]+)|(\?+)[ \t]*$").findall


def looks(source: str) -> list[str]:
    """Return the names of that kind that a cell uses, as a name, an attribute, a module or in a text.

    In a cell that is too long or too deep to be parsed, any word counts, be it in a comment.
    """
    tree, is_beyond = (None, True) if len(source) > _PARSED_CHARACTERS else _parsed(source)
    if tree is None:
        return sorted({*_word(source)} & _NAMES) if is_beyond else []
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
            found |= _words_in(node.value)
    return sorted(found & _NAMES)


def _words_in(text: str) -> set[str]:
    """Return the words of a text that may be code or a name, and none of one that people read.

    By the name `ipykernel` alone notebooks ask whether they run as one.
    """
    words = set(_word(text)) & _NAMES
    if not words or text.strip() == "ipykernel":
        return set()
    try:
        ast.parse(text.strip())
    except SyntaxError:
        return set() if _sentence(text) else words
    except (RecursionError, MemoryError, ValueError):
        return words
    return words


def parsed(source: str) -> ast.Module | None:
    """Return the syntax tree of a cell, magics and all; None when it is not Python, or beyond parsing."""
    return _parsed(source)[0]


def _parsed(source: str) -> tuple[ast.Module | None, bool]:
    """Return the syntax tree, and whether a missing one says nothing of the cell."""
    with contextlib.suppress(SyntaxError):
        return _syntax_tree(source)
    if sum(len("".join(found)) for found in _magics(source)) * len(source) > _TRANSFORMED:
        return None, True
    manager: Any = TransformerManager  # IPython says nothing of its types
    try:
        return _syntax_tree(str(manager().transform_cell(source)))
    except SyntaxError:
        return None, False
    except (RecursionError, MemoryError, ValueError, RuntimeError):
        return None, True


def _syntax_tree(source: str) -> tuple[ast.Module | None, bool]:
    """Return the syntax tree, and whether it is missing for what it would take; raises SyntaxError."""
    try:
        return ast.parse(source), False
    except (RecursionError, MemoryError):  # nested too deep
        return None, True
    except (ValueError, OverflowError):  # a null byte, half a character, a number of 5,000 digits
        return None, True

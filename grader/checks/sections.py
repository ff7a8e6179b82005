"""Test cells that are judged in parts, some of them where no code of the student's ever ran."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..sandbox.source_scan import parsed
from .compiling import Compiled, Scope, compiled_tree
from .names import HAND_OVER, name_of

_SECTION = re.compile(r"(?m)^### (INSIDE|OUTSIDE)(?:: *(\w+(?:, *\w+)*))?[ ]*$")


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
def compiled_section(section: Section, scope: Scope) -> Compiled | None:
    """Return a part of a test cell as code; None when it is not Python."""
    tree = parsed(section.source)
    if tree is None:
        return None
    if section.hands:
        handed: list[ast.expr] = [name_of(name) for name in section.hands]
        tree.body.append(ast.Expr(ast.Call(name_of(HAND_OVER), handed, [])))
    return compiled_tree(tree, scope, section.given)

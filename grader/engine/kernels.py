"""Which kernel a notebook is for: Python's, which the engines bring, or one of its own language.

What counts is the master's kernelspec; a student's copy says nothing.
"""

from __future__ import annotations

import json
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbformat import NotebookNode

from ..cells import PYTHON_NAMES
from ..errors import EngineError

PYTHON = "python3"


def _language(nb: NotebookNode) -> str:
    """Return the language that a notebook says it is in, in small letters, or ""."""
    info = _part(nb, "language_info")
    return str(_spec(nb).get("language") or info.get("name") or "").strip().lower()


def _name(nb: NotebookNode) -> str:
    return str(_spec(nb).get("name") or "")


def _spec(nb: NotebookNode) -> dict[str, Any]:
    return _part(nb, "kernelspec")


def _part(nb: NotebookNode, name: str) -> dict[str, Any]:
    found = nb.get("metadata", {}).get(name)
    return found if isinstance(found, dict) else {}


def is_python(nb: NotebookNode) -> bool:
    """Tell whether a notebook is in Python: by its language, else its kernel's name, else it is."""
    if language := _language(nb):
        return language in PYTHON_NAMES
    name = _name(nb)
    if not name or name.lower() in PYTHON_NAMES:
        return True
    shown = str(_spec(nb).get("display_name") or "").lower()
    return "python" in shown or (_installed().get(name) or {}).get("language", "").lower() in PYTHON_NAMES


def kernel_of(nb: NotebookNode) -> str:
    """Return the name of the installed kernel that a notebook is for.

    That is the one that it names, or the only one of its language. Raises EngineError when there is none.
    """
    if is_python(nb):
        return PYTHON
    name, language = _name(nb), _language(nb)
    specs = _installed()
    if name in specs:
        return name
    same = [known for known, spec in specs.items() if language and spec["language"].lower() == language]
    if len(same) == 1:
        return same[0]
    there = ", ".join(sorted(specs)) or "none"
    raise EngineError(
        f"it is for the kernel {name or '(no name)'!r}{f' ({language})' if language else ''}, which is not "
        f"installed here (there is: {there}). Install that kernel, then grade again."
    )


def described(nb: NotebookNode) -> str:
    """Return what the kernel of a notebook is, for a cache key; "" for Python's, part of the environment."""
    if is_python(nb):
        return ""
    name = kernel_of(nb)
    return json.dumps([name, _installed()[name]], sort_keys=True, default=str)


def _installed() -> dict[str, Any]:
    """Return the installed kernels: name → kernel.json."""
    found: dict[str, Any] = {}
    manager = KernelSpecManager()
    for name in manager.find_kernel_specs():
        try:
            found[name] = manager.get_kernel_spec(name).to_dict()
        except (NoSuchKernel, OSError, ValueError, KeyError):
            continue  # one that is broken is as good as none
    return found

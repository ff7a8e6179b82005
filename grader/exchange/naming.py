"""What the names of a hand-in's notebooks say of the assignment that it was handed in for.

A student who hands in the notebook of another assignment is told by nobody else in time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..files import shown
from ..grading.intake.choosing import is_notebook
from .platforms import Names


def bears(file: str, name: str) -> bool:
    """Tell whether a notebook's file has a name in its own, as a word."""
    return is_notebook(file) and bool(
        re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", file.rpartition(".")[0], re.I)
    )


def look_at_names(files: Sequence[str], assignment: str, names: Names) -> tuple[list[str], list[str]]:
    """Return what a person should know of the files of a hand-in, and what a person should look at.

    These are sentences: a notebook of another assignment waits for a person where one of this assignment is
    missing, and what grading will take for that is said.
    """
    own = names.notebooks.get(assignment, [])
    notebooks = [file for file in files if is_notebook(file)]
    others = {file: of for file in notebooks if (of := _other(file, assignment, names))}
    left = [file for file in notebooks if file not in others]
    missing = [name for name in own if not any(bears(file, name) for file in left)]
    strange = [file for file in left if not any(bears(file, name) for name in own)]
    known, asked = [], []
    for file, of in others.items():
        by_name = f"{shown(file)} is by its name the notebook of the assignment {of}"
        if missing:
            asked.append(f"{by_name}: it is taken for {assignment} here, as it was handed in.")
        else:
            known.append(f"{by_name}: it comes along beside the one of {assignment}.")
    if missing and strange:
        gone, there = (", ".join(some) for some in ([f"{name}.ipynb" for name in missing], strange))
        known.append(f"there is no {gone} in it: grading takes {shown(there)} for it, by what it holds.")
    return known, asked


def _other(file: str, assignment: str, names: Names) -> str:
    """Return the other assignment whose notebook a file is by its name; "" when there is none."""
    own = [name for name in names.notebooks.get(assignment, []) if bears(file, name)]
    found = [
        (len(name), of)
        for of, notebooks in names.notebooks.items()
        for name in notebooks
        # A longer name may have a shorter one in it.
        if of != assignment and bears(file, name) and all(len(name) > len(n) and n in name for n in own)
    ]
    return max(found)[1] if found else ""

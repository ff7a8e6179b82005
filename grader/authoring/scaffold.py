"""A new assignment in the shape of its neighbours: every metadata right, and a small bank that proves it.

What it makes can be built and is proven as it is; an author then replaces the texts, one exercise at a time,
and `grader lint` names those that still stand (placeholders.py).
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat

from ..course import Course
from ..errors import CourseError
from . import placeholders as stands
from .answers import FOLDER
from .build import canonical
from .shared import SAME, read_shared

_NAME = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)")
_POINTS = {"visible": 2, "hidden": 3}
_REFLECTION = 4
_HOW = """Run the next cell first; you need not read it. Each exercise has a **contract**: a table of what
your function is given and what it must do."""


def scaffold(course: Course, name: str, functions: Sequence[str]) -> list[Path]:
    """Write a new assignment's notebook, its answers in the bank, and its rows in the documents.

    Returns the files that were written. Raises CourseError for a name that cannot be used, or is taken.
    """
    if not (found := _NAME.fullmatch(name)):
        raise CourseError(f"{name!r} is no name for an assignment: two digits and words, such as 09_streams.")
    for function in functions:
        if not function.isidentifier() or keyword.iskeyword(function) or function.startswith("_"):
            raise CourseError(f"{function!r} is no name for a function. Write one such as --function window.")
    if not functions or len(set(functions)) < len(functions):
        raise CourseError("Name each function once, and at least one: --function window --function merge.")
    number, title = found[1], found[2].replace("_", " ").capitalize()
    same = [other for other in course.assignment_names() if other.startswith(f"{number}_")]
    bank = course.root / FOLDER / name
    if same or course.path("source", name).exists() or bank.exists():
        raise CourseError(
            f"{number} is taken: {', '.join(same) or name} is there. Choose another number or name."
        )
    path = course.path("source", name) / f"{name}.ipynb"
    nb = _notebook(course, name, f"{number} · {title}", functions)
    texts = {path: canonical(read_shared(course, name).put_into(json.dumps(nb)), course.root)}
    for function in functions:
        for answer, text in _answers(function).items():
            texts[bank / function / f"{answer}.py"] = text
    texts |= _rows(course.root, name, number, title, functions)
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return list(texts)


def _neighbour(course: Course) -> dict[str, str]:
    """Return two cells of the first notebook whose set-up has the shared part: what is alike in all."""
    for name in course.assignment_names():
        for path in sorted(course.path("source", name).glob("*.ipynb")):
            sources = [cell.source for cell in nbformat.read(path, as_version=4).cells]
            setup = next((source for source in sources if SAME in source), "")
            how = next((source for source in sources if "\n## How to work\n" in f"\n{source}"), "")
            if setup and how:
                how = how[how.index("## How to work") :].split("\n\n**In this notebook**")[0]
                return {"setup": setup, "how": how, "name": name}
    return {"setup": "", "how": f"## How to work\n\n{_HOW}", "name": ""}


def _setup(neighbour: dict[str, str], name: str) -> str:
    """Return a set-up cell: a neighbour's, without what only that one imports."""
    if not neighbour["setup"]:
        return "import math\n\nprint(math.pi)"
    own, same, rest = neighbour["setup"].partition(SAME)
    shared = same + re.split(r"\n\n(?=import |from )", rest, maxsplit=1)[0]
    lines = []
    for line in own.split("\n"):
        imported = re.match(r"(import|from) ([\w.]+)", line)
        if not imported or (imported[1] == "import" and f"{imported[2]}." in shared):
            lines.append(line)
    own = re.sub(
        r"(?ms)^FILES = \(.*?\).*?$", "FILES = ()  # nothing comes with this notebook", "\n".join(lines)
    )
    return own.replace(f'"{neighbour["name"]}"', f'"{name}"') + shared


def _notebook(course: Course, name: str, title: str, functions: Sequence[str]) -> dict[str, Any]:
    neighbour = _neighbour(course)
    points = len(functions) * sum(_POINTS.values()) + _REFLECTION
    goals = "\n".join(f"- write `{function}`;" for function in functions)[:-1] + "."
    badge = (
        "[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]"
        f"(https://colab.research.google.com/github/owner/name/blob/main/{name}/{name}.ipynb)"
    )
    cells = [
        _text(
            f"# {title} ★\n\n**Time:** about 1 hour · **{points} points** · **You need:** the packages that"
            f" the next cell looks for.\n\n{badge}\n\n{stands.STORY}"
        ),
        _text(f"## What you will be able to do\n\n{goals}\n\n{neighbour['how']}"),
        _code(_setup(neighbour, name), "setup", locked=True),
    ]
    for place, function in enumerate(functions, 1):
        cells += _exercise(place, function)
    scheme = f"=== BEGIN MARK SCHEME ===\n{stands.SCHEME}\n=== END MARK SCHEME ==="
    asked = "\n".join(stands.QUESTIONS)
    question = f"{stands.REFLECTION}{_REFLECTION} points, about 200 words)\n\n{asked}\n\n{scheme}"
    cells += [
        _text(question, "reflection", task=True, locked=True, points=_REFLECTION),
        _text("*Write your answer here.*"),
        _text("## Now on the real thing (not graded)\n\nOff by default: set `REAL = True` to run it."),
        _code(f"REAL = False\nif REAL:\n    {stands.REAL}"),
        _text(
            f"## Summary\n\n{stands.REMEMBER}\n\n**Where to read on**\n\n{stands.READ_ON}\n\n{stands.NEXT}"
        ),
    ]
    spec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}


def _exercise(place: int, f: str) -> list[dict[str, Any]]:
    """Return an exercise that gives back what it is given: text, answer, visible and hidden check."""
    head = (
        f"## Exercise {place} · {f.replace('_', ' ').capitalize()} ★ (about 1 line, {sum(_POINTS.values())}"
        " points)"
    )
    text = f"""{head}

{stands.WHY}

**Contract** for `{f}(x) -> int`

| part | what it is |
|---|---|
| `x` | an int |
{stands.ROW}

**Worked example**

```python
{f}(3)
# 3
```

**Predict before you run.** What does `{f}(0)` return?

<details><summary>Answer</summary>

0, as the contract says.

</details>"""
    answer = (
        f'def {f}(x):\n    """Return x.\n\n    x: an int.  Returns an int.\n    """\n'
        "    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION"
    )
    hint = '(\n{0}f"{1} was {{_got!r}} → something else came back → "\n{0}"contract row \'returns\'"\n{2})'
    seen = hint.format(" " * 4, f"{f}(3)", "")
    visible = f'_got = {f}(3)\nassert _got == 3, {seen}\nprint("{f}: visible check passed.")'
    seen = hint.format(" " * 8, f"{f}({{_x}})", " " * 4)
    kind = hint.replace("something else", "another type").format(" " * 8, f"{f}({{_x}})", " " * 4)
    hidden = (
        "# Graded here: other numbers, below zero as well.\n### BEGIN HIDDEN TESTS\nfor _x in (7, 0, -2):\n"
        f"    _got = {f}(_x)\n    assert type(_got) is int, {kind}\n    assert _got == _x, {seen}\n"
        "### END HIDDEN TESTS"
    )
    test = {"grade": True, "locked": True}
    return [
        _text(text),
        _code(answer, f"{f}_answer", solution=True),
        _code(visible, f"{f}_visible", points=_POINTS["visible"], **test),
        _code(hidden, f"{f}_hidden", points=_POINTS["hidden"], **test),
    ]


def _answers(f: str) -> dict[str, str]:
    """Return a small bank for that exercise: file → text."""
    both = f"# fails: {f}_visible, {f}_hidden\n"
    return {
        "right_plain": f'"""Gives x back."""\ndef {f}(x):\n    return x\n',
        "right_sum": f'"""Adds nothing."""\ndef {f}(x):\n    return x + 0\n',
        "wrong_nothing": f'"""Forgets to return."""\n{both}def {f}(x):\n    x\n',
        "wrong_text": f'"""Returns text."""\n{both}def {f}(x):\n    return str(x)\n',
        "wrong_example": f'"""Fits the example only."""\n# fails: {f}_hidden\ndef {f}(x):\n    return 3\n',
    }


def _rows(root: Path, name: str, number: str, title: str, functions: Sequence[str]) -> dict[Path, str]:
    """Return the documents with a row for the assignment, where they have such a table."""
    topics = [
        f"| {f.replace('_', ' ').capitalize()} | {number}, Exercise {place} | `{f}_hidden` |"
        for place, f in enumerate(functions, 1)
    ]
    link = f"[{number} {title}](release/{name}/{name}.ipynb)"
    wanted = {
        root / "docs" / "topics.md": (r"(?m)^\| .* \| \d\d\b.* \| `\w+` \|$", topics),
        root / "README.md": (
            r"(?m)^\| \[\d\d .*\]\(release/.*\|$",
            [f"| {link} | {', '.join(functions)} | 1 h |"],
        ),
    }
    found = {}
    for path, (row, new) in wanted.items():
        text = path.read_text("utf-8") if path.is_file() else ""
        if rows := list(re.finditer(row, text)):
            end = rows[-1].end()
            found[path] = text[:end] + "".join(f"\n{line}" for line in new) + text[end:]
    return found


def _text(source: str, name: str = "", **data: Any) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": _metadata(name, data), "source": source}


def _code(source: str, name: str = "", **data: Any) -> dict[str, Any]:
    cell = {"cell_type": "code", "metadata": _metadata(name, data), "source": source}
    return {**cell, "outputs": [], "execution_count": None}


def _metadata(name: str, data: dict[str, Any]) -> dict[str, Any]:
    if not name:
        return {}
    flags = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
    return {"nbgrader": {**flags, **data, "grade_id": name}}

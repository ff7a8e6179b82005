"""docs/lint.md: every mistake with the message that it really gets, made from an example of each.

The examples are the rules' tests as well: each must be found, and nothing else where nothing is wrong.
"""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..placeholders import WHY
from . import RULES, find_sources, lint
from .rules import Finding
from .style import RUFF

Notebook = dict[str, Any]
# The cells of the sound notebook, by what examples call them.
_CELLS = ("title", "how", "setup", "exercise", "answer", "visible", "hidden", "reflection", "reply", "end")
_CONFIG = "c = get_config()\nc.Lint.form = True\n"
_TOPICS = "| Doubling | 09, Exercise 1 | `double_hidden` |\n"
_RUFF = '[tool.ruff.lint]\nselect = ["F"]\n'
_HEAD = """# What `grader lint` finds

It looks at `source/` without running anything, in about a second; `grader build`, `grader bank check` and
CI begin with it. Below is every mistake that it knows, with the message that an example of it gets.

```
grader lint                            # all assignments
grader lint 04_cloud_storage --json    # objects with rule, stops, notebook, number, cell, line, message
grader lint --catalogue docs/lint.md   # writes this page
```

The exit code is 0 when nothing was found, 1 when something was, 2 when it could not look.

What *stops* is refused by `build` and `bank check` as well: it would leak, lose points, or break the release.
A course leaves others out with `c.Lint.ignore = ["points-zero"]` in its `nbgrader_config.py`. The rules that
begin with `form-` hold only where it says `c.Lint.form = True`, as here: they are what [author.md](author.md)
promises. What `ruff check` refuses is listed where the course has settings for ruff.

| rule | mistake | stops | message of an example |
|---|---|---|---|
"""


def _cell(kind: str, source: str, **data: Any) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": kind,
        "id": data.get("grade_id", ""),
        "metadata": {},
        "source": source,
    }
    if kind == "code":
        cell |= {"outputs": [], "execution_count": None}
    if data:
        flags = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
        cell["metadata"] = {"nbgrader": flags | data}
    return cell


def sound() -> Notebook:
    """Return a notebook with nothing wrong, in our form: one exercise, `double`, and a reflection."""
    exercise = (
        "## Exercise 1 · Twice ★ (about 1 line, 3 points)\n\nWhy it matters.\n\n**Contract** for `double(x)"
        " -> int`\n\n| part | what it is |\n|---|---|\n| `x` | an int |\n\n**Worked"
        " example**\n\n```python\ndouble(4)\n# 8\n```\n\n**Predict before you run.** Twice"
        " nothing?\n\n<details><summary>Answer</summary>\n\n0\n\n</details>"
    )
    answer = (
        'def double(x):\n    """Twice x."""\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION'
    )
    visible = (
        'assert double(3) == 6, f"double(3) was {double(3)!r} → row x"\nprint("double: visible check'
        ' passed.")'
    )
    hidden = (
        "# Graded here: below zero.\n### BEGIN HIDDEN TESTS\n"
        'assert double(-2) == -4, f"double(-2) was {double(-2)!r} → row x"\n### END HIDDEN TESTS'
    )
    scheme = (
        "## Reflection · Why twice? (4 points)\n\n1. Why?\n\n=== BEGIN MARK SCHEME ===\nA reason.\n=== END"
        " MARK SCHEME ==="
    )
    test = {"grade": True, "locked": True}
    badge = (
        "[![Open in"
        " Colab](https://colab.research.google.com/assets/colab-badge.svg)](https://colab.research.google.com/)"
    )
    cells = [
        _cell("markdown", f"# 09 · Doubling ★\n\n**Time:** an hour · **7 points**\n\n{badge}"),
        _cell(
            "markdown", "## What you will be able to do\n\n- double.\n\n## How to work\n\nRun the next cell."
        ),
        _cell("code", "print(1)", grade_id="setup", locked=True),
        _cell("markdown", exercise),
        _cell("code", answer, grade_id="double_answer", solution=True),
        _cell("code", visible, grade_id="double_visible", points=1, **test),
        _cell("code", hidden, grade_id="double_hidden", points=2, **test),
        _cell("markdown", scheme, grade_id="reflection", points=4, task=True, locked=True),
        _cell("markdown", "*Write your answer here.*"),
        _cell(
            "markdown",
            "## Now on the real thing (not graded)\n\n## Summary\n\n**Where to read on**\n\n**Next:**"
            " tripling.",
        ),
    ]
    for name, cell in zip(_CELLS, cells, strict=True):
        cell["id"] = cell["id"] or name
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": python}, "nbformat": 4, "nbformat_minor": 5}


def _with(name: str, *swaps: tuple[str, str], **data: Any) -> Callable[[Notebook], None]:
    """Return a change of one cell: of its text by pieces, of its nbgrader metadata (None: taken away)."""

    def change(nb: Notebook) -> None:
        cell = nb["cells"][_CELLS.index(name)]
        for old, new in swaps:
            assert old in cell["source"], f"{name} has no {old!r}"
            cell["source"] = cell["source"].replace(old, new)
        for key, value in data.items():
            cell["metadata"]["nbgrader"][key] = value
            if value is None:
                del cell["metadata"]["nbgrader"][key]

    return change


def _whole(**parts: Any) -> Callable[[Notebook], None]:
    return lambda nb: nb.update(copy.deepcopy(parts))


def _second_exercise(nb: Notebook) -> None:
    more = [
        copy.deepcopy(nb["cells"][_CELLS.index(name)]) for name in ("exercise", "answer", "visible", "hidden")
    ]
    for cell in more:
        text = (
            cell["source"]
            .replace("double", "triple")
            .replace("Exercise 1", "Exercise 2")
            .replace("2 * x", "3 * x")
        )
        cell["source"] = text.replace("triple(-2) == -4", "double(-2) == -4")
        cell["id"] = cell["id"].replace("double", "triple") + ("2" if cell["id"] == "exercise" else "")
        if given := cell["metadata"].get("nbgrader"):
            given["grade_id"] = given["grade_id"].replace("double", "triple")
    place = _CELLS.index("reflection")
    nb["cells"][place:place] = more
    nb["cells"][0]["source"] = nb["cells"][0]["source"].replace("7 points", "10 points")


def _remove(name: str) -> Callable[[Notebook], None]:
    return lambda nb: nb["cells"].pop(_CELLS.index(name)) and None


_BEGIN, _END = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"
_ASSERT = 'assert double(-2) == -4, f"double(-2) was {double(-2)!r} → row x"'
EXAMPLES: dict[str, Callable[[Notebook], None]] = {
    "unreadable": _whole(nbformat=3),
    "marker-mistyped": _with("hidden", (_BEGIN, "### BEGIN HIDDEN TEST"), (_END, "### END HIDDEN TEST")),
    "marker-unclosed": _with("hidden", (_END, "# that was all")),
    "marker-unopened": _with("hidden", (_BEGIN, "# here we go")),
    "marker-nested": _with("hidden", (_ASSERT, f"### BEGIN SOLUTION\n{_ASSERT}\n### END SOLUTION")),
    "marker-place": _with("setup", ("print(1)", f"{_BEGIN}\nprint(1)\n{_END}")),
    "region-empty": _with("hidden", (_ASSERT, "")),
    "hidden-shown": _with("hidden", (f"{_BEGIN}\n", ""), (f"\n{_END}", "")),
    "hidden-said": _with("visible", ("assert double", "# Hidden tests:\nassert double")),
    "autotest-mistyped": _with("hidden", (_ASSERT, "### HASHED AUTO_TEST double(3)")),
    "autotest-place": _with("setup", ("print(1)", "print(1)\n### AUTOTEST double(3)")),
    "autotest-broken": _with("hidden", (_ASSERT, "### AUTOTEST double(3")),
    "autotest-file": _with("hidden", (_ASSERT, "### AUTOTEST double(3)")),
    "metadata-broken": _with("hidden", grade="true"),
    "cell-sort": _with("answer", task=True),
    "id-missing": _with("visible", grade_id=None),
    "id-characters": _with("visible", grade_id="double visible"),
    "id-twice": _with("hidden", grade_id="double_visible"),
    "points-missing": _with("visible", points=None),
    "points-text": _with("visible", points="2"),
    "points-odd": _with("visible", points="two"),
    "points-negative": _with("visible", points=-1),
    "points-zero": _with("visible", points=0),
    "schema-old": _with("visible", schema_version=1),
    "schema-new": _with("visible", schema_version=4),
    "language": _whole(metadata={"kernelspec": {"name": "ir", "display_name": "R"}}),
    "nothing-graded": _whole(cells=[]),
    "syntax": _with("visible", ("double(3) == 6", "double(3) = 6")),
    "release-syntax": _with(
        "hidden", (_BEGIN, f"if double(0) == 0:\n    {_BEGIN}"), (_ASSERT, f"    {_ASSERT}")
    ),
    "marker-indent": _with("answer", ("    ### BEGIN", "### BEGIN")),
    "test-value": _with("visible", ('print("double: visible check passed.")', "double(3)")),
    "test-stderr": _with("visible", ("print(", 'import sys\nprint("!", file=sys.stderr)\nprint(')),
    "test-star-import": _with("visible", ("assert double", "from math import *\nassert double")),
    "test-other-answer": _second_exercise,
    "picture-missing": _with("exercise", ("Why it matters.", "![Two and two](img/two.png)")),
    "file-missing": _with("exercise", ("Why it matters.", "See [the prices](prices.csv).")),
    "ruff": _with("setup", ("print(1)", "print(one)")),
    "form-title": _with("title", ("**7 points**", "**9 points**")),
    "form-section": _with("end", ("**Next:** tripling.", "The end.")),
    "form-setup": _remove("setup"),
    "form-heading": _with("exercise", ("about 1 line, 3 points", "3 points")),
    "form-exercise": _with("exercise", ("**Predict before you run.** ", "")),
    "form-cells": _with("hidden", grade_id="twice_hidden"),
    "form-answer": _with("answer", ("    ### BEGIN SOLUTION\n", ""), ("\n    ### END SOLUTION", "")),
    "form-locked": _with("visible", locked=False),
    "form-hidden": _with("hidden", ("# Graded here: below zero.", "x = double(0)")),
    "form-message": _with("visible", (', f"double(3) was {double(3)!r} → row x"', "")),
    "form-passed": _with("visible", ('\nprint("double: visible check passed.")', "")),
    "form-name": _with("visible", ("assert double", "x = 3\nassert double")),
    "form-placeholder": _with("exercise", ("Why it matters.", WHY)),
    "form-topics": _with("hidden", grade_id="double_hidden_1"),
    "form-sleep": _with("visible", ("print(", "import time as _time\n_time.sleep(1)\nprint(")),
}


def findings_of(
    change: Callable[[Notebook], None] = lambda nb: None, *, ask_ruff: bool = True
) -> list[Finding]:
    """Return what is found in the sound notebook after a change."""
    nb = sound()
    change(nb)
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        folder = root / "source" / "09_doubling"
        folder.mkdir(parents=True)
        (root / "nbgrader_config.py").write_text(_CONFIG, encoding="utf-8")
        (root / "pyproject.toml").write_text(_RUFF, encoding="utf-8")
        (root / "docs").mkdir()
        (root / "docs" / "topics.md").write_text(_TOPICS, encoding="utf-8")
        (folder / "09_doubling.ipynb").write_text(json.dumps(nb), encoding="utf-8")
        return lint(find_sources(root), ask_ruff=ask_ruff)


def catalogue() -> str:
    """Return docs/lint.md: a row for each rule, with the message of its example."""
    rows = []
    for name, rule in RULES.items():
        said = findings_of(EXAMPLES[name], ask_ruff=rule is RUFF)
        found = next(one for one in said if one.rule == name)
        place = f"cell {found.number}" if found.number else ""
        place += f", line {found.line}" if found.line else ""
        message = f"{place}: {found.message}" if place else found.message
        rows.append(f"| `{name}` | {rule.mistake} | {'yes' if rule.stops else ''} | {_plain(message)} |\n")
    return _HEAD + "".join(rows)


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")

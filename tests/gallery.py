"""A small course whose students handed in one of everything: what pages have to show.

`python -m tests.gallery FOLDER` grades it there, and leaves the pages to be looked at.
"""

import base64
import shutil
import struct
import sys
import zlib
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.authoring.build import canonical
from grader.cells import grade_id
from grader.classroom.batch import autograde, jobs_of
from grader.course import Course, put_programs_on_path
from grader.grading.intake.released import released_source
from grader.reporting.addresses import page_path
from grader.reporting.report import write_report
from grader.reporting.writer import write_feedback
from grader.store.results import read_results

from .conftest import graded_cell

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "tiny"
c.KernelManager.transport_encryption = "auto"
c.Grading.imports = []
c.Grading.cell_seconds = 1
c.Grading.side_files = ["*.png", "*.csv"]
c.Grading.strict = True
c.AssignLatePenalties.plugin_class = "half_price.Half"
"""
LATE = """from nbgrader.plugins import BasePlugin

class Half(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 2
"""
LONG = "averylongname" * 8
UNBROKEN = "https://example.org/" + "a_very_long_address/" * 12 + "?" + "x" * 150
FORMULA = "$$\\sum_{i=1}^{n} \\frac{x_i - \\mu}{\\sigma} = \\mathrm{" + "z" * 90 + "}$$"
RIGHT = {
    "mean_answer": "def mean(values):\n    return sum(values) / len(values)",
    "largest_of_all_values_answer": "def largest_of_all_values(rows):\n    return max(map(max, rows))",
    "draw_line_answer": "def draw_line(values):\n    return sorted(values)",
    "essay": "The mean is **pulled** by one large value; the *median* is not.",
    "more_answer": "def more(x):\n    return x + 1",
}
WRONG = {
    **RIGHT,
    "mean_answer": f"def mean(values):\n    address = '{UNBROKEN}'\n    return sum(values) / 5",
    "largest_of_all_values_answer": "def largest_of_all_values(rows):\n    return rows[0][7]",
    "more_answer": "def more(x):\n    return {'x': 1}[x]",
    "essay": "*Write your answer here.*",
}
WRITING = f"""# Why the *median*

It is `List<int>` -> **robust**, if a <b and c> d; see {UNBROKEN} and [this page](https://example.org/median).

| a column with a long name | {" | ".join(f"another column {n}" for n in range(12))} |
|{"---|" * 13}
| {" | ".join(str(n * 1234567) for n in range(13))} |

Inline $a_1 < b_2$ and on its own:

{FORMULA}

* first, with `code_that_is_long_{"x" * 200}`
* second 🎉👩‍👩‍👧‍👦
    1. deeper

> quoted

שלום עולם, המדיאן יציב יותר. الوسيط أكثر ثباتًا من المتوسط (median).

```python
def f(x):
    return x + {"1 + " * 60}1
```

![my drawing](attachment:drawing.png) ![a file](plot.png) ![gone](nowhere.png)
"""
PRINTED = """import base64
from IPython.display import Image, display
print("a long line " * 200)
print("x" * 900)
print("\\x1b[31mred\\x1b[0m", "שלום", "🎉")
for n in range(12):
    print(" ".join(f"{n * k:>12}" for k in range(24)))
display(Image(data=base64.b64decode("PNG"), format="png"))
{}["no such key"]
"""


def png(width: int = 900, height: int = 300) -> bytes:
    """Return a picture: a slope, in grey."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(
        b"\0" + bytes(40 if x * height < y * width else 220 for x in range(width)) for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def _test(name, source, points, *, hidden=False):
    if hidden:
        source = f"### BEGIN HIDDEN TESTS\n{source}\n### END HIDDEN TESTS"
    return graded_cell(name, source, grade=True, locked=True, points=points)


def _answer(name):
    head, body = RIGHT[name].split("\n    ")
    return graded_cell(
        name, f"{head}\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION", solution=True
    )


def _written(name, source, **kind):
    return new_markdown_cell(source, id=name) | {"metadata": graded_cell(name, "", **kind).metadata}


def _notebook(*cells):
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return new_notebook(
        metadata={"kernelspec": kernel, "language_info": {"name": "python"}},
        cells=[nbformat.from_dict(cell) for cell in cells],
    )


def statistics_notebook():
    return _notebook(
        new_markdown_cell("# Statistics", id="title"),
        graded_cell("setup", "import math", locked=True),
        _answer("mean_answer"),
        _test("mean_visible", 'assert mean([1, 3]) == 2, f"mean([1, 3]) gave {mean([1, 3])!r}, not 2"', 2),
        _test(
            "mean_hidden",
            'assert mean([4, 4]) == 4, "the mean of equal values is that value"',
            3,
            hidden=True,
        ),
        _answer("largest_of_all_values_answer"),
        _test("largest_of_all_values_visible", "assert largest_of_all_values([[1, 2], [3, 0]]) == 3", 1),
        _test(
            "largest_of_all_values_hidden_1",
            "assert largest_of_all_values([[-1]]) == -1",
            1,
            hidden=True,
        ),
        _test(
            "largest_of_all_values_hidden_2",
            "assert largest_of_all_values([[5], [6, 7]]) == 7",
            1,
            hidden=True,
        ),
        _answer("draw_line_answer"),
        _test("draw_line_visible", "assert draw_line([2, 1]) == [1, 2]", 1),
        new_code_cell("drawn = draw_line([3, 1, 2])\nprint(drawn)", id="look"),
        _written("essay", "*Write your answer here.*", grade=True, solution=True, points=4),
        _written("reflection", "What would you do next?", locked=True, task=True, points=2),
        new_markdown_cell("*Write your answer here.*", id="reflection-text"),
    )


def more_notebook():
    return _notebook(
        _answer("more_answer"),
        _test("more_visible", "assert more(1) == 2", 2),
        *(_test(f"more_hidden_{n}", f"assert more({n}) == {n + 1}", 0.125, hidden=True) for n in range(16)),
    )


def make_course(folder):
    """Make the course: two assignments, one of them with two notebooks, due on 30 October."""
    course_folder = folder / "course"
    notebooks = {
        "statistics": {"statistics": statistics_notebook(), "statistics_2": more_notebook()},
        "other": {"other": more_notebook()},
    }
    for assignment, found in notebooks.items():
        (course_folder / "source" / assignment).mkdir(parents=True)
        for name, nb in found.items():
            text = canonical(nbformat.writes(nb))
            (course_folder / "source" / assignment / f"{name}.ipynb").write_text(text, encoding="utf-8")
    (course_folder / "nbgrader_config.py").write_text(CONFIG)
    (course_folder / "half_price.py").write_text(LATE)
    return Course(course_folder)


def _released(course, name="statistics"):
    nb = course.assignment("statistics").master(name)
    for cell in nb.cells:
        cell.source = released_source(cell.source)
    return nb


def _filled(course, answers, name="statistics", reflection="", **more):
    nb = _released(course, name)
    for cell in nb.cells:
        cell.source = answers.get(grade_id(cell), cell.source)
        if cell["id"] == "reflection-text" and reflection:
            cell.source = reflection
        cell.update(more.get(grade_id(cell) or "", {}))
    return nb


def _hand_in(course, student, answers=RIGHT, *, cells=(), change=lambda nb: None, when="2026-10-29", **more):
    folder = course.path("submitted", "statistics", student)
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text(f"{when} 10:00:00 UTC\n")
    for name in ("statistics", "statistics_2"):
        nb = _filled(course, answers, name, **more)
        if name == "statistics":
            nb.cells += cells
            change(nb)
        (folder / f"{name}.ipynb").write_text(nbformat.writes(nb), encoding="utf-8")
    return folder


def _split_and_moved(nb):
    """An answer split in two, one deleted and typed anew, a check deleted, another changed."""
    at = {grade_id(cell): number for number, cell in enumerate(nb.cells)}
    first = nb.cells[at["mean_answer"]]
    second = nbformat.from_dict(first | {"id": "second"})
    second.source = "def mean(values):\n    return sum(values) / len(values)"
    first.source = "import statistics"
    nb.cells[at["mean_visible"]].source = "assert True"
    nb.cells[at["draw_line_answer"]] = new_code_cell(RIGHT["draw_line_answer"])
    del nb.cells[at["largest_of_all_values_visible"]]
    nb.cells.insert(at["mean_answer"] + 1, second)


def hand_in(course):
    """Submit one of everything; a student is called by what there is to see."""
    thanks = "Next I would *measure*, and compare the result."
    _hand_in(course, "full", reflection=thanks)
    _hand_in(course, "partly", WRONG, reflection=thanks)
    _hand_in(course, "blank", {})
    _hand_in(course, LONG, {})
    _hand_in(course, "late", when="2026-11-02", reflection=thanks)
    endless = {**RIGHT, "mean_answer": "def mean(values):\n    while True:\n        pass"}
    _hand_in(course, "endless", endless)
    _hand_in(course, "moved", change=_split_and_moved).joinpath("my_own.py").write_text("y = 1\n")
    flagged = {**RIGHT, "mean_answer": "import builtins\n" + RIGHT["mean_answer"]}
    _hand_in(course, "flagged", flagged, cells=[new_code_cell("import gc\ngc.get_referrers(mean)")])
    picture = base64.b64encode(png()).decode()
    attached = {"attachments": {"drawing.png": {"image/png": picture}}}
    written = {**RIGHT, "essay": WRITING}
    cells = [
        new_markdown_cell("### More of mine\n\nאני חושב כך."),
        new_code_cell("1 / 0"),
    ]
    folder = _hand_in(course, "writer", written, cells=cells, reflection=WRITING, essay=attached)
    (folder / "plot.png").write_bytes(png(400, 400))
    printed = {
        **RIGHT,
        "draw_line_answer": RIGHT["draw_line_answer"] + "\n" + PRINTED.replace("PNG", picture),
    }
    printed["mean_answer"] = "import helpers\n" + RIGHT["mean_answer"]
    _hand_in(course, "printer", printed).joinpath("helpers.py").write_text("x = 1\n")
    for student, text in {"damaged": '{"cells": [{"cell_ty', "empty": ""}.items():
        _hand_in(course, student)
        for name in ("statistics", "statistics_2"):
            (course.path("submitted", "statistics", student) / f"{name}.ipynb").write_text(text)
    folder = _hand_in(course, "stranger")
    (folder / "statistics_2.ipynb").unlink()
    nb = _notebook(new_markdown_cell("# Another course"), new_code_cell("print('nothing of this one')"))
    (folder / "statistics.ipynb").write_text(nbformat.writes(nb))


def mark(course):
    """Be the person who grades by hand: points, comments, extra credit, an opinion changed."""
    from nbgrader.api import Gradebook

    with Gradebook(course.db_url, "tiny") as book:
        for student in ("full", "late"):
            for cell, points in {"essay": 4, "reflection": 1.5}.items():
                grade = book.find_grade(cell, "statistics", "statistics", student)
                grade.manual_score, grade.needs_manual_grade = points, False
        book.find_grade("essay", "statistics", "statistics", "full").extra_credit = 0.5
        grade = book.find_grade("mean_hidden", "statistics", "statistics", "partly")
        grade.manual_score, grade.needs_manual_grade = 1, False
        said = {
            ("full", "essay"): "Well put: see [the median](https://example.org/median) too.\n\n* one\n* two",
            ("full", "mean_answer"): "A nice short one.",
            ("partly", "mean_answer"): f"One point for the idea. {UNBROKEN}",
        }
        for (student, cell), text in said.items():
            book.find_comment(cell, "statistics", "statistics", student).manual_comment = text
        book.db.commit()


def make(folder, gradebook=None):
    """Make, grade and mark the course; write its pages and its report, and return it."""
    from nbgrader.api import Gradebook

    course = make_course(folder)
    if gradebook:
        shutil.copy(gradebook, course.root / "gradebook.db")
    put_programs_on_path()
    with Gradebook(course.db_url, "tiny") as book:
        for name in ("statistics", "other"):
            book.update_or_create_assignment(name, duedate="2026-10-30 18:00:00 UTC")
        for number, student in enumerate(["full", "partly", "writer", "absent", LONG]):
            called = {"first_name": f"First{number}", "last_name": "-".join(["Łast-Näme"] * (number + 1))}
            book.update_or_create_student(student, **called)
    hand_in(course)
    autograde(course, jobs_of(course, [], [], "fork"), 1)
    mark(course)
    results = read_results(course)
    write_feedback(course, results)
    write_report(course, course.root / "report.html")
    return course


def pages(course):
    """Return the pages by student, and the report."""
    found = {r.student: page_path(course, r.assignment, r.student) for r in read_results(course)}
    return found | {"report": course.root / "report.html"}


if __name__ == "__main__":
    for name, path in pages(make(Path(sys.argv[1]))).items():
        print(name, path)

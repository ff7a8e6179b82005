"""A tiny nbgrader course, made anew for each test that asks for one."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from grader.cells import fill
from grader.course import Course, put_programs_on_path

put_programs_on_path()

RIGHT = "def f(x):\n    return x + 1"
HIDDEN = "the hint of the hidden test"


def graded_cell(grade_id: str, source: str, **kind: object) -> NotebookNode:
    cell = nbformat.v4.new_code_cell(source, id=grade_id)
    plain = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
    cell.metadata["nbgrader"] = NotebookNode({**plain, "grade_id": grade_id, **kind})
    return cell


def tiny_notebook() -> NotebookNode:
    """Two exercises' worth of cells: set-up, answer, visible and hidden test, reflection."""
    reflection = nbformat.v4.new_markdown_cell(
        "Why?\n\n=== BEGIN MARK SCHEME ===\nbecause the mark scheme says so\n=== END MARK SCHEME ===",
        id="reflection",
    )
    reflection.metadata["nbgrader"] = NotebookNode(
        grade=False, locked=True, solution=False, task=True, points=4, grade_id="reflection", schema_version=3
    )
    return nbformat.v4.new_notebook(
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        cells=[
            nbformat.v4.new_markdown_cell("# Tiny", id="title"),
            graded_cell("setup", "import math", locked=True),
            graded_cell(
                "f_answer",
                "def f(x):\n    ### BEGIN SOLUTION\n    secret_solution = x + 1\n    return secret_solution\n"
                "    ### END SOLUTION",
                solution=True,
            ),
            graded_cell(
                "f_visible",
                'assert f(1) == 2, f"f(1) gave {f(1)!r}"',
                grade=True,
                locked=True,
                points=2,
            ),
            graded_cell(
                "f_hidden",
                f'# others\n### BEGIN HIDDEN TESTS\nassert f(40) == 41, "{HIDDEN}"\n### END HIDDEN TESTS',
                grade=True,
                locked=True,
                points=3,
            ),
            reflection,
            nbformat.v4.new_markdown_cell("*Write your answer here.*", id="reflection-text"),
        ],
    )


@pytest.fixture(scope="session")
def blank_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook of the course `tiny` with nothing in it."""
    from nbgrader.api import Gradebook

    from grader.store.opening import make_blank

    file = tmp_path_factory.mktemp("blank") / "gradebook.db"
    make_blank(f"sqlite:///{file}")
    Gradebook(f"sqlite:///{file}", "tiny").close()
    return file


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course folder with one assignment, `ps1`, in canonical form."""
    from grader.authoring.build import canonical

    folder = tmp_path / "course"
    (folder / "source" / "ps1").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "tiny"\n'
        'c.KernelManager.transport_encryption = "auto"\n'
        'c.CourseDirectory.solution_directory = "solutions"\n'
        "c.Grading.imports = []\n"  # to import what is not used here takes longer than all else
    )
    text = canonical(nbformat.writes(tiny_notebook()))
    (folder / "source" / "ps1" / "ps1.ipynb").write_text(text, encoding="utf-8")
    return Course(folder)


@pytest.fixture
def submit(course: Course) -> Callable[..., Path]:
    """A function that submits: `submit("ann", answer)`, or `submit("ann", raw=b"…", name="x.ipynb")`."""

    def submit(student: str, answer: str | NotebookNode | None = RIGHT, **given: object) -> Path:
        folder = course.path("submitted", "ps1", student)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / str(given.get("name", "ps1.ipynb"))
        if "raw" in given:
            path.write_bytes(given["raw"])  # type: ignore[arg-type]
            return path
        if isinstance(answer, NotebookNode):
            nb = answer
        else:
            nb = fill(released(course), {"f_answer": answer} if answer is not None else {})
        path.write_text(nbformat.writes(nb), encoding="utf-8")
        return path

    return submit


def released(course: Course) -> NotebookNode:
    """The master as students get it: hidden tests and mark scheme removed."""
    from grader.grading.intake import released_source

    nb = course.assignment("ps1").master("ps1")
    for cell in nb.cells:
        cell.source = released_source(cell.source)
    return nb


def a_part(names: Sequence[str], first: int = 0) -> Sequence[str]:
    """Every fourth of the names, so that a push stays short; all with GRADER_PARITY=all, as every night."""
    return names if os.environ.get("GRADER_PARITY") == "all" else names[first::4]

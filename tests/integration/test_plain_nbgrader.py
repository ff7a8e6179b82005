"""Plain `nbgrader autograde` gives the bank's right answers the same full marks as our grader.

Plain means without any of our code: nbgrader's own command line on the course's configuration.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.authoring.bank import trials
from grader.cells import Kind, fill, kind, points
from grader.course import CONFIG_NAME, Course

from ..conftest import a_part

HERE = Course(Path(__file__).resolve().parents[2])


def nbgrader(root, *arguments):
    command = [sys.executable, "-m", "nbgrader", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=600)


@pytest.mark.parametrize("name", a_part(HERE.assignment_names()))
def test_right_answers_get_full_marks(tmp_path, name):
    # Without the lines by which nbgrader's command would use our engine.
    lines = (HERE.root / CONFIG_NAME).read_text().splitlines()
    plain = [line for line in lines if not line.startswith("c.Autograde.")]
    assert len(plain) < len(lines)
    (tmp_path / CONFIG_NAME).write_text("\n".join(plain))
    shutil.copytree(HERE.path("source", name), tmp_path / "source" / name)
    course = Course(tmp_path)
    # One student per notebook of right answers, as the bank check packs them.
    right = [t for t in trials(HERE, name, [], "jupyter") if t.members and not t.fails][:1]
    assert right
    for number, trial in enumerate(right):
        folder = course.path("submitted", name, f"student{number}")
        folder.mkdir(parents=True)
        nb = fill(trial.assignment.master(trial.notebook), trial.answers)
        nbformat.write(nb, folder / f"{trial.notebook}.ipynb")
    done = nbgrader(tmp_path, "generate_assignment", name, "--force", "--create")
    assert done.returncode == 0, done.stderr[-2000:]
    done = nbgrader(tmp_path, "autograde", name)
    assert done.returncode == 0, done.stderr[-2000:]
    master = course.assignment(name).master(right[0].notebook)
    most = sum(points(cell) for cell in master.cells if kind(cell) is Kind.TEST)
    with Gradebook(course.db_url, course.directory.course_id) as book:
        for number, trial in enumerate(right):
            submission = book.find_submission(name, f"student{number}")
            lost = [g.name for nb in submission.notebooks for g in nb.grades if g.auto_score == 0]
            assert (submission.score, lost) == (most, []), trial.name

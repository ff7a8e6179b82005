"""What plain nbgrader makes of an attack."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from grader.course import put_programs_on_path

from .harness import COURSE, submit

NOT_TRIED = "not tried"
_SECONDS = 240
_CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "course"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\\nraise NotImplementedError()"}
c.ClearSolutions.text_stub = "*Write your answer here.*"
"""


def named(name: str) -> tuple[str, str]:
    """Return a module's short name, and what `plain` says of it."""
    return name.partition(".attacks.")[2], plain(name)


def plain(name: str) -> str:
    """Submit what a module holds to nbgrader by itself; say in a few words what came of it."""
    module = importlib.import_module(name)
    with tempfile.TemporaryDirectory(prefix="plain-") as temporary:
        course = Path(temporary) / "course"
        shutil.copytree(_course(module.ASSIGNMENT).name, course)
        folder = course / "submitted" / "mallory" / module.ASSIGNMENT
        folder.mkdir(parents=True)
        submit(module, folder, honest=".oddities." in name)
        if any(path.is_symlink() or not path.is_file() for path in folder.iterdir()):
            return "not tried: no regular file"
        command = [sys.executable, "-m", "tests.attacks.cage", str(course), module.ASSIGNMENT]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, cwd=COURSE.root)
        except subprocess.TimeoutExpired:
            return f"still running after {_SECONDS} s"
    try:
        scores = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        return "no score"
    return _gained(scores, getattr(module, "EARNS", ()))


def _gained(scores: dict[str, tuple[float | None, float]], deserved: tuple[str, ...]) -> str:
    tests = {name: (score or 0, most) for name, (score, most) in scores.items() if score is not None}
    extra = sum(score for name, (score, _) in tests.items() if name not in deserved)
    if tests and all(score == most for score, most in tests.values()):
        return "full marks"
    return f"{extra:g} undeserved points" if extra else "nothing gained"


@cache
def _course(assignment: str) -> tempfile.TemporaryDirectory[str]:
    """Return a course of plain nbgrader with one assignment, released; it goes when this process ends."""
    temporary = tempfile.TemporaryDirectory(prefix="plain-")
    folder = Path(temporary.name)
    put_programs_on_path()
    (folder / "nbgrader_config.py").write_text(_CONFIG, encoding="utf-8")
    shutil.copytree(COURSE.path("source", assignment), folder / "source" / assignment)
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", assignment, "--create", "--force"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return temporary

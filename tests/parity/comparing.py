"""One assignment of any nbgrader course, graded by us and by plain nbgrader, cell by cell."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from grader.cells import fill
from grader.classroom.batch import with_proofs
from grader.course import Course, put_programs_on_path
from grader.errors import GraderError
from grader.grading.result import CellStatus, Result
from grader.grading.submission import Job, grade
from grader.masters import upgraded

ROOT = Path(__file__).resolve().parents[2]
STUDENTS = ("solutions", "blank", "some")
_SECONDS = 900
Scores = dict[str, float | None]  # notebook/cell → points; None where a person is awaited


@dataclass
class Compared:
    """How one assignment went: cells that both grade alike, differences in words, and flags."""

    name: str
    why_not: str = ""
    equal: int = 0
    ungraded: int = 0  # cells of submissions that plain nbgrader gives no score
    unsolved: int = 0  # of those equal: tests that even the solutions fail, with both
    different: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def compare(request: tuple[Path, str]) -> Compared:
    """Grade one assignment of a course with both, and compare every graded cell."""
    folder, assignment = request
    found = Compared(f"{folder.name}/{assignment}")
    with tempfile.TemporaryDirectory(prefix="parity-") as temporary:
        try:
            course = _prepared(folder, assignment, Path(temporary) / "course")
            ours = {result.student: result for result in _ours(course, assignment)}
            plain = _plain(course.root, assignment)
        except (GraderError, OSError, ValueError, subprocess.SubprocessError) as error:
            found.why_not = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
            return found
    for student, result in ours.items():
        _note(found, student, result, plain.get(student, {}))
    return found


def _prepared(folder: Path, assignment: str, to: Path) -> Course:
    """Copy what an assignment needs, release it, and hand in for each student."""
    here = Course(folder).path("source", assignment)
    shutil.copytree(here, to / "source" / assignment, ignore=shutil.ignore_patterns(".*", "*checkpoint*"))
    config = folder / "nbgrader_config.py"
    (to / config.name).write_text(config.read_text() if config.exists() else "c = get_config()\n")
    for path in (to / "source" / assignment).glob("*.ipynb"):
        nb = nbformat.read(path, as_version=4)
        if "python" in str(nb.metadata.get("kernelspec", {}).get("name", "python")):
            nb.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(upgraded(nb, path.name), path)
    _nbgrader(to, "generate_assignment", assignment, "--create", "--force")
    course = Course(to)
    references = course.assignment(assignment).references
    for student in STUDENTS:
        submitted = course.path("submitted", assignment, student)
        shutil.copytree(course.path("release", assignment), submitted)
        for name, answers in references.items():
            kept = [*answers.items()] if student != "blank" else []
            if student == "some":
                kept = [answer for number, answer in enumerate(kept) if number % 3 != 2]
            path = submitted / f"{name}.ipynb"
            nb = nbformat.read(path, as_version=4)
            nbformat.write(fill(nb, dict(kept)), path)
    return course


def _nbgrader(course: Path, *command: str) -> None:
    put_programs_on_path()
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command], cwd=course, capture_output=True, text=True
    )
    if done.returncode:
        raise ValueError(f"nbgrader {command[0]} fails: {_why(done.stderr)}")


def _why(said: str) -> str:
    """Return the last line that names an error, of what nbgrader says."""
    lines = [line.strip() for line in said.splitlines() if "Error: " in line]
    return lines[-1] if lines else said.strip()[-200:]


def _ours(course: Course, assignment: str) -> Iterator[Result]:
    read = course.assignment(assignment)
    jobs = [
        Job(read, student, course.path("submitted", assignment, student), course.limits, "fork", key=student)
        for student in STUDENTS
    ]
    yield from map(grade, with_proofs(course, jobs, 1))


def _plain(course: Path, assignment: str) -> dict[str, Scores]:
    """Return what plain nbgrader gives each student."""
    command = [sys.executable, "-m", "tests.attacks.cage", str(course), assignment, *STUDENTS]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, cwd=ROOT)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise ValueError(f"plain nbgrader gives no score: {_why(done.stderr)}")
    found: dict[str, Scores] = json.loads(lines[-1])
    return found


def _note(found: Compared, student: str, result: Result, plain: Scores) -> None:
    found.flags += [f"{found.name} ({student}): {flag}" for flag in result.flags]
    tests = [c for c in result.cells if c.status in (CellStatus.PASSED, CellStatus.FAILED)]
    if tests and all(plain.get(f"{cell.notebook}/{cell.id}") is None for cell in tests):
        found.ungraded += len(result.cells)  # it gave up, on a cell that takes too long for instance
        return
    for cell in result.cells:
        name = f"{cell.notebook}/{cell.id}"
        if name not in plain:
            continue
        ours = None if cell.status is CellStatus.MANUAL else cell.points
        if ours == plain[name]:
            found.equal += 1
            found.unsolved += student == "solutions" and cell.status is CellStatus.FAILED
        else:
            said = " ".join(cell.message.split())[:160]
            both = f"plain {plain[name]}, ours {ours} of {cell.max_points:g}"
            found.different.append(f"{found.name} ({student}) {name}: {both}. {said}")

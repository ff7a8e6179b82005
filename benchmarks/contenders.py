"""Who is measured, and the course folders that they are measured on."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from watch import CommandFailed, Watched, watch

from grader.authoring.drawing import make_class
from grader.course import CONFIG_NAME, Course
from grader.errors import SubmissionRefused
from grader.grading.intake import read_notebook

# nbgrader by itself: nothing of ours but the stubs, without which its notebooks would be others.
_PLAIN_CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "cloud-services-lab"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\\nraise NotImplementedError()"}
c.ClearSolutions.text_stub = "*Write your answer here.*"
c.KernelManager.transport_encryption = "auto"
"""


@dataclass(frozen=True)
class Contender:
    """A way to grade. `arguments` are those of `grader autograde`; none means plain nbgrader.

    A slow one grades fewer of the same submissions.
    """

    name: str
    slow: bool = False
    arguments: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is nbgrader by itself."""
        return not self.arguments


PLAIN = Contender("plain nbgrader autograde", slow=True)
FORK_2 = Contender("fork, 2 workers", arguments=("--engine", "fork", "--workers", "2"))
CONTENDERS = [
    PLAIN,
    Contender("jupyter, 2 workers", slow=True, arguments=("--engine", "jupyter", "--workers", "2")),
    Contender("fork, 1 worker", arguments=("--engine", "fork", "--workers", "1")),
    FORK_2,
    Contender("fork, dask, 2 workers", arguments=("--engine", "fork", "--backend", "dask", "--workers", "2")),
]


def draw(course: Course, folder: Path, assignments: list[str], students: int, seed: int) -> Course:
    """Draw a class of which every submission can be read by everybody, plain nbgrader included."""
    # One more than asked for: in a larger class one student's file is cut off, and that student goes.
    drawn = make_class(course, folder, students + 1, seed)
    names = drawn.assignment_names()
    everybody = drawn.students(names[0])
    sound = [student for student in everybody if all(_can_be_read(drawn, name, student) for name in names)]
    _keep(drawn, sound[:students])
    _drop_others(drawn, assignments)
    return drawn


def _can_be_read(course: Course, assignment: str, student: str) -> bool:
    try:
        for path in course.path("submitted", assignment, student).glob("*.ipynb"):
            read_notebook(path, course.limits.submission_bytes)
    except SubmissionRefused:
        return False
    return True


def _keep(course: Course, students: list[str]) -> None:
    for name in course.assignment_names():
        for student in course.students(name):
            if student not in students:
                _remove(course, name, student)


def some(course: Course, folder: Path, students: int) -> Course:
    """Copy a course with fewer of its students, taken evenly from first to last."""
    shutil.copytree(course.root, folder)
    fewer = Course(folder)
    everybody = fewer.students(fewer.assignment_names()[0])
    _keep(fewer, [everybody[index * len(everybody) // students] for index in range(students)])
    return fewer


def _drop_others(course: Course, assignments: list[str]) -> None:
    for name in set(course.assignment_names()) - set(assignments):
        for student in course.students(name):
            _remove(course, name, student)
        shutil.rmtree(course.path("source", name))


def _remove(course: Course, assignment: str, student: str) -> None:
    """Remove a submission; a student's folder with none in it would be named as nobody's submission."""
    folder = course.path("submitted", assignment, student)
    shutil.rmtree(folder)
    with contextlib.suppress(OSError):
        folder.parent.rmdir()


def repeated(course: Course, folder: Path, times: int) -> Course:
    """Copy a course with every submission there `times` times, each under a name of its own."""
    shutil.copytree(course.root, folder)
    larger = Course(folder)
    for name in larger.assignment_names():
        for student in larger.students(name):
            original = larger.path("submitted", name, student)
            for number in range(1, times):
                shutil.copytree(original, larger.path("submitted", name, f"{student}-{number}"))
    return larger


def made_plain(course: Course, folder: Path) -> Course:
    """Copy a course for nbgrader by itself: its own configuration, its own gradebook."""
    shutil.copytree(course.root, folder)
    (folder / CONFIG_NAME).write_text(_PLAIN_CONFIG, encoding="utf-8")
    (folder / "gradebook.db").unlink()
    for name in course.assignment_names():
        command = [sys.executable, "-m", "nbgrader", "generate_assignment", name, "--force", "--create"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if done.returncode:
            raise CommandFailed(f"{' '.join(command)}:\n{done.stderr[-2000:]}")
    return Course(folder)


def submissions(course: Course) -> list[tuple[str, str]]:
    """Return (assignment, student) of everything submitted."""
    return [(name, student) for name in course.assignment_names() for student in course.students(name)]


def grade(contender: Contender, course: Course, folder: Path, every: float | None = None) -> Watched:
    """Grade a fresh copy of a course, whole commands from start to end; `folder` is gone afterwards.

    nbgrader's command takes one assignment at a time: its times are added up.
    Raises CommandFailed when a command fails or does not grade everything.
    """
    shutil.copytree(course.root, folder)
    try:
        parts = [watch(command, folder, every) for command in _commands(contender, course)]
        graded = [path for path in (folder / "autograded").glob("*/*") if any(path.glob("*.ipynb"))]
        if len(graded) != len(submissions(course)):
            raise CommandFailed(
                f"{contender.name} graded {len(graded)} of {len(submissions(course))} submissions"
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    memory = [sample for part in parts for sample in part.memory]
    return Watched(sum(part.seconds for part in parts), memory)


def _commands(contender: Contender, course: Course) -> list[list[str]]:
    if contender.is_plain:
        names = course.assignment_names()
        return [[sys.executable, "-m", "nbgrader", "autograde", name] for name in names]
    return [[sys.executable, "-m", "grader", "autograde", *contender.arguments]]

"""The whole way on a class drawn from the answer bank, in a folder of its own."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from .assignment import Assignment
from .authoring.bank import Drawn, draw_class, draw_students
from .cells import Kind, fill, kind
from .course import CONFIG_NAME, Course
from .errors import CourseError
from .grading.classroom import OWN_FOLDER, Tell, autograde, jobs_of
from .grading.gradebook import GradebookWriter
from .grading.submission import Result
from .reporting.feedback import write_feedback
from .reporting.report import write_report

_MARK = ".made-by-grader-demo"
_REFLECTION = (
    "I would start from what the team has now and what one month would cost, and only then pick.",
    "It depends on how often the thing runs: rarely means a function, all day means a server.",
    "Measure first. The claim names a kernel's time and leaves out the copies, so I would repeat it.",
)


def make_class(course: Course, folder: Path, students: int, seed: int) -> Course:
    """Fill `folder` with a course whose students have submitted what the bank holds.

    Raises CourseError when the folder holds something that no demo made.
    """
    if folder.exists():
        if any(folder.iterdir()) and not (folder / _MARK).exists():
            raise CourseError(f"{folder} holds something else. Name another folder with --into.")
        _clear(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).touch()
    shutil.copy2(course.root / CONFIG_NAME, folder)
    shutil.copytree(course.path("source", "x").parent, folder / "source")
    demo = Course(folder)
    due = dt.datetime(2026, 10, 30, 18, 0)
    people = draw_students(students, seed)
    assignments = {name: demo.assignment(name) for name in demo.assignment_names()}
    _enrol(demo, people, list(assignments.values()), due)
    for drawn in draw_class(course, list(assignments), list(people), seed, due):
        _submit(demo, assignments[drawn.assignment], drawn, seed)
    return demo


def _clear(folder: Path) -> None:
    """Empty a demo course, but for what the grader remembers: the next demo need not prove it again."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            if entry.name != OWN_FOLDER:
                shutil.rmtree(entry)
        else:
            entry.unlink()


def _enrol(
    course: Course, people: dict[str, tuple[str, str]], assignments: list[Assignment], due: dt.datetime
) -> None:
    with GradebookWriter(course) as writer:
        for assignment in assignments:
            writer.prepare(assignment)
    with Gradebook(course.db_url, course.directory.course_id) as book:
        for student, (first, last) in people.items():
            book.update_or_create_student(student, first_name=first, last_name=last)
        for assignment in assignments:
            book.update_or_create_assignment(assignment.name, duedate=due.isoformat())


def _submit(course: Course, assignment: Assignment, drawn: Drawn, seed: int) -> None:
    folder = course.path("submitted", assignment.name, drawn.student)
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text(f"{drawn.submitted:%Y-%m-%d %H:%M:%S} UTC\n", encoding="utf-8")
    rng = random.Random(f"{seed}-{assignment.name}-{drawn.student}-reflection")
    for name in assignment.masters:
        master = assignment.master(name)
        own = {k: v for k, v in drawn.answers.items() if k in {cell.get("id") for cell in master.cells}}
        nb = fill(master, own)
        if own and rng.random() < 0.8:
            for task, answer in zip(nb.cells, nb.cells[1:], strict=False):
                if kind(task) is Kind.TASK and kind(answer) is Kind.PLAIN:
                    answer.source = rng.choice(_REFLECTION)
        text = nbformat.writes(nb)
        # A file that was cut off while it was saved.
        text = text[: len(text) // 3] if drawn.broken else text
        (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")


def grade_class(demo: Course, engine: str, workers: int, tell: Tell) -> list[Result]:
    """Grade everything that was submitted in a demo course; `tell` hears of each result."""
    return autograde(demo, jobs_of(demo, [], [], engine), workers, tell)


def write_pages(demo: Course, results: list[Result]) -> Path:
    """Write feedback and the report; return the report's path."""
    write_feedback(demo, results)
    return write_report(demo, demo.root / "report.html")

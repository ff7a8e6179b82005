"""A class drawn from the answer bank, in a course folder of its own."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from ..assignment import Assignment
from ..cells import Kind, fill, grade_id, kind
from ..course import CONFIG_NAME, OWN_FOLDER, Course
from ..errors import BankError, CourseError
from ..grading.intake.released import released_source
from ..store.gradebook import GradebookWriter
from .answers import FOLDER, Answer, answer_cells, read_bank

_MARK = ".made-by-grader-demo"
_REFLECTION = (
    "I would start from what the team has now and what one month would cost, and only then pick.",
    "It depends on how often the thing runs: rarely means a function, all day means a server.",
    "Measure first. The claim names a kernel's time and leaves out the copies, so I would repeat it.",
)


def make_class(course: Course, folder: Path, students: int, seed: int) -> Course:
    """Fill `folder` with a course whose students have submitted what the bank holds.

    Who has no bank is left out. Raises CourseError when the folder holds something that no demo made, and
    BankError when no assignment has a bank.
    """
    if not (names := with_bank(course)):
        raise BankError(
            f"There is no answer bank to draw a class from: {course.root / FOLDER} holds no answers to an "
            "assignment of this course. docs/author.md says how to make one."
        )
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
    for drawn in draw_class(course, names, list(people), seed, due):
        _submit(demo, assignments[drawn.assignment], drawn, seed)
    return demo


def with_bank(course: Course) -> list[str]:
    """Return the assignments that have answers in the bank."""
    return [name for name in course.assignment_names() if read_bank(course, name)]


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
        cells = {grade_id(cell) for cell in master.cells}
        own = {k: v for k, v in drawn.answers.items() if k in cells}
        nb = fill(master, own)
        for cell in nb.cells:
            cell.source = released_source(cell.source)
        if own and rng.random() < 0.8:
            for task, answer in zip(nb.cells, nb.cells[1:], strict=False):
                if kind(task) is Kind.TASK and kind(answer) is Kind.PLAIN:
                    answer.source = rng.choice(_REFLECTION)
        text = nbformat.writes(nb)
        # A file that was cut off while it was saved.
        text = text[: len(text) // 3] if drawn.broken else text
        (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Drawn:
    """One drawn submission. `answers` maps answer cells to sources; a broken one is not even JSON."""

    student: str
    assignment: str
    kind: str
    answers: dict[str, str]
    submitted: dt.datetime
    broken: bool = False


# Chance of a right answer to an exercise, and of an answer at all, by kind of student.
_KINDS = {"strong": (0.95, 1.0), "average": (0.7, 0.95), "weak": (0.35, 0.8), "blank": (0.0, 0.0)}
_FIRST = ("Ada", "Alan", "Barbara", "Edsger", "Frances", "Grace", "Hedy", "Katherine", "Radia", "Zhang")
_LAST = ("Abara", "Berg", "Castillo", "Haddad", "Ito", "Kowalski", "Novak", "Okafor", "Sato", "Yilmaz")


def draw_students(number: int, seed: int) -> dict[str, tuple[str, str]]:
    """Return `number` made-up students: id → (first name, last name); the same for the same seed."""
    rng = random.Random(f"students-{seed}")
    return {f"s{index:03d}": (rng.choice(_FIRST), rng.choice(_LAST)) for index in range(1, number + 1)}


def draw_class(
    course: Course, names: list[str], students: list[str], seed: int, due: dt.datetime
) -> Iterator[Drawn]:
    """Draw one submission per student and assignment from the bank; the same for the same seed.

    Most students are strong, average or weak; with four or more, one hands in a blank notebook, one a
    file that is cut off, and some are late.
    """
    for name in names:
        bank = read_bank(course, name, answer_cells(course, name))
        for number, student in enumerate(students):
            rng = random.Random(f"{seed}-{name}-{student}")
            # Who is strong in one assignment is strong in the others.
            what = random.Random(f"{seed}-{student}").choices(list(_KINDS), weights=[3, 4, 2, 0])[0]
            if len(students) >= 4 and number == len(students) - 1:
                what = "blank"
            broken = len(students) >= 4 and number == len(students) - 2 and name == names[0]
            hours = rng.uniform(1, 60) if rng.random() < 0.12 else -rng.uniform(0.5, 90)
            answers = {} if broken else _draw_answers(bank, *_KINDS[what], rng)
            yield Drawn(student, name, what, answers, due + dt.timedelta(hours=hours), broken)


def _draw_answers(bank: list[Answer], skill: float, diligence: float, rng: random.Random) -> dict[str, str]:
    answers = {}
    for function in sorted({answer.function for answer in bank}):
        if rng.random() >= diligence:
            continue
        right = rng.random() < skill
        choices = [a for a in bank if a.function == function and a.is_right == right]
        if choices:
            chosen = rng.choice(choices)
            answers[chosen.cell] = chosen.source
    return answers

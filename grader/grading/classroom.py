"""A class: submissions dispatched over processes by joblib, results as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from joblib import Parallel, delayed
from joblib.externals.loky.process_executor import TerminatedWorkerError

from ..course import Course
from ..errors import EngineError
from .gradebook import GradebookWriter
from .submission import Job, Result, grade

T = TypeVar("T")
R = TypeVar("R")


def jobs_of(course: Course, names: list[str], students: list[str], engine: str) -> list[Job]:
    """Return a job for every submission of the named assignments; no names or students means all.

    A student who was named but submitted nothing gets a job too, and its refusal says so.
    """
    jobs = []
    for name in names or course.assignment_names():
        assignment = course.assignment(name)
        for student in students or course.students(name):
            folder = course.path("submitted", name, student)
            jobs.append(Job(assignment, student, folder, course.limits, engine))
    return jobs


def in_parallel(task: Callable[[T], R], items: Iterable[T], workers: int) -> Iterator[R]:
    """Apply `task` to every item in worker processes (-1: one per core); yield results as they finish."""
    todo = list(items)
    # A single item does not pay for a process of its own.
    parallel = Parallel(n_jobs=workers if len(todo) > 1 else 1, return_as="generator_unordered", batch_size=1)
    try:
        yield from parallel(delayed(task)(item) for item in todo)
    except TerminatedWorkerError as error:
        raise EngineError(
            "A worker process was killed, perhaps because memory ran out. What was finished is kept; "
            "run the command again, with fewer --workers if it happens twice."
        ) from error


def grade_class(jobs: list[Job], workers: int = -1) -> Iterator[Result]:
    """Grade submissions, one result each, in the order in which they finish."""
    yield from in_parallel(grade, jobs, workers)


def autograde(
    course: Course, jobs: list[Job], workers: int = -1, tell: Callable[[Result], None] = lambda _: None
) -> list[Result]:
    """Grade submissions and record each result as it comes; `tell` hears of each one recorded."""
    results = []
    with GradebookWriter(course) as book:
        for assignment in {job.assignment.name: job.assignment for job in jobs}.values():
            book.prepare(assignment)
        for result in grade_class(jobs, workers):
            book.record(result)
            results.append(result)
            tell(result)
    return sorted(results, key=lambda result: (result.assignment, result.student))

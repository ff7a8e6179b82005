"""A class: what to grade, what is graded already, and results recorded as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .. import files
from ..assignment import Assignment
from ..course import OWN_FOLDER, Course
from ..engine import shared
from ..errors import CourseError, EngineError, GradebookError, GraderError
from ..grading import cache_key, proving
from ..grading.result import Result
from ..grading.submission import Job, grade, refused
from ..limits import Limits
from ..scratch import sweep
from ..store.gradebook import GradebookWriter
from ..store.results import read_result
from .dispatch import Workers, in_parallel
from .recording import recorded
from .supervise import Bounds

# What grading one submission may take beyond the limits of its notebooks: to start, and in memory.
_START_SECONDS = 60.0
_BYTES = 1_500_000_000

# Hears why an assignment is not graded.
Failed = Callable[[GraderError], None]
# Hears of each result: the new one and the earlier one, or None; the same object twice when nothing changed.
Tell = Callable[[Result, Result | None], None]


def _raise(error: GraderError) -> None:
    raise error


def jobs_of(
    course: Course,
    names: list[str],
    students: list[str],
    engine: str,
    limits: Limits | None = None,
    failed: Failed = _raise,
) -> list[Job]:
    """Return a job for every submission of the named assignments; no names or students means all.

    A student who was named but submitted nothing gets a job too, and its refusal says so. `failed` hears
    of each assignment that cannot be graded; the others are.
    """
    jobs = []
    chosen = limits or course.limits
    for name in dict.fromkeys(names or course.assignment_names()):
        try:
            assignment = course.assignment(name)
            key = cache_key.assignment_key(assignment)
            _check_size(assignment, chosen)
        except GraderError as error:
            failed(error if name in str(error) else CourseError(f"{name}: {error}"))
            continue
        for student in dict.fromkeys(students) or course.students(name):
            job = Job(assignment, student, course.path("submitted", name, student), chosen, engine)
            jobs.append(replace(job, key=cache_key.key(job, key)))
    return jobs


def _check_size(assignment: Assignment, limits: Limits) -> None:
    """Raise CourseError when the instructor's side files do not fit into a notebook's folder."""
    total = sum((assignment.folder / name).stat().st_size for name in assignment.side_files())
    if total > limits.file_bytes:
        raise CourseError(
            f"{assignment.name}: the files beside its notebooks are {files.size(total)}, and a notebook's "
            f"folder holds {files.size(limits.file_bytes)}. Raise c.Grading.file_bytes in nbgrader_config.py."
        )


def with_twins(course: Course, jobs: list[Job], workers: Workers | int = -1) -> list[Job]:
    """Give each job the proven twins of its assignment; what was proven before is remembered."""
    folder = course.root / OWN_FOLDER
    by_name = {job.assignment.name: job for job in jobs}
    proven: dict[str, Assignment] = {}
    todo = []
    for name, job in by_name.items():
        key = cache_key.reference_key(job.assignment, job.engine)
        if (known := proving.remembered(folder, key)) is not None:
            proven[name] = replace(job.assignment, twins=known)
        else:
            todo.append((job.assignment, job.limits, job.engine))
    for assignment, is_whole in in_parallel(_prove, todo, workers, _proving_bounds, _unproven):
        key = cache_key.reference_key(by_name[assignment.name].assignment, by_name[assignment.name].engine)
        if is_whole:
            proving.remember(folder, key, assignment.twins)
        proven[assignment.name] = assignment
    return [replace(job, assignment=proven[job.assignment.name]) for job in jobs]


_Proving = tuple[Assignment, Limits, str]


def _prove(request: _Proving) -> tuple[Assignment, bool]:
    """Prove an assignment's twins; where that fails it is graded without, and proven again next time."""
    try:
        return proving.prove(request), True
    except EngineError:
        raise
    except Exception as error:
        return _unproven(request, str(error))


def _unproven(request: _Proving, why: str) -> tuple[Assignment, bool]:
    return request[0], False


def _proving_bounds(request: _Proving) -> Bounds:
    assignment, limits, engine = request
    return _bounds(Job(assignment, "", assignment.folder, limits, engine))


def autograde(
    course: Course,
    jobs: list[Job],
    workers: Workers | int = -1,
    tell: Tell = lambda new, old: None,
    *,
    regrade: bool = False,
    failed: Failed = _raise,
) -> list[Result]:
    """Grade submissions and record each result as it comes; return them without their notebooks.

    A submission whose recorded result has the same key is not executed again, unless `regrade`: so a run
    that was stopped goes on where it was. `failed` hears of each assignment that the gradebook cannot
    take; the others are graded. Raises GradebookError when something could not be recorded.
    """
    sweep()
    for folder in {course.path("autograded", job.assignment.name, job.student).parent for job in jobs}:
        sweep(folder)
    results = []
    with GradebookWriter(course) as book:
        for assignment in {job.assignment.name: job.assignment for job in jobs}.values():
            try:
                book.prepare(assignment)
            except GradebookError as error:
                failed(error)
                jobs = [job for job in jobs if job.assignment.name != assignment.name]
        submissions = [(job.assignment.name, job.student) for job in jobs]
        earlier = {submission: read_result(course, *submission) for submission in submissions}
        todo = []
        for job in jobs:
            old = earlier[job.assignment.name, job.student]
            if old is None or regrade or old.key != job.key or not old.key or not book.holds(old):
                todo.append(job)
                continue
            results.append(old)
            tell(old, old)
        if todo:
            with shared(todo[0].engine, todo[0].limits):
                todo = with_twins(course, todo, workers)
                for result, _ in recorded(book.record, grade_in_parallel(todo, workers)):
                    tell(result, earlier[result.assignment, result.student])
                    # Its notebooks are written: those of a large class would fill the memory.
                    results.append(result.model_copy(update={"notebooks": {}}))
    return sorted(results, key=lambda result: (result.assignment, result.student))


def grade_in_parallel(jobs: list[Job], workers: Workers | int = -1) -> Iterator[Result]:
    """Grade submissions, each in a process that is ended when it takes too much; yield results as they come.

    One that comes to no result is refused by name, whatever it did.
    """
    return in_parallel(grade, jobs, workers, _bounds, _unfinished)


def _bounds(job: Job) -> Bounds:
    """Return what grading a submission may take at most: well above what its notebooks' own limits allow."""
    limits = job.limits
    notebooks = len(job.assignment.masters)
    return Bounds(_START_SECONDS + notebooks * (limits.notebook_seconds + 2 * limits.cell_seconds), _BYTES)


def _unfinished(job: Job, why: str) -> Result:
    return refused(job, f"The grader failed: {why}. Everybody else is graded; grade this one again by hand.")

"""A class: what to grade, what is graded already, and results recorded as they come."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from .. import files
from ..assignment import Assignment
from ..course import OWN_FOLDER, Course
from ..engine import require, shared
from ..errors import CourseError, EngineError, GradebookBusy, GradebookError, GraderError
from ..grading import cache_key, proving
from ..grading.result import Result
from ..grading.submission import Job, grade, refused
from ..limits import Limits
from ..scratch import sweep
from ..store.gradebook import Change, GradebookWriter
from ..store.rehearsal import Rehearsal
from ..store.results import read_result, require_writable
from .dispatch import Workers, in_parallel
from .recording import Desk, recorded
from .supervise import Bounds

# What grading one submission may take beyond the limits of its notebooks: to start, and in memory.
_START_SECONDS = 60.0
_PROVING_RUNS = 4  # times that the reference answers run at most (grading/proving.py)
_BYTES = 1_500_000_000

# Hears why an assignment is not graded.
Failed = Callable[[GraderError], None]
# Hears of each result: the new one, the earlier one or None, and what that changed in the gradebook; the same
# result twice when it was not graded again.
Tell = Callable[[Result, Result | None, Change], None]


@dataclass(frozen=True)
class News:
    """Who hears of a run, as it happens.

    Of each result, of what a person should know, and, before anything is graded, of each check that the
    course's own answers fail.
    """

    tell: Tell = lambda new, old, change: None
    note: Callable[[str], None] = lambda text: None
    failing: Callable[[str], None] = lambda text: None


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

    Of students who were named only those get a job who submitted something. `failed` hears of each
    assignment that cannot be graded, and of whoever was named and submitted none of these; the others are.
    """
    jobs, read = [], []
    unknown = set(students)
    chosen = limits or course.limits
    for name in dict.fromkeys(names or course.assignment_names()):
        try:
            assignment = course.assignment(name)
            _require_kernels(assignment, chosen, engine)
            key = cache_key.assignment_key(assignment)
            _check_size(assignment, chosen)
        except GraderError as error:
            failed(error if name in str(error) else CourseError(f"{name}: {error}"))
            continue
        read.append(name)
        there = course.students(name)
        for student in [one for one in dict.fromkeys(students) if one in there] if students else there:
            job = Job(assignment, student, course.path("submitted", name, student), chosen, engine)
            jobs.append(replace(job, key=cache_key.key(job, key)))
            unknown.discard(student)
    for student in sorted(unknown) if read else ():
        failed(_nothing_submitted(course, student, read))
    return jobs


def _nothing_submitted(course: Course, student: str, names: list[str]) -> CourseError:
    """Return what to say of a student who was named and submitted none of some assignments."""
    others = {other for name in names for other in course.students(name)}
    near = difflib.get_close_matches(student, others, 1)
    where = files.shown(course.path("submitted", names[0] if len(names) == 1 else "<assignment>", student))
    meant = f" {files.shown(near[0])!r} may be meant." if near else ""
    return CourseError(f"{files.shown(student)!r} has submitted nothing: there is no {where}.{meant}")


def _require_kernels(assignment: Assignment, limits: Limits, engine: str) -> None:
    """Raise EngineError when no kernel of this machine can run one of an assignment's notebooks."""
    for notebook in assignment.masters:
        try:
            require(assignment.master(notebook), limits, engine)
        except EngineError as error:
            where = f"{assignment.name}/{notebook}.ipynb"
            raise EngineError(f"{where} cannot be graded here: {error}") from error


def _check_size(assignment: Assignment, limits: Limits) -> None:
    """Raise CourseError when the instructor's side files do not fit into a notebook's folder."""
    total = sum((assignment.folder / name).stat().st_size for name in assignment.side_files())
    if total > limits.file_bytes:
        raise CourseError(
            f"{assignment.name}: the files beside its notebooks are {files.size(total)}, and a notebook's "
            f"folder holds {files.size(limits.file_bytes)}. Raise c.Grading.file_bytes in nbgrader_config.py."
        )


def with_proofs(
    course: Course, jobs: list[Job], workers: Workers | int = -1, news: News | None = None
) -> list[Job]:
    """Give each job what is proven of its assignment; what was proven before is remembered.

    `news` hears of checks that the course's own answers fail: they would take points from a whole class.
    """
    by_name = {job.assignment.name: job for job in jobs}
    proven = {name: known for name, job in by_name.items() if (known := _remembered(course, job))}
    todo = [(job.assignment, job.limits, job.engine) for name, job in by_name.items() if name not in proven]
    for assignment, is_whole in in_parallel(
        proving.try_to_prove, todo, workers, _proving_bounds, proving.unproven
    ):
        if is_whole:
            for folder in _memory(course):
                proving.remember(folder, _reference_key(by_name[assignment.name]), assignment)
        proven[assignment.name] = assignment
    for name in sorted(proven):
        _say_what_fails(proven[name], news or News())
    return [replace(job, assignment=proven[job.assignment.name]) for job in jobs]


def _reference_key(job: Job) -> str:
    return cache_key.reference_key(job.assignment, job.engine, job.limits)


def _remembered(course: Course, job: Job) -> Assignment | None:
    return proving.remembered(_memory(course), _reference_key(job), job.assignment)


def _memory(course: Course) -> list[Path]:
    """Return where proofs are kept: beside the course, and with the user, whose next course may be a copy."""
    cache = platformdirs.user_cache_path("cloud-services-grader", appauthor=False) / "proofs"
    # Of a user without a HOME it begins with "~".
    return [course.root / OWN_FOLDER, *([cache] if cache.is_absolute() else [])]


def _say_what_fails(assignment: Assignment, news: News) -> None:
    for notebook, proof in assignment.proofs.items():
        for cell, message in proof.failing.items():
            news.failing(f"{assignment.name}/{notebook}.ipynb, {cell}: {message}")


def _proving_bounds(request: proving.Request) -> Bounds:
    assignment, limits, engine = request
    bounds = _bounds(Job(assignment, "", assignment.folder, limits, engine))
    return replace(bounds, seconds=_PROVING_RUNS * bounds.seconds)


def autograde(
    course: Course,
    jobs: list[Job],
    workers: Workers | int = -1,
    news: News | None = None,
    *,
    regrade: bool = False,
    dry_run: bool = False,
    failed: Failed = _raise,
) -> list[Result]:
    """Grade submissions and record each result as it comes; return them without their notebooks.

    A submission whose recorded result has the same key is not executed again, unless `regrade`: so a run
    that was stopped goes on where it was. Lateness counts anew either way, as due dates and extensions now
    are. A `dry_run` records nothing, and `news` hears all the same what would change. `failed` hears of each
    assignment that the gradebook cannot take; the others are graded. Raises GradebookError when something
    could not be recorded.
    """
    news = news or News()
    sweep()
    for folder in {course.path("autograded", job.assignment.name, job.student).parent for job in jobs}:
        sweep(folder)
    with (Rehearsal if dry_run else GradebookWriter)(course) as book:
        assignments = {job.assignment.name: job.assignment for job in jobs}
        desk = Desk(book, assignments.values(), news.note)
        unfit = _unfit(desk, assignments, failed)
        jobs = [job for job in jobs if job.assignment.name not in unfit]
        submissions = [(job.assignment.name, job.student) for job in jobs]
        earlier = {submission: read_result(course, *submission) for submission in submissions}
        todo, unchanged = [], []
        for job in jobs:
            old = earlier[job.assignment.name, job.student]
            if old is None or regrade or old.key != job.key or not old.key or not desk.stands(old):
                todo.append(job)
            else:
                unchanged.append(old)
        results, problems = [*unchanged], []
        left = unchanged if desk.is_busy else _refreshed(desk, unchanged, news)
        if not dry_run:
            require_writable(course, [(job.assignment.name, job.student) for job in todo])
        _say_what_is_known_to_fail(course, jobs, todo, news)
        try:
            for result, change in _graded(course, todo, workers, desk, news):
                news.tell(result, earlier[result.assignment, result.student], change)
                # Its notebooks are written: those of a large class would fill the memory.
                results.append(result.model_copy(update={"notebooks": {}}))
        except GradebookError as error:
            problems.append(str(error))
        if left := _refreshed(desk, left, news):
            problems.append(_not_refreshed(left))
        if problems:
            raise GradebookError("\n".join(problems))
    return sorted(results, key=lambda result: (result.assignment, result.student))


def _graded(
    course: Course, todo: list[Job], workers: Workers | int, desk: Desk, news: News
) -> Iterator[tuple[Result, Change]]:
    """Grade and record; yield each result with what it changed. Raises GradebookError, as `recorded` does."""
    if todo:
        with shared(todo[0].engine, todo[0].limits):
            todo = with_proofs(course, todo, workers, news)
            yield from recorded(desk.record, grade_in_parallel(todo, workers))


def _unfit(desk: Desk, assignments: Iterable[str], failed: Failed) -> set[str]:
    """Make assignments known to the gradebook; return those that it does not take, which `failed` hears of.

    A gradebook that is busy gets to know them later.
    """
    unfit = set()
    for name in assignments:
        try:
            desk.prepare(name)
        except GradebookBusy as error:
            desk.wait(error)
            break
        except GradebookError as error:
            failed(GradebookError(f"{name}: {error}"))
            unfit.add(name)
    return unfit


def _refreshed(desk: Desk, unchanged: list[Result], news: News) -> list[Result]:
    """Let lateness count anew for results that stand; return those for which that could not be done."""
    left: list[Result] = []
    for number, old in enumerate(unchanged):
        try:
            change = desk.refresh(old)
        except GradebookBusy:
            return left + unchanged[number:]
        except GradebookError:
            left.append(old)
            continue
        news.tell(old, old, change)
    return left


def _not_refreshed(left: list[Result]) -> str:
    names = [f"{old.assignment}/{old.student}" for old in left]
    some = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    return (
        f"The gradebook cannot be written: due dates and extensions do not count yet for {some}. "
        "Run the command again."
    )


def _say_what_is_known_to_fail(course: Course, jobs: list[Job], todo: list[Job], news: News) -> None:
    """Say it of assignments of which nothing is graded again, too."""
    proven_now = {job.assignment.name for job in todo}
    for name, job in {job.assignment.name: job for job in jobs}.items():
        if name not in proven_now and (known := _remembered(course, job)):
            _say_what_fails(known, news)


def grade_in_parallel(jobs: list[Job], workers: Workers | int = -1) -> Iterator[Result]:
    """Grade submissions, each in a process that is ended when it takes too much; yield results as they come.

    One that comes to no result is refused by name, whatever it did.
    """
    return in_parallel(grade, jobs, workers, _bounds, _unfinished)


def _bounds(job: Job) -> Bounds:
    """Return what grading a submission may take at most: well above what its notebooks' own limits allow."""
    limits = job.limits
    notebooks = len(job.assignment.masters)
    # A notebook's time does not run during its trials, which take about as long as its checks.
    return Bounds(_START_SECONDS + notebooks * 2 * (limits.notebook_seconds + limits.cell_seconds), _BYTES)


def _unfinished(job: Job, why: str) -> Result:
    return refused(job, f"The grader failed: {why}. Everybody else is graded; grade this one again by hand.")

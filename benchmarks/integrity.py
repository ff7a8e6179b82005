"""What trials and checks judged outside cost: right answers graded with and without them, in turn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import nbformat
import psutil

from grader.cells import fill
from grader.checks import sections
from grader.classroom.batch import with_proofs
from grader.course import Course
from grader.grading.submission import Job, grade
from grader.scratch import scratch

_TRIES = 3  # of each, of which the least disturbed counts


def measure(course: Course, draws: int, step: Callable[[str], None]) -> dict[str, Any]:
    """Return seconds on a processor that an assignment's reference answers take to grade, with and without.

    Which questions are asked depends on a key: the mean over `draws` of them. All that the machine does is
    counted, since a notebook is many processes; let it do nothing else meanwhile.
    """
    found = {}
    for name in course.assignment_names():
        assignment = course.assignment(name)
        with scratch() as folder:
            for notebook, answers in assignment.references.items():
                nb = fill(assignment.master(notebook), answers)
                nbformat.write(nb, Path(folder) / f"{notebook}.ipynb")
            job = Job(assignment, "somebody", Path(folder), course.limits, "fork", key="warm up")
            (job,) = with_proofs(course, [job], 1)
            grade(job)
            taken = []
            for number in range(draws):
                step(f"{name}, {number + 1} of {draws}")
                taken.append(_both(replace(job, key=f"draw {number}")))
        with_them, without = zip(*taken, strict=True)
        found[name] = {"with": sum(with_them) / draws, "without": sum(without) / draws}
    return {"draws": draws, "tries": _TRIES, "seconds": found}


def _both(job: Job) -> tuple[float, float]:
    bare = replace(job, assignment=replace(job.assignment, proofs={}))
    tries = [(_busy(job), _busy(bare, all_inside=True)) for _ in range(_TRIES)]
    with_them, without = zip(*tries, strict=True)
    return min(with_them), min(without)


def _busy(job: Job, *, all_inside: bool = False) -> float:
    """Grade a submission; return the seconds that the machine's processors were busy meanwhile."""
    before = psutil.cpu_times()
    with mock.patch.object(sections, "sections", lambda _: []) if all_inside else nullcontext():
        result = grade(job)
    after = psutil.cpu_times()
    if result.flags:
        raise ValueError(f"A right answer to {result.assignment} was flagged: {result.flags}")
    return float((after.user - before.user) + (after.system - before.system))

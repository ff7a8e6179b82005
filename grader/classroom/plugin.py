"""nbgrader's own commands on our engine: a preprocessor for `nbgrader autograde` and formgrader's button.

nbgrader_config.py names it; it only passes on, so that both ways give the same result.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor

from ..course import find_course
from ..grading.result import GradeStatus, Result
from ..grading.submission import Job
from ..store.gradebook import GradebookWriter
from .batch import News, grade_in_parallel, jobs_of, with_proofs


class GradeSubmission(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Grade the whole submission that a notebook belongs to, and record the result."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the executed notebook; raises NbGraderException with the reason when it is refused."""
        found = resources["nbgrader"]
        course = find_course(Path(CourseDirectory(parent=self).root))
        engine = course.settings.engine
        jobs = jobs_of(course, [found["assignment"]], [found["student"]], engine)
        # In a thread: formgrader's server calls from inside its event loop, and an engine brings its own.
        with ThreadPoolExecutor(1) as thread:
            news = News(failing=lambda text: self.log.warning("The course's own solution fails %s", text))
            (job,) = thread.submit(with_proofs, course, jobs, 1, news).result()
            result = thread.submit(_graded, job).result()
        if result.status is GradeStatus.REFUSED:
            raise NbGraderException(f"{result.assignment}/{result.student}: {result.reason}")
        with GradebookWriter(course) as book:
            for change in book.prepare(job.assignment):
                self.log.warning("%s changed since it was last graded: %s", result.assignment, change)
            book.record(result, replaced=True)
        if (text := result.notebooks.get(found["notebook"])) is None:
            return nb, resources  # one of several that could not be read; the result says so
        executed: NotebookNode = nbformat.reads(text, as_version=4)
        return executed, resources


_last: dict[str, Result] = {}


def _graded(job: Job) -> Result:
    """Grade a job; nbgrader asks once for each of an assignment's notebooks, one after the other.

    What was refused, or may be another result the next time, is not remembered: this process may live for
    months.
    """
    if job.key in _last:
        return _last[job.key]
    _last.clear()
    result = next(grade_in_parallel([job], 1))
    if result.key and result.status is GradeStatus.GRADED:
        _last[job.key] = result
    return result

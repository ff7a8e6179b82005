"""Right answers are graded as a class is, and none is flagged: `python -m tests.attacks.honest`.

`grader bank check` tries the bank and looks at points; this looks at flags, and whether points wait.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat
import typer

from grader.authoring.bank import Trial, trials
from grader.cells import fill
from grader.classroom.dispatch import in_parallel
from grader.grading.result import CellStatus, Result
from grader.grading.submission import Job, grade

from .harness import COURSE, job_for, released


def graded(assignment: str, answers: dict[str, str], key: str) -> Result:
    """Grade a notebook with these answers (answer cell → source)."""
    job = job_for(assignment)
    (name,) = job.assignment.masters
    with tempfile.TemporaryDirectory(prefix="honest-") as folder:
        nb = fill(released(job.assignment.master(name)), answers)
        nbformat.write(nb, Path(folder) / f"{name}.ipynb")
        return grade(Job(job.assignment, "ann", Path(folder), job.limits, job.engine, key=key))


def graded_reference(assignment: str) -> Result:
    """Grade the reference answers as a student's."""
    (answers,) = job_for(assignment).assignment.references.values()
    return graded(assignment, answers, "the reference")


def _tried(trial: Trial) -> tuple[str, list[str], list[str]]:
    result = graded(trial.assignment.name, trial.answers, trial.name)
    poor = (CellStatus.WITHHELD, CellStatus.FAILED)
    lost = [f"{cell.id}: {cell.message}" for cell in result.cells if cell.status in poor]
    return f"{trial.assignment.name}/{trial.name}", result.flags, lost


def main() -> None:
    """Grade every right answer of the bank, and say which are flagged or lose points."""
    names = COURSE.assignment_names()
    todo = [trial for name in names for trial in trials(COURSE, name, [], "fork") if not trial.fails]
    bad = 0
    for title, flags, lost in in_parallel(_tried, todo):
        bad += bool(flags or lost)
        for line in (*flags, *lost):
            print(f"{title}: {line}")
    answers = sum(max(1, len(trial.members)) for trial in todo)
    print(f"{answers} right answers in {len(todo)} notebooks; {bad} notebooks with a flag or a point lost")
    raise typer.Exit(int(bad > 0))


if __name__ == "__main__":
    from tests.attacks import honest  # under its own name, by which other processes find it

    typer.run(honest.main)

"""A key changes with everything that can change a result, and with nothing else."""

import os
from dataclasses import replace

import pytest

from grader.classroom.batch import jobs_of
from grader.grading.cache_key import key


@pytest.fixture
def job(course, submit):
    submit("ann")
    return jobs_of(course, ["ps1"], ["ann"], "fork")[0]


def test_the_same_job_has_the_same_key_at_another_time(job):
    os.utime(job.folder / "ps1.ipynb", (1, 1))
    assert job.key == key(job)


def test_what_can_change_a_result_changes_the_key(job, submit):
    keys = {key(job)}
    limits = job.limits
    for change in (
        replace(job, engine="jupyter"),
        replace(job, limits=replace(limits, cell_seconds=limits.cell_seconds + 1)),
        replace(job, assignment=replace(job.assignment, masters={"ps1": "{}"})),
    ):
        keys.add(key(change))
    (job.folder / "data.csv").write_text("1")
    keys.add(key(job))
    (job.folder / "data.csv").write_text("2")
    keys.add(key(job))
    submit("ann", "def f(x): return 7")
    keys.add(key(job))
    (job.assignment.folder / "helper.py").write_text("x = 1")
    keys.add(key(job))
    assert len(keys) == 8


def test_requiring_a_sandbox_does_not_change_the_key(job):
    assert key(replace(job, limits=replace(job.limits, require_sandbox=True))) == key(job)


def test_a_submission_that_is_no_folder_has_a_key_too(job, tmp_path):
    assert key(replace(job, folder=tmp_path / "nothing")) != key(job)

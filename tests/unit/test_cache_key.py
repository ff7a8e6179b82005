"""A key changes with everything that can change a result, and with nothing else."""

import os
import sys
from dataclasses import replace

import pytest

from grader import files
from grader.classroom.batch import jobs_of
from grader.grading.cache_key import environment, key


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


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")
def test_whatever_lies_beside_a_notebook_has_a_key_at_once(job):
    keys = {key(job)}
    os.mkfifo(job.folder / "pipe.csv")
    keys.add(key(job))
    with (job.folder / "sparse.csv").open("wb") as file:
        file.truncate(3 * 10**12)
    keys.add(key(job))
    (job.folder / "link.csv").symlink_to("/dev/zero")
    keys.add(key(job))
    (job.folder / os.fsdecode(b"m\xff.csv")).touch()
    keys.add(key(job))
    (job.folder / "images").mkdir()
    (job.folder / "images" / "a.png").write_text("1")
    keys.add(key(job))
    (job.folder / "images" / "a.png").write_text("2")
    keys.add(key(job))
    assert len(keys) == 7


def test_a_file_that_may_not_be_read_has_another_key_once_it_may(job, monkeypatch):
    def denied(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(files.os, "open", denied)
        of_assignment = "as before"
        before = key(job, of_assignment)
    assert key(job, of_assignment) != before


def test_another_version_of_a_package_is_another_environment(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    seen = set()
    for version in ("1.0", "1.1"):
        folder = tmp_path / f"pandas-{version}.dist-info"
        folder.mkdir()
        seen.add(environment.__wrapped__())
        folder.rmdir()
    assert len(seen) == 2

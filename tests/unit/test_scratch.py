"""Folders of processes that are gone are swept; those of running ones stay."""

import os
import subprocess
import sys
from pathlib import Path

from grader.scratch import scratch, sweep


def test_a_folder_ends_with_its_context(tmp_path):
    with scratch(tmp_path) as folder:
        assert str(os.getpid()) in folder
    assert not list(tmp_path.iterdir())


def test_sweeping_removes_only_what_nobody_owns(tmp_path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    orphan = tmp_path / f"grader-{ended.pid}-abc"
    (orphan / "deep").mkdir(parents=True)
    other = tmp_path / "grader-notes"
    other.mkdir()
    with scratch(tmp_path) as mine:
        sweep(tmp_path)
        assert {path.name for path in tmp_path.iterdir()} == {Path(mine).name, "grader-notes"}

"""Whether the sandbox holds here: what would harm the machine without it runs only where it was seen to.

`missing_confinement` says what the sandbox gives; that is believed only after a notebook has tried, in a
harmless way: a signal that does nothing to a process of our own, a file beside a temporary one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import nbformat
import pytest

from grader.engine import missing_confinement, run_notebook
from grader.limits import Limits
from grader.sandbox import filters
from grader.sandbox.measures import MEASURES

_TRIES = {
    # Signal 0 only asks whether a signal could be sent.
    "processes": "import os\nos.kill({process}, 0)",
    "files": "open({file!r}, 'a')",
    "landlock": "open({file!r}, 'a')",
}


_SCOPED_SIGNALS = 6  # the version of Landlock that holds signals back


@cache
def lacks() -> dict[str, str]:
    """Return the measures that do not hold on this machine, each with the reason."""
    if sys.platform != "linux":
        return dict.fromkeys(MEASURES, "the fork engine needs Linux")
    found = missing_confinement("fork")
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(["sleep", "60"]) as process:
        (Path(folder) / "work").mkdir()
        file = str(Path(folder) / "file")
        names = [name for name in _TRIES if name not in found]
        sources = [_TRIES[name].format(process=process.pid, file=file) for name in names]
        nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
        outcomes = run_notebook(nb, Path(folder) / "work", Limits(cell_seconds=20), "fork").outcomes
        process.kill()
    said = {"ProcessLookupError", "PermissionError", "FileNotFoundError", "OSError"}
    for name, outcome in zip(names, outcomes, strict=True):
        if outcome.error not in said:
            found[name] = f"it was said to hold, and a try got through ({outcome.status.value})"
    # Processes of one user may signal one another, unless Landlock keeps them apart.
    own_user = os.getuid() == 0 and "user" not in found
    if not own_user and ("landlock" in found or _landlock() < _SCOPED_SIGNALS):
        found["signals"] = "a notebook has the user of the process that judges it"
    return found


def _landlock() -> int:
    create_ruleset, version = 444, 1
    return filters.call("syscall", create_ruleset, 0, 0, version)


def lacking(*measures: str) -> list[str]:
    """Return which of the measures do not hold; of "files or landlock" one must.

    Beside the sandbox's there is "signals": a notebook cannot signal the process that judges it.
    """
    return [m for m in measures if all(name in lacks() for name in m.split(" or "))]


def needs(*measures: str) -> pytest.MarkDecorator:
    """Skip a test where one of these measures does not hold."""
    missing = lacking(*measures)
    return pytest.mark.skipif(bool(missing), reason=f"this machine does not give: {missing}")

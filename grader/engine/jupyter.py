"""The portable engine: a Jupyter kernel of its own for each notebook, driven by nbclient.

It works wherever Jupyter does and confines nothing: the kernel is an ordinary process of the user who
grades, with a clean environment and a HOME of its own.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from nbformat import NotebookNode
from traitlets.config import Config

from ..errors import EngineError, EngineLost
from ..limits import Limits
from ..sandbox import standing
from ..sandbox.measures import MEASURES, Report
from ..scratch import scratch
from .environment import clean_environment
from .kernels import is_python, kernel_of
from .notebook import QUIET, CellByCell
from .protocol import Plan, Run, Status

# Where kernels of other languages look for what they need to start.
_VARIABLES = ("R_HOME", "R_LIBS", "R_LIBS_USER", "R_LIBS_SITE", "JULIA_DEPOT_PATH", "JULIA_PROJECT")

# What a kernel runs before its first cell: `quit()` does not end it some time later, and after each cell it
# takes back what would keep the next from running.
_STANDING = Path(standing.__file__).read_text(encoding="utf-8")
_READY = (
    "get_ipython().unobserve_all('exit_now')",
    "get_ipython().events.register('post_execute', (lambda its: "
    f"exec({_STANDING!r}, its) or its['Standing']({{}}).regain)({{'__name__': 'standing'}}))",
)


def run(nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
    """Execute a copy of `nb` in `folder` in a fresh kernel; it has no way to watch tests.

    Raises EngineError where a sandbox is required.
    """
    if limits.require_sandbox:
        raise EngineError("The jupyter engine confines nothing, and a sandbox is required.")
    start = time.monotonic()
    done = asyncio.run(_run(nb, folder, limits))
    return replace(done, seconds=time.monotonic() - start)


def lacks() -> Report:
    """Return what of the sandbox is missing here: all of it."""
    return dict.fromkeys(MEASURES, "a kernel of this engine is an ordinary process of the user who grades")


async def _renew(client: CellByCell) -> None:
    """Restart a kernel, with what it started, and connect to it again."""
    manager: Any = client.km
    if client.kc is not None:
        client.kc.stop_channels()
    with _worth_another_try():
        await manager.restart_kernel(now=True)
        await client.async_start_new_kernel_client()


@contextlib.contextmanager
def _worth_another_try() -> Iterator[None]:
    """Make EngineLost of what a kernel that does not come up ends in, on a busy machine for instance."""
    try:
        yield
    except (RuntimeError, OSError) as error:
        raise EngineLost(f"A kernel did not start ({error}).") from error


async def _run(nb: NotebookNode, folder: Path, limits: Limits) -> Run:
    # ipykernel 7.3 and later warns when a kernel's sockets are not encrypted.
    config = Config({"KernelManager": {"transport_encryption": "auto"}})
    manager = AsyncKernelManager(kernel_name=kernel_of(nb), config=config, log=QUIET)
    client = CellByCell(nb, limits, manager, renew=_renew)
    client.extra_arguments = [f"--IPKernelApp.exec_lines={line}" for line in _READY]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with scratch() as home:
        environment = clean_environment(Path(home)) | _of_languages()
        # `cleanup_kc`: the manager is ours, and nbclient ends only kernels of its own unless told to.
        kernel = client.async_setup_kernel(cwd=str(folder), env=environment, cleanup_kc=True, **quiet)
        async with contextlib.AsyncExitStack() as stack:
            # nbclient would clean up once more at the end of this process what it cleaned up already.
            stack.callback(atexit.unregister, client._cleanup_kernel)
            with _worth_another_try():
                await stack.enter_async_context(kernel)
            done = replace(await client.run_cells(), unconfined=lacks())
    return done if is_python(nb) else _fail_closed(done)


def _of_languages() -> dict[str, str]:
    """Return where other languages have their packages: not in the HOME that a notebook gets."""
    found = {name: os.environ[name] for name in _VARIABLES if name in os.environ}
    with contextlib.suppress(RuntimeError):  # a user without a home
        if (julia := Path.home() / ".julia").is_dir():
            found.setdefault("JULIA_DEPOT_PATH", str(julia))
        if r := sorted((Path.home() / "R").glob("*/*")):
            found.setdefault("R_LIBS_USER", os.pathsep.join(map(str, r)))
    return found


def _fail_closed(done: Run) -> Run:
    """Take a cell that shows an error for one that failed: not every kernel says so in its reply."""
    outcomes = []
    for cell, outcome in zip(done.notebook.cells, done.outcomes, strict=True):
        shown = next((o for o in cell.get("outputs", []) if o.output_type == "error"), None)
        if shown is not None and outcome.status is Status.OK:
            error, message = str(shown.get("ename", "")), str(shown.get("evalue", ""))
            outcome = replace(outcome, status=Status.ERROR, error=error, message=message)
        outcomes.append(outcome)
    return replace(done, outcomes=outcomes)

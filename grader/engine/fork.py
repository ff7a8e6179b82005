"""The fast engine: a child forked from a process that has the course's libraries imported already.

To nbclient it looks like any kernel: `ForkedKernel` is both its manager and its client.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from ..cells import Kind, kind
from ..checks.compiling import scope_of
from ..errors import EngineError, EngineLost
from ..limits import Limits
from ..sandbox import wire
from ..sandbox.measures import Report, in_words, missing_measures
from ..scratch import scratch
from . import zygotes
from .environment import clean_environment
from .forked_kernel import ForkedKernel
from .notebook import CellByCell
from .protocol import Plan, Run

_server: zygotes.Server | None = None
_one_at_a_time = threading.Lock()  # for workers that have threads, as dask's may


def run(nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
    """Execute a copy of `nb` in a copy of `folder`, in a child of this process's fork server."""
    start = time.monotonic()
    with _one_at_a_time:
        done = asyncio.run(_run(nb, folder, limits, plan))
    return replace(done, seconds=time.monotonic() - start)


async def _run(nb: NotebookNode, folder: Path, limits: Limits, plan: Plan) -> Run:
    server = _the_server(limits.imports)
    imported = dict(scope_of(plan.master or nb).imported)
    with server.home() as home:
        kernels: list[ForkedKernel] = []

        async def start_kernel(*, witness: bool) -> ForkedKernel:
            environment = clean_environment(home)
            child = server.fork(folder, environment, limits, witness=witness, imported=imported)
            kernel = ForkedKernel(server, child, limits)
            kernels.append(kernel)
            try:
                missing = await asyncio.wait_for(kernel.missing, zygotes.PATIENCE_SECONDS)
            except TimeoutError:
                raise EngineLost("A child was not ready in time.") from None
            if missing and limits.require_sandbox:
                raise EngineError(f"This machine cannot confine a notebook fully: {in_words(missing)}.")
            return kernel

        async def call_witness() -> CellByCell:
            kernel = await start_kernel(witness=True)
            client = CellByCell(_set_up(plan.master or nb), limits, kernel, plan)
            _use(client, kernel)
            return client

        async def renew(client: CellByCell) -> None:
            close_all()
            _use(client, await start_kernel(witness=False))

        def close_all() -> None:
            while kernels:
                kernels.pop().close()

        try:
            kernel = await start_kernel(witness=False)
            missing = kernel.missing.result()
            client = CellByCell(nb, limits, kernel, plan, call_witness, renew)
            _use(client, kernel)
            return replace(await client.run_cells(), unconfined=missing)
        finally:
            close_all()


def _use(client: CellByCell, kernel: ForkedKernel) -> None:
    """Make a kernel the one that a client talks to: it is all of a manager and client that nbclient uses."""
    client.km = client.kc = kernel  # type: ignore[assignment]


def _set_up(master: NotebookNode) -> NotebookNode:
    """Return the locked cells that a master begins with, and an empty cell for what a witness is asked."""
    ahead = takewhile(lambda cell: kind(cell) is not Kind.ANSWER, master.cells)
    nb: NotebookNode = new_notebook(metadata=master.metadata)
    nb.cells = [*(cell for cell in ahead if kind(cell) is Kind.LOCKED), new_code_cell("")]
    return nb


def shared(limits: Limits) -> AbstractContextManager[None]:
    """Return a context in which the workers that are started import the libraries once, together."""
    return zygotes.shared(limits.imports)


def lacks() -> Report:
    """Return what of the sandbox this machine does not give: measure → reason. Starts a child to see."""
    server = zygotes.start(())
    try:
        with scratch() as folder, server.home() as home:
            child = server.fork(Path(folder), clean_environment(home), Limits())
            child.connection.settimeout(zygotes.PATIENCE_SECONDS)
            try:
                found = wire.receive(child.connection) or {"content": {}}
            except (OSError, ValueError) as error:
                raise EngineLost(f"A child did not say what it lacks ({error}).") from error
            finally:
                child.close()
    finally:
        server.close()
    return missing_measures(found["content"])


def _the_server(imports: Sequence[str]) -> zygotes.Server:
    """Return this process's server; a new one where it died or other libraries are wanted."""
    global _server
    if _server is not None and (not _server.is_alive() or _server.imports != [*imports]):
        _server.close()
        _server = None
    if _server is None:
        _server = zygotes.start(imports)
    return _server

"""A copy of a notebook, run from top to bottom in a fresh kernel and in a copy of its folder."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from .words import Cell, Limits, Notebook, Outcome, State, Unusable

Step = Callable[[int], None]  # is told the index of a cell that begins
_PYTHON = frozenset({"", "python", "python2", "python3", "ipython", "ipykernel"})
_STOPPED = "CellTimeoutError"
_RECOVERY_SECONDS = 5.0  # how long an interrupted kernel may take to show that it can go on
_STARTUP_SECONDS = 60
# Accounts and keys of the student's own: no check needs them, and grading has none.
_OWN = re.compile(r"^(AWS|BOTO|AZURE|GOOGLE|GCP|HF|OPENAI|GITHUB|GH)_|TOKEN|SECRET|PASSWORD|API_?KEY", re.I)
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_FRAME = re.compile(r"Cell In\s?\[(\d+)\], line (\d+)")
_QUIET = logging.getLogger("grader.check")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False


def run(
    notebook: Notebook,
    cells: Sequence[Cell],
    limits: Limits,
    *,
    files: Sequence[Path] = (),
    needed: Container[int] = (),
    skip: Container[int] = (),
    step: Step = lambda index: None,
) -> list[Outcome]:
    """Run `cells` in place of the notebook's own, and return an outcome for each; the file is only read.

    `files` are copied beside it. With a cell of `needed` that fails the run ends; those in `skip` do not run.
    Raises Unusable where no kernel can be started.
    """
    if not any(cell.is_code and cell.source.strip() and i not in skip for i, cell in enumerate(cells)):
        return [Outcome(State.OK)] * len(cells)
    kernel = _kernel(notebook)
    with _scratch() as folder:
        for path in files:
            with contextlib.suppress(OSError):  # the notebook says what it misses
                shutil.copy(path, folder / "work" / path.name)
        runner = _Runner(cells, limits, kernel, folder)
        # Windows' own loop cannot wait for a kernel's sockets; elsewhere this is the ordinary one.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as loop:
            return loop.run(runner.run(needed, skip, step))


@contextlib.contextmanager
def _scratch() -> Iterator[Path]:
    try:
        folder = tempfile.TemporaryDirectory(prefix="grader-check-", ignore_cleanup_errors=True)
    except OSError as error:
        raise Unusable(
            f"No temporary folder could be made ({error.strerror or error}). Free some disk space, or let "
            "the environment variable TMPDIR (on Windows: TEMP) name a folder that you may write to."
        ) from error
    with folder as name:
        root = Path(name).resolve()
        for part in ("work", "home"):
            (root / part).mkdir()
        yield root


def _kernel(notebook: Notebook) -> AsyncKernelManager:
    """Return the manager of a kernel for the notebook: this very Python, or what its language asks for."""
    is_python = (
        notebook.language in _PYTHON if notebook.language else "python" in (notebook.kernel or "python")
    )
    # Without folders to look in, the only kernel is the Python that runs this.
    specs = KernelSpecManager(kernel_dirs=[]) if is_python else KernelSpecManager()
    name = "python3" if is_python else notebook.kernel
    try:
        specs.get_kernel_spec(name)
    except (NoSuchKernel, OSError, ValueError) as error:
        if is_python:
            raise Unusable(
                "No notebook can be run here: ipykernel is missing. "
                "Run  python -m pip install -r requirements.txt  and check again."
            ) from error
        raise Unusable(
            f"{notebook.path.name} asks for the kernel {name!r} ({notebook.language or 'unknown language'}), "
            "which is not installed here. Choose another in Jupyter (Kernel → Change Kernel), "
            "save, and check again."
        ) from error
    manager = AsyncKernelManager(kernel_name=name, kernel_spec_manager=specs, log=_QUIET)
    if manager.has_trait("transport_encryption"):  # ipykernel 7.3 and later warns when it is off
        manager.transport_encryption = "auto"
    return manager


def _environment(home: Path) -> dict[str, str]:
    """Return the kernel's environment: the student's, without accounts, keys and settings of their own."""
    kept = {name: value for name, value in os.environ.items() if not _OWN.search(name)}
    return kept | {
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(home / "none"),
        "AWS_SHARED_CREDENTIALS_FILE": str(home / "none"),
        "IPYTHONDIR": str(home),
        "JUPYTER_RUNTIME_DIR": str(home),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYTHONHASHSEED": "0",
    }


class _Client(NotebookClient):
    """A client that keeps no outputs: only how a cell ended is of interest, and outputs can be endless."""

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Notice the end of a cell."""
        if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
            raise CellExecutionComplete
        return None


class _Runner:
    """One run of one notebook."""

    def __init__(
        self, cells: Sequence[Cell], limits: Limits, kernel: AsyncKernelManager, folder: Path
    ) -> None:
        self._cells, self._limits, self._kernel, self._folder = cells, limits, kernel, folder
        self._reply: dict[str, Any] = {}
        self._deadline = 0.0
        self._cell_of: dict[int, int] = {}  # In [n] → index of the cell
        self._client: Any = _Client(
            new_notebook(cells=[new_code_cell(cell.source) for cell in cells]),
            km=kernel,
            allow_errors=True,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": _STOPPED, "evalue": "", "traceback": []},
            raise_on_iopub_timeout=False,
            record_timing=False,
            skip_cells_with_tag="",
            startup_timeout=_STARTUP_SECONDS,
            log=_QUIET,
            timeout_func=self._seconds,
            on_cell_executed=self._keep,
        )

    def _seconds(self, cell: NotebookNode) -> Any:
        return max(0.1, min(self._limits.cell_seconds, self._deadline - time.monotonic()))

    def _keep(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        self._reply = execute_reply["content"]

    async def run(self, needed: Container[int], skip: Container[int], step: Step) -> list[Outcome]:
        """Start the kernel, run the cells one by one, and end it whatever happens."""
        try:
            await self._start()
            return await self._all(needed, skip, step)
        finally:
            if self._client.kc is not None:
                self._client.kc.stop_channels()
            with contextlib.suppress(RuntimeError, OSError):  # it is gone already
                await self._kernel.shutdown_kernel(now=True)

    async def _start(self) -> None:
        home = self._folder / "home"
        self._kernel.connection_file = str(home / "kernel.json")
        try:
            await self._kernel.start_kernel(
                cwd=str(self._folder / "work"),
                env=_environment(home),
                extra_arguments=["--HistoryManager.hist_file=:memory:"] if self._kernel.ipykernel else [],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            await self._client.async_start_new_kernel_client()
        except (RuntimeError, OSError, TimeoutError) as error:
            raise Unusable(
                f"The notebook's kernel did not start ({(str(error).splitlines() or ['no reason'])[0]}). "
                "Close other notebooks, and check again; if it stays so, install requirements.txt anew."
            ) from error

    async def _all(self, needed: Container[int], skip: Container[int], step: Step) -> list[Outcome]:
        self._deadline = time.monotonic() + self._limits.notebook_seconds
        outcomes: list[Outcome] = []
        stopped = ""  # why nothing can run any more
        for index, cell in enumerate(self._cells):
            if not cell.is_code or not cell.source.strip() or index in skip:
                outcomes.append(Outcome(State.OK))
                continue
            if not stopped and time.monotonic() > self._deadline:
                seconds = f"{self._limits.notebook_seconds:g}"
                stopped = f"the {seconds} s that grading gives a notebook were used up before"
            if stopped:
                outcomes.append(Outcome(State.NOT_RUN, message=stopped))
                continue
            step(index)
            outcome = await self._one(index)
            outcomes.append(outcome)
            stopped = await self._loss(outcome, index)
            if not stopped and index in needed and outcome.state is not State.OK:
                stopped = f"{self._cells[index].place}, which all others need, failed"
        return outcomes

    async def _one(self, index: int) -> Outcome:
        begin, self._reply = time.monotonic(), {}
        allowed = self._seconds(NotebookNode())
        cell = self._client.nb.cells[index]
        try:
            await self._client.async_execute_cell(cell, index)
        except DeadKernelError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise asyncio.CancelledError from None  # Ctrl-C, which nbclient takes for the kernel's end
            message = "the kernel ended while it ran (too much memory, or a call that ends the process)"
            return Outcome(State.DIED, message=message, seconds=time.monotonic() - begin)
        seconds = time.monotonic() - begin
        if isinstance(count := self._reply.get("execution_count"), int):
            self._cell_of[count] = index
        if self._reply.get("status") != "error":
            return Outcome(State.OK, seconds=seconds)
        error = str(self._reply.get("ename") or "Error")
        if error == _STOPPED:
            return Outcome(State.STOPPED, error, f"stopped after {allowed:.0f} s, as in grading", seconds)
        message = _ANSI.sub("", str(self._reply.get("evalue") or ""))
        return Outcome(State.RAISED, error, message, seconds, self._places())

    def _places(self) -> tuple[tuple[int, int], ...]:
        text = _ANSI.sub("", "\n".join(map(str, self._reply.get("traceback") or ())))
        found = ((int(count), int(line)) for count, line in _FRAME.findall(text))
        return tuple((self._cell_of[count], line) for count, line in found if count in self._cell_of)

    async def _loss(self, outcome: Outcome, index: int) -> str:
        """Say why the kernel cannot go on after a cell; nothing where it can."""
        if outcome.state is State.DIED:
            return f"the kernel ended in {self._cells[index].place}"
        if outcome.state is State.STOPPED and not await self._recovers():
            return f"{self._cells[index].place} ran past its time limit and could not be interrupted"
        return ""

    async def _recovers(self) -> bool:
        """Tell whether an interrupted kernel answers again within some seconds."""
        client, end = self._client.kc, time.monotonic() + _RECOVERY_SECONDS
        asked = client.kernel_info()
        while time.monotonic() < end:
            with contextlib.suppress(Exception):  # queue.Empty: nothing yet
                answer = await client.get_shell_msg(timeout=1.0)
                if answer["parent_header"].get("msg_id") == asked:
                    return True
            # A cell that caught the interrupt and went on gets another.
            await self._kernel.interrupt_kernel()
        return False

"""The part that engines share: nbclient driven cell by cell, with an outcome for each, whatever happens.

Outputs are nbclient's own. An engine brings only a kernel manager and a kernel client.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode, ValidationError
from nbformat.v4 import new_code_cell

from ..cells import Kind, grade_id, kind
from ..checks import compiling
from ..limits import Limits
from .protocol import Outcome, Plan, Run, Status

_TIMEOUT = "CellTimeoutError"
# How long an interrupted kernel may take to show that it can go on.
_RECOVERY_SECONDS = 3.0

QUIET = logging.getLogger("grader.kernel")
QUIET.addHandler(logging.NullHandler())
QUIET.propagate = False


class CellByCell(NotebookClient):
    """Execute a copy of a notebook on a kernel that is already there."""

    def __init__(
        self,
        nb: NotebookNode,
        limits: Limits,
        manager: Any,
        plan: Plan | None = None,
        call_witness: Callable[[], Awaitable[CellByCell]] | None = None,
    ) -> None:
        super().__init__(
            copy.deepcopy(nb),
            km=manager,
            allow_errors=True,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": _TIMEOUT, "evalue": "", "traceback": []},
            raise_on_iopub_timeout=False,
            record_timing=False,
            skip_cells_with_tag="",
            coalesce_streams=True,
            startup_timeout=60,
            shutdown_kernel="immediate",
            log=QUIET,
        )
        self.limits = limits
        self.plan = plan or Plan()
        self.has_referee = hasattr(manager, "judged")
        self.call_witness = call_witness
        self.witness: CellByCell | None = None  # a process without the student's code, once it is needed
        self.scope = compiling.scope_of(self.plan.master or nb)
        self.student_ran = False
        self.sources = {grade_id(cell): cell.source for cell in nb.cells if kind(cell) is Kind.TEST}
        self.deadline = float("inf")
        self.timeout_func = self._seconds_for
        self.on_cell_executed = self._keep_reply
        self.reply: dict[str, Any] = {}
        self.kept_bytes = 0

    def _seconds_for(self, cell: NotebookNode) -> Any:
        return max(0.1, min(self.limits.cell_seconds, self.deadline - time.monotonic()))

    def _keep_reply(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        self.reply = execute_reply["content"]

    async def run_cells(self) -> Run:
        """Execute every cell; one that fails, hangs or kills the kernel costs no more than it must."""
        start = time.monotonic()
        self.deadline = start + self.limits.notebook_seconds
        outcomes: list[Outcome] = []
        stopped = ""  # why nothing can run any more
        for index, cell in enumerate(self.nb.cells):
            if cell.cell_type != "code" or not cell.source.strip():
                outcomes.append(Outcome(Status.OK))
                continue
            if not stopped and time.monotonic() > self.deadline:
                stopped = f"the notebook's {self.limits.notebook_seconds:g} s were used up before"
            if stopped:
                outcomes.append(Outcome(Status.NOT_RUN, message=stopped))
                continue
            parts = compiling.sections(cell.source) if self.call_witness and kind(cell) is Kind.TEST else []
            if parts:
                outcome = await self._run_parts(cell, index, parts)
            else:
                outcome = await self._run_judged(cell, index, self._content(cell))
            if outcome.status is Status.DIED:
                stopped = f"the kernel died in cell {index + 1}"
            elif outcome.status is Status.TIMEOUT and not await self._recovers():
                stopped = f"cell {index + 1} ran past its time limit and could not be interrupted"
            outcomes.append(outcome)
        return Run(self.nb, outcomes, time.monotonic() - start, twins=getattr(self.km, "twins", {}))

    async def _run_judged(self, cell: NotebookNode, index: int, content: dict[str, Any]) -> Outcome:
        """Run a cell, and hear what a referee, if there is one, has to say about it."""
        if not self.has_referee:
            return await self._run_cell(cell, index)
        kernel: Any = self.km
        kernel.announce(content)
        outcome: Outcome = kernel.judged(await self._run_cell(cell, index))
        if "check" in content and outcome.status is Status.OK and not await self._recovers():
            # Whoever gave that verdict is gone.
            return replace(outcome, status=Status.DIED, message="the kernel died at its end")
        return outcome

    async def _run_parts(self, cell: NotebookNode, index: int, parts: list[compiling.Section]) -> Outcome:
        """Run a test cell part by part, here and in the witness; it ends with the first that fails."""
        content = self._content(cell)
        given: dict[str, Any] = {}
        outcome = Outcome(Status.OK)
        signs: list[str] = []
        for part in parts:
            where, cell_there, index_there = self, cell, index
            if part.outside:
                where = await self._the_witness()
                cell_there, index_there = new_code_cell(part.source), len(where.nb.cells) - 1
            code = compiling.compiled_section(part, self.scope)
            extra = {"check": code, "given": given, "twins": [] if part.outside else content["twins"]}
            outcome = await where._run_judged(cell_there, index_there, content | extra)
            signs += outcome.signs
            if outcome.status is not Status.OK:
                break
            handed = where.km.handed if part.hands else ()  # type: ignore[union-attr]
            if len(handed) != len(part.hands):
                # A check that ran hands over what is written in it.
                signs.append("came to its end without handing over what it should")
                message = "its result did not come as it should"
                outcome = replace(outcome, status=Status.ERROR, error="Forged", message=message)
                break
            given = dict(zip(part.hands, handed, strict=True))
        if outcome.status is Status.DIED and where is not self:
            self.witness = None
            outcome = replace(outcome, status=Status.ERROR)
        return replace(outcome, signs=tuple(signs))

    async def _the_witness(self) -> CellByCell:
        """Return the client of a process in which nothing but the set-up cells ran."""
        if self.witness is None and self.call_witness is not None:
            self.witness = await self.call_witness()
            await self.witness.run_cells()
        assert self.witness is not None
        self.witness.deadline = self.deadline
        return self.witness

    def _content(self, cell: NotebookNode) -> dict[str, Any]:
        """Return what a kernel with a referee should know of a cell besides its source."""
        if kind(cell) is Kind.LOCKED:
            kept = {"keep": sorted(compiling.defined(cell.source) & self.scope.pristine)}
            code = compiling.compiled_definitions(cell.source, self.scope) if self.student_ran else None
            return kept if code is None else {"definitions": code, **kept}
        name = str(grade_id(cell))
        code = compiling.compiled(cell.source, self.scope) if kind(cell) is Kind.TEST else None
        if code is None:
            self.student_ran = True
            return {}
        twins = [
            [(*twin, compiling.compiled(self.sources[twin.cell], self.scope, twin.number)) for twin in group]
            for group in self.plan.twins.get(name, ())
        ]
        return {"check": code, "cell": name, "twins": twins}

    async def _run_cell(self, cell: NotebookNode, index: int) -> Outcome:
        allowed = self._seconds_for(cell)
        begin, self.reply, self.kept_bytes = time.monotonic(), {}, 0
        try:
            await self.async_execute_cell(cell, index, execution_count=self.code_cells_executed + 1)
        except DeadKernelError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                # nbclient takes Ctrl-C, which cancels what waits for the reply, for a dead kernel.
                raise asyncio.CancelledError from None
            why = getattr(self.km, "death", "")
            return Outcome(Status.DIED, message=why or "the kernel died while this cell ran")
        seconds = time.monotonic() - begin
        if self.reply.get("status") == "ok":
            return Outcome(Status.OK, seconds=seconds)
        error, message = str(self.reply.get("ename", "")), str(self.reply.get("evalue", ""))
        if error == _TIMEOUT:
            return Outcome(Status.TIMEOUT, error, f"stopped after {allowed:.3g} s", seconds)
        limit = getattr(self.km, "limit_behind", lambda *_: "")(error, message)
        return Outcome(Status.ERROR, error, message + limit, seconds)

    async def _recovers(self) -> bool:
        """Tell whether the kernel answers again after an interrupt."""
        kernel: Any = self.kc
        wanted = kernel.kernel_info()
        end = time.monotonic() + _RECOVERY_SECONDS
        while (left := end - time.monotonic()) > 0:
            try:
                message = await kernel.get_shell_msg(timeout=left)
            except Exception:  # queue.Empty, or a channel that broke: no answer either way
                return False
            if message["parent_header"].get("msg_id") == wanted:
                return True
        return False

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take a message as nbclient does; one that is not as it should be shows nothing."""
        try:
            taken: NotebookNode | None = super().process_message(msg, cell, cell_index)
        except (AttributeError, KeyError, TypeError, ValueError, ValidationError):
            return None
        return taken

    def output(
        self, outs: list[NotebookNode], msg: dict[str, Any], display_id: Any, cell_index: int
    ) -> NotebookNode | None:
        """Keep an output as nbclient does, up to the byte limit; say once that the rest was dropped."""
        before = self.kept_bytes
        self.kept_bytes += len(str(msg["content"]))
        if self.kept_bytes <= self.limits.output_bytes:
            kept: NotebookNode | None = super().output(outs, msg, display_id, cell_index)
            return kept
        if before <= self.limits.output_bytes:
            text = f"\n… output beyond {self.limits.output_bytes:,} bytes was dropped\n"
            outs.append(NotebookNode(output_type="stream", name="stderr", text=text))
        return None


def clean_environment(home: Path) -> dict[str, str]:
    """Return what programs need to start, and nothing that is the grader's own."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TZ", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        **one_thread,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }

"""The part that engines share: nbclient driven cell by cell, with an outcome for each, whatever happens.

An engine brings only a kernel manager and a kernel client.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from queue import Empty
from typing import Any, cast

from jupyter_core.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from ..cells import SET_UP_NAMES, Kind, grade_id, kind
from ..checks import compiling, sections
from ..errors import EngineLost
from ..limits import Limits
from ..sandbox.outputs import Outputs
from ..sandbox.source_scan import parsed
from .protocol import Outcome, Plan, Question, Reply, Run, Status

_TIMEOUT = "CellTimeoutError"
# How long an interrupted kernel may take to show that it can go on.
_RECOVERY_SECONDS = 5.0
_STUCK = 3  # the part of its time that a check gets in a trial after one that took too long
_ERROR_CHARACTERS = 20_000
_INTERRUPT_SECONDS = 1.0  # for a cell that caught the interrupt and went on
_MOST_RENEWED = 10  # times that a notebook gets a new kernel
_ENDLESS_SECONDS = 3.0  # for a cell that took all its time before, when it runs again
_LEFT_OUT = "\n… this cell ended the kernel: the cells below ran in a new one, in which it was left out\n"

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
        renew: Callable[[CellByCell], Awaitable[None]] | None = None,
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
            startup_timeout=60,
            shutdown_kernel="immediate",
            log=QUIET,
        )
        self.limits = limits
        self.plan = plan or Plan()
        self.has_referee = hasattr(manager, "judged")
        self.call_witness = call_witness
        self.witness: CellByCell | None = None  # a process without the student's code, once it is needed
        self.renew = renew  # gives a client another kernel in place of the one that is lost
        self.ended_one: set[int] = set()  # cells that ended a kernel, or would not let it go on
        self.kernels_lost = 0
        self.is_again = False  # cells run once more, in a new kernel: they were judged already
        self.most_seconds = limits.cell_seconds
        self.answers: dict[Question, Reply] = {}
        self.between: list[str] = []
        self.is_stuck = False  # the check before ran into its time limit
        self.trial_seconds = limits.notebook_seconds  # left for all trials together
        # Without a referee nothing is compiled here; it need not even be Python.
        self.scope = compiling.scope_of(self.plan.master or nb) if self.has_referee else compiling.Scope()
        self.student_ran = False
        self.sources = {grade_id(cell): cell.source for cell in nb.cells if kind(cell) is Kind.TEST}
        self.deadline = float("inf")
        self.timeout_func = self._seconds_for
        self.on_cell_executed = self._keep_reply
        self.reply: dict[str, Any] = {}
        self.outputs = Outputs(limits.output_bytes)

    def _seconds_for(self, cell: NotebookNode) -> Any:
        return max(0.1, min(self.most_seconds, self.deadline - time.monotonic()))

    def _keep_reply(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        self.reply = execute_reply["content"]

    async def run_cells(self) -> Run:
        """Execute every cell; one that fails, hangs or kills the kernel costs no more than it must.

        Raises EngineLost when the course's own cells, with which it begins, are the end of the kernel.
        """
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
            outcomes.append(await self._run_any(cell, index, outcomes))
            if why := await self._loss(outcomes[index], index):
                if kind(cell) is Kind.LOCKED and not self.student_ran:
                    raise EngineLost(f"Before anything of the student's ran, {why}.")
                stopped = "" if await self._goes_on_without(index, outcomes) else why
        self.between += getattr(self.km, "between", [])
        between = tuple(dict.fromkeys(self.between))
        put_back = tuple(dict.fromkeys(getattr(self.km, "put_back", ())))
        return Run(self.nb, outcomes, time.monotonic() - start, {}, self.answers, between, put_back)

    async def _run_any(self, cell: NotebookNode, index: int, before: list[Outcome]) -> Outcome:
        if (questions := self.plan.trials.get(str(grade_id(cell)))) and self.has_referee:
            await self._try(questions, index, before)
        parts = sections.sections(cell.source) if self.call_witness and kind(cell) is Kind.TEST else []
        if parts and all(sections.compiled_section(part, self.scope) for part in parts):
            return await self._run_parts(cell, index, parts)
        outcome = await self._run_judged(cell, index, self._content(cell))
        self.is_stuck = outcome.status is Status.TIMEOUT
        return outcome

    async def _try(self, questions: Sequence[Question], index: int, before: list[Outcome]) -> None:
        """Ask questions in a trial, and keep what is answered; the notebook's time does not run meanwhile.

        In a cell that runs again nobody is asked. Who waits in vain for a check waits less in the next trial,
        and in all trials together no longer than a notebook may take.
        """
        if self.is_again:
            return
        contents: dict[Question, dict[str, Any]] = {}
        for question in questions:
            source, ordinary = self.sources[question.cell], question.cell in self.plan.ordinary
            code = compiling.compiled(source, self.scope, question.variant, asked=True, ordinary=ordinary)
            if code is None:
                return
            contents[question] = {"check": code.code, "ordinary": code.is_ordinary}
        begin, left = time.monotonic(), list(questions)
        seconds = self._seconds_for(NotebookNode()) / (_STUCK if self.is_stuck else 1)
        try:
            while left and time.monotonic() - begin < self.trial_seconds:
                kernel = cast(Any, self.km)
                given = await kernel.answers([contents[one] for one in left], seconds)
                self.answers |= {one: answer for one, answer in zip(left, given, strict=True) if answer}
                silent = next((one for one, answer in zip(left, given, strict=True) if not answer), None)
                if silent is None:
                    return
                # Where no copy of the process could be asked, it is the notebook's own that may be lost.
                if not await self._recovers(interrupting=True) and not await self._start_again(index, before):
                    return
                # An endless check says nothing of the others: they are asked about without it.
                left = [one for one in left if one not in self.answers and one.cell != silent.cell]
        finally:
            taken = time.monotonic() - begin
            self.deadline += taken
            self.trial_seconds -= taken

    async def _loss(self, outcome: Outcome, index: int) -> str:
        """Say why the kernel cannot go on after a cell; nothing where it can."""
        if outcome.status is Status.DIED:
            return f"the kernel died in cell {index + 1}"
        if outcome.status is Status.TIMEOUT and not await self._recovers(interrupting=True):
            return f"cell {index + 1} ran past its time limit and could not be interrupted"
        # One that ends after its cell would take the next with it, and that one would be called the cause.
        is_own = self.student_ran and kind(self.nb.cells[index]) is not Kind.TEST
        if is_own and outcome.status is not Status.TIMEOUT and not await self._is_there():
            return f"the kernel ended after cell {index + 1}"
        if outcome.error == "MemoryError" and getattr(self.km, "is_full", bool)():
            return f"cell {index + 1} left no memory"
        return ""

    async def _goes_on_without(self, index: int, outcomes: list[Outcome]) -> bool:
        """Go on in a new kernel, in which the cells so far run again but for those that ended one.

        Whatever they do there, they were judged already; only signs of tampering are added.
        """
        self.ended_one.add(index)
        if not await self._start_again(index, outcomes):
            return False
        text = NotebookNode(output_type="stream", name="stderr", text=_LEFT_OUT)
        self.nb.cells[index].outputs.append(text)
        return True

    async def _start_again(self, end: int, outcomes: list[Outcome]) -> bool:
        """Get a new kernel and bring it as far as cell `end`; tell whether that went well."""
        while self.renew and self.kernels_lost < _MOST_RENEWED and time.monotonic() < self.deadline:
            self.kernels_lost += 1
            self.between += getattr(self.km, "between", [])
            self.witness, self.student_ran = None, False
            await self.renew(self)
            another = await self._run_again(end, outcomes)
            if another is None:
                return True
            self.ended_one.add(another)
        return False

    async def _run_again(self, end: int, outcomes: list[Outcome]) -> int | None:
        """Run the cells before `end` again, and show nothing of it; return the one that ends the kernel."""
        cells, count, outputs = list(self.nb.cells), self.code_cells_executed, self.outputs
        self.is_again, self.outputs = True, Outputs(self.limits.output_bytes)
        try:
            for index, cell in enumerate(cells[:end]):
                if time.monotonic() > self.deadline:
                    break
                if cell.cell_type == "code" and cell.source.strip() and index not in self.ended_one:
                    endless = outcomes[index].status is Status.TIMEOUT
                    self.most_seconds = _ENDLESS_SECONDS if endless else self.limits.cell_seconds
                    again = await self._run_any(copy.deepcopy(cell), index, outcomes)
                    signs = dict.fromkeys((*outcomes[index].signs, *again.signs))
                    outcomes[index] = replace(outcomes[index], signs=tuple(signs))
                    if await self._loss(again, index):
                        return index
        finally:
            self.nb.cells, self.code_cells_executed, self.outputs = cells, count, outputs
            self.is_again, self.most_seconds = False, self.limits.cell_seconds
        return None

    async def _run_judged(self, cell: NotebookNode, index: int, content: dict[str, Any]) -> Outcome:
        """Run a cell, and hear what a referee, if there is one, has to say about it."""
        if not self.has_referee:
            return _with_value(await self._run_cell(cell, index), cell)
        kernel: Any = self.km
        kernel.announce(content)
        outcome: Outcome = kernel.judged(await self._run_cell(cell, index))
        if "check" in content and outcome.status is Status.OK and not await self._recovers():
            # Whoever gave that verdict is gone.
            return replace(outcome, status=Status.DIED, message="the kernel died at its end")
        return outcome

    async def _run_parts(self, cell: NotebookNode, index: int, parts: list[sections.Section]) -> Outcome:
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
            code = sections.compiled_section(part, self.scope)
            assert code is not None  # or it would not be run in parts
            extra = {"check": code.code, "ordinary": code.is_ordinary, "given": given}
            outcome = await where._run_judged(cell_there, index_there, content | extra)
            signs += outcome.signs
            is_stuck = outcome.status is Status.TIMEOUT and where is not self
            if is_stuck and not await where._recovers(interrupting=True):
                self.witness = None
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
        if not self.has_referee:
            return {}
        replaces = sorted(compiling.replaced(parsed(cell.source)) | self.scope.replaces)
        if kind(cell) is Kind.LOCKED:
            own = self.scope.defined | {name for name, _ in self.scope.imported}
            content: dict[str, Any] = {"keep": sorted(own), "replaces": replaces}
            code = compiling.compiled_definitions(cell.source, self.scope) if self.student_ran else None
            return content | ({"definitions": code.code, "ordinary": code.is_ordinary} if code else {})
        ordinary = str(grade_id(cell)) in self.plan.ordinary
        code = None
        if kind(cell) is Kind.TEST:
            code = compiling.compiled(cell.source, self.scope, ordinary=ordinary)
        if code is None:
            self.student_ran = True
            return {"set_up_names": cell.metadata.get(SET_UP_NAMES, [])}
        return {"check": code.code, "ordinary": code.is_ordinary, "replaces": replaces}

    async def _run_cell(self, cell: NotebookNode, index: int) -> Outcome:
        allowed = self._seconds_for(cell)
        begin, self.reply = time.monotonic(), {}
        self.outputs.begin()
        try:
            await self.async_execute_cell(cell, index, execution_count=self.code_cells_executed + 1)
        except DeadKernelError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                # nbclient takes Ctrl-C, which cancels what waits for the reply, for a dead kernel.
                raise asyncio.CancelledError from None
            why = getattr(self.km, "death", "")
            return Outcome(Status.DIED, message=why or "the kernel died while this cell ran")
        finally:
            cell.outputs = self.outputs.ended()
        seconds = time.monotonic() - begin
        if self.reply.get("status") == "ok":
            return Outcome(Status.OK, seconds=seconds)
        error, message = (str(self.reply.get(part, ""))[:_ERROR_CHARACTERS] for part in ("ename", "evalue"))
        if error == _TIMEOUT:
            return Outcome(Status.TIMEOUT, error, f"stopped after {allowed:.3g} s", seconds)
        limit = getattr(self.km, "limit_behind", lambda *_: "")(error, message)
        return Outcome(Status.ERROR, error, message + limit, seconds)

    async def _is_there(self) -> bool:
        """Tell whether the kernel answers, or is at least alive: cells may keep it busy behind their end."""
        return await self._recovers() or bool(await ensure_async(self.km.is_alive()))  # type: ignore[union-attr]

    async def _recovers(self, *, interrupting: bool = False) -> bool:
        """Tell whether the kernel answers, `interrupting` it once more now and then.

        It is asked again then, too: what ran may have taken the question for one of its own.
        """
        kernel: Any = self.kc
        wanted = {kernel.kernel_info()}
        end = time.monotonic() + _RECOVERY_SECONDS
        while (left := end - time.monotonic()) > 0:
            try:
                message = await kernel.get_shell_msg(timeout=min(left, _INTERRUPT_SECONDS))
            except Empty:
                if interrupting:
                    await ensure_async(self.km.interrupt_kernel())  # type: ignore[union-attr]
                if not await ensure_async(self.km.is_alive()):  # type: ignore[union-attr]
                    return False
                wanted.add(kernel.kernel_info())
                continue
            except Exception:  # a channel that broke
                return False
            if message["parent_header"].get("msg_id") in wanted:
                return True
        return False

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take a message of the cell that runs; raises CellExecutionComplete at its end.

        Outputs are not nbclient's, which have no bounds. What widgets say to each other shows nothing.
        """
        content = msg["content"]
        if msg["msg_type"] == "status" and content.get("execution_state") == "idle":
            raise CellExecutionComplete
        self.outputs.take(str(msg["msg_type"]), content)
        return None


def _with_value(outcome: Outcome, cell: NotebookNode) -> Outcome:
    """Return the outcome with the value of the cell's last line, as the notebook shows it."""
    shown = (
        [o for o in cell.outputs if o.output_type == "execute_result"] if outcome.status is Status.OK else []
    )
    if not shown:
        return outcome
    text = str(shown[-1].get("data", {}).get("text/plain", ""))
    try:
        return replace(outcome, value=float(re.sub(r"^np\.\w+\((.*)\)$", r"\1", text)))
    except ValueError:
        return replace(outcome, is_other=True)

"""A forked child as nbclient sees a kernel: manager and client in one; and what its referee has to say."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import os
import queue
import socket
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ..errors import EngineLost
from ..limits import Limits
from ..sandbox import mac, wire
from ..sandbox.measures import Report, missing_measures
from .protocol import Outcome, Reply, Status

_MEMORY_CHECK_SECONDS = 0.5
# One process alone is to meet its own limit, a MemoryError, before all together are ended.
_TOGETHER = 1.3
_FULL = 0.7  # of the memory that a notebook may use: too little is left for other cells
_MOST_SIGNS, _SIGN_CHARACTERS = 20, 200
# What waits to be taken. Outputs beyond it are dropped (nobody takes them, or far too slowly); of what says
# that a cell ended, there is little in honest work.
_MOST_WAITING, _MOST_MESSAGES = 32_000_000, 20_000
_AT_ONCE = 1 << 20  # bytes read or written before others have their turn


class Server(Protocol):
    """What a child's kernel needs of its fork server."""

    def interrupt(self, child: Child) -> None:
        """Send SIGINT to a child."""

    def end(self) -> None:
        """End everything that was forked."""

    def holds_more_than(self, limit: int) -> bool:
        """Tell whether everything forked now holds more bytes than that, for itself alone."""


@dataclass
class Child:
    """A forked child: its process id (in the server's eyes), its socket, its descriptors 1 and 2, its key."""

    pid: int
    connection: socket.socket
    raw: dict[str, int]
    key: bytes

    def close(self) -> None:
        """Close this side of what connects to the child."""
        self.connection.close()
        for descriptor in self.raw.values():
            os.close(descriptor)


class _Channel:
    """A queue of messages with the one method that nbclient calls on a channel."""

    def __init__(self) -> None:
        self._messages: asyncio.Queue[tuple[dict[str, Any], int]] = asyncio.Queue(_MOST_MESSAGES)
        self._waiting = 0  # bytes

    def put(self, message: dict[str, Any], size: int) -> None:
        """Add a message of so many bytes, unless too much waits already."""
        if self._waiting + size <= _MOST_WAITING and not self._messages.full():
            self._waiting += size
            self._messages.put_nowait((message, size))

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        """Return the next message; raises queue.Empty when none came within `timeout` seconds."""
        try:
            message, size = await asyncio.wait_for(self._messages.get(), timeout)
        except TimeoutError:
            raise queue.Empty from None
        self._waiting -= size
        return message


class ForkedKernel:
    """A child as nbclient sees a kernel: manager and client in one."""

    allow_stdin = False

    def __init__(self, server: Server, child: Child, limits: Limits) -> None:
        self.server, self.child, self.limits = server, child, limits
        self.death = ""  # why the child had to be ended, if so
        self.shell_channel, self.iopub_channel = _Channel(), _Channel()
        self.get_shell_msg = self.shell_channel.get_msg
        self._unpacker = wire.Unpacker()
        self._unsent = bytearray()
        self._current = ""  # the request whose cell runs
        self._next: dict[str, Any] = {}  # what its cell is
        self._asked: set[str] = set()
        self._replies: Counter[str] = Counter()
        self._verdicts: list[bool] = []
        self._value = ""  # of the check that ran last, as the referee has it
        self.handed: tuple[Any, ...] = ()  # by the check that ran last, for a check elsewhere
        self._answer: tuple[str, asyncio.Future[Reply]] | None = None  # that is waited for
        self._late: set[str] = set()  # questions whose answers are not waited for any more
        self._signs: list[str] = []
        self.between: list[str] = []  # signs that came while no cell ran
        self.put_back: list[str] = []  # what the student's cells had replaced in libraries
        self._told = 0  # signs that the referee sent
        self._alive = True
        self._loop = asyncio.get_running_loop()
        self.missing: asyncio.Future[Report] = self._loop.create_future()
        self._watcher = self._loop.create_task(self._watch_memory())
        child.connection.setblocking(False)
        self._loop.add_reader(child.connection.fileno(), self._read)
        for name, descriptor in child.raw.items():
            os.set_blocking(descriptor, False)
            self._loop.add_reader(descriptor, self._read_raw, name)

    # What nbclient calls.

    def execute(self, code: str, **_: Any) -> str:
        """Ask for a cell to be executed; returns the request's id."""
        self.between += self._signs
        self._verdicts, self._signs = [], []
        self._current = self._request("execute_request", {"code": code, **self._next})
        return self._current

    def kernel_info(self) -> str:
        """Ask for a sign of life; returns the request's id."""
        return self._request("kernel_info_request", {})

    def is_alive(self) -> bool:
        """Tell whether the child is still there."""
        return self._alive

    def is_full(self) -> bool:
        """Tell whether the notebook still holds most of the memory that it may use."""
        return self.server.holds_more_than(int(_FULL * self.limits.memory_bytes))

    def interrupt_kernel(self) -> None:
        """Interrupt the cell that runs."""
        self.server.interrupt(self.child)

    # What the client asks beyond that.

    def announce(self, content: dict[str, Any]) -> None:
        """Say what the next cell is: a check, or one whose names are to be kept."""
        self._next = content

    def judged(self, outcome: Outcome) -> Outcome:
        """Return the outcome of the cell that ran last with what the referee had to say about it.

        A test cell passed only if the referee said so, once.
        """
        if "check" in self._next and outcome.status is Status.OK and self._verdicts != [True]:
            self._sign("sent a reply of its own in place of a verdict")
            message = "its verdict did not come as it should"
            outcome = replace(outcome, status=Status.ERROR, error="Forged", message=message)
        signs, self._signs = tuple(dict.fromkeys(self._signs)), []
        if "check" not in self._next or outcome.status is not Status.OK:
            return replace(outcome, signs=signs)
        try:
            return replace(outcome, signs=signs, value=float(self._value))
        except ValueError:
            return replace(outcome, signs=signs, is_other=self._value != "none")

    async def answers(self, questions: Sequence[dict[str, Any]], seconds: float) -> list[Reply | None]:
        """Ask questions in a trial, one after the other; None for those that got no answer.

        One that takes longer than `seconds` ends the trial; the kernel has to be interrupted then.
        """
        given: list[Reply | None] = [None] * len(questions)
        self.between += self._signs
        self._current, self._signs = self._request("trial_request", {"count": len(questions)}), []
        ended = asyncio.ensure_future(self._reply_to(self._current))
        try:
            for number, question in enumerate(questions):
                answer = self._loop.create_future()
                self._answer = (self._request("question", question), answer)
                await asyncio.wait({answer, ended}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
                if not answer.done():
                    self._late.add(self._answer[0])
                    break
                given[number] = answer.result()
            else:
                await asyncio.wait({ended}, timeout=seconds)
        finally:
            self._answer = None
            ended.cancel()
        return given

    async def _reply_to(self, nonce: str) -> dict[str, Any]:
        """Return the reply to a request; what comes late for others before it is nobody's."""
        while True:
            message = await self.get_shell_msg()
            if message["parent_header"].get("msg_id") == nonce:
                return message

    def limit_behind(self, error: str, message: str) -> str:
        """Return the limit that an exception probably comes from, in words to put after its message."""
        limits = self.limits
        if error == "MemoryError":
            return f" (the limit is {limits.memory_bytes / 1e6:,.0f} MB of memory)"
        if "File too large" in message or "No space left on device" in message:
            return f" (the limit is {limits.file_bytes / 1e6:,.0f} MB for files)"
        if "can't start new thread" in message or "Resource temporarily unavailable" in message:
            return f" (the limit is {limits.processes} processes and threads)"
        return ""

    # Its own.

    async def _watch_memory(self) -> None:
        """End the notebook when its processes together hold too much; one alone is stopped by a limit."""
        while self._alive:
            await asyncio.sleep(_MEMORY_CHECK_SECONDS)
            if self.server.holds_more_than(int(_TOGETHER * self.limits.memory_bytes)):
                self.death = f"its processes together used more than {self.limits.memory_bytes / 1e6:,.0f} MB"
                # Where the server is gone, whoever waits for the cell will notice.
                with contextlib.suppress(EngineLost):
                    self.server.end()

    def _request(self, kind: str, content: dict[str, Any]) -> str:
        nonce = uuid.uuid4().hex
        self._asked.add(nonce)
        message = {"header": {"msg_id": nonce, "msg_type": kind}, "msg_type": kind, "content": content}
        self._unsent += wire.order(message, self.child.key)
        self._write()
        return nonce

    def _write(self) -> None:
        """Send what is unsent as far as the child takes it: one that stands still does not hold us up."""
        connection = self.child.connection
        try:
            while self._unsent:
                sent = connection.send(self._unsent[:_AT_ONCE])
                del self._unsent[:sent]
        except BlockingIOError:
            self._loop.add_writer(connection.fileno(), self._write)
            return
        except OSError:
            self._alive = False
            self._unsent.clear()
        self._loop.remove_writer(connection.fileno())

    def _read(self) -> None:
        try:
            data = self.child.connection.recv(_AT_ONCE)
            taken = self._unpacker.waiting + len(data)
            frames = self._unpacker.feed(data)
            taken -= self._unpacker.waiting
        except BlockingIOError:
            return
        except (OSError, ValueError, MemoryError):
            data, frames, taken = b"", [], 0
        if not data:
            self._loop.remove_reader(self.child.connection.fileno())
            self._alive = False
            if not self.missing.done():
                self.missing.set_exception(EngineLost("The child ended before it could run a cell."))
        for frame in frames:
            try:
                self._pass_on(frame, taken // len(frames))
            except Exception:  # whatever it holds: it is the student's process that wrote it
                self._sign("sent something that is no message")

    def _pass_on(self, frame: dict[str, Any], size: int) -> None:
        if frame.get("channel") == "measures":
            if not self.missing.done():
                self.missing.set_result(missing_measures(frame["content"]))
            return
        if frame.get("channel") == "note":
            if len(self.put_back) < _MOST_SIGNS:
                self.put_back.append(str(frame["note"])[:_SIGN_CHARACTERS])
            return
        if frame.get("channel") in ("ruling", "sign"):
            self._hear(frame)
            return
        if frame.get("channel") == "shell":
            nonce = str(frame["parent_header"].get("msg_id"))
            if nonce not in self._asked or self._replies[nonce]:
                self._sign("sent a forged reply")
                return
            self._replies[nonce] += 1
            self.shell_channel.put(frame, 0)
            return
        if not (isinstance(frame["msg_type"], str) and isinstance(frame["content"], dict)):
            raise TypeError(frame)
        if str(frame["parent_header"]["msg_id"]) and frame["msg_type"] == "status":
            # What was written to descriptors 1 and 2 before the cell ended belongs to it.
            for name in self.child.raw:
                self._read_raw(name)
        self.iopub_channel.put(_with_header(frame), size)

    def _hear(self, frame: dict[str, Any]) -> None:
        """Take what the referee sent, or what somebody sent in its name."""
        if frame["channel"] == "sign":
            self._told += 1
            self._sign(str(frame["sign"]))
            return
        ruling = str(frame["ruling"])
        subject, nonce, *rest = ruling.split(" ")
        sealed = mac.seal(self.child.key, ruling.encode()).hex() == frame["seal"]
        asked, answer = self._answer or ("", None)
        if sealed and subject == "answer" and nonce == asked and answer is not None and not answer.done():
            passed, lied, taken = rest
            answer.set_result(Reply(passed == "True", lied == "True", int(taken) / 1e6))
        elif sealed and subject == "answer" and nonce in self._late:
            self._late.remove(nonce)  # nobody waits for it any more
        elif sealed and subject == "verdict" and nonce == self._current:
            told, passed, self._value, handed = rest
            self.handed = _plain_values(handed)
            if int(told) != self._told:
                self._sign("kept back what the grader had to say")
            self._verdicts.append(passed == "True")
        else:
            self._sign("sent a forged verdict")

    def _sign(self, words: str) -> None:
        if len(self._signs) < _MOST_SIGNS:
            self._signs.append(words[:_SIGN_CHARACTERS])

    def _read_raw(self, name: str) -> None:
        # Who writes without end would never let go.
        for _ in range(_AT_ONCE >> 16):
            try:
                data = os.read(self.child.raw[name], 1 << 16)
            except (BlockingIOError, OSError):
                return
            if not data:
                self._loop.remove_reader(self.child.raw[name])
                return
            content = {"name": name, "text": data.decode("utf-8", "replace")}
            message = {"msg_type": "stream", "parent_header": {"msg_id": self._current}, "content": content}
            self.iopub_channel.put(_with_header(message), len(data))

    def close(self) -> None:
        """End the child and everything that it started."""
        self._watcher.cancel()
        self._loop.remove_writer(self.child.connection.fileno())
        for descriptor in (self.child.connection.fileno(), *self.child.raw.values()):
            self._loop.remove_reader(descriptor)
        self.child.close()
        self.server.end()


def _plain_values(text: str) -> tuple[Any, ...]:
    """Return handed-over values; raises ValueError for what is none, such as a number that is not one."""
    try:
        values: tuple[Any, ...] = ast.literal_eval(bytes.fromhex(text).decode() or "()")
    except (SyntaxError, MemoryError, RecursionError) as error:
        raise ValueError("what was handed over cannot be read") from error
    return values


def _with_header(frame: dict[str, Any]) -> dict[str, Any]:
    return {**frame, "header": {"msg_type": frame["msg_type"]}, "metadata": {}}

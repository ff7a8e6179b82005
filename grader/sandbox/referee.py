"""Verdicts and signs of tampering, formed with functions taken before any of the student's code ran.

What decides here is bound in this module, Python's own functions included (`__builtins__` below), and the
module is taken out of `sys.modules` in the child: a name that the student's code replaces later, in
`builtins` or in a library, is not one that is used. Code in the same process can still get here if it goes
to such lengths (frames, `gc`, running tasks), and say what it likes. What that is worth is settled elsewhere:
it does not know which of the questions that it answers in a trial are checks, and which are variants of some
that no right answer passes (see checks/variants.py). The audit hook, whose signs are sent at once, and a look
at the source (see source_scan.py) show it to a person.
"""

from __future__ import annotations

import builtins
import sys
from _socket import socket as c_socket  # its methods cannot be replaced, those of socket.socket can
from asyncio import run as run_to_its_end
from asyncio.events import _get_running_loop, _set_running_loop
from collections.abc import Collection, Sequence
from functools import partial
from importlib import import_module
from marshal import loads
from os import O_WRONLY, _exit, devnull, dup2, fork, getcwd, getpid, kill, setpgid, waitpid
from os import open as open_descriptor
from pathlib import Path
from re import compile as pattern
from signal import SIGKILL
from socket import socket
from sys import _current_frames
from sys import setprofile as set_profile
from sys import settrace as set_trace
from threading import RLock
from time import process_time
from types import CoroutineType, FrameType, FunctionType
from typing import Any

from .apart import apart
from .compare import compare
from .copies import end_copies
from .guards import Guards
from .mac import SIZE, seal
from .sending import send_whole
from .signs import WATCHED, is_grader, sign_of
from .values import attribute, in_figures, is_module, is_plain, is_stand_in

# From here on a copy of Python's own functions: each function below keeps it.
__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

# Names in test cells, as in checks/names.py.
_HAND_OVER, _ASKED, _LEAVE = "hand over", "asked", "leave"
_LOCALS, _VALUE, _CHECK = "locals of the cell", "the value", "<check>"
_MOST_SIGNS = 100  # of one notebook
_MOST_HANDED = 1_000_000  # characters

_no_plain_text = pattern(r"[^ -~]|[\"\\]").sub


class Referee:
    """Runs test cells for a kernel whose cells run in `namespace`, and says how they went."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.namespace = namespace
        self.builtins = dict(vars(builtins))
        self.kept: dict[str, Any] = {
            _HAND_OVER: self._hand_over,
            _ASKED: self._asked,
            _LEAVE: self._leave,
            _LOCALS: locals,
        }
        self.liars = False  # whether a value in a comparison said yes to just anything
        self.pinned: Collection[str] = ()  # names that the master imports
        self.given: dict[str, Any] = {}  # values that the check got from another process
        self.handed: tuple[Any, ...] = ()  # and those that it has for the next
        self.left: dict[str, Any] = {}  # what checks left to the notebook
        self.said: set[str] = set()  # signs, in the cell that runs
        self.told = 0  # how many were sent
        self.busy = False
        self.connection: socket
        self.lock: Any
        self.hush: Any
        self.key = b""
        self.own = [name for name in sys.modules if is_grader(name)]
        self.guards = Guards(self.own)
        self.modules = sys.modules
        self.imported = self.guards.imported
        self.folder = ""
        self.students_turn = False  # whether a cell of the student's ran, and nothing was put back since

    def connect(self, connection: socket, lock: Any, key: bytes, hush: Any) -> None:
        """In the child: note where to send, with which key, and what makes the cells show nothing."""
        self.connection, self.lock, self.key, self.hush = connection, lock, key, hush
        self.process = getpid()

    def pin(self, imported: dict[str, Sequence[str]]) -> None:
        """Note what names mean in test cells: name → (module that is here, attribute of it or "")."""
        self.pinned = imported.keys()
        self._load_beside({module for module, _ in imported.values()})
        for name, (module, attribute_name) in imported.items():
            found = self.imported.get(module)
            if found is not None and (not attribute_name or hasattr(found, attribute_name)):
                self.guards.guard(found)
                self._keep(name, getattr(found, attribute_name) if attribute_name else found)

    def _load_beside(self, names: Collection[str]) -> None:
        """Import the course's own files that checks are the first to import, before the student's code."""
        for name in names:
            if name.isidentifier() and name not in self.imported and Path(f"{name}.py").is_file():
                try:
                    self.imported[name] = import_module(name)
                except BaseException:  # it needs what the notebook makes first: then it is for the notebook
                    self.modules.pop(name, None)

    def _keep(self, name: str, value: Any) -> None:
        self.kept[name] = value
        self.guards.guard_value(value, self.namespace)

    def watch(self) -> None:
        """Begin to watch what the notebook does, in the folder that it is in now."""
        self.folder = getcwd()  # noqa: PTH109  # pathlib's is Python, which may be replaced
        sys.addaudithook(self.hook)

    def hide_own_code(self) -> None:
        """Forget the grader's modules: who asks for one by name later looks for it, and does not find it."""
        for name in self.own:
            self.modules.pop(name, None)
        root = str(Path(__file__).resolve().parents[2])
        sys.path[:] = [entry for entry in sys.path if entry != root]

    def take(self) -> dict[str, Any] | None:
        """Return the next request of the worker; None when it has closed its end, or somebody else wrote."""
        header = self._exactly(4)
        body = None if header is None else self._exactly(int.from_bytes(header, "big"))
        if body is None or seal(self.key, body[SIZE:]) != body[:SIZE]:
            return None
        request: dict[str, Any] = loads(body[SIZE:])
        return request

    def define(self, content: dict[str, Any]) -> BaseException | None:
        """Run a locked cell that only imports and defines; return what it raised, if anything."""
        self._put_back()
        return self._start(content["definitions"], content["ordinary"])[0]

    def cell_begins(self, *, is_own: bool) -> None:
        """Put back what was replaced in libraries before a cell runs, the student's own or a locked one.

        Before one of the student's own that is noted if it happened while checks ran.
        """
        if not is_own:
            self._put_back()
        elif not self.students_turn:
            self.restore(far=True)
            self.students_turn = True

    def cell_ended(self, content: dict[str, Any]) -> None:
        """Remember what a locked cell imported and defined, and guard the modules that it is from."""
        if "keep" in content:
            self.restore(stays=content.get("replaces", ()))
        for name in content.get("keep", ()):
            if name in self.namespace and name not in self.kept:
                self._keep(name, self.namespace[name])
        self.said.clear()

    async def check(self, request: dict[str, Any]) -> tuple[BaseException | None, Any]:
        """Run a test cell in the notebook and send the verdict; return what it raised, and its value."""
        nonce, content = request["header"]["msg_id"], request["content"]
        self.given, self.handed = content.get("given", {}), ()
        self._put_back()
        error, value = self._start(content["check"], content["ordinary"])
        if type(value) is CoroutineType:  # isinstance believes what an object says of itself
            try:
                value = await value
            except BaseException as raised:
                error, value = raised, None
        value = self.namespace.pop(_VALUE, value)
        self.restore(far=True, stays=content.get("replaces", ()))
        handed = ascii(self.handed).encode().hex() if error is None else ""
        self._rule(f"verdict {nonce} {self.told} {error is None} {in_figures(value)} {handed}")
        return error, value

    def trial(self, count: int) -> None:
        """Answer so many questions, one after the other, in a fork, which changes nothing here.

        Where other threads run they are answered right here.
        """
        self._put_back()
        if len(_current_frames()) > 1:
            # A fork has no other threads, and what waits for one would wait for ever.
            loop = _get_running_loop()
            self.hush(True)
            try:
                self._answer(count)
            finally:
                self.hush(False)
                _set_running_loop(loop)
            return
        try:
            process = fork()
        except OSError:
            return  # the cells left no room for another process: nothing is answered
        if process == 0:
            try:
                self._be_trial(count)
            finally:
                _exit(0)
        try:
            waitpid(process, 0)
        except BaseException:  # an interrupt: whatever is asked there takes too long
            kill(process, SIGKILL)
            waitpid(process, 0)

    def _be_trial(self, count: int) -> None:
        """Be a copy of the process that nobody listens to, and answer.

        An interrupt is for the process that waits for this one, and ends it then.
        """
        setpgid(0, 0)
        self.process, self.lock = getpid(), RLock()
        self.hush(True)
        self.told = _MOST_SIGNS  # what is done here is no sign of what is done where it counts
        nowhere = open_descriptor(devnull, O_WRONLY)
        dup2(nowhere, 1)
        dup2(nowhere, 2)
        with apart(self.folder):
            self._answer(count)

    def _answer(self, count: int) -> None:
        """Take questions and answer each: whether it passed, and whether something in it lied.

        An interrupt ends it, and so does another request: nobody waits for answers any more. Who asked
        that asks again.
        """
        _set_running_loop(None)
        for number in range(count):
            request = self.take()
            if request is None or request["msg_type"] != "question":
                return
            content, self.liars = request["content"], False
            if number:
                self.restore()
            start = process_time()
            error, value = self._start(content["check"], content["ordinary"])
            if type(value) is CoroutineType:
                try:
                    run_to_its_end(value)
                except BaseException as raised:
                    error = raised
            if type(error) is KeyboardInterrupt:
                return
            taken = int(1e6 * (process_time() - start))
            self._rule(f"answer {request['header']['msg_id']} {error is None} {self.liars} {taken}")

    def _put_back(self) -> None:
        """Put back what the student's own cells left, and tell the student: it is no sign of anything."""
        set_trace(None)
        set_profile(None)
        for name in self.guards.restore(far=self.students_turn)[:_MOST_SIGNS]:
            self._send(f'{{"channel": "note", "note": "{_no_plain_text("?", name)[:200]}"}}')
        self.students_turn = False

    def restore(self, *, far: bool = False, stays: Collection[str] = ()) -> None:
        """Put back what was replaced, and note it.

        What a cell of the master's replaces itself, by the names in `stays`, is right from now on.
        """
        for name in self.guards.restore(far=far, stays=stays):
            self._say(f"replaced {name}")
        for name, module in self.kept.items():  # functions of locked cells look them up in the notebook
            if is_module(module) and is_stand_in(self.namespace.get(name)):
                self._say(f"put something of its own in place of the module {name}")
        if dict(vars(Referee)) != _methods or not set(vars(self)).isdisjoint(_methods):
            self._say("reached into the grader itself")
        if self.namespace.get("__builtins__", builtins) not in (builtins, vars(builtins)):
            self._say("replaced __builtins__")
        self.namespace["__builtins__"] = builtins

    def hook(self, event: str, details: tuple[Any, ...]) -> None:
        """Note what honest work does not do, if it was a cell of the student's that did it."""
        if event not in WATCHED or self.busy:
            return
        self.busy = True
        try:
            try:
                raise LookupError  # the only way to a frame that makes no event of its own
            except LookupError as raised:
                frame = raised.__traceback__.tb_frame.f_back  # type: ignore[union-attr]
            sign = sign_of(event, details, frame, self._by_student, self._is_own, self.folder)
            if sign:
                self._say(sign)
        finally:
            self.busy = False

    def _by_student(self, frame: FrameType | None) -> bool:
        """Tell whether a frame's code is the notebook's, or was made by it out of text: no file has it."""
        if frame is None or frame.f_code.co_filename == _CHECK:
            return False
        name = frame.f_code.co_filename
        return frame.f_globals is self.namespace or (name.startswith("<") and not name.startswith("<frozen"))

    def _is_own(self, value: Any) -> bool:
        """Tell whether a function is the notebook's own, and none that checks rely on."""
        if type(value) is not FunctionType or value.__globals__ is not self.namespace:
            return False
        return all(value is not known for known in self.kept.values())

    def _start(self, code: bytes, ordinary: bool) -> tuple[BaseException | None, Any]:
        """Run a cell (see checks/compiling.py); return what it raised, if anything, and its value.

        The value of what awaits something is a coroutine, still to be waited for.
        """
        try:
            if not ordinary:
                return None, self._cell(loads(code))()
            self.namespace.update(self.given | {_HAND_OVER: self._hand_over, _ASKED: self._asked})
            return None, eval(loads(code), self.namespace)
        except BaseException as error:
            return error, None
        finally:
            end_copies(self.process)
            if ordinary:
                self.namespace.pop(_HAND_OVER, None)
                self.namespace.pop(_ASKED, None)

    def _cell(self, code: Any) -> Any:
        meant = [self._meaning(name) for name in code.co_varnames[: code.co_argcount]]
        # Python's functions as they were, also for what the code of a function looks up by itself.
        self.namespace["__builtins__"] = dict(self.builtins)
        cell = FunctionType(code, self.namespace)(*meant)
        self.namespace["__builtins__"] = builtins
        return cell

    def _meaning(self, dotted: str) -> Any:
        """Return what a name means in a test, whatever the student's notebook calls by it.

        `math.isclose` is looked up now, before the test begins, unless that is not possible yet.
        """
        module, colon, rest = dotted.partition(":")
        name, *attributes = dotted.split(".") if not colon else ("", *rest.split("."))
        found = self.imported.get(module) if colon else self._named(name)
        if found is None:  # a module that the cell itself is the first to import
            return lambda *args, **options: attribute(self.modules[module], attributes)(*args, **options)
        while attributes and is_module(found) and hasattr(found, attributes[0]):
            found = getattr(found, attributes.pop(0))
        # What an object has may depend on when it is asked.
        late: Any = lambda *args, **options: attribute(found, attributes)(*args, **options)  # noqa: E731
        return late if attributes else found

    def _named(self, name: str) -> Any:
        # What the master imports from a module that was not here comes from the cell that imports it.
        first = self.namespace if name in self.pinned else self.builtins
        for meanings in (self.given, self.kept, first, self.namespace):
            if name in meanings:
                return meanings[name]
        raise NameError(f"name {name!r} is not defined: the cell that defines it did not run")

    def _leave(self, values: dict[str, Any], names: str) -> None:
        """Leave to the notebook what a cell gave its own names, but for those that the notebook uses."""
        for name in values.keys() & names.split():
            if self.namespace.get(name, self.left.get(name)) is self.left.get(name):
                self.namespace[name] = self.left[name] = values[name]

    def _hand_over(self, *values: Any) -> None:
        """Take the values that another process is to judge; raises TypeError for what cannot go there."""
        if not is_plain(values):
            raise TypeError("the result is, or holds, something else than numbers, text, lists and dicts")
        if len(ascii(values)) > _MOST_HANDED:
            raise ValueError("the result is far too large")
        self.handed = values

    def _asked(self, operators: str, left: Any, *others: Any) -> Any:
        found, lies = compare(operators, left, others, object())
        self.liars |= lies
        return found

    def _say(self, sign: str) -> None:
        """Send a sign, before whoever is the cause can do anything about it."""
        if sign not in self.said and self.told < _MOST_SIGNS:
            self.said.add(sign)
            self.told += 1
            self._send(f'{{"channel": "sign", "sign": "{_no_plain_text("?", sign)[:200]}"}}')

    def _rule(self, ruling: str) -> None:
        end_copies(self.process)
        sealed = seal(self.key, ruling.encode()).hex()
        self._send(f'{{"channel": "ruling", "ruling": "{ruling}", "seal": "{sealed}"}}')

    def _send(self, words: str) -> None:
        body = words.encode("ascii")
        with self.lock:
            send_whole(partial(c_socket.send, self.connection), len(body).to_bytes(4, "big") + body)

    def _exactly(self, size: int) -> bytes | None:
        parts = b""
        while len(parts) < size:
            if not (part := c_socket.recv(self.connection, size - len(parts))):
                return None
            parts += part
        return parts


_methods = dict(vars(Referee))

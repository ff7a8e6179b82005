"""Verdicts and signs of tampering, formed with functions taken before any of the student's code ran.

What decides here is bound in this module, Python's own functions included (`__builtins__` below), and the
module is taken out of `sys.modules` in the child: a name that the student's code replaces later, in
`builtins` or in a library, is not one that is used. Code in the same process can still get here if it goes
to such lengths (frames, `gc`, running tasks). Twins (see checks/variants.py), the audit hook, whose
signs are sent at once, and a look at the source (see source_scan.py) make that visible.
"""

from __future__ import annotations

import builtins
import sys
from _socket import socket as c_socket  # its methods cannot be replaced, those of socket.socket can
from collections.abc import Sequence
from functools import partial
from marshal import loads
from os import O_WRONLY, _exit, devnull, dup2, fork, getppid, kill, pipe, read, urandom, waitpid, write
from os import close as close_descriptor
from os import open as open_descriptor
from pathlib import Path
from re import compile as pattern
from select import select
from signal import SIGKILL
from socket import socket, socketpair
from sys import _current_frames
from threading import RLock
from types import CoroutineType, FrameType, FunctionType, ModuleType
from typing import Any

from .compare import compare
from .mac import SIZE, seal
from .sending import send_whole
from .values import attribute, functions, home, is_module, is_plain, origin

# From here on a copy of Python's own functions: each function below keeps it.
__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

# Names in test cells, as in checks/compiling.py.
_SENTINEL, _STRANGER, _HAND_OVER, _COMPARED = "a sentinel", "a stranger", "hand over", "compared"
_CHECK = "<check>"
_TWIN_SECONDS = 5.0
_MOST_SIGNS = 100  # of one notebook
_MOST_HANDED = 1_000_000  # characters
_MOST_FRAMES = 40
_NOWHERE = 2**32 - 1  # a line for what did not fail at a line of the test
_traceback_of: Any = vars(BaseException)["__traceback__"].__get__

# What honest work does not do from a cell of its own; libraries may, and nothing is said of that.
_LOOKING = {
    "sys._getframe": "looked at the frames of its callers",
    "sys._current_frames": "looked at the frames of all threads",
    "sys.settrace": "traced the execution of other code",
    "sys.setprofile": "traced the execution of other code",
    "sys.addaudithook": "installed an audit hook",
    "gc.get_objects": "went through every object in memory",
    "gc.get_referrers": "looked for who holds an object",
    "gc.get_referents": "looked into what an object holds",
    "code.__new__": "made a code object by hand",
    "object.__setattr__": "replaced the code of a function",
    "ctypes.string_at": "read memory by its address",
    "ctypes.cdata": "read memory by its address",
    "ctypes.cdata/buffer": "read memory by its address",
}
_OF_FUNCTIONS = ("__code__", "__defaults__", "__kwdefaults__")
_WATCHED = {*_LOOKING, "open", "os.listdir", "os.scandir", "os.kill", "import"}
_processes = pattern(r"/proc/[^/]+/(mem|maps|environ|fd|root)").match
_kept_places = pattern(r"gradebook\.db|nbgrader_config|/(autograded|submitted|source|solutions)/").search
_is_grader = pattern(r"grader(\.|$)").match
_no_plain_text = pattern(r"[^ -~]|[\"\\]").sub


class Referee:
    """Runs test cells for a kernel whose cells run in `namespace`, and says how they went."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.namespace = namespace
        self.builtins = dict(vars(builtins))
        self.kept: dict[str, Any] = {
            _SENTINEL: object(),
            _STRANGER: type("Stranger", (), {}),
            _HAND_OVER: self._hand_over,
            _COMPARED: self._compared,
        }
        self.liars = False  # whether a value in a comparison said yes to just anything
        self.given: dict[str, Any] = {}  # values that the check got from another process
        self.handed: tuple[Any, ...] = ()  # and those that it has for the next
        self.passed: dict[str, Any] = {}  # grade id of a test cell → its code
        self.said: set[str] = set()  # signs, in the cell that runs
        self.told = 0  # how many were sent
        self.busy = False
        self.connection: socket
        self.lock: Any
        self.hush: Any
        self.key = b""
        # What every module held when nobody had touched it; compared for those that checks rely on.
        self.snapshots = {id(module): functions(module) for module in list(sys.modules.values())}
        self.guarded: list[tuple[ModuleType, dict[str, Any]]] = []
        self.modules = sys.modules
        # Gone through here: doing so in a child would copy the memory that each name and module lies in.
        self.own = [name for name in sys.modules if _is_grader(name)]
        self.imported = {name: module for name, module in sys.modules.items() if name not in self.own}
        self.guard(builtins)

    def connect(self, connection: socket, lock: Any, key: bytes, hush: Any) -> None:
        """In the child: note where to send, with which key, and what makes the cells show nothing."""
        self.connection, self.lock, self.key, self.hush = connection, lock, key, hush

    def watch(self) -> None:
        """Begin to watch what the notebook does."""
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

    def define(self, code: bytes) -> BaseException | None:
        """Run a locked cell that only imports and defines; return what it raised, if anything."""
        return self._start(loads(code))  # type: ignore[no-any-return]

    def cell_ended(self, kept: Sequence[str]) -> None:
        """Remember what a locked cell imported and defined, and guard the modules that it is from."""
        for name in kept:
            if name in self.namespace:
                value = self.kept[name] = self.namespace[name]
                module = value if is_module(value) else self.modules.get(home(value))
                if module is not None and vars(module) is not self.namespace:
                    self.guard(module)
        self.said.clear()

    async def check(self, request: dict[str, Any]) -> BaseException | None:
        """Run a test cell and some twins, send the verdicts; return what the cell raised, if anything.

        Twins come in groups of (grade id of the cell that it is of, number, line, code), see protocol.py;
        those of other cells run before or after this one, as chance has it.
        """
        nonce, content = request["header"]["msg_id"], request["content"]
        self.given, self.handed = content.get("given", {}), ()
        groups = content["twins"]
        early = [group for group in groups if content["cell"] not in [twin[0] for twin in group]]
        early = early if urandom(1)[0] % 2 else []
        self.restore(reloaded_is_fine=True)
        self._try(nonce, early)
        code = loads(content["check"])
        error: Any = self._start(code)
        if type(error) is CoroutineType:  # isinstance believes what an object says of itself
            try:
                error = await error
            except BaseException as raised:
                error = raised
        self.restore()
        if error is None:
            self.passed[content["cell"]] = code
        handed = ascii(self.handed).encode().hex() if error is None else ""
        self._rule(f"verdict {nonce} {self.told} {error is None} {handed}")
        self._try(nonce, [group for group in groups if group not in early])
        found: BaseException | None = error
        return found

    def guard(self, module: ModuleType) -> None:
        """Compare a module, from now on, with what it held at the start (or now, where it is new)."""
        # IPython itself replaces what is in `sys` for every cell.
        if module is not sys and all(known is not module for known, _ in self.guarded):
            self.guarded.append((module, self.snapshots.get(id(module)) or functions(module)))

    def restore(self, *, reloaded_is_fine: bool = False) -> None:
        """Put back what was replaced in the guarded modules, and modules themselves, and note it.

        What a module holds after it was loaded again is put back, too, but says nothing of anybody.
        """
        for name, module in self.imported.items():
            if self.modules.get(name) is not module:
                self.modules[name] = module
                self._say(f"replaced the module {name}")
        for module, known in self.guarded:
            now = vars(module)
            for name, original in known.items():
                if now.get(name, original) is not original:
                    again = reloaded_is_fine and origin(now[name]) == origin(original)
                    now[name] = original
                    if not again:
                        self._say(f"replaced {module.__name__}.{name}")
        if dict(vars(Referee)) != _methods or not set(vars(self)).isdisjoint(_methods):
            self._say("reached into the grader itself")
        if self.namespace.get("__builtins__", builtins) not in (builtins, vars(builtins)):
            self._say("replaced __builtins__")
        self.namespace["__builtins__"] = builtins

    def hook(self, event: str, details: tuple[Any, ...]) -> None:
        """Note what honest work does not do, if it was a cell of the student's that did it."""
        if event not in _WATCHED or self.busy:
            return
        self.busy = True
        try:
            try:
                raise LookupError  # the only way to a frame that makes no event of its own
            except LookupError as raised:
                frame = raised.__traceback__.tb_frame.f_back  # type: ignore[union-attr]
            sign = self._sign_of(event, details, frame)
            if sign:
                self._say(sign)
        finally:
            self.busy = False

    def _sign_of(self, event: str, details: tuple[Any, ...], frame: FrameType | None) -> str:
        subject = details[0] if details and isinstance(details[0], str) else ""
        if event in _LOOKING:
            frame = _beyond(frame, "/inspect.py", "/bdb.py", "/traceback.py")
            ordinary = event == "object.__setattr__" and details[1] not in _OF_FUNCTIONS
            return _LOOKING[event] if not ordinary and self._by_student(frame) else ""
        sign = ""
        if event == "open" and _processes(subject):
            # Libraries read their own process's; a student's cell has no reason to.
            return f"tried to open {subject[:80]}" if self._by_student(_beyond(frame, "/pathlib.py")) else ""
        if event == "open" and _kept_places(subject):
            sign = f"tried to open {subject[:80]}"
        elif event in ("os.listdir", "os.scandir") and subject.startswith("/proc"):
            return f"listed {subject[:80]}" if self._by_student(_beyond(frame, "/pathlib.py")) else ""
        elif event == "os.kill" and details[0] in (0, 1, -1, getppid()):
            sign = "sent a signal to the grader's processes"
        elif event == "import" and _is_grader(subject):
            sign = f"looked for the grader's own code ({subject[:40]})"
        if sign:
            for _ in range(_MOST_FRAMES):
                if frame is None:
                    break
                if self._by_student(frame):
                    return sign
                frame = frame.f_back
        return ""

    def _by_student(self, frame: FrameType | None) -> bool:
        return frame is not None and frame.f_globals is self.namespace and frame.f_code.co_filename != _CHECK

    def _start(self, code: Any) -> Any:
        """Run a cell that was made a function (see checks/compiling.py); return what it raised, if anything.

        What awaits something comes back as a coroutine, still to be waited for.
        """
        try:
            return self._cell(code)()
        except BaseException as error:
            return error

    def _cell(self, code: Any) -> Any:
        meant = [self._meaning(name) for name in code.co_varnames[: code.co_argcount]]
        # Python's functions as they were, also for what the code of a function looks up by itself.
        self.namespace["__builtins__"] = dict(self.builtins)
        cell = FunctionType(code, self.namespace)(*meant)
        self.namespace["__builtins__"] = builtins
        return cell

    def _meaning(self, dotted: str) -> Any:
        """Return what a name means in a test; `math.isclose` is looked up before the test begins."""
        name, *attributes = dotted.split(".")
        if name in self.given:
            return attribute(self.given[name], attributes)
        if name not in self.kept and name not in self.builtins:
            raise NameError(f"name {name!r} is not defined: the cell that defines it did not run")
        found = self.kept[name] if name in self.kept else self.builtins[name]
        while attributes and is_module(found):
            found = getattr(found, attributes.pop(0))
        if attributes:
            # What an object has may depend on when it is asked.
            return lambda *args, **options: attribute(found, attributes)(*args, **options)
        return found

    def _hand_over(self, *values: Any) -> None:
        """Take the values that another process is to judge; raises TypeError for what cannot go there."""
        if not is_plain(values):
            raise TypeError("the result is, or holds, something else than numbers, text, lists and dicts")
        if len(ascii(values)) > _MOST_HANDED:
            raise ValueError("the result is far too large")
        self.handed = values

    def _try(self, nonce: str, groups: list[list[tuple[str, int, int, bytes]]]) -> None:
        """Run twins of cells that passed, in a fork that changes nothing here, and send how they went."""
        twins = []
        for group in groups:
            first = next((twin[0] for twin in group if twin[0] in self.passed), None)
            twins += [twin for twin in group if twin[0] == first]
        twins.sort(key=lambda _: urandom(8))
        if not twins:
            return
        try:
            ours, theirs = pipe()
            process = fork()
        except OSError:
            return  # the cells left no room for another process: nothing is heard of the twins
        if process == 0:
            try:
                self._be_twins([loads(twin[3]) for twin in twins], theirs)
            finally:
                _exit(0)
        close_descriptor(theirs)
        try:
            astray = self._heard(nonce, twins, ours)
        finally:  # an interrupt
            close_descriptor(ours)
            kill(process, SIGKILL)
            waitpid(process, 0)
        for cell, number, line in astray:
            # What fails the test itself by now keeps a state between calls: that is nobody's trick.
            again = self._start(self.passed[cell])
            self.restore()
            self._rule(f"twin {nonce} {number} {line} {again is None} {cell}")

    def _heard(self, nonce: str, twins: list[Any], ours: int) -> list[tuple[str, int, int]]:
        """Send how the twins of a fork go; return those that failed elsewhere than the reference."""
        astray = []
        for cell, number, expected, _ in twins:
            ready, _, _ = select([ours], [], [], _TWIN_SECONDS)
            # One that hangs, or ends the process, has not passed, nor have those after it.
            raw = read(ours, 4) if ready else b""
            line = int.from_bytes(raw, "big") if raw else _NOWHERE
            # A fork lacks the other threads: what waits for one there may be honest.
            hangs = not ready and len(_current_frames()) > 1
            if line in (0, expected) or not expected or hangs:
                self._rule(f"twin {nonce} {number} {line} False {cell}")
            else:
                astray.append((cell, number, line))
        return astray

    def _be_twins(self, codes: list[Any], theirs: int) -> None:
        """Run twins one after the other, unheard; write the line at which each failed, 0 if it passed."""
        silent = socketpair()
        dup2(silent[0].fileno(), self.connection.fileno())
        self.lock = RLock()  # another thread may have held it
        self.hush()  # nobody reads: who shows much would stand still
        nowhere = open_descriptor(devnull, O_WRONLY)
        dup2(nowhere, 1)
        dup2(nowhere, 2)
        for code in codes:
            self.liars = False
            line = _line(self._start(code))
            write(theirs, (0 if self.liars else line).to_bytes(4, "big"))

    def _compared(self, operators: str, left: Any, *others: Any) -> Any:
        found, lies = compare(operators, left, others, self.kept[_SENTINEL])
        self.liars |= lies
        return found

    def _say(self, sign: str) -> None:
        """Send a sign, before whoever is the cause can do anything about it."""
        if sign not in self.said and self.told < _MOST_SIGNS:
            self.said.add(sign)
            self.told += 1
            self._send(f'{{"channel": "sign", "sign": "{_no_plain_text("?", sign)[:200]}"}}')

    def _rule(self, ruling: str) -> None:
        sealed = seal(self.key, ruling.encode()).hex()
        self._send(f'{{"channel": "ruling", "ruling": "{ruling}", "seal": "{sealed}"}}')

    def _send(self, words: str) -> None:
        body = words.encode("ascii")
        with self.lock:
            frame = len(body).to_bytes(4, "big") + body
            send_whole(partial(c_socket.send, self.connection), frame)

    def _exactly(self, size: int) -> bytes | None:
        parts = b""
        while len(parts) < size:
            part = c_socket.recv(self.connection, size - len(parts))
            if not part:
                return None
            parts += part
        return parts


_methods = dict(vars(Referee))


def _line(error: Any) -> int:
    """Return the line of the test cell at which something was raised, 0 if nothing was.

    A coroutine would need the event loop, which a fork does not have: it did not pass.
    """
    trace = None if error is None or type(error) is CoroutineType else _traceback_of(error)
    while trace is not None and trace.tb_frame.f_code.co_filename != _CHECK:
        trace = trace.tb_next
    return 0 if error is None else _NOWHERE if trace is None else int(trace.tb_lineno)


def _beyond(frame: FrameType | None, *files: str) -> FrameType | None:
    """Return the first frame, from this one outwards, that is not in a file of such a name."""
    while frame is not None and frame.f_code.co_filename.endswith(files):
        frame = frame.f_back
    return frame

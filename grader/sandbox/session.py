"""What a notebook shows and says, on its way to the engine: JSON frames where ipykernel has ZeroMQ."""

from __future__ import annotations

import io
import socket
import threading
import time
from typing import Any

from ipykernel.jsonutil import json_clean
from jupyter_client.session import Session, extract_header

from . import wire
from .sending import send_whole

_FLUSH_SECONDS = 0.05
# The engine keeps a cell's outputs up to a limit. So many times that are sent, for it to choose from; what
# comes then is dropped here, where that costs next to nothing.
_TIMES_THE_LIMIT = 10
_PIECE = 1 << 18  # characters of a long text that are sent at once
_ERROR_CHARACTERS, _ERROR_LINES = 20_000, 200
_SHOWN = frozenset({"stream", "display_data", "execute_result"})


class PipeSession(Session):
    """A Jupyter session that writes to the engine's socket, whichever ZeroMQ socket was meant."""

    connection: socket.socket
    most = 0  # bytes that the engine keeps of a cell's outputs

    def __init__(self) -> None:
        super().__init__()
        self.left = 0  # bytes of outputs that are still sent of this cell
        self.is_hushed = False
        self.lock = threading.RLock()  # what is noted while a message is made is sent at once

    def send(  # type: ignore[override]  # the stream is never a ZeroMQ socket here
        self, stream: Any, msg_or_type: Any, content: Any = None, parent: Any = None, **rest: Any
    ) -> dict[str, Any]:
        """Send one message; `stream` may be the string "shell", and means iopub otherwise.

        What a cell shows is dropped when it was far too much already.
        """
        if isinstance(msg_or_type, str):
            message = self.msg(msg_or_type, content, parent, metadata=rest.get("metadata"))
        else:
            message = msg_or_type
        kind, content = message["header"]["msg_type"], message["content"]
        if kind == "clear_output":
            self.begin_cell()
        if self.left <= 0 and (kind in _SHOWN or self.is_hushed):
            return dict(message)
        frame = {
            "channel": "shell" if stream == "shell" else "iopub",
            "msg_type": kind,
            "parent_header": {"msg_id": dict(message["parent_header"]).get("msg_id", "")},
            "content": json_clean(_clipped(content)),
        }
        packed = wire.pack(frame)
        if len(packed) > wire.MAX_FRAME:
            # The beginning of its text is shown, which says that there was more.
            told = str(content.get("data", {}).get("text/plain", "")) or "…"
            text = f"{told[: 2 * min(self.most, _PIECE)]}\n… an output of {len(packed):,} bytes was cut\n"
            packed = wire.pack(frame | {"msg_type": "stream", "content": {"name": "stderr", "text": text}})
        if kind in _SHOWN:
            self.left -= len(packed)
        with self.lock:
            send_whole(self.connection.send, packed)
        return dict(message)

    def hush(self, hushed: bool) -> None:
        """Send nothing any more, or again: what is shown in a trial is nobody's to see."""
        self.is_hushed, self.left = hushed, 0

    def begin_cell(self) -> None:
        """Begin to count what a cell shows."""
        if self.is_hushed:
            return
        self.left = min(_TIMES_THE_LIMIT * self.most, wire.MAX_FRAME * 4)


def _clipped(content: dict[str, Any]) -> dict[str, Any]:
    """Return a message's content without what nobody reads: the end of a long error, orders to an editor."""
    content = {name: part for name, part in content.items() if name not in ("payload", "user_expressions")}
    if isinstance(content.get("traceback"), list):
        lines = content["traceback"]
        lines = lines if len(lines) <= _ERROR_LINES else [*lines[: _ERROR_LINES // 2], "…", lines[-1]]
        content["traceback"] = [str(line)[:_ERROR_CHARACTERS] for line in lines]
        for name in ("ename", "evalue"):
            content[name] = str(content.get(name, ""))[:_ERROR_CHARACTERS]
    return content


class Stream(io.TextIOBase):
    """`sys.stdout` or `sys.stderr`: text becomes stream messages, as ipykernel's OutStream has it."""

    encoding = "utf-8"

    def __init__(self, session: PipeSession, name: str, descriptor: int) -> None:
        super().__init__()
        self.name = name
        self._session = session
        self._descriptor = descriptor
        self._parent: Any = {}
        self._parts: list[str] = []
        self._flushed = 0.0
        self._lock = threading.RLock()

    def set_parent(self, parent: Any) -> None:
        """Note the request whose cell the text belongs to."""
        self._parent = extract_header(parent)

    def fileno(self) -> int:
        """Return the real descriptor, so that subprocesses write where the engine looks."""
        return self._descriptor

    def writable(self) -> bool:
        """Tell that it takes text."""
        return True

    def write(self, text: str) -> int:
        """Take text; it is sent at most every few hundredths of a second."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if self._session.left <= 0:
            return len(text)
        with self._lock:
            self._parts.append(text)
            if time.monotonic() - self._flushed > _FLUSH_SECONDS:
                self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what was kept."""
        with self._lock:
            text, self._parts = "".join(self._parts), []
            self._flushed = time.monotonic()
            for begin in range(0, len(text), _PIECE):
                piece = {"name": self.name, "text": text[begin : begin + _PIECE]}
                self._session.send("iopub", "stream", piece, self._parent)
                if self._session.left <= 0:
                    return

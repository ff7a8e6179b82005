"""A process that does one task after the other, for a supervisor that may end it at any moment.

It imports what its tasks need and nothing else. Tasks come on its standard input and results leave on its
standard output, as pickles: both ends are ours, and no student's code runs in either. What a task or a
library prints goes to standard error.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import threading
import time
from typing import IO, Any

from ..nbgrader_parts import by_parts

_HEADER = struct.Struct("!Q")
_PARENT_CHECK_SECONDS = 1.0


def send(stream: IO[bytes], message: object) -> None:
    """Write one message; raises OSError or ValueError when nobody reads any more."""
    body = pickle.dumps(message)
    stream.write(_HEADER.pack(len(body)) + body)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message; raises EOFError when the other side has ended, in the middle of one or before."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        raise EOFError
    (size,) = _HEADER.unpack(header)
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return pickle.loads(body)  # noqa: S301  # written by our own other process


def main() -> None:
    """Do tasks until the supervisor closes its end."""
    # Ctrl-C reaches every process of a terminal; only the one that records may act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    tasks, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    by_parts()
    try:
        sys.path[:] = receive(tasks)
        while True:
            task, item = receive(tasks)
            send(results, _done(task, item))
    except (EOFError, OSError):
        return


def _done(task: Any, item: Any) -> tuple[Any, Exception | None]:
    """Return the task's result, or what it raised; an exception that cannot be sent is told in words."""
    try:
        return task(item), None
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301  # what was pickled just now
        except Exception:
            return None, RuntimeError(f"{type(error).__name__}: {error}")
        return None, error


def _end_with(parent: int) -> None:
    """End this process when its parent was killed while it works, and so does not read."""
    while os.getppid() == parent:
        time.sleep(_PARENT_CHECK_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main()

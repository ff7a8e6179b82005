"""Work sent to processes by joblib: `loky` on this machine, `dask` on a cluster. No scheduler of our own."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from joblib import Parallel, delayed, parallel_config
from joblib.externals.loky.process_executor import BrokenProcessPool

from ..errors import EngineError

T = TypeVar("T")
R = TypeVar("R")

BACKENDS = ("loky", "dask")
# A worker that dies takes what it did with it, and that is done again; not for ever.
_DEATHS_IN_A_ROW = 3
_PARENT_CHECK_SECONDS = 1.0


@dataclass(frozen=True)
class Workers:
    """Where work goes: how many processes (-1: one per core), and whose.

    `scheduler` is the address of a dask scheduler; without one, `dask` starts workers on this machine.
    """

    number: int = -1
    backend: str = "loky"
    scheduler: str = ""


def in_parallel(task: Callable[[T], R], items: Iterable[T], workers: Workers | int = -1) -> Iterator[R]:
    """Apply `task` to every item in worker processes; yield results as they finish.

    What a killed worker had in hand is done again. Raises EngineError when workers keep dying.
    """
    where = workers if isinstance(workers, Workers) else Workers(workers)
    left = dict(enumerate(items))
    deaths = 0
    with _pool(where, len(left)) as options:
        while left:
            before = len(left)
            calls = (delayed(_numbered)(task, number, item) for number, item in list(left.items()))
            try:
                # A new one for every try: one whose worker died still holds what it was doing.
                for number, result in Parallel(**options)(calls):
                    if number in left:
                        del left[number]
                        yield result
            except BrokenProcessPool as error:
                deaths = deaths + 1 if len(left) == before else 0
                if deaths == _DEATHS_IN_A_ROW:
                    raise EngineError(
                        "Worker processes keep being killed, perhaps because memory runs out. What was "
                        "finished is kept; run the command again, with fewer --workers."
                    ) from error


def _numbered(task: Callable[[T], R], number: int, item: T) -> tuple[int, R]:
    return number, task(item)


@contextmanager
def _pool(workers: Workers, size: int) -> Iterator[dict[str, Any]]:
    """Give the options of a joblib pool of the named backend that returns results as they come."""
    options: dict[str, Any] = {"return_as": "generator_unordered", "batch_size": 1}
    with ExitStack() as stack:
        if workers.backend == "dask":
            from .dask_backend import backend  # heavy, and wanted here only

            connected = stack.enter_context(backend(workers.number, workers.scheduler))
            stack.enter_context(parallel_config(backend=connected))
        else:
            # A single item does not pay for a process of its own.
            options["n_jobs"] = workers.number if size > 1 else 1
            if options["n_jobs"] != 1:
                options |= {"backend": "loky", "initializer": _be_a_worker}
        yield options


def _be_a_worker() -> None:
    """Prepare a worker process: Ctrl-C is not for it, and it does not outlive the run."""
    # Ctrl-C reaches every process of a terminal; only the one that records may act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process when its parent was killed; joblib's workers would wait for ever."""
    while os.getppid() == parent:
        time.sleep(_PARENT_CHECK_SECONDS)
    os._exit(1)

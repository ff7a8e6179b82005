"""joblib's dask backend, for a scheduler that runs already or workers on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from typing import Any

from distributed import Client, KilledWorker, LocalCluster
from joblib._dask import DaskDistributedBackend

from ..errors import EngineError
from .supervise import WorkersLost

_untyped: Any = DaskDistributedBackend  # joblib says nothing of its types


class _Backend(_untyped):  # type: ignore[misc]
    """joblib's own, which would wait for ever for a task that dask gave up after several dead workers."""

    def effective_n_jobs(self, n_jobs: int) -> int:
        # What one worker is to do joblib does by itself, in this process; it may be what kills workers.
        return max(2, int(super().effective_n_jobs(n_jobs)))

    def submit(self, func: Any, callback: Callable[[Any], None]) -> Future[Any]:
        future: Future[Any] = super().submit(func, callback)
        future.add_done_callback(lambda done: callback(done) if done.exception() else None)
        return future

    def retrieve_result_callback(self, out: Any) -> Any:
        if isinstance(out, Future):
            try:
                return out.result()
            except KilledWorker as error:
                raise WorkersLost(str(error)) from error
        return super().retrieve_result_callback(out)


@contextmanager
def backend(workers: int, scheduler: str) -> Iterator[Any]:
    """Give a backend for joblib: of the scheduler at that address, or with workers of this machine.

    Fewer than one worker means one per core. A task whose workers die raises WorkersLost.
    Raises EngineError when there is no scheduler, or no worker can be started.
    """
    with ExitStack() as stack:
        address: Any = scheduler
        try:
            if not address:
                # One thread a worker: each has one fork server, which runs one notebook at a time. What
                # dask logs of a worker that is gone is not for whoever grades: it is replaced.
                cluster = LocalCluster(
                    n_workers=None if workers < 1 else workers,
                    threads_per_worker=1,
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                )
                address = stack.enter_context(cluster)
            client = stack.enter_context(Client(address, timeout=20))
        except (OSError, RuntimeError) as error:
            where = f"scheduler answers at {address}" if address else "workers could be started here"
            raise EngineError(f"No dask {where}: {error}") from error
        yield _Backend(client=client)

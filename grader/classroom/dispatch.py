"""Work for many: joblib sends it to threads of this process or to a cluster's workers (dask).

Either way a task is done in a supervised process (see supervise.py), so that what happens to one reaches no
other. No scheduler of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from joblib import Parallel, delayed, parallel_config

from ..errors import EngineError, GraderError
from .supervise import Bounds, Runners, Unfinished, WorkersLost, persist, shared_runners

T = TypeVar("T")
R = TypeVar("R")

BACKENDS = ("local", "dask")
# A worker of a cluster that dies takes what it did with it, and that is done again; not for ever.
_DEATHS_IN_A_ROW = 3
_WITHOUT_BOUNDS = Bounds()


@dataclass(frozen=True)
class Workers:
    """Where work goes: how many processes (-1: one per core), and whose.

    `scheduler` is the address of a dask scheduler; without one, `dask` starts workers on this machine.
    """

    number: int = -1
    backend: str = "local"
    scheduler: str = ""


def in_parallel(
    task: Callable[[T], R],
    items: Iterable[T],
    workers: Workers | int = -1,
    bounds: Callable[[T], Bounds] = lambda _: _WITHOUT_BOUNDS,
    instead: Callable[[T, str], R] | None = None,
) -> Iterator[R]:
    """Apply `task` to every item in processes of their own; yield results as they finish.

    A process that is killed is replaced, and what it had in hand done again. An item that comes to no
    result, by then or within its `bounds`, or because of a fault in the task, has the result
    `instead(item, why)`. Where there is no `instead`, EngineError or that exception is raised.
    """
    where = workers if isinstance(workers, Workers) else Workers(workers)
    left = dict(enumerate(items))
    deaths = 0
    with _pool(where) as (options, runners):
        while left:
            before = len(left)
            do = delayed(_numbered if instead is None else _caught)
            calls = [do(runners, task, n, item, bounds(item)) for n, item in left.items()]
            try:
                # A new one for every try: one whose worker died still holds what it was doing.
                for number, result, why in Parallel(**options)(calls):
                    if number in left:
                        item = left.pop(number)
                        yield _or_instead(result, why, item, instead)
            except WorkersLost as error:
                deaths = deaths + 1 if len(left) == before else 0
                if deaths == _DEATHS_IN_A_ROW:
                    raise EngineError(f"Workers of the cluster keep ending.{_KEPT}") from error


_KEPT = " Perhaps memory runs out. What was finished is kept; run the command again, with fewer --workers."


def _or_instead(result: R, why: str, item: T, instead: Callable[[T, str], R] | None) -> R:
    if not why:
        return result
    if instead is None:
        raise EngineError(f"A part of the work came to no end: {why}.{_KEPT}")
    return instead(item, why)


def _numbered(
    runners: Runners | None, task: Callable[[T], R], number: int, item: T, bounds: Bounds
) -> tuple[int, R | None, str]:
    """Do a task where this is called; return its number, its result, and why there is none."""
    try:
        return number, persist(runners or shared_runners(), task, item, bounds), ""
    except Unfinished as error:
        return number, None, str(error)


def _caught(
    runners: Runners | None, task: Callable[[T], R], number: int, item: T, bounds: Bounds
) -> tuple[int, R | None, str]:
    """Do a task where this is called; a fault in it is a reason, too. Raises GraderError as the task does."""
    try:
        return _numbered(runners, task, number, item, bounds)
    except GraderError:
        raise
    except Exception as error:
        return number, None, f"{type(error).__name__}: {error}"


@contextmanager
def _pool(workers: Workers) -> Iterator[tuple[dict[str, Any], Runners | None]]:
    """Give the options of a joblib pool of the named backend that returns results as they come."""
    options: dict[str, Any] = {"return_as": "generator_unordered", "batch_size": 1}
    with ExitStack() as stack:
        if workers.backend == "dask":
            from .dask_backend import backend  # heavy, and wanted here only

            connected = stack.enter_context(backend(workers.number, workers.scheduler))
            stack.enter_context(parallel_config(backend=connected))
            yield options, None
        else:
            # Threads that only wait: each task is in a process of its runner.
            options |= {"n_jobs": workers.number, "backend": "threading"}
            yield options, stack.enter_context(Runners())

"""What the sandbox costs: an empty notebook in the fork engine with and without it, in turn."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from grader.course import Course
from grader.grading.run import fork
from grader.grading.run.measures import in_words
from grader.grading.scratch import scratch


@dataclass
class _Timed:
    """A server whose time for ending what was forked is noted apart."""

    server: Any
    ending: float = 0.0

    def __post_init__(self) -> None:
        end = self.server.end

        def timed() -> None:
            start = time.perf_counter()
            end()
            self.ending = time.perf_counter() - start

        self.server.end = timed


def measure(course: Course, times: int, step: Callable[[], None]) -> dict[str, Any]:
    """Return medians in milliseconds, and those of the differences pair by pair; `step` hears of each pair.

    Without a sandbox, what a notebook left running has to be searched for, which takes longer than to end
    a namespace. So that this saving hides nothing, `most_ms` takes the ending as if it cost nothing without.
    """
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("")])
    limits = course.limits
    servers = {
        True: _Timed(fork._Server(limits.imports)),
        False: _Timed(fork._Server(limits.imports, confined=False)),
    }
    total: dict[bool, list[float]] = {True: [], False: []}
    ending: dict[bool, list[float]] = {True: [], False: []}
    missing: dict[str, str] = {}
    try:
        with scratch() as folder:
            for number in range(-3, times):  # the first few only warm up
                # Who comes first changes, so that neither gains from the other's warm caches.
                for confined in (number % 2 == 0, number % 2 != 0):
                    fork._server = servers[confined].server
                    run = fork.run(nb, Path(folder), limits)
                    if number >= 0:
                        total[confined].append(1000 * run.seconds)
                        ending[confined].append(1000 * servers[confined].ending)
                    if confined:
                        missing |= run.unconfined
                step()
    finally:
        fork._server = None
        for timed in servers.values():
            timed.server.close()
    without = [a - b for a, b in zip(total[False], ending[False], strict=True)]
    most = [a - b for a, b in zip(total[True], without, strict=True)]
    return {
        "pairs": times,
        "with_ms": statistics.median(total[True]),
        "without_ms": statistics.median(total[False]),
        "ending_with_ms": statistics.median(ending[True]),
        "ending_without_ms": statistics.median(ending[False]),
        "cost_ms": statistics.median(a - b for a, b in zip(total[True], total[False], strict=True)),
        "most_ms": statistics.median(most),
        "quartiles_ms": statistics.quantiles(most, n=4),
        "missing": in_words(missing),
    }

"""What the sandbox costs: an empty notebook in the fork engine with and without it, in turn."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import nbformat
import psutil

from grader.course import Course
from grader.engine import Plan, fork, zygotes
from grader.sandbox.measures import in_words
from grader.scratch import scratch


def measure(course: Course, times: int, step: Callable[[], None]) -> dict[str, Any]:
    """Return medians in milliseconds, and those of the differences pair by pair; `step` hears of each pair.

    Without a sandbox the server has to search for what a notebook left running, where it otherwise ends a
    namespace. That search is no part of a notebook without a sandbox: it is measured, and `cost_ms` counts
    it out. `difference_ms` is the difference as it stands.
    """
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("")])
    limits = course.limits
    running = {confined: _server(limits.imports, confined) for confined in (True, False)}
    taken: dict[bool, list[float]] = {True: [], False: []}
    searches: list[float] = []
    missing: dict[str, str] = {}
    try:
        with scratch() as folder:
            for number in range(-3, times):  # the first few only warm up
                # Who comes first changes, so that neither gains from the other's warm caches.
                for confined in (number % 2 == 0, number % 2 != 0):
                    fork._server = running[confined]
                    run = fork.run(nb, Path(folder), limits, Plan())
                    if number >= 0:
                        taken[confined].append(1000 * run.seconds)
                    if confined:
                        missing |= run.unconfined
                if number >= 0:
                    searches.append(1000 * _search_seconds(running[False].process))
                step()
    finally:
        fork._server = None
        for server in running.values():
            server.close()
    pairs = list(zip(taken[True], taken[False], searches, strict=True))
    costs = [with_it - (without - search) for with_it, without, search in pairs]
    return {
        "pairs": times,
        "with_ms": statistics.median(taken[True]),
        "without_ms": statistics.median(taken[False]),
        "search_ms": statistics.median(searches),
        "difference_ms": statistics.median(with_it - without for with_it, without, _ in pairs),
        "cost_ms": statistics.median(costs),
        "quartiles_ms": statistics.quantiles(costs, n=4),
        "missing": in_words(missing),
    }


def _server(imports: Sequence[str], confined: bool) -> zygotes.Server:
    template = zygotes.Template(imports, confined)
    return zygotes.Server(template.place, template)


def _search_seconds(server: psutil.Process | None) -> float:
    """Return how long it takes to look twice for processes below this one, as a server does at the least."""
    assert server is not None
    start = time.perf_counter()
    for _ in range(2):
        server.children(recursive=True)
    return time.perf_counter() - start

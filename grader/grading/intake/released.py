"""What students got of a master's cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ...assignment import HIDDEN, Regions

_hidden: ContextVar[Regions] = ContextVar("hidden", default=HIDDEN)


@contextmanager
def hiding(regions: Regions) -> Iterator[None]:
    """Let other lines begin and end what students do not get, meanwhile: a course may choose them."""
    before = _hidden.set(regions)
    try:
        yield
    finally:
        _hidden.reset(before)


def released_source(source: str) -> str:
    """Return a test's or task's source as students got it, without hidden tests and mark scheme."""
    for begin, end in _hidden.get():
        source = re.sub(rf"(?ms)^[^\n]*{re.escape(begin)}.*?{re.escape(end)}[^\n]*\n?", "", source)
    return source

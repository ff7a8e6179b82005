"""What students got of a master's cell."""

from __future__ import annotations

import re


def released_source(source: str) -> str:
    """Return a test's or task's source as students got it, without hidden tests and mark scheme."""
    for region in ("HIDDEN TESTS", "MARK SCHEME"):
        source = re.sub(rf"(?ms)^[^\n]*BEGIN {region}.*?END {region}[^\n]*\n?", "", source)
    return source

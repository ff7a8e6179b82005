"""Output that may break while a command works: a pipe whose reader has gone, a full disk, nothing at all.

The work goes on to its end; that not all of it was printed is said once there.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Any, TextIO, cast


class Lasting:
    """A stream for text whose writing never fails; `broken` says why nothing is printed any more."""

    def __init__(self, stream: TextIO | None) -> None:
        self.broken = "" if stream else "it is closed"
        # Who opens it where there was none takes its number, before a file of somebody's does.
        self._stream = stream or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

    def write(self, text: str) -> int:
        """Print text, unless it cannot be."""
        try:
            self._stream.write(text)
        except (OSError, ValueError) as error:
            self._give_up(error)
        return len(text)

    def flush(self) -> None:
        """Print what waits, unless it cannot be."""
        try:
            self._stream.flush()
        except (OSError, ValueError) as error:
            self._give_up(error)

    def _give_up(self, error: OSError | ValueError) -> None:
        self.broken = self.broken or getattr(error, "strerror", None) or str(error)
        with contextlib.suppress(OSError, ValueError):
            # What waits still would fail once more when Python ends.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def make_lasting() -> Lasting:
    """Let this process print without ever failing; returns its standard output."""
    out = Lasting(sys.stdout)
    sys.stdout, sys.stderr = cast(TextIO, out), cast(TextIO, Lasting(sys.stderr))
    return out

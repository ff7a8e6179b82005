"""Print what became of every attack and oddity: `python -m tests.attacks [PART OF A NAME …]`."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table

from grader.grading.dispatch import in_parallel

from .harness import Tried, attempt, modules, refused


def outcome(tried: Tried) -> str:
    """Say in a word or two how a submission went."""
    if tried.broken or tried.live:
        return "DID HARM"
    if tried.leaked:
        return "LEAKED"
    if refused(tried):
        return "refused"
    if tried.extra:
        return "flagged" if tried.result.flags else "SUCCEEDED"
    return "prevented, and flagged" if tried.result.flags else "prevented"


def oddity(tried: Tried) -> str:
    """Say how honest work went."""
    if refused(tried) or tried.lost:
        return "LOST POINTS"
    return "FLAGGED" if tried.result.flags else "full marks"


def main(wanted: list[str]) -> int:
    """Try everything whose name holds one of the words, or everything; return the exit code."""
    names = [name for kind in ("cases", "oddities") for name in modules(kind)]
    chosen = [name for name in names if not wanted or any(word in name for word in wanted)]
    table = Table("what it does", "result", "score")
    table.add_column("submission", no_wrap=True)
    results = []
    for tried in sorted(in_parallel(attempt, chosen), key=lambda tried: tried.name):
        said = oddity(tried) if tried.name.startswith("oddities") else outcome(tried)
        results.append(said)
        score = f"{tried.result.score:g}/{tried.result.max_score:g}"
        table.add_row(tried.about, said, score, tried.name.partition(".")[2])
    # In a file or a pipe nobody folds lines: as wide as the longest sentence.
    console = Console(width=None if sys.stdout.isatty() else 200)
    console.print(table)
    for said in sorted(set(results)):
        console.print(f"{results.count(said):4} {said}")
    return int(any(said.isupper() for said in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

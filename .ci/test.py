"""Everything that CI runs, fast things first; stops at the first failure. Called by `make test`.

`python .ci/test.py WORD…` runs the steps whose name holds one of the words, `--list` names them all.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PY = sys.executable
CONFINED = [f"tests/functional/test_{what}.py" for what in ("confinement", "outside", "zygotes")]
REFUSED = [PY, "-m", "tests.without_namespaces"]
IN_TWO = ("-n", "2", "--dist", "loadfile")
# Half of their time they wait: for servers, deadlines, locks.
IN_THREE = ("-n", "3", "--dist", "loadfile")
STEPS = {
    "lint (notebooks too)": [PY, "-m", "ruff", "check", "."],
    "sources": [PY, "-m", "grader", "lint"],
    "format": [PY, "-m", "ruff", "format", "--check", "."],
    "spelling": [PY, "-m", "codespell_lib"],
    "types": [PY, "-m", "mypy"],
    "unit tests": [PY, "-m", "pytest", "-q", *IN_TWO, "tests/unit"],
    "derived folders are current": [PY, "-m", "grader", "build", "--check"],
    "the answer bank": [PY, "-m", "grader", "bank", "check"],
    # Mistakes in right answers: what changed since it was proven is tried anew, for so many seconds.
    "audit": [PY, "-m", "grader", "audit", "--check", "--seconds", "20"],
    "attacks": [PY, "-m", "pytest", "-q", "tests/attacks"],
    # As on machines that give ordinary users less: the sandbox is weaker there, and says so.
    "without namespaces": [
        *(*REFUSED, "-q", *CONFINED, "tests/attacks"),
        *("-k", "confinement or outside or zygotes or harm or theft or result_files"),
    ],
    "without namespaces and Landlock": [*REFUSED, "--landlock", "no", "-q", *CONFINED],
    "functional and integration tests": [
        *(PY, "-m", "pytest", "-q", *IN_THREE, "tests/functional", "tests/integration"),
    ],
    # One notebook per worker: the default would scatter a notebook's cells over workers.
    "solutions, replayed by nbval": [
        *(PY, "-m", "pytest", "-q", "--nbval", "--nbval-sanitize-with", ".ci/nbval.cfg"),
        *(*IN_TWO, "solutions"),
    ],
}


def main(words: list[str]) -> int:
    """Run the steps that are asked for, or every one; return the first exit code that is not 0."""
    if words == ["--list"]:
        print(*STEPS, sep="\n")
        return 0
    if unknown := [word for word in words if not any(word in name for name in STEPS)]:
        print(f"No step's name holds {', '.join(unknown)}; there is: {'; '.join(STEPS)}.")
        return 2
    for name, command in STEPS.items():
        if words and not any(word in name for word in words):
            continue
        print(f"\n=== {name}", flush=True)
        start = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode
        verdict = "ok" if code == 0 else f"FAILED ({code})"
        print(f"--- {name}: {verdict}, {time.monotonic() - start:.0f} s", flush=True)
        if code:
            return code
    print("\nAll of these steps passed." if words else "\nAll steps passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

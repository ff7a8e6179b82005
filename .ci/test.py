"""Everything that CI runs, fast things first; stops at the first failure. Called by `make test`.

`python .ci/test.py WORD…` runs the steps whose name holds one of the words, `--list` names them all. A slow
step that passed on the same files is not run again, unless `--anew` is among the words.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from passed import Passed

ROOT = Path(__file__).resolve().parent.parent
PY = sys.executable
CONFINED = [f"tests/functional/test_{what}.py" for what in ("confinement", "outside", "zygotes")]
REFUSED = [PY, "-m", "tests.without_namespaces"]
IN_TWO = ("-n", "2", "--dist", "loadfile")
# Half of their time they wait: for servers, deadlines, locks.
IN_THREE = ("-n", "3", "--dist", "loadfile")
CODE = ("grader", "common", "nbgrader_config.py", "pyproject.toml", "requirements", ".ci/test.py")


@dataclass(frozen=True)
class Step:
    """A command. One that is slow is not run again on the same files: those that it `reads`, but for some.

    `each` are folders of each assignment's that it reads besides: it runs for those where something changed,
    which it is `given` by name or folder.
    """

    command: list[str]
    reads: tuple[str, ...] | None = None  # None: it is always run; none at all: it reads everything
    but: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    given: str = "{}"


STEPS = {
    "lint (notebooks too)": Step([PY, "-m", "ruff", "check", "."]),
    "sources": Step([PY, "-m", "grader", "lint"]),
    "format": Step([PY, "-m", "ruff", "format", "--check", "."]),
    "spelling": Step([PY, "-m", "codespell_lib"]),
    "types": Step([PY, "-m", "mypy"]),
    "unit tests": Step([PY, "-m", "pytest", "-q", *IN_TWO, "tests/unit"]),
    "derived folders are current": Step([PY, "-m", "grader", "build", "--check"]),
    "the answer bank": Step(
        [PY, "-m", "grader", "bank", "check"], CODE, each=("source/{}", "tests/answers/{}")
    ),
    # Mistakes in right answers: what changed since it was proven is tried anew, for so many seconds.
    "audit": Step([PY, "-m", "grader", "audit", "--check", "--seconds", "20"]),
    "attacks": Step(
        [PY, "-m", "pytest", "-q", "tests/attacks"],
        (*CODE, "source", "tests"),
        ("tests/unit", "tests/answers"),
    ),
    # As on machines that give ordinary users less: the sandbox is weaker there, and says so.
    "without namespaces": Step(
        [
            *(*REFUSED, "-q", *CONFINED, "tests/attacks"),
            *("-k", "confinement or outside or zygotes or harm or theft or result_files"),
        ],
        (*CODE, "source", "tests"),
        ("tests/unit", "tests/answers"),
    ),
    "without namespaces and Landlock": Step(
        [*REFUSED, "--landlock", "no", "-q", *CONFINED],
        (*CODE, "source", "tests"),
        ("tests/unit", "tests/answers"),
    ),
    "functional and integration tests": Step(
        [PY, "-m", "pytest", "-q", *IN_THREE, "tests/functional", "tests/integration"],
        reads=(),
        but=("tests/unit", "benchmarks", "CHANGELOG.md", ".github"),
    ),
    # One notebook per worker: the default would scatter a notebook's cells over workers.
    "solutions, replayed by nbval": Step(
        [
            *(PY, "-m", "pytest", "-q", "--nbval", "--nbval-sanitize-with", ".ci/nbval.cfg"),
            *IN_TWO,
        ],
        ("requirements", "pyproject.toml", ".ci"),
        each=("solutions/{}",),
        given="solutions/{}",
    ),
}


def main(words: list[str]) -> int:
    """Run the steps that are asked for, or every one; return the first exit code that is not 0."""
    if words == ["--list"]:
        print(*STEPS, sep="\n")
        return 0
    anew = "--anew" in words
    words = [word for word in words if word != "--anew"]
    if unknown := [word for word in words if not any(word in name for name in STEPS)]:
        print(f"No step's name holds {', '.join(unknown)}; there is: {'; '.join(STEPS)}.")
        return 2
    for name, step in STEPS.items():
        if words and not any(word in name for word in words):
            continue
        print(f"\n=== {name}", flush=True)
        start = time.monotonic()
        code = _run(step, anew)
        verdict = "ok" if code == 0 else f"FAILED ({code})"
        print(f"--- {name}: {verdict}, {time.monotonic() - start:.0f} s", flush=True)
        if code:
            return code
    print("\nAll of these steps passed." if words else "\nAll steps passed.")
    return 0


def _run(step: Step, anew: bool) -> int:
    """Run a step as far as it did not pass on the same files; return its exit code."""
    if step.reads is None:
        return subprocess.run(step.command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode
    passed = Passed(ROOT)
    names = sorted({path.parent.name for path in (ROOT / "source").glob("*/*.ipynb")}) if step.each else [""]
    keys = {
        name: passed.key(
            [*step.command, name], (*step.reads, *(one.format(name) for one in step.each)), step.but
        )
        for name in names
    }
    todo = [name for name in names if anew or not passed.holds(keys[name])]
    if known := [name for name in names if name not in todo]:
        print(f"passed before on the same files: {', '.join(known) or 'all'} (--anew: once more)", flush=True)
    if not todo:
        return 0
    given = [step.given.format(name) for name in todo if name]
    code = subprocess.run([*step.command, *given], cwd=ROOT, stdin=subprocess.DEVNULL).returncode
    for name in todo if code == 0 else ():
        passed.remember(keys[name])
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

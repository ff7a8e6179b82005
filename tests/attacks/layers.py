"""What each layer against forgery is worth: every attack without it, its cost and its lines.

`python -m tests.attacks.layers` takes one layer out of a copy of the grader at a time, by an edit that can be
read below, and tries the attacks on the checks (or those whose name holds a word that is given) there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from .harness import modules

ROOT = Path(__file__).resolve().parents[2]
_COPIED = ("grader", "tests", "source", "nbgrader_config.py", "pyproject.toml")
_ON_CHECKS = (
    *("between_cells", "blind_verdicts", "forged_messages", "full_control", "judged_outside", "lookup"),
    *("lying_objects", "output_as_score", "replaced_libraries", "rewrites", "visible_only", "oddities"),
)


@dataclass(frozen=True)
class Layer:
    """A layer: the edit that takes it out (file, text, text instead), and the files that it takes."""

    file: str
    text: str
    instead: str
    lines: tuple[str, ...]


LAYERS = {
    "nothing": Layer("grader/limits.py", "", "", ()),
    "trials": Layer(
        "grader/grading/asking.py",
        "    return Plan(trials, master",
        "    return Plan({}, master",
        ("grader/grading/asking.py", "grader/checks/variants.py"),
    ),
    "comparisons that are asked": Layer(
        "grader/sandbox/referee.py", "self.liars |= lies", "pass", ("grader/sandbox/compare.py",)
    ),
    "pinned names": Layer(
        "grader/checks/compiling.py",
        "    code = None if ordinary else",
        "    code = None if True else",
        ("grader/checks/compiling.py", "grader/checks/names.py"),
    ),
    "modules put back": Layer(
        "grader/sandbox/values.py",
        "    return all(map(is_, map(get, known), known.values()))",
        "    return True",
        ("grader/sandbox/guards.py", "grader/sandbox/values.py"),
    ),
    "audit hook": Layer(
        "grader/sandbox/referee.py",
        "        sys.addaudithook(self.hook)",
        "        pass",
        ("grader/sandbox/signs.py",),
    ),
    "look at the source": Layer(
        "grader/grading/flags.py",
        ", *_named(run.notebook, master)]",
        "]",
        ("grader/sandbox/source_scan.py",),
    ),
    "seals": Layer(
        "grader/engine/forked_kernel.py",
        'sealed = mac.seal(self.child.key, ruling.encode()).hex() == frame["seal"]',
        "sealed = True",
        ("grader/sandbox/mac.py",),
    ),
    "witness": Layer(
        "grader/engine/notebook.py",
        "if parts and all(",
        "if parts and not all(",
        ("grader/checks/sections.py",),
    ),
}


def without(name: str, words: list[str]) -> Counter[str]:
    """Return how many attacks ended how, without a layer."""
    layer = LAYERS[name]
    with tempfile.TemporaryDirectory(prefix="layers-") as folder:
        for part in _COPIED:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
            copy(ROOT / part, Path(folder) / part)
        edited = Path(folder) / layer.file
        text = edited.read_text(encoding="utf-8")
        if layer.text not in text:
            raise typer.BadParameter(f"{layer.file} no longer holds {layer.text!r}: mend LAYERS.")
        edited.write_text(
            text.replace(layer.text, layer.instead, 1) if layer.text else text, encoding="utf-8"
        )
        command = [sys.executable, "-m", "tests.attacks", *words]
        environment = {**os.environ, "PYTHONPATH": folder}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    found: Counter[str] = Counter()
    for line in done.stdout.splitlines():
        count, _, outcome = line.strip().partition(" ")
        if count.isdigit():
            found[outcome] = int(count)
    if not found:
        raise SystemExit(f"Nothing was tried without {name}: {done.stderr[-2000:]}")
    return found


def main(
    words: Annotated[
        list[str] | None, typer.Argument(help="Only those whose name holds one of these.")
    ] = None,
    layer: Annotated[list[str] | None, typer.Option(help=f"Only these: {', '.join(LAYERS)}.")] = None,
    every: Annotated[int, typer.Option(min=1, help="Only every so many-th of them: a sample.")] = 1,
) -> None:
    """Try the attacks without each layer, one after the other."""
    wanted = words or _ON_CHECKS
    names = [name for kind in ("cases", "oddities") for name in modules(kind)]
    chosen = [name for name in names if any(word in name for word in wanted)][::every]
    for name in layer or LAYERS:
        found = without(name, chosen)
        size = sum((ROOT / file).read_text(encoding="utf-8").count("\n") for file in LAYERS[name].lines)
        said = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.items()))
        print(f"without {name} ({size} lines): {said}", flush=True)


if __name__ == "__main__":
    typer.run(main)

"""How fast the grader is: every contender on the same drawn class, side by side in one run.

`python benchmarks/engines.py` measures all parts and writes benchmarks/results.json, docs/benchmarks.md
and docs/img/benchmarks.png; name parts (engines, scale, sandbox, integrity) to measure only those.
"""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

# This checkout's grader, also in the commands that are measured.
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import contenders  # noqa: E402
import floor  # noqa: E402
import integrity as integrity_part  # noqa: E402
import page  # noqa: E402
import sandbox as sandbox_part  # noqa: E402
from contenders import CONTENDERS, FORK_2, Contender  # noqa: E402
from machine import machine  # noqa: E402
from watch import CommandFailed  # noqa: E402

from grader.course import Course, put_programs_on_path  # noqa: E402
from grader.scratch import scratch  # noqa: E402

_MEMORY_SECONDS = 0.2
_LONG_MEMORY_SECONDS = 1.0  # where time is measured as well
_ENGINES_ON = ["03_gpu_timing", "04_cloud_storage", "05_model_persistence", "06_model_api"]
_SCALE_ON = ["03_gpu_timing"]  # the less work of their own, the more what we add to it shows
_LARGER = 10  # how many times the small class the large one is

err = Console(stderr=True)
Step = Callable[[str], None]


class Part(StrEnum):
    """What can be measured by itself."""

    ENGINES = "engines"
    SCALE = "scale"
    SANDBOX = "sandbox"
    INTEGRITY = "integrity"


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    rounds: int
    slow: int
    fast: int
    scale: int
    scale_on: list[str]
    pairs: int
    draws: int
    seed: int


def main(
    parts: Annotated[list[Part] | None, typer.Argument(help="What to measure; all by default.")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Runs of each contender, in turn.")] = 3,
    slow: Annotated[int, typer.Option(min=1, help="Submissions of each assignment for slow ones.")] = 2,
    fast: Annotated[int, typer.Option(min=1, help="Submissions of each assignment for fast ones.")] = 8,
    scale: Annotated[
        int, typer.Option(min=4, help="Submissions of the small class; ten times: large.")
    ] = 100,
    scale_on: Annotated[
        list[str] | None, typer.Option(help="Assignments of both (default: 03, with little work of its own).")
    ] = None,
    pairs: Annotated[int, typer.Option(min=2, help="Notebooks with and without the sandbox.")] = 100,
    draws: Annotated[int, typer.Option(min=1, help="Choices of questions for each assignment.")] = 3,
    seed: Annotated[int, typer.Option(help="The same seed draws the same class.")] = 1,
    into: Annotated[Path, typer.Option(help="Where benchmarks/ and docs/ are written.")] = ROOT,
) -> None:
    """Measure how fast submissions are graded, beside plain nbgrader and the least that is possible."""
    if slow > fast:
        raise typer.BadParameter("--slow is a part of --fast: it cannot be larger.")
    _make_ready()
    plan = Plan(rounds, slow, fast, scale, scale_on or _SCALE_ON, pairs, draws, seed)
    command = shlex.join(["python", "benchmarks/engines.py", *sys.argv[1:]])
    course = Course(ROOT)
    measure = {
        Part.ENGINES: engines,
        Part.SCALE: scaling,
        Part.SANDBOX: sandbox,
        Part.INTEGRITY: integrity,
    }
    for part in parts or list(Part):
        before, start = machine(), time.monotonic()
        with scratch() as folder:
            try:
                found = measure[part](course, Path(folder), plan)
            except CommandFailed as error:
                err.print(str(error), style="red", markup=False, highlight=False)
                raise typer.Exit(1) from error
        about = {"command": command, "machine": before, "minutes": (time.monotonic() - start) / 60}
        results = page.keep(into, part.value, about | found)
    for path in page.write(into, results):
        err.print(f"wrote {path}", highlight=False, soft_wrap=True)


def _make_ready() -> None:
    """Let every command that is started find this checkout, and nbgrader its programs."""
    put_programs_on_path()
    # As anybody has it: what is imported is compiled once, not by every process anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))


def engines(course: Course, folder: Path, plan: Plan) -> dict[str, Any]:
    """Measure the contenders and the floor in turn, round by round.

    A round before the first is not counted: it warms the machine's caches and samples memory.
    """
    total = (plan.rounds + 1) * (len(CONTENDERS) + 1) + 1  # and one for drawing the class
    with _progress("engines", total) as step:
        step("drawing a class")
        fast = contenders.draw(course, folder / "fast", _ENGINES_ON, plan.fast, plan.seed)
        slow = contenders.some(fast, folder / "slow", plan.slow)
        few = contenders.some(slow, folder / "few", max(1, plan.slow // 2))
        plain = {
            "slow": contenders.made_plain(slow, folder / "plain-slow"),
            "few": contenders.made_plain(few, folder / "plain-few"),
        }

        def course_of(contender: Contender, warm_up: bool) -> Course:
            if contender.is_plain:
                return plain["few" if warm_up else "slow"]
            if contender.slow:
                return few if warm_up else slow
            return slow if warm_up else fast

        memory = {}
        for contender in CONTENDERS:
            step(f"{contender.name}: memory")
            on = course_of(contender, warm_up=True)
            run = contenders.grade(contender, on, folder / "run", _MEMORY_SECONDS)
            memory[contender.name] = {"peak_bytes": run.peak, "submissions": len(contenders.submissions(on))}
        step("the floor: warming up")
        floor.measure(few.root)
        rounds = []
        for number in range(1, plan.rounds + 1):
            seconds = {}
            for contender in CONTENDERS:
                step(f"round {number}: {contender.name}")
                seconds[contender.name] = contenders.grade(
                    contender, course_of(contender, warm_up=False), folder / "run"
                ).seconds
            step(f"round {number}: the floor")
            rounds.append({"seconds": seconds, "floor": _floor(fast, slow)})
    return {
        "rounds": rounds,
        "memory": memory,
        "plain": contenders.PLAIN.name,
        "ours": FORK_2.name,
        "slow": [contender.name for contender in CONTENDERS if contender.slow],
        "submissions": {c.name: len(contenders.submissions(slow if c.slow else fast)) for c in CONTENDERS},
        "each": {"slow": plan.slow, "fast": plan.fast},
        "assignments": fast.assignment_names(),
        "seed": plan.seed,
    }


def _floor(fast: Course, slow: Course) -> dict[str, Any]:
    """Measure the cells' own work; sums in seconds for all submissions, and for those of the slow ones."""
    work = floor.measure(fast.root)
    few = set(contenders.submissions(slow))
    by_assignment: dict[str, float] = {}
    for one in work:
        by_assignment[one.assignment] = by_assignment.get(one.assignment, 0.0) + one.seconds
    return {
        "fast": sum(one.seconds for one in work),
        "slow": sum(one.seconds for one in work if (one.assignment, one.student) in few),
        "fast_cpu": sum(one.cpu_seconds for one in work),
        "by_assignment": by_assignment,
    }


def scaling(course: Course, folder: Path, plan: Plan) -> dict[str, Any]:
    """Measure our engine on a class, and once, in between, on one ten times as large."""
    with _progress("scale", plan.rounds + 2) as step:
        step("drawing a class")
        each = max(1, plan.scale // len(plan.scale_on))
        small = contenders.draw(course, folder / "small", plan.scale_on, each, plan.seed)
        # The same submissions over and over, so that both classes are the same work for each submission.
        large = contenders.repeated(small, folder / "large", _LARGER)
        runs: dict[str, list[dict[str, Any]]] = {"small": [], "large": []}
        # A first run warms up and is not counted.
        order = ["small"] * (1 + plan.rounds // 2) + ["large"] + ["small"] * (plan.rounds - plan.rounds // 2)
        for number, size in enumerate(order):
            on = small if size == "small" else large
            step(f"{len(contenders.submissions(on)):,} submissions" + ", to warm up" * (not number))
            run = contenders.grade(FORK_2, on, folder / "run", _LONG_MEMORY_SECONDS)
            if number:
                runs[size].append({"seconds": run.seconds, "memory": run.memory})
    return {
        "runs": runs,
        "contender": FORK_2.name,
        "assignments": plan.scale_on,
        "submissions": {
            "small": len(contenders.submissions(small)),
            "large": len(contenders.submissions(large)),
        },
        "seed": plan.seed,
    }


def sandbox(course: Course, folder: Path, plan: Plan) -> dict[str, Any]:
    """Measure what the sandbox costs a notebook."""
    with _progress("sandbox", plan.pairs + 3) as step:
        return sandbox_part.measure(course, plan.pairs, lambda: step("with and without the sandbox, in turn"))


def integrity(course: Course, folder: Path, plan: Plan) -> dict[str, Any]:
    """Measure what trials and checks judged outside cost a right answer."""
    with _progress("integrity", len(course.assignment_names()) * plan.draws) as step:
        return integrity_part.measure(course, plan.draws, step)


@contextmanager
def _progress(part: str, total: int) -> Iterator[Step]:
    """Show a bar; what it gives is called at the start of each step, with what the step does."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err) as progress:
        task = progress.add_task(part, total=total)
        begun = 0

        def step(what: str) -> None:
            nonlocal begun
            progress.update(task, completed=begun, description=f"{part}: {what}")
            begun += 1

        yield step
        progress.update(task, completed=total, description=part)


if __name__ == "__main__":
    typer.run(main)

"""What the commands have in common: where they print, a progress bar, the arguments that several take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ..errors import CourseError
from ..files import shown

if TYPE_CHECKING:
    from ..course import Course

out, err = Console(), Console(stderr=True)

Assignments = Annotated[
    list[str] | None, typer.Argument(metavar="ASSIGNMENT", help="Only these; all of them by default.")
]
CourseFolder = Annotated[Path, typer.Option("--course", help="The course's folder, or one inside it.")]
Engine = Annotated[str | None, typer.Option(help="How notebooks are executed (default: the course's).")]
Number = Annotated[int, typer.Option("--workers", "-j", help="Processes; -1 means one per core.")]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Say what would be done; change nothing.")]
HERE = Path()
_MOST_NAMES = 40
# The grader's settings that no class reads.
_OTHER_SETTINGS = {"Shared": ("repository", "files"), "Lint": ("form", "ignore")}


def find_course(start: Path) -> Course:
    """Return the course that `start` lies in, as `course.find_course` does.

    It is imported only now: nbgrader takes a second, which not every command has to spend.
    """
    from ..configuration import doubtful
    from ..course import Grading
    from ..course import find_course as find
    from ..store.lateness import LatePolicy

    course = find(start)
    own = {kind.__name__: kind.class_trait_names(config=True) for kind in (Grading, LatePolicy)}
    for sentence in doubtful(course.config, own | _OTHER_SETTINGS):
        say(sentence)
    return course


def known_assignments(course: Course, names: Iterable[str]) -> list[str]:
    """Return the course's assignments; raises CourseError where one of `names` is none of them."""
    there = course.assignment_names()
    if unknown := sorted(set(names) - set(there)):
        raise CourseError(f"There is no assignment {unknown[0]!r}; there is: {', '.join(there) or 'none'}.")
    return there


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with what it counts: 1 zip, 2 zips."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def listed(names: Iterable[str]) -> str:
    """Return names behind each other; very many are cut, with their number."""
    everything = list(names)
    more = len(everything) - _MOST_NAMES
    return "; ".join(everything[:_MOST_NAMES]) + (f"; and {more} more" if more > 0 else "")


def say(line: str, console: Console = err) -> None:
    """Print what may hold names of others' making: nothing in it is taken for more than a letter."""
    for part in line.split("\n"):
        console.print(shown(part), highlight=False, markup=False, soft_wrap=True)


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[..., None]]:
    """Show a bar with the time left, on stderr; yields a function that advances it by one."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=not err.is_terminal) as bar:
        task = bar.add_task(title, total=total)

        def step(line: str = "", *, count: bool = True) -> None:
            if line:
                say(line, bar.console)
            if count:
                bar.advance(task)

        yield step


@contextmanager
def bars() -> Iterator[Callable[[str, int], Callable[[], None]]]:
    """Show a bar for each part of the work, on stderr; yields what begins one, and returns its step."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=not err.is_terminal) as shown_bars:

        def begin(title: str, total: int) -> Callable[[], None]:
            task = shown_bars.add_task(title, total=total)
            return lambda: shown_bars.advance(task)

        yield begin

"""What nbgrader knows of a cell: ids, points, schema, and the sort of cell."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from ...cells import Kind
from .reading import Cell, Page
from .rules import Problem, Settings, rule

SCHEMA = 3
_FLAGS = ("grade", "solution", "locked", "task")
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_PANEL = "in JupyterLab's Create Assignment panel"


def _ours(page: Page) -> Iterator[tuple[Cell, dict[str, Any]]]:
    """Yield (cell, nbgrader metadata) of every cell that is nbgrader's."""
    for cell in page.cells:
        if isinstance(cell.data, dict) and cell.kind is not Kind.PLAIN:
            yield cell, cell.data


def _graded(page: Page) -> Iterator[tuple[Cell, dict[str, Any]]]:
    return ((c, data) for c, data in _ours(page) if c.kind in (Kind.TEST, Kind.MANUAL, Kind.TASK))


@rule("metadata-broken", "nbgrader metadata that make no sense")
def _broken(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        if cell.data is not None and not isinstance(cell.data, dict):
            yield Problem(
                cell, 0, f"its nbgrader metadata are {cell.data!r}, no object. Choose its sort anew {_PANEL}."
            )
        elif cell.data:
            for flag in _FLAGS:
                if not isinstance(value := cell.data.get(flag, False), bool):
                    yield Problem(
                        cell,
                        0,
                        f"its nbgrader metadata say {flag}: {value!r}, where true or false is needed.",
                    )


@rule("cell-sort", "a sort of cell that nbgrader does not know")
def _sort(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _ours(page):
        grade, solution, task = (bool(data.get(flag)) for flag in ("grade", "solution", "task"))
        sort = cell.node.cell_type
        if sort == "raw":
            what = "a raw cell can neither be graded nor locked: make it code or Markdown"
        elif task and sort != "markdown":
            what = "a task is a Markdown cell, and this is code: make it Markdown"
        elif task and (grade or solution):
            what = "it is a task and a test or an answer at once: choose one"
        elif sort == "markdown" and grade and not solution:
            what = "text cannot be a test: make it code, or a manually graded answer or task"
        elif sort == "markdown" and solution and not grade:
            what = "an answer in words is graded by hand: make it a manually graded answer, with points"
        else:
            continue
        yield Problem(cell, 0, f"{what} ({_PANEL}).")


@rule("id-missing", "a cell of nbgrader's without an id")
def _no_id(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _ours(page):
        if not isinstance(found := data.get("grade_id"), str) or not found.strip():
            had = "has no grade_id" if found is None else f"has the grade_id {found!r}"
            yield Problem(cell, 0, f"it {had}. Give it one {_PANEL}: f_answer, f_visible, f_hidden_1.")


@rule("id-characters", "an id that cannot be used")
def _odd_id(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _ours(page):
        found = data.get("grade_id")
        if isinstance(found, str) and found.strip() and not _ID.fullmatch(found):
            yield Problem(
                cell,
                0,
                f"its grade_id is {found!r}. An id has 1 to 64 letters a–z, digits, '_' and '-', nothing"
                f" else: give it another {_PANEL}.",
            )


@rule("id-twice", "two cells with one id")
def _double_id(page: Page, settings: Settings) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for cell, _ in _ours(page):
        if cell.name and cell.name in seen:
            yield Problem(
                cell,
                0,
                f"cell {seen[cell.name]} has the grade_id {cell.name!r} too (a cell was copied or split?). "
                f"Give one of them another {_PANEL}.",
            )
        seen.setdefault(cell.name, cell.number)


@rule("points-missing", "a graded cell without points")
def _no_points(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _graded(page):
        if data.get("points") is None:
            yield Problem(cell, 0, f"it is graded, and has no points. Say {_PANEL} what it is worth.")


@rule("points-text", "points that are written as text", stops=False)
def _text(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _graded(page):
        if isinstance(points := data.get("points"), str) and _number(points) is not None:
            yield Problem(
                cell,
                0,
                f"its points are the text {points!r}. `grader build` makes it a number; commit that.",
            )


def _number(points: Any) -> float | None:
    """Return points as a number, or None for what is none."""
    try:
        number = math.nan if isinstance(points, bool) else float(points)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


@rule("points-odd", "points that are no number")
def _odd_points(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _graded(page):
        points = data.get("points")
        if points is None:
            continue
        if _number(points) is None:
            yield Problem(
                cell, 0, f"its points are {points!r}, and a number is needed. Put it right {_PANEL}."
            )


@rule("points-negative", "points below 0")
def _negative(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _graded(page):
        if isinstance(points := data.get("points"), int | float) and points < 0:
            yield Problem(cell, 0, f"its points are {points:g}. Give it 0 or more {_PANEL}.")


@rule("points-zero", "a graded cell that earns nothing", stops=False)
def _zero(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _graded(page):
        points = data.get("points")
        if isinstance(points, int | float) and not isinstance(points, bool) and points == 0:
            yield Problem(
                cell, 0, f"it is graded, for 0 points: nobody gains or loses by it. Give it points {_PANEL}."
            )


@rule("schema-old", "metadata of an old nbgrader", stops=False)
def _old(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _ours(page):
        version = data.get("schema_version", 0)
        if isinstance(version, int) and version < SCHEMA:
            yield Problem(
                cell,
                0,
                f"its nbgrader metadata are in schema {version or 'of the first kind'}; {SCHEMA} is the"
                " newest. `grader build` brings them up to it; commit what it writes.",
            )


@rule("schema-new", "metadata of a newer nbgrader, or of none")
def _new(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell, data in _ours(page):
        version = data.get("schema_version", 0)
        if isinstance(version, bool) or not isinstance(version, int) or version > SCHEMA or version < 0:
            yield Problem(
                cell,
                0,
                f"its nbgrader metadata are in schema {version!r}, and {SCHEMA} is the newest that is known"
                " here. Update nbgrader, or write 3.",
            )


@rule("language", "a notebook that says two things of its language, or nothing that is known")
def _language(page: Page, settings: Settings) -> Iterator[Problem]:
    said = page.languages
    what = "Choose the kernel in JupyterLab, run a cell and save; the kernel then writes both."
    if len({_family(language) for language in said.values()}) > 1:
        pairs = " and ".join(f"{where} is {language!r}" for where, language in said.items())
        yield Problem(None, 0, f"{pairs}: it would be built as the first says. {what}")
    elif not said and page.kernel and not page.is_python:
        yield Problem(
            None, 0, f"its kernel is {page.kernel!r}, and nothing says in which language it is. {what}"
        )
    elif said and page.kernel and _other_language(page):
        language = next(iter(said.values()))
        yield Problem(
            None, 0, f"its kernel is {page.kernel!r}, and its language is said to be {language!r}. {what}"
        )


# Kernels that belong to one language, by how they are called everywhere.
_KERNELS = {"ir": "r", "irkernel": "r", "python3": "python", "python2": "python", "python": "python"}


def _other_language(page: Page) -> bool:
    known = _KERNELS.get(page.kernel.lower()) or ("julia" if page.kernel.lower().startswith("julia") else "")
    return bool(known) and known != _family(next(iter(page.languages.values())))


def _family(language: str) -> str:
    return "python" if language in ("python", "python2", "python3", "ipython", "ipykernel") else language


@rule("nothing-graded", "a notebook in which nothing earns points", stops=False)
def _nothing(page: Page, settings: Settings) -> Iterator[Problem]:
    if not page.cells:
        yield Problem(None, 0, "it has no cells. `grader new` makes one with the cells that are needed.")
    elif not any(True for _ in _graded(page)):
        yield Problem(None, 0, f"no cell of it earns points. Make test cells {_PANEL}, or take it away.")

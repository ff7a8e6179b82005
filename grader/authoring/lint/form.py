"""The form that docs/author.md promises, for courses that ask for it with `c.Lint.form = True`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...cells import Kind, points
from ..exercises import function_of
from .markers import marks
from .reading import Cell, Page
from .rules import Problem, Settings, rule

_EXERCISE = re.compile(r"^## Exercise (\d+) · .+? ★{1,3} \(about \d+ lines?, (\d+) points?\)$", re.M)
_ALMOST = re.compile(r"^#+ *exercise\b.*$", re.M | re.I)
# What every notebook has, in this order: how a line begins.
_SECTIONS = (
    "## What you will be able to do",
    "## How to work",
    "## Exercise",
    "## Reflection",
    "## Now on the real thing (not graded)",
    "## Summary",
    "**Where to read on**",
    "**Next:**",
)
_PARTS = (
    ("**Contract** for `", "its contract, a table under “**Contract** for `f(x) -> type`”"),
    ("**Worked example**", "a worked example, with its result as a comment"),
    ("**Predict before you run.**", "a question to think about: “**Predict before you run.** …”"),
    ("<details>", "the answer to that question, in a <details>"),
)


@dataclass
class _Exercise:
    """An exercise as it stands in a notebook: its heading, and the cells down to the next heading."""

    heading: Cell
    line: int
    number: int
    points: int
    cells: list[Cell] = field(default_factory=list)

    def of_kind(self, sort: Kind) -> list[Cell]:
        return [cell for cell in self.cells if cell.kind is sort]

    @property
    def text(self) -> str:
        return "\n".join(cell.source for cell in self.cells if not cell.is_code)


def _line_of(cell: Cell, position: int) -> int:
    return cell.source[:position].count("\n") + 1


def _exercises(page: Page) -> list[_Exercise]:
    found: list[_Exercise] = []
    for cell in page.cells:
        heading = _EXERCISE.search(cell.source) if cell.node.cell_type == "markdown" else None
        if heading:
            line = _line_of(cell, heading.start())
            found.append(_Exercise(cell, line, int(heading[1]), int(heading[2])))
        if found:
            found[-1].cells.append(cell)
    return found


@rule("form-title", "a first cell that is no title", stops=False, form=True)
def _title(page: Page, settings: Settings) -> Iterator[Problem]:
    first = page.cells[0] if page.cells else None
    if first is None or not re.match(r"# (\d\d) · .+ ★{1,3}(\n|$)", first.source):
        yield Problem(
            first, 1 if first else 0, "the first line is to be “# NN · Title ★”, with one to three stars."
        )
        return
    total = sum(points(cell.node) for cell in page.cells if _has_points(cell))
    said = re.search(r"\*\*(\d+) points\*\*", first.source)
    if not said:
        known = f": “**{total:g} points**”" if _all_have_points(page.cells) else ""
        yield Problem(first, 0, f"the points are missing below the title{known}.")
    elif float(said[1]) != total and _all_have_points(page.cells):
        line = _line_of(first, said.start())
        yield Problem(
            first, line, f"{said[1]} points are promised, and the cells are worth {total:g}. Say {total:g}."
        )
    for word, what in (
        ("**Time:**", "the time needed"),
        ("colab.research.google.com", "the badge (Open in Colab)"),
    ):
        if word not in first.source:
            yield Problem(first, 0, f"{what} is missing below the title. Copy the line from a neighbour.")


def _all_have_points(cells: Iterable[Cell]) -> bool:
    """Tell whether every graded cell has a number of points; until then, another rule speaks of the cause."""
    graded = (Kind.TEST, Kind.MANUAL, Kind.TASK)
    return all(_has_points(cell) for cell in cells if cell.kind in graded)


def _has_points(cell: Cell) -> bool:
    found = cell.data.get("points") if isinstance(cell.data, dict) else None
    return isinstance(found, int | float) and not isinstance(found, bool)


@rule("form-section", "a section that is missing, or stands in the wrong place", stops=False, form=True)
def _sections(page: Page, settings: Settings) -> Iterator[Problem]:
    lines = [
        (cell, n, line) for cell in page.cells if not cell.is_code for n, line in enumerate(cell.lines, 1)
    ]
    last, at = "", -1
    for section in _SECTIONS:
        found = next((i for i, (_, _, line) in enumerate(lines) if line.startswith(section)), None)
        if found is None:
            yield Problem(
                None, 0, f"no line begins with “{section}”. All notebooks have it: copy it from a neighbour."
            )
        elif found < at:
            cell, number, _ = lines[found]
            yield Problem(
                cell, number, f"“{section}” stands above “{last}”. Put it below, as in the other notebooks."
            )
        else:
            last, at = section, found


@rule("form-setup", "a notebook without its set-up cell", stops=False, form=True)
def _setup(page: Page, settings: Settings) -> Iterator[Problem]:
    code = next(page.code, None)
    if code is None or code.name != "setup" or code.kind is not Kind.LOCKED:
        yield Problem(code, 0, "the first code cell is to be the set-up: read-only, with the id 'setup'.")


@rule(
    "form-heading",
    "an exercise whose heading is in another form, or wrongly numbered",
    stops=False,
    form=True,
)
def _headings(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.cells:
        if cell.node.cell_type == "markdown":
            for found in _ALMOST.finditer(cell.source):
                if not _EXERCISE.fullmatch(found[0]):
                    yield Problem(
                        cell,
                        _line_of(cell, found.start()),
                        f"{found[0][:60]!r} is to be “## Exercise 3 · Name ★★ (about 6 lines, 5 points)”.",
                    )
    for expected, exercise in enumerate(_exercises(page), 1):
        if exercise.number != expected:
            yield Problem(
                exercise.heading,
                exercise.line,
                f"this is the exercise number {expected}, and it is called {exercise.number}.",
            )


@rule("form-exercise", "an exercise without one of its parts", stops=False, form=True)
def _parts(page: Page, settings: Settings) -> Iterator[Problem]:
    for exercise in _exercises(page):
        for mark, what in _PARTS:
            if mark not in exercise.text:
                yield Problem(
                    exercise.heading,
                    exercise.line,
                    f"Exercise {exercise.number} lacks {what}. Write it above the answer.",
                )
        worth = sum(points(cell.node) for cell in exercise.of_kind(Kind.TEST) if _has_points(cell))
        if worth != exercise.points and _all_have_points(exercise.of_kind(Kind.TEST)):
            yield Problem(
                exercise.heading,
                exercise.line,
                f"{exercise.points} points are promised, and the tests of Exercise {exercise.number} are"
                f" worth {worth:g}.",
            )


@rule(
    "form-cells",
    "an exercise whose cells are not answer, visible check, hidden checks",
    stops=False,
    form=True,
)
def _cells(page: Page, settings: Settings) -> Iterator[Problem]:
    for exercise in _exercises(page):
        answers, tests = exercise.of_kind(Kind.ANSWER), exercise.of_kind(Kind.TEST)
        if len(answers) != 1 or not answers[0].name.endswith("_answer"):
            names = ", ".join(cell.label for cell in answers) or "none"
            yield Problem(
                exercise.heading,
                exercise.line,
                f"Exercise {exercise.number} is to have one answer cell, `f_answer`; it has: {names}.",
            )
            continue
        name = function_of(answers[0].name)
        agreed = {re.sub(r"_(visible|hidden)(_\d+)?$", "", cell.name) for cell in tests}
        if len(tests) > 1 and len(agreed) == 1 and name not in agreed:
            name = agreed.pop()
            yield Problem(
                answers[0],
                0,
                f"the checks of Exercise {exercise.number} are those of {name}: call their answer"
                f" {name}_answer, not {answers[0].name}.",
            )
        pattern = rf"{re.escape(name)}_(visible|hidden)(_\d+)?"
        for cell in tests:
            if not re.fullmatch(pattern, cell.name):
                yield Problem(
                    cell,
                    0,
                    f"a check of Exercise {exercise.number} is called {name}_visible, {name}_hidden or"
                    f" {name}_hidden_1, not {cell.name}.",
                )
            elif cell.number < answers[0].number:
                yield Problem(cell, 0, f"it stands above {name}_answer, which it checks. Put it below.")
        for sort in ("visible", "hidden"):
            if not any(f"_{sort}" in cell.name for cell in tests):
                yield Problem(answers[0], 0, f"{name} has no {sort} check: make {name}_{sort} below it.")


@rule("form-answer", "an answer cell without its scaffold", stops=False, form=True, python=True)
def _answers(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.ANSWER):
        if not any(mark.what == "solution" for mark in marks(cell, settings)):
            begin, end = settings.markers["solution"]
            yield Problem(
                cell,
                0,
                "no region is marked as the solution, so that students would not even get the signature. Put"
                f" '### {begin}' and '### {end}' around the body.",
            )
        elif cell.tree and not any(
            isinstance(node, ast.FunctionDef) and ast.get_docstring(node) for node in cell.tree.body
        ):
            yield Problem(
                cell,
                0,
                "its function has no docstring. Repeat the contract in brief; it is what students keep.",
            )


@rule("form-locked", "a check or a question that students may change", stops=False, form=True)
def _locked(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST, Kind.TASK):
        if not cell.data.get("locked"):
            yield Problem(cell, 0, "it is not locked. Set locked to true in its nbgrader metadata.")


@rule("form-hidden", "a hidden check that shows code, or says nothing", stops=False, form=True, python=True)
def _hidden(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST):
        found = [mark for mark in marks(cell, settings) if mark.what == "hidden test"]
        if "_hidden" not in cell.name or len(found) < 2 or not found[0].begins:
            continue
        above, below = cell.lines[: found[0].line - 1], cell.lines[found[-1].line :]
        if not any(line.startswith("#") for line in above):
            yield Problem(
                cell,
                found[0].line,
                "nothing above the region says what is graded here. Write a comment, in words of the"
                " contract.",
            )
        for number, line in [*enumerate(above, 1), *enumerate(below, found[-1].line + 1)]:
            if line.strip() and not line.startswith("#"):
                yield Problem(
                    cell,
                    number,
                    f"{line.strip()[:60]!r} of a hidden check would be seen. Move it into the region.",
                )
                break


@rule("form-message", "an assertion that says nothing to who fails it", stops=False, form=True, python=True)
def _messages(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST):
        for node in cell.nodes:
            if isinstance(node, ast.Assert) and node.msg is None:
                yield Problem(
                    cell,
                    node.lineno,
                    f"{ast.unparse(node)[:60]!r} has no message. Add one: what was seen → likely cause →"
                    " where to look.",
                )


@rule("form-passed", "a visible check that does not say that it passed", stops=False, form=True, python=True)
def _passed(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST):
        if re.search(r"_visible(_\d+)?$", cell.name) and not re.search(r"print\(.*passed", cell.lines[-1]):
            name = re.sub(r"_visible(_\d+)?$", "", cell.name)
            yield Problem(
                cell, len(cell.lines), f'its last line is to be print("{name}: visible check passed.").'
            )


@rule("form-name", "a name in a test that may collide with a student's", stops=False, form=True, python=True)
def _names(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST):
        for node in cell.tree.body if cell.tree else ():
            for name in _bound(node):
                if not name.startswith("_"):
                    yield Problem(
                        cell, node.lineno, f"{name!r} may be a name of the student's. Call it {'_' + name!r}."
                    )


def _bound(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from ((alias.asname or alias.name).split(".")[0] for alias in node.names)
    elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            yield from (
                part.id
                for part in ast.walk(target)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            )
    elif isinstance(node, ast.For):
        yield from (part.id for part in ast.walk(node.target) if isinstance(part, ast.Name))


@rule("form-sleep", "a test that waits", stops=False, form=True, python=True)
def _sleeps(page: Page, settings: Settings) -> Iterator[Problem]:
    for cell in page.of_kind(Kind.TEST):
        for node in cell.nodes:
            if isinstance(node, ast.Call) and re.search(r"(^|[._])sleep$", ast.unparse(node.func)):
                yield Problem(
                    cell,
                    node.lineno,
                    "a test that sleeps is slow, and fails on a busy machine. Wait for what it waits for.",
                )

"""The files of the answer bank: where they lie, and what each says of itself.

`tests/answers/<assignment>/<function>/{right,wrong}_<what>.py` holds what a student would have typed into
the answer cell `<function>_answer`, or into the cell whose id is the folder's name. Where several notebooks
of an assignment have such a cell, a folder called as the notebook stands above. docs/author.md describes
the two lines at the top.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..course import Course
from ..errors import BankError
from ..masters import read_source, references
from .exercises import function_of
from .lint import without_magics

FOLDER = Path("tests") / "answers"
_FAILS = "# fails:"


@dataclass(frozen=True)
class Answer:
    """One answer of the bank. `fails` names the graded cells that it must lose; a right one loses none.

    `notebook` is the folder above the function's, where there is one. `home` is the notebook and `id` the
    cell that it fills, once that is known; a cell is usually called after the function.
    """

    assignment: str
    function: str
    name: str
    about: str
    source: str
    fails: frozenset[str]
    reference: str = ""  # the instructor's answer to the same exercise
    notebook: str = ""
    home: str = ""
    id: str = ""

    @property
    def is_right(self) -> bool:
        """Tell whether the answer deserves full marks."""
        return not self.fails

    @property
    def title(self) -> str:
        """Return `<function>/<name>`, as the bank's folders have it."""
        return "/".join(filter(None, [self.notebook, self.function, self.name]))

    @property
    def cell(self) -> str:
        """Return the grade id of the answer cell that it fills."""
        return self.id or f"{self.function}_answer"


def read_answer(path: Path, notebook: str = "") -> Answer:
    """Read one answer; raises BankError when its top lines are not as docs/author.md says."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BankError(f"{path} cannot be read as UTF-8 text: {error}") from error
    about = _docstring(text.split("\n", 1)[0])
    if not about:
        raise BankError(f"{path}: line 1 must be a one-line docstring that names the approach.")
    lines = text.split("\n")[1:]
    fails: frozenset[str] = frozenset()
    if path.stem.startswith("wrong_"):
        if not lines or not lines[0].startswith(_FAILS):
            raise BankError(f"{path}: line 2 of a wrong answer must be '{_FAILS} <graded cell>, …'.")
        fails = frozenset(name.strip() for name in lines.pop(0).removeprefix(_FAILS).split(","))
        if "" in fails:
            raise BankError(f"{path}: line 2 names no cell, or has a comma too many.")
    elif not path.stem.startswith("right_"):
        raise BankError(f"{path}: an answer's name starts with right_ or wrong_.")
    source = "\n".join(lines).strip("\n")
    folder = path.parent
    assignment = (folder.parent.parent if notebook else folder.parent).name
    return Answer(assignment, folder.name, path.stem, about, source, fails, notebook=notebook)


def _docstring(line: str) -> str | None:
    try:
        return ast.get_docstring(ast.parse(line))
    except (SyntaxError, ValueError):
        return None


def refuse_syntax_errors(answers: Iterable[Answer], folder: Path) -> None:
    """Raise BankError for answers that are no Python: they would lose every check, and prove nothing."""
    wrong = []
    for answer in answers:
        try:
            with warnings.catch_warnings(action="ignore"):
                ast.parse(without_magics(answer.source))
        except SyntaxError as error:
            line = (error.lineno or 1) + (1 if answer.is_right else 2)
            wrong.append(f"{folder / answer.title}.py, line {line}: a syntax error: {error.msg}.")
        except ValueError as error:
            wrong.append(f"{folder / answer.title}.py is no Python: {error}.")
    if wrong:
        raise BankError("\n".join(wrong))


def unknown_cells(answers: Iterable[Answer], folder: Path, tests: Mapping[str, frozenset[str]]) -> list[str]:
    """Return a sentence for each answer that names a cell that is not there, with the checks that are.

    `tests` are the test cells of the notebook, each with the answer cells that it is about.
    """
    wrong = []
    for answer in answers:
        if unknown := sorted(answer.fails - tests.keys()):
            own = ", ".join(test for test, cells in tests.items() if answer.cell in cells) or "none"
            comma = " Names are divided by commas." if any(" " in name for name in unknown) else ""
            wrong.append(
                f"{folder / answer.title}.py, line 2: there is no check {' and no '.join(unknown)}.{comma} "
                f"{function_of(answer.cell)} has: {own}."
            )
    return wrong


def bank_folder(course: Course, assignment: str) -> Path:
    """Return where the answers to an assignment lie."""
    return course.root / FOLDER / assignment


def answer_cells(course: Course, assignment: str) -> dict[str, list[str]]:
    """Return the ids of an assignment's answer cells, by notebook."""
    folder = course.path("source", assignment)
    return {path.stem: list(references(read_source(path))) for path in sorted(folder.glob("*.ipynb"))}


def read_bank(
    course: Course, assignment: str, cells: Mapping[str, Iterable[str]] | None = None
) -> list[Answer]:
    """Return every answer of an assignment, sorted by function and name; none where it has no bank.

    `cells` are the ids of its answer cells, by notebook: each answer then says which one it fills. Raises
    BankError for an answer out of form, one that fits no cell, and one that fits cells of several notebooks.
    """
    folder = bank_folder(course, assignment)
    if stray := sorted(folder.glob("*.py")):
        raise BankError(f"{stray[0]}: an answer lies in a folder that is called as its function.")
    paths = [(path, "") for path in sorted(folder.glob("*/*.py"))]
    paths += [(path, path.parent.parent.name) for path in sorted(folder.glob("*/*/*.py"))]
    found: list[Answer] = []
    wrong: dict[str, None] = {}
    for path, notebook in paths:
        try:
            answer = read_answer(path, notebook)
            found.append(answer if cells is None else _placed(answer, cells, folder))
        except BankError as error:
            wrong[str(error)] = None
    if wrong:
        raise BankError("\n".join(wrong))
    return found


def _placed(answer: Answer, cells: Mapping[str, Iterable[str]], folder: Path) -> Answer:
    """Return an answer with the cell and the notebook that it belongs to."""
    fits = [
        (notebook, cell)
        for notebook, ids in cells.items()
        if answer.notebook in ("", notebook)
        for cell in ids
        if cell in (answer.function, answer.cell)
    ]
    if not fits:
        there = ", ".join(sorted({function_of(cell) for ids in cells.values() for cell in ids})) or "none"
        raise BankError(
            f"{answer.assignment}: there is no answer cell for {answer.title} ({folder}). Its folder is "
            f"called as an exercise; there is: {there}."
        )
    if len(fits) > 1:
        both = " and ".join(notebook for notebook, _ in fits)
        raise BankError(
            f"{answer.assignment}: {answer.title} fits a cell of {both}. Put it into "
            f"{folder / fits[0][0] / answer.function}, or into that of the other notebook."
        )
    home, cell = fits[0]
    return replace(answer, home=home, id=cell)

"""A notebook's cells → its exercises: which answer, which checks and which heading belong together."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .words import Cell, Exercise, Kind, Written

CODE_STUB = "YOUR CODE HERE"
TEXT_STUBS = frozenset({"*Write your answer here.*", "Write your answer here.", "YOUR ANSWER HERE"})
_HEADING = re.compile(r"^ {0,3}#{1,4}\s+(.+?)\s*#*$")
_BRACKET = re.compile(r"\s*\((?=[^()]*\b(?:lines?|points?|words?)\b)[^()]*\)\s*$")
_NUMBER = re.compile(r"^Exercise\s+(\w+)\s*[·:.–-]?\s*")


@dataclass
class _Section:
    """What was found below one heading."""

    title: str
    answers: list[int] = field(default_factory=list)
    tests: list[int] = field(default_factory=list)
    questions: list[int] = field(default_factory=list)


def title_of(cells: Sequence[Cell]) -> str:
    """Return the notebook's title: its first heading, or ""."""
    return next((_plain(found[0]) for cell in cells if (found := headings(cell))), "")


def headings(cell: Cell) -> list[str]:
    """Return the headings of a text cell, in order; what stands in a block of code is none."""
    if cell.is_code:
        return []
    found, fence = [], ""
    for line in cell.source.splitlines():
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip().strip("`~"):
            fence = ""
        elif not fence and (heading := _HEADING.match(line)):
            found.append(heading[1])
    return found


def exercises(cells: Sequence[Cell]) -> list[Exercise]:
    """Return the exercises of a notebook, in its order: all that is answered or graded is in one of them."""
    sections = _sections(cells)
    owner = {cells[i].name.removesuffix("_answer"): section for section in sections for i in section.answers}
    last: _Section | None = None
    for section in sections:
        for test in list(section.tests):
            named = [name for name in owner if name and _begins(cells[test].name, name)]
            home = owner[max(named, key=len)] if named else (section if section.answers else last)
            if home is not None and home is not section:
                section.tests.remove(test)
                home.tests.append(test)
        last = section if section.answers else last
    full = [one for one in sections if one.answers or one.tests or one.questions]
    return [_exercise(one, cells) for one in full]


def _sections(cells: Sequence[Cell]) -> list[_Section]:
    sections = [_Section("")]
    for index, cell in enumerate(cells):
        if found := headings(cell):
            sections.append(_Section(found[-1]))
        if cell.kind in (Kind.TASK, Kind.MANUAL):
            # Questions are shown one by one, also where several stand below one heading.
            if sections[-1].questions or sections[-1].answers:
                sections.append(_Section(sections[-1].title))
            sections[-1].questions.append(index)
        elif cell.kind is Kind.ANSWER:
            sections[-1].answers.append(index)
        elif cell.kind is Kind.TEST:
            sections[-1].tests.append(index)
    return sections


def _begins(test: str, function: str) -> bool:
    return test == function or test.startswith((f"{function}_", f"{function}-"))


def _exercise(section: _Section, cells: Sequence[Cell]) -> Exercise:
    title = _plain(section.title)
    number = _NUMBER.match(title)
    asked = [*section.answers, *section.questions, *section.tests]
    names = [cells[i].name.removesuffix("_answer") for i in asked[: max(1, len(asked) - len(section.tests))]]
    return Exercise(
        title=(title[number.end() :] if number else title) or ", ".join(names),
        number=number[1] if number else "",
        stars=section.title.count("★"),
        names=tuple(filter(None, names)),
        answers=tuple(section.answers),
        visible=tuple(i for i in sorted(section.tests) if not is_hidden(cells[i])),
        hidden=tuple(i for i in sorted(section.tests) if is_hidden(cells[i])),
        questions=tuple(section.questions),
        written=_written(section, cells),
    )


def _plain(heading: str) -> str:
    """Return a heading without stars, without how long and how much, and without Markdown's marks."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.replace("★", ""))
    return _BRACKET.sub("", re.sub(r"[*`]", "", text)).strip()


def is_hidden(cell: Cell) -> bool:
    """Tell whether a test cell is empty but for comments: its check is run when the work is graded."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in cell.source.splitlines())


def checksum(cell: Cell) -> str:
    """Return nbgrader's checksum of a cell, which it stores in the metadata at release."""
    is_grade, points = bool(cell.mark.get("grade")), cell.mark.get("points")
    parts = [cell.source, "code" if cell.is_code else "markdown"]
    parts += [str(bool(cell.mark.get(key, False))) for key in ("grade", "solution", "locked")]
    parts.append(cell.name)
    if is_grade and isinstance(points, int | float):
        parts.append(str(float(points)))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def is_as_released(cell: Cell) -> bool:
    """Tell whether a cell is as nbgrader wrote it; False where its mark holds no checksum."""
    return cell.mark.get("checksum") == checksum(cell)


def _written(section: _Section, cells: Sequence[Cell]) -> Written:
    best: dict[str, Written] = {}  # of copies of a cell the fuller counts
    for i in section.answers:
        known, now = best.get(cells[i].name), answer_written(cells[i])
        best[cells[i].name] = Written.DONE if Written.DONE in (known, now) else known or now
    how = list(best.values())
    how += [_question_written(i, cells) for i in section.questions]
    if how and all(one is Written.BLANK for one in how):
        return Written.BLANK
    return Written.DONE if all(one is Written.DONE for one in how) else Written.BEGUN


def answer_written(cell: Cell) -> Written:
    """Tell how far the code of an answer cell has come."""
    is_empty = not cell.source.strip() or (cell.is_code and is_hidden(cell))
    if is_empty or is_as_released(cell):
        return Written.BLANK
    if not _is_left(cell.source):
        return Written.DONE
    return Written.BEGUN if cell.mark.get("checksum") or CODE_STUB not in cell.source else Written.BLANK


def _is_left(source: str) -> bool:
    """Tell whether `raise NotImplementedError()`, which is released in place of an answer, is still there."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return bool(re.search(r"^\s*raise NotImplementedError\(\)\s*$", source, re.M))
    return any(isinstance(node, ast.Raise) and ast.unparse(node) == _STUB for node in ast.walk(tree))


_STUB = "raise NotImplementedError()"


def _question_written(index: int, cells: Sequence[Cell]) -> Written:
    """Tell whether a question for a person has an answer: in its cell or, for a task, in those below it."""
    cell = cells[index]
    if cell.kind is Kind.MANUAL:
        if cell.is_code:
            return answer_written(cell)
        is_blank = is_as_released(cell) or not is_text(cell.source)
        return Written.BLANK if is_blank else Written.DONE
    is_first = True
    for below in cells[index + 1 :]:
        # An answer may have headings of its own, in the first cell at least.
        if below.mark or (headings(below) and (below.is_given or not is_first)):
            break
        if not below.is_code and not below.is_given and is_text(below.source):
            return Written.DONE
        is_first = is_first and below.is_code
    return Written.BLANK


def is_text(source: str) -> bool:
    """Tell whether a text cell holds more than the line that is there to be replaced."""
    return bool(source.strip()) and source.strip() not in TEXT_STUBS

"""Lines from which nbgrader makes tests: `### AUTOTEST f(3); f(4)`, or with HASHED before it.

nbgrader looks for the word letter by letter, in comment lines of code cells alone. A line that is not quite
one stays a comment, and nothing is tested; and a HASHED that it does not know hands out what is expected.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterator

from ...cells import Kind
from .reading import Cell, Page
from .rules import Problem, Settings, rule

FILE = "autotests.yml"
_LIKE = 0.8


def _comments(cell: Cell) -> Iterator[tuple[int, str, bool]]:
    """Yield (line from 1, text, whether it stands alone) of what looks like a comment, or a heading."""
    for number, line in enumerate(cell.lines, 1):
        if "#" not in line:  # most lines: not a case for a pattern that begins with anything
            continue
        if found := re.match(r"(?P<code>.*?)(?<!\w)#+[ \t]*(?P<text>\S.*)$", line):
            yield number, found["text"], not found["code"].strip()


def directives(cell: Cell, settings: Settings) -> Iterator[tuple[int, str, str]]:
    """Yield (line, what stands before the word, what behind it) of lines that nbgrader makes tests of."""
    for number, text, alone in _comments(cell):
        before, there, after = text.partition(settings.autotest[0])
        if there and alone:
            yield number, before.strip(), after.strip()


@rule("autotest-mistyped", "a line that is almost one for nbgrader's automatic tests")
def _mistyped(page: Page, settings: Settings) -> Iterator[Problem]:
    word, hashed = settings.autotest
    for cell in page.cells:
        for number, text, alone in _comments(cell):
            shown = text[:60].strip()
            before, there, _ = text.partition(word)
            if not there and alone and _is_like(text, word, hashed):
                yield Problem(
                    cell,
                    number,
                    f"{shown!r} has not the word {word!r}, letter by letter, so nbgrader takes it for a "
                    f"comment, and nothing is tested. Write {word!r}; or, if it is to be no test, say it in "
                    "other words.",
                )
            elif there and alone and before.strip() not in ("", hashed):
                yield Problem(
                    cell,
                    number,
                    f"before {word!r} stands {before.strip()[:40]!r}, which nbgrader passes over: what is "
                    f"expected would be written out, and not hashed. Write {hashed!r} there, or nothing.",
                )


def _is_like(text: str, word: str, hashed: str) -> bool:
    """Tell whether a comment begins with what was probably meant for the word."""
    words = re.sub(r"[\W_]+", " ", text.partition("(")[0]).casefold().split()
    if words and difflib.SequenceMatcher(None, words[0], hashed.casefold()).ratio() >= _LIKE and words[1:]:
        words = words[1:]
    starts = ["".join(words[:length]) for length in (1, 2) if len(words) >= length]
    return any(difflib.SequenceMatcher(None, start, word.casefold()).ratio() >= _LIKE for start in starts)


@rule("autotest-place", "a line for automatic tests where nbgrader makes none of it")
def _misplaced(page: Page, settings: Settings) -> Iterator[Problem]:
    word, _ = settings.autotest
    for cell in page.cells:
        is_test = cell.is_code and cell.kind in (Kind.TEST, Kind.MANUAL)
        for number, text, alone in _comments(cell):
            if word not in text:
                continue
            if not is_test:
                yield Problem(
                    cell,
                    number,
                    f"{word!r} belongs into a test cell (“Autograder tests”): elsewhere nbgrader refuses it, "
                    "or students get the line as it is. Move it there, or say it in other words.",
                )
            elif not alone:
                yield Problem(
                    cell,
                    number,
                    f"{word!r} stands behind code, where nbgrader does not look for it: nothing is tested. "
                    "Put it in a line of its own.",
                )


@rule("autotest-broken", "a line for automatic tests of which none can be made")
def _broken(page: Page, settings: Settings) -> Iterator[Problem]:
    word, hashed = settings.autotest
    for cell in page.of_kind(Kind.TEST):
        for number, before, after in directives(cell, settings):
            snippets = [part.strip() for part in after.strip(";").split(";") if part.strip()]
            wrong = [part for part in snippets if page.is_python and not _is_expression(part)]
            if before in ("", hashed) and (wrong or not snippets):
                what = f"{wrong[0][:60]!r} is no expression" if wrong else "nothing stands there"
                yield Problem(
                    cell,
                    number,
                    f"behind {word!r} come expressions, divided by ';' (none of them holds one), and {what}. "
                    f"Write them behind it in this line: “### {word} f(3); f(4)”. Nothing ends it.",
                )


def _is_expression(text: str) -> bool:
    try:
        ast.parse(text, mode="eval")
    except (SyntaxError, ValueError):
        return False
    return True


@rule("autotest-file", "automatic tests without the file that says how they are made")
def _file(page: Page, settings: Settings) -> Iterator[Problem]:
    folders = [page.path.parent, *([settings.root] if settings.root else [])]
    if any((folder / FILE).is_file() for folder in folders):
        return
    for cell in page.of_kind(Kind.TEST):
        for number, _, _ in directives(cell, settings):
            yield Problem(
                cell,
                number,
                f"there is no {FILE} beside the notebook, nor in the course's folder: nbgrader makes no test "
                "without it. Copy the one of its documentation, or write the tests out.",
            )
            return

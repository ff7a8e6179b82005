"""What the code of a cell defines, read line by line: never an error, whatever the text, and in linear time.

Nothing is parsed: half a cell, another language or a magic is text like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = r"[^\W\d]\w{0,100}"
_DEFINED = re.compile(rf"(?:async[ \t]+def|def|class|function)[ \t]+({_NAME})")
_ASSIGNED = re.compile(
    rf"({_NAME}(?:[ \t]*,[ \t]*{_NAME}){{0,20}})[ \t]*(?::[^=\n]{{1,100}})?(?:=(?!=)|<-)(.*)", re.S
)
_IMPORTED = re.compile(r"(?:from[ \t]+[\w.]{1,200}[ \t]+)?import[ \t]+([^#\n]{1,500})")
_CONTINUED = re.compile(r"[ \t)\]}]|(?:else|elif|except|finally)\b")
_DOCSTRING = re.compile(r"""\s*[rRbBuU]{0,2}(\"\"\"|''').*?(?:\1|\Z)""", re.S)
# What stands where nothing is written yet.
_HOLE = re.compile(r"raise\s+NotImplementedError\b.*|pass|\.\.\.|return(\s+None)?|None|NotImplemented")
_MISSING = re.compile(r"^\s*raise\s+NotImplementedError\b", re.M)


@dataclass(frozen=True)
class Statement:
    """A statement at the left margin, with what is indented below it; `names` are those that it defines."""

    text: str
    names: frozenset[str]
    imported: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Tell whether it is only the frame of a definition, or nothing but what stands for a hole."""
        return all(_HOLE.fullmatch(line) for line in significant(self._body()))

    @property
    def is_open(self) -> bool:
        """Tell whether something in it waits to be written."""
        return self.is_empty or bool(_MISSING.search(self.text))

    def _body(self) -> str:
        code = "\n".join(significant(self.text, decorators=False))
        if _DEFINED.match(code):
            _, _, body = re.sub(r":[ \t]*(?:#[^\n]*)?\n", ":\n", code, count=1).partition(":\n")
            if not body and not code.endswith(":"):
                body = code.rpartition(":")[2]  # def f(x): pass
            return _DOCSTRING.sub("", body, count=1)
        if assigned := _ASSIGNED.match(code):
            return assigned[2]
        return code


def significant(source: str, *, decorators: bool = True) -> list[str]:
    """Return the stripped lines of a source that are neither blank nor comments."""
    lines = (_uncommented(line).strip() for line in source.split("\n"))
    return [line for line in lines if line and line[0] != "#" and (decorators or line[0] != "@")]


def _uncommented(line: str) -> str:
    return line if "'" in line or '"' in line else line.partition(" #")[0]


def statements(source: str) -> list[Statement]:
    """Cut a source into its statements; joined by newlines, their texts are the source again."""
    groups: list[list[str]] = []
    waiting = False  # for what a decorator or a comment stands above
    for line in source.split("\n"):
        begins = bool(line.strip()) and not _CONTINUED.match(line) and line[0] != "#"
        if not groups or (begins and not waiting):
            groups.append([line])
        else:
            groups[-1].append(line)
        if line.strip():
            waiting = line[0] == "@" or (waiting and line[0] == "#")
    return [_statement("\n".join(group)) for group in groups]


def _statement(text: str) -> Statement:
    code = next(iter(significant(text, decorators=False)), "")
    names: list[str] = []
    imported: list[str] = []
    if found := _DEFINED.match(code):
        names = [found[1]]
    elif found := _IMPORTED.match(code):
        parts = (re.split(r"\s+as\s+", part.strip())[-1] for part in found[1].strip("() ").split(","))
        imported = [part.split(".")[0] for part in parts if part]
    elif found := _ASSIGNED.match(code):
        names = [name.strip() for name in found[1].split(",")]
    return Statement(text, frozenset(names), frozenset(imported))


def defined(source: str, stub: str = "") -> set[str]:
    """Return the names for which a source brings something: not just the frame, nor what the stub has."""
    given = {squeezed(part.text) for part in statements(stub) if part.is_open}
    return {
        name
        for part in statements(source)
        if not part.is_empty and squeezed(part.text) not in given
        for name in part.names
    }


def introduced(source: str) -> set[str]:
    """Return the names that a source defines or imports."""
    return {name for part in statements(source) for name in part.names | part.imported}


def wanted(stub: str, reference: str, tests: str) -> set[str]:
    """Return the names that an answer is to define.

    Those with a hole in the stub, or else in the reference answer, as far as a test speaks of them.
    """
    open_in_stub = {name for part in statements(stub) if part.is_open for name in part.names}
    return open_in_stub or (defined(reference) & identifiers(tests))


def identifiers(source: str) -> set[str]:
    """Return every word of a source that can be a name."""
    return set(re.findall(_NAME, source))


def without_holes(source: str, names: set[str]) -> str:
    """Return a source without the empty definitions of `names`, and without errors raised in their place."""
    parts = statements(source)
    kept = [part.text for part in parts if not (part.names & names and part.is_open) and not _raises(part)]
    text = "\n".join(kept)
    return text if significant(text) else ""


def _raises(part: Statement) -> bool:
    lines = significant(part.text)
    return bool(lines) and all(_MISSING.match(line) for line in lines)


def given_by(stub: str, names: set[str], source: str) -> str:
    """Return what a stub gives besides its holes, as far as `source` does not have it."""
    there = squeezed(source)
    kept = [
        part.text.rstrip("\n")
        for part in statements(stub)
        if significant(part.text)
        and not part.names & names
        and not part.is_open
        and squeezed("\n".join(significant(part.text))) not in there
    ]
    return "\n".join(kept)


def is_leftover(source: str, stub: str) -> bool:
    """Tell whether a piece holds nothing but lines of the stub, and a hole among them."""
    of_stub = {squeezed(line) for line in significant(stub)}
    lines = [squeezed(line) for line in significant(source)]
    return all(line in of_stub for line in lines) and any(map(_HOLE.fullmatch, significant(source)))


def without_hole_lines(source: str) -> str:
    """Return a source without the lines that stand for what is to be written."""
    return "\n".join(line for line in source.split("\n") if not _HOLE.fullmatch(line.strip()))


def continues(before: str, after: str) -> bool:
    """Tell whether a cell was cut from the one before it in the middle of a statement."""
    first = next((line for line in after.split("\n") if line.strip() and line.strip()[0] != "#"), "")
    last = next(reversed(significant(before)), "")
    if not first or not last:
        return False
    if _CONTINUED.match(first) or last.endswith(("\\", ":")) or last.startswith("@"):
        return True
    code = "\n".join(significant(before))
    opened = sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
    return opened > 0 or any(code.count(quotes) % 2 for quotes in ('"""', "'''"))


def squeezed(source: str) -> str:
    """Return a source without white space."""
    return "".join(source.split())

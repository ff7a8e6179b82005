"""Contracts: the tables that say what an answer must do, and which test cells watch which of their rows.

A row is watched by a test cell whose messages name it ("→ contract row 'returns'"), or that says so in a
comment, `# watches: returns, errors`; a row for an argument or a key also by one whose messages hold its
name in backticks, or whose code holds it as a text.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_CONTRACT = re.compile(r"\*\*Contract\*\* for `(?P<name>\w+)\(.*?\)?(?: *-> *(?P<type>[^`]+))?`")
_RULE = re.compile(r"^\|[-| :]+\|?$")
_QUOTE = r"(?:'[^']{1,80}'|\"[^\"]{1,80}\"|`[^`]{1,80}`)"
_ROWS = re.compile(rf"\brows? ({_QUOTE}(?:(?:,| and| or|, and|, or) {_QUOTE})*)")
_QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"|`([^`]+)`")
_WATCHES = re.compile(r"(?im)^[ \t]*#+ *watches: *(.+)$")
# Rows that promise nothing that a check could find broken.
_PERMISSION = re.compile(r"(?i)^(tolerance|not (checked|asked).*)$")
_UNCHECKED = re.compile(r"(?i)^(is|are) not (checked|asked)")


@dataclass(frozen=True)
class Row:
    """A row of a contract: the part that it is about, and what it says."""

    part: str
    words: str

    @property
    def name(self) -> str:
        """Return the part as people write it: no backticks, no emphasis, small letters."""
        return plain(self.part)

    @property
    def is_clause(self) -> bool:
        """Tell whether the row promises something, and is not there to permit or to leave open."""
        return not _PERMISSION.match(self.name) and not _UNCHECKED.match(self.words)


@dataclass(frozen=True)
class Contract:
    """The rows of an exercise's contract, the type that it promises, and its worked example as code."""

    rows: tuple[Row, ...] = ()
    returns: str = ""
    example: str = ""


@dataclass(frozen=True)
class Watch:
    """Who watches a row: test cells whose messages name it, and others that have it among what they check."""

    row: Row
    by_message: frozenset[str] = frozenset()
    by_cell: frozenset[str] = frozenset()

    def is_proven_by(self, lost: Mapping[str, str]) -> bool:
        """Tell whether one of the lost cells (id → message) failed because of this row."""
        return any(
            cell in self.by_cell or (cell in self.by_message and self.row.name in _named(message, [self.row]))
            for cell, message in lost.items()
        )


def plain(text: str) -> str:
    """Return a part of a contract without backticks, quotes and emphasis, in small letters."""
    return re.sub(r"\s+", " ", re.sub(r"[`*\"']", "", text)).strip().lower()


def read_contract(text: str, function: str = "") -> Contract:
    """Read the contract in a text cell; without one the contract is empty."""
    found = [match for match in _CONTRACT.finditer(text) if not function or match["name"] == function]
    if not found:
        return Contract()
    body = re.split(r"\n(?:\*\*Worked example|\*\*Predict|## )", text[found[0].end() :])[0]
    example = "\n".join(re.findall(r"(?s)```python\n(.*?)```", text[found[0].end() :]))
    lines = body.split("\n")
    rows: list[Row] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        is_head = bool(_RULE.match(following.strip()))
        if line.startswith("|") and not _RULE.match(line.strip()) and not is_head:
            part, _, words = line.strip().strip("|").replace("\\|", "¦").partition("|")
            rows.append(Row(part.strip(), words.strip()))
    return Contract(tuple(rows), (found[0]["type"] or "").strip(), example)


def watches(rows: Sequence[Row], tests: Mapping[str, str]) -> list[Watch]:
    """Return who watches each row that is a clause, among test cells (id → source)."""
    said = {cell: _texts(source) for cell, source in tests.items()}
    watched = []
    for row in rows:
        if not row.is_clause:
            continue
        by_message = {cell for cell, texts in said.items() if row.name in _named(" ".join(texts), rows)}
        by_cell = {cell for cell in said if _says_so(tests[cell], row) or _holds(said[cell], row)}
        watched.append(Watch(row, frozenset(by_message), frozenset(by_cell - by_message)))
    return watched


def _named(text: str, rows: Sequence[Row]) -> set[str]:
    """Return the rows that a text names as such: "row 'returns'"; the beginning of a long name will do."""
    quoted = (match for group in _ROWS.findall(re.sub(r"\s+", " ", text)) for match in _QUOTED.findall(group))
    names = {plain("".join(parts)) for parts in quoted}
    return {row.name for row in rows if any(_is_meant(name, row.name) for name in names)}


def _is_meant(said: str, name: str) -> bool:
    parts = [part.strip() for part in name.split(",")]
    return said == name or said in parts or (len(said) >= 4 and name.startswith(said))


def _says_so(source: str, row: Row) -> bool:
    return any(
        _is_meant(plain(said), row.name) for line in _WATCHES.findall(source) for said in line.split(",")
    )


def _holds(texts: Sequence[str], row: Row) -> bool:
    """Tell whether a cell's texts hold the names that a row for arguments or keys is about."""
    names = re.findall(r"`\"?([\w]+)\"?`", row.part)
    is_key = '"' in row.part
    return bool(names) and all(
        any(f"`{name}`" in text or (is_key and text == name) for text in texts) for name in names
    )


def _texts(source: str) -> list[str]:
    """Return the texts in a cell's code, those that f-strings are made of joined."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return [source]
    texts: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            texts.append("".join(str(v.value) if isinstance(v, ast.Constant) else "…" for v in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.append(node.value)
    return texts

"""Tables as platforms and spreadsheets write them: whatever the encoding, the separator and the line ends.

What is written here may be opened in a spreadsheet by somebody who trusts it: no cell becomes a formula.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import files
from ..errors import ExchangeError, FileRefused

_MOST_BYTES = 50_000_000
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_MARKS = {
    b"\xef\xbb\xbf": ("utf-8-sig", "UTF-8"),
    b"\xff\xfe": ("utf-16", "UTF-16"),
    b"\xfe\xff": ("utf-16", "UTF-16"),
}
_OTHERS = {
    b"PK\x03\x04": "is a spreadsheet (or another zip), not a table in text: save it as CSV.",
    b"\xd0\xcf\x11\xe0": "is an old spreadsheet, not a table in text: save it as CSV.",
    b"%PDF": "is a PDF, not a table in text: export it as CSV.",
}
# A spreadsheet takes what starts like this for a formula; so it does behind a space, a tab or a line's end.
_FORMULA = re.compile(r"\s*[=+\-@].|[\t\r]", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")


@dataclass(frozen=True)
class Row:
    """One line of a table: its number in the file, from 1, and its cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """A table as it was found. `how` names its encoding and separator, for a person."""

    path: Path
    rows: list[Row]
    separator: str
    how: str


def read_table(path: Path) -> Table:
    """Read a table of text. Raises ExchangeError, which names the file, the line and what to do."""
    try:
        raw = files.read(path, _MOST_BYTES, links=True)
    except FileRefused as refused:
        raise ExchangeError(f"{path} {refused.why}.") from refused
    for start, why in _OTHERS.items():
        if raw.startswith(start):
            raise ExchangeError(f"{path} {why}")
    text, encoding = _decoded(raw)
    if not text.strip():
        raise ExchangeError(f"{path} is empty: export it again.")
    if re.match(r"\s*<(?:!doctype|html)", text, re.IGNORECASE):
        raise ExchangeError(f"{path} is a web page (perhaps of a login that had ended): download it again.")
    told = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)  # Excel's own first line
    separator = told[1] if told else _separator(text)
    before = 1 if told else 0
    if told:
        text = text[told.end() :]
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, [_tidy(cell) for cell in cells]))
            line = before + reader.line_num + 1
    except csv.Error as error:
        raise ExchangeError(
            f"{path}, line {line}, is no line of a table ({error}): export it again."
        ) from error
    return Table(path, rows, separator, f"{encoding}, {_SEPARATORS.get(separator, repr(separator))}")


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, (codec, name) in _MARKS.items():
        if raw.startswith(mark):
            try:
                return raw.decode(codec), name
            except UnicodeDecodeError:
                break
    for codec, zeros in (("utf-16-le", raw[1:200:2]), ("utf-16-be", raw[:200:2])):
        if len(zeros) > 1 and zeros.count(0) > len(zeros) * 0.8:
            return raw.decode(codec, "replace"), "UTF-16"
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), "Windows-1252"


def _separator(text: str) -> str:
    """Return what separates the cells: what makes the most of them in the first lines, and equally many."""
    start = text[:20_000].splitlines(keepends=True)[:10]

    def merit(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(start, delimiter=separator) if row]
        except csv.Error:
            return 0, 0
        common = max(widths, key=widths.count, default=0)
        return (widths.count(common), common) if common > 1 else (0, 0)

    return max(_SEPARATORS, key=lambda separator: (merit(separator), separator == ","))


def _tidy(cell: str) -> str:
    return unicodedata.normalize("NFC", cell.replace("\u00a0", " ")).strip()


def heading(text: str) -> str:
    """Return a column's name as it is compared: without capitals, marks of order, and doubled spaces."""
    return re.sub(r"[\s_]+", " ", text.strip().strip("\ufeff*").casefold()).strip()


def unformula(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: one that looks like it gets an apostrophe."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text.strip()) else text


def refilled(text: str) -> str:
    """Return what a cell was before `unformula`."""
    return text[1:] if text.startswith("'") and unformula(text[1:]) != text[1:] else text


def csv_text(rows: Iterable[Sequence[object]], separator: str = ",") -> str:
    """Return a table as text; numbers as they are, and nothing a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow(["" if cell is None else unformula(number(cell)) for cell in row])
    return out.getvalue()


def number(cell: object) -> str:
    """Return a number with what decimals it needs, at most four; anything else as text."""
    if isinstance(cell, float):
        return f"{cell:.4f}".rstrip("0").rstrip(".") if cell else "0"
    return str(cell)

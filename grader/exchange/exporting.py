"""Final marks are written in a platform's form: which form, from which records, into which file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import ExchangeError
from . import filling
from .marks import CHECK_COLUMNS, COLUMNS, Cell, Record, check_rows, rows
from .results_json import FORMATS, as_text
from .tables import csv_text, unformula

KINDS = ("csv", "canvas", "moodle", "parquet", *FORMATS)


@dataclass(frozen=True)
class Export:
    """What is asked for."""

    kind: str
    to: Path
    template: Path | None = None
    column: str = ""
    per_check: bool = False
    zero: bool = False


def export(found: Sequence[Record], wanted: Export, now: dt.datetime) -> list[str]:
    """Write the records; return what a person should know, in sentences.

    Raises ExchangeError when they cannot be written in that form.
    """
    if wanted.per_check and wanted.kind not in ("csv", "parquet", *FORMATS):
        raise ExchangeError(
            f"{wanted.kind} takes one score for an assignment: --per-check is for csv and parquet."
        )
    if wanted.template is not None and wanted.kind not in ("canvas", "moodle"):
        raise ExchangeError(f"{wanted.kind} needs no file of a platform: leave --template out.")
    said = _said(found)
    if wanted.kind in FORMATS:
        return said + _json(found, wanted, now)
    if wanted.kind in ("csv", "parquet"):
        table = check_rows(found) if wanted.per_check else rows(found, zero=wanted.zero)
        columns = CHECK_COLUMNS if wanted.per_check else COLUMNS
        return said + (_parquet if wanted.kind == "parquet" else _csv)(table, columns, wanted.to)
    if wanted.kind == "canvas":
        filled = (
            filling.into_canvas(found, wanted.template, wanted.column, wanted.zero)
            if wanted.template
            else filling.canvas(found, wanted.zero)
        )
    else:
        filled = (
            filling.into_moodle(found, wanted.template, wanted.zero)
            if wanted.template
            else filling.moodle(found, wanted.zero)
        )
    wanted.to.write_text(filled.text, encoding="utf-8", newline="")
    return said + filled.said


def _said(found: Sequence[Record]) -> list[str]:
    waiting = sorted({one.student.id for one in found if one.marks and one.marks.open})
    said = []
    if waiting:
        said.append(f"Points wait for a person, and are in no score yet: {', '.join(waiting)}.")
    if guarded := sorted({one.student.id for one in found if _is_formula(one)}):
        who = ", ".join(guarded)
        said.append(f"A spreadsheet would take these for formulas; they begin with an apostrophe: {who}.")
    return said


def _is_formula(record: Record) -> bool:
    own = record.student
    return any(unformula(cell) != cell for cell in (own.id, own.first, own.last, own.email))


def _csv(table: Sequence[dict[str, Cell]], columns: Sequence[str], to: Path) -> list[str]:
    body = [columns, *([row.get(name) for name in columns] for row in table)]
    to.write_text(csv_text(body), encoding="utf-8", newline="")
    return []


def _parquet(table: Sequence[dict[str, Cell]], columns: Sequence[str], to: Path) -> list[str]:
    try:
        import pandas as pd

        pd.DataFrame(list(table), columns=list(columns)).to_parquet(to, index=False)
    except ImportError as error:
        raise ExchangeError("Parquet needs what is not here: pip install pandas pyarrow.") from error
    return []


def _json(found: Sequence[Record], wanted: Export, now: dt.datetime) -> list[str]:
    make, name = FORMATS[wanted.kind]
    for record in found:
        if record.marks is not None:
            folder = wanted.to / record.assignment / record.student.id
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(as_text(make(record, now)), encoding="utf-8")
    if wanted.kind == "classroom50":
        return ["Classroom 50's runner stamps the classroom and the commit; here they say manual."]
    return []

"""Everything that grading found out about a submission, as plain data."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from ..cells import total


class CellStatus(StrEnum):
    """What became of a graded cell."""

    PASSED = "passed"
    FAILED = "failed"
    MANUAL = "manual"  # waits for a person
    BLANK = "blank"  # waits for nobody: nothing was written
    WITHHELD = "withheld"  # passed, but flagged: waits for a person


class CellResult(BaseModel):
    """The verdict on one graded cell; `message` is the hint, empty when it passed.

    `notebook` is the name (no ending) of the notebook that the cell is in. `answer` is a hash of what the
    student wrote for it (see answers.py), "" when that is not known. `flags` say what a person should
    look at before the points are believed.
    """

    model_config = ConfigDict(allow_inf_nan=False)

    id: str
    points: float
    max_points: float
    status: CellStatus
    message: str = ""
    notebook: str = ""
    answer: str = ""
    flags: list[str] = Field(default_factory=list)


class GradeStatus(StrEnum):
    """What became of a submission."""

    GRADED = "graded"
    REFUSED = "refused"


class Result(BaseModel):
    """Everything that grading found out about a submission, as plain data.

    `handed_in` is in UTC, without a zone; None when nothing says so. `key` says what the result depends on
    (see cache_key.py); it is empty when grading again may give another result.
    `side_files` are the submitted files that were taken beside the notebooks, by path in its folder.
    `unconfined` says what of the sandbox was missing when it ran. `notebooks` maps a notebook's name to
    the executed notebook as JSON text; it is not part of the result's own JSON.
    """

    model_config = ConfigDict(allow_inf_nan=False)

    assignment: str
    student: str
    status: GradeStatus
    reason: str = ""
    score: float = 0
    max_score: float = 0
    cells: list[CellResult] = Field(default_factory=list)
    repairs: list[str] = Field(default_factory=list)
    side_files: list[str] = Field(default_factory=list)
    flags: list[str] = Field(default_factory=list)
    seconds: float = 0
    handed_in: dt.datetime | None = None
    key: str = ""
    unconfined: dict[str, str] = Field(default_factory=dict)
    notebooks: dict[str, str] = Field(default_factory=dict, exclude=True)

    @property
    def open(self) -> float:
        """How many of the points wait for a person; they are not in `score` yet."""
        waiting = (CellStatus.MANUAL, CellStatus.WITHHELD)
        return total(cell.max_points for cell in self.cells if cell.status in waiting)

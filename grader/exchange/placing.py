"""Hand-ins are put into submitted/, each whole or not at all; what they replace is kept.

The ledger in the grader's own folder remembers what was taken: without it, only what is in submitted/ counts.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import unicodedata
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, Field

from .. import files
from ..course import OWN_FOLDER, Course
from ..errors import FileRefused
from ..grading.handed_in import TIMESTAMP_FILE, handed_in
from ..scratch import scratch, sweep
from .collecting import STAMPS, Action, Decision, Plan, Wanted, digest_of

_LEDGER_FILE = "collected.json"
_MOST_BYTES = 200_000_000


class Taken(BaseModel):
    """What was taken of one student: the latest, and all that was seen before it.

    `late` is the platform's mark, None where it makes none.
    """

    digest: str
    seen: list[str] = Field(default_factory=list)
    when: dt.datetime | None = None
    late: bool | None = None
    source: str = ""


class Ledger(BaseModel):
    """What was taken so far, by assignment and student."""

    taken: dict[str, dict[str, Taken]] = Field(default_factory=dict)


class Submitted:
    """The course's submitted/, as it was before and as it is written."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._path = course.root / OWN_FOLDER / _LEDGER_FILE
        try:
            self.ledger = Ledger.model_validate_json(files.read(self._path, _MOST_BYTES))
        except (FileRefused, ValueError):
            self.ledger = Ledger()

    def compare(self, decision: Decision, wanted: Wanted) -> None:
        """Set a decision's action, where the hand-in is not new."""
        target = self.course.path("submitted", decision.assignment, decision.student)
        if decision.action is not Action.NEW or not os.path.lexists(target):
            return
        known = self.ledger.taken.get(decision.assignment, {}).get(decision.student)
        there, (time, _) = folder_digest(target), handed_in(target)
        if there == decision.digest:
            decision.action = Action.TIME if decision.when not in (None, time) else Action.SAME
            return
        decision.action = Action.NEWER
        if wanted.replace:
            decision.why.append("replaces what is there, as asked.")
        elif known is None or there != known.digest:
            later = decision.when is not None and time is not None and decision.when > time
            if known is not None or not later:
                what = "was changed there since it was taken" if known else "was put there by somebody else"
                decision.action = Action.BY_HAND
                decision.why.append(f"what is in submitted/ {what}: it stays (--replace takes this one).")
        elif decision.digest in known.seen:
            decision.action = Action.OLDER
            decision.why.append("was taken before, and a newer one since.")
        elif decision.when is not None and known.when is not None and decision.when < known.when:
            decision.action = Action.OLDER
            decision.why.append(f"handed in before the one of {known.when:%Y-%m-%d %H:%M} UTC, which counts.")

    def is_in_time(self, assignment: str, student: str) -> bool:
        """Tell whether what is there now is what a platform said was not late."""
        known = self.ledger.taken.get(assignment, {}).get(student)
        if known is None or known.late is not False:
            return False
        return folder_digest(self.course.path("submitted", assignment, student)) == known.digest

    def place(self, plan: Plan, source: str) -> None:
        """Write what a plan says. What cannot be written becomes a decision that a person looks at."""
        try:
            for decision in plan.decisions:
                if decision.action is Action.TIME:
                    self._stamp(self._target(decision), decision.when)
                elif decision.action.writes:
                    self._replace(decision)
                if decision.action in (Action.NEW, Action.NEWER, Action.SAME, Action.TIME):
                    self._remember(decision, source)
        finally:
            self._keep()

    def _target(self, decision: Decision) -> Path:
        return self.course.path("submitted", decision.assignment, decision.student)

    def _replace(self, decision: Decision) -> None:
        target = self._target(decision)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            sweep(target.parent)
            with scratch(target.parent) as temporary:
                new = Path(temporary) / "new"
                new.mkdir()
                self._write(decision, new)
                if os.path.lexists(target):
                    decision.why.append(f"what was there is kept in {self._put_away(target, decision)}.")
                new.rename(target)
        except (FileRefused, OSError) as error:
            why = error.why if isinstance(error, FileRefused) else error.strerror or str(error)
            decision.action = Action.NOTHING
            decision.why.append(f"cannot be written: {why}.")
            with suppress(OSError):
                target.parent.rmdir()  # where it is empty

    def _write(self, decision: Decision, new: Path) -> None:
        for own, piece in decision.files.items():
            path = new.joinpath(*own)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                for chunk in piece.chunks():
                    file.write(chunk)
        if decision.when is not None:
            self._stamp(new, decision.when)

    def _stamp(self, folder: Path, when: dt.datetime | None) -> None:
        if when is not None:
            stamp = when.replace(microsecond=0).isoformat(sep=" ")
            (folder / TIMESTAMP_FILE).write_text(f"{stamp} UTC\n", encoding="utf-8")

    def _put_away(self, target: Path, decision: Decision) -> str:
        """Move what is there into the grader's own folder; return where it is."""
        kept = self.course.root / OWN_FOLDER / "replaced" / decision.assignment / decision.student
        kept.mkdir(parents=True, exist_ok=True)
        number = 1 + max((int(path.name) for path in kept.iterdir() if path.name.isdecimal()), default=0)
        shutil.move(target, kept / str(number))
        return (kept / str(number)).relative_to(self.course.root).as_posix()

    def _remember(self, decision: Decision, source: str) -> None:
        own = self.ledger.taken.setdefault(decision.assignment, {})
        known = own.get(decision.student)
        seen = sorted({*(known.seen if known else ()), decision.digest})
        same = known if known and known.digest == decision.digest else Taken(digest=decision.digest)
        own[decision.student] = Taken(
            digest=decision.digest,
            seen=seen,
            when=decision.when or same.when,
            late=same.late if decision.late is None else decision.late,
            source=source,
        )

    def _keep(self) -> None:
        self._path.parent.mkdir(exist_ok=True)
        with scratch(self._path.parent) as temporary:
            new = Path(temporary) / _LEDGER_FILE
            new.write_text(self.ledger.model_dump_json(indent=1), encoding="utf-8")
            new.replace(self._path)


def folder_digest(folder: Path) -> str:
    """Return the digest of a student's folder, as that of a hand-in; "" if it cannot be read."""
    found: dict[tuple[str, ...], bytes] = {}
    try:
        _read(folder, (), found)
    except FileRefused:
        return ""
    return digest_of(found)


def _read(folder: Path, parts: tuple[str, ...], found: dict[tuple[str, ...], bytes]) -> None:
    for entry in files.entries(folder)[0]:
        own = (*parts, unicodedata.normalize("NFC", entry.name))
        if entry.is_dir(follow_symlinks=False):
            _read(folder / entry.name, own, found)
        elif len(own) > 1 or entry.name.casefold() not in STAMPS:
            found[own] = hashlib.sha256(files.read(folder / entry.name, 2_000_000_000)).digest()

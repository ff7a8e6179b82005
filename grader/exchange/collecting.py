"""Hand-ins from a platform become folders in submitted/: what would be done is decided here, and said.

Nothing is written here. Every file of the source is in a decision, refused, clutter, or nobody's.
"""

from __future__ import annotations

import datetime as dt
import getpass
import hashlib
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from .. import files
from ..course import Course
from ..errors import ExchangeError, FileRefused
from ..grading.intake.choosing import is_notebook
from .naming import bears, look_at_names
from .platforms import Handin, Names, Sorted, sort
from .sources import Piece, Source
from .students import Matcher

# A download is packed in less time than a class takes to hand in.
_PACKING = dt.timedelta(minutes=20)
STAMPS = frozenset({"timestamp.txt", "submission_secret.txt"})
Path_ = tuple[str, ...]


class Action(StrEnum):
    """What is done with a hand-in."""

    NEW = "new"
    NEWER = "newer"
    SAME = "unchanged"
    TIME = "time set"
    OLDER = "older"
    BY_HAND = "changed by hand"
    NOBODY = "nobody's"
    OTHER = "another assignment"
    NOTHING = "nothing usable"

    @property
    def writes(self) -> bool:
        """Whether it is written into submitted/."""
        return self in (Action.NEW, Action.NEWER)

    @property
    def asks(self) -> bool:
        """Whether a person has to look at it."""
        return self in (Action.BY_HAND, Action.NOBODY, Action.NOTHING)


@dataclass
class Decision:
    """What becomes of one student's hand-in; `why` holds sentences. `when` is in UTC, without a zone."""

    label: str
    action: Action
    assignment: str = ""
    student: str = ""
    when: dt.datetime | None = None
    late: bool | None = None
    why: list[str] = field(default_factory=list)
    files: dict[Path_, Piece] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)  # sentences, of what a person should look at
    left_out: list[tuple[str, str]] = field(default_factory=list)  # files of it, and why
    paths: list[str] = field(default_factory=list)  # all of its files in the source
    digest: str = ""

    @property
    def waits(self) -> bool:
        """Whether something of it waits for a person."""
        return bool(self.action.asks or self.doubts or self.left_out)


@dataclass
class Plan:
    """Everything that was found in a source, and what is done with it."""

    platform: str
    decisions: list[Decision]
    strangers: list[str]
    refused: list[tuple[str, str]]
    clutter: list[str]
    notes: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left for a person."""
        waits = any(decision.waits for decision in self.decisions)
        return not (waits or self.strangers or self.refused)


class Before(Protocol):
    """What stands in submitted/ already, and what was taken earlier."""

    def compare(self, decision: Decision, wanted: Wanted) -> None:
        """Set a decision's action, where the hand-in is not new."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for. `dues` (by assignment) and `times` of hand-in (by student): UTC without a zone."""

    assignment: str = ""
    platform: str = "auto"
    replace: bool = False
    dues: dict[str, dt.datetime] = field(default_factory=dict)
    times: dict[str, dt.datetime] = field(default_factory=dict)


def names_of(course: Course) -> Names:
    """Return the names of the course's assignments and their notebooks."""
    found = {}
    for name in course.assignment_names():
        entries, _ = files.entries(course.path("source", name))
        found[name] = [Path(entry.name).stem for entry in entries if entry.name.endswith(".ipynb")]
    return Names(found)


def decide(source: Source, names: Names, matcher: Matcher, wanted: Wanted, before: Before | None) -> Plan:
    """Decide on every hand-in of a source; without `before` as if nothing had been taken yet.

    Raises ExchangeError when the platform, or the assignment, cannot be told.
    """
    found = sort(source, names, wanted.platform)
    plan = Plan(found.platform, [], [piece.path for piece in found.strangers], source.refused, source.clutter)
    believed, unsaid = _are_times_believed(found)
    whole = wanted.assignment or _assignment_of_all(found, names)
    grouped: dict[tuple[str, str], list[tuple[Handin, Decision, bool]]] = defaultdict(list)
    for handin in found.handins:
        for decision, by_name in _matched(handin, matcher, whole, wanted, names):
            plan.decisions.append(decision)
            if decision.student and decision.action is Action.NEW:
                grouped[decision.assignment, decision.student].append((handin, decision, by_name))
    for same in grouped.values():
        for handin, decision, _ in same:
            _set_time(handin, decision, believed, wanted)
        _one_counts(same)
    for handin, decision in ((h, d) for same in grouped.values() for h, d, _ in same):
        if decision.action is Action.NEW:
            _fill(handin, decision, names)
            if before is not None:
                before.compare(decision, wanted)
    if unsaid and any(one.student and one.when is None for one in plan.decisions):
        plan.notes.append(unsaid)
    return plan


def _are_times_believed(found: Sorted) -> tuple[bool, str]:
    """Tell whether the files' own times are those of handing in; if not, what is said of it.

    Those of one download of all are not.
    """
    times = [max(own) for handin in found.handins if (own := _times(handin))]
    if found.platform in ("gradescope", "exchange"):
        return False, ""  # they say it themselves
    if found.platform == "github":
        return False, (
            "A repository does not say when it was pushed, and a commit's time is the student's own: "
            "times of hand-in are not known."
        )
    if len(times) > 1 and max(times) - min(times) > _PACKING:
        return True, ""
    mark = " Canvas's late marks count." if found.platform == "canvas" else ""
    download = "The files' times are those of the download, not of handing in, and say nothing of lateness."
    return False, download + mark


def _times(handin: Handin) -> list[dt.datetime]:
    return [piece.when for _, piece in handin.files if piece.when is not None and len(piece.zips) < 2]


def _assignment_of_all(found: Sorted, names: Names) -> str:
    """Return the assignment that the notebooks' names tell; "" where each hand-in says it itself.

    Raises ExchangeError where that cannot be told.
    """
    if all(handin.claim.assignment in names.notebooks for handin in found.handins):
        return ""
    if len(names.notebooks) == 1:
        return names.assignments[0]
    votes: Counter[str] = Counter()
    for handin in found.handins:
        if handin.claim.assignment in names.notebooks:
            votes[handin.claim.assignment] += 1
            continue
        for path, _ in handin.files:
            votes.update(of for of, own in names.notebooks.items() if any(bears(path[-1], n) for n in own))
    if not votes or (len(votes) > 1 and votes.most_common(2)[0][1] < 4 * votes.most_common(2)[1][1]):
        raise ExchangeError(
            "The files' names do not say which assignment this is: name it with --assignment, which is "
            f"one of {', '.join(names.assignments) or 'none: the course has no assignments'}."
        )
    return votes.most_common(1)[0][0]


def _matched(
    handin: Handin, matcher: Matcher, whole: str, wanted: Wanted, names: Names
) -> Iterable[tuple[Decision, bool]]:
    """Yield a decision for each student of a hand-in, and whether only the name said who it is."""
    own = handin.claim.assignment
    assignment = own if own in names.notebooks else whole
    if not handin.claim.whos:
        why = "no submission_metadata.yml says whose it is; Gradescope's export has one beside the folders."
        yield _nobody(handin, why), False
    for who in handin.claim.whos:
        if wanted.assignment and own and own != wanted.assignment:
            yield Decision(who.label, Action.OTHER, own, paths=_paths(handin)), False
            continue
        if own and own not in names.notebooks and not wanted.assignment and not whole:
            yield _nobody(handin, f"it is of the assignment {own!r}, which the course does not have."), False
            continue
        match = matcher.match(who)
        if not match.id:
            decision = _nobody(handin, f"{match.why}.")
            decision.label = who.label
            yield decision, False
        else:
            decision = Decision(who.label, Action.NEW, assignment, match.id, paths=_paths(handin))
            if handin.claim.key and (owner := _owner(handin)) not in ("", match.id):
                decision.action = Action.NOBODY
                decision.why.append(f"its folder belongs to the user {owner}, not to {match.id}.")
            yield decision, match.by_name


def _nobody(handin: Handin, why: str) -> Decision:
    return Decision(handin.label, Action.NOBODY, why=[why], paths=_paths(handin))


def _paths(handin: Handin) -> list[str]:
    return [piece.path for _, piece in handin.files]


def _owner(handin: Handin) -> str:
    """Return the user who put a hand-in into nbgrader's exchange; "" where that says nothing."""
    if not is_exchange(handin):
        return ""
    owner = handin.files[0][1].owner()
    return "" if owner in ("root", getpass.getuser()) else owner


def _set_time(handin: Handin, decision: Decision, believed: bool, wanted: Wanted) -> None:
    """Set when it was handed in, by the platform alone."""
    claim, times = handin.claim, _times(handin)
    decision.late, due = claim.late, wanted.dues.get(decision.assignment)
    told = wanted.times.get(decision.student, claim.when)
    if told is not None:
        decision.when = told.replace(microsecond=0)  # as the file beside the hand-in has it
    elif claim.late is None:
        decision.when = max(times) if believed and times else None
    elif claim.late and due is not None:
        late = max(times) if believed and times and max(times) > due else None
        decision.when = late or due + dt.timedelta(seconds=1)
        if late is None:
            decision.why.append("marked late; how late is not said, so it counts as a second late.")
    elif claim.late:
        decision.why.append(
            "marked late, and the assignment has no due date here: set one, and collect again."
        )


def _one_counts(same: Sequence[tuple[Handin, Decision, bool]]) -> None:
    """Let one of several hand-ins of a student count: the latest; none where only a name joins them."""
    if len(same) < 2:
        return
    numbers = {who.number for handin, _, _ in same for who in handin.claim.whos}
    if any(by_name for _, _, by_name in same) and len(numbers) > 1:
        labels = "; ".join(decision.label for _, decision, _ in same)
        for _, decision, _ in same:
            decision.action = Action.NOBODY
            decision.why.append(f"several hand-ins have this name ({labels}): who is who is not known.")
        return
    start = dt.datetime.min
    last = max(same, key=lambda entry: (entry[1].when or start, entry[0].claim.key))[1]
    for _, decision, _ in same:
        if decision is not last:
            decision.action = Action.OLDER
            decision.why.append("an earlier attempt: the latest counts.")


def _fill(handin: Handin, decision: Decision, names: Names) -> None:
    """Give each file its place in the hand-in, and undo the platform's renaming; no file overwrites one."""
    top = _shared([path[:-1] for path, _ in handin.files])
    places = _Places()
    for path, piece in sorted(handin.files, key=lambda pair: pair[0]):
        own = path[top:]
        if len(own) == 1 and own[0].casefold() in STAMPS and not is_exchange(handin):
            why = "has the name of a time of hand-in, which is the platform's to say"
            decision.left_out.append((piece.path, why))
            continue
        try:
            digest = _digest(piece)
        except FileRefused as refused:
            decision.left_out.append((piece.path, refused.why))
            continue
        place = places.take(own, digest)
        if place is None:
            decision.why.append(f"{files.shown(piece.path)} is there twice, the same: once is enough.")
            continue
        decision.files[place] = piece
    if handin.claim.late is not None:
        _undo_canvas(decision, places.digests, names.notebooks.get(decision.assignment, []))
    decision.digest = digest_of(places.digests)
    said, decision.doubts = look_at_names([own[-1] for own in decision.files], decision.assignment, names)
    decision.why += said
    if not decision.files:
        decision.action = Action.NOTHING
        decision.why.append("no file of it can be taken.")
    elif not any(is_notebook(own[-1]) for own in decision.files):
        decision.why.append("there is no notebook in it.")


def is_exchange(handin: Handin) -> bool:
    """Tell whether it is from nbgrader's exchange, which writes a time and a secret beside the files."""
    return bool(handin.claim.when and handin.claim.assignment)


def digest_of(digests: dict[Path_, bytes]) -> str:
    """Return a digest of a hand-in's files by path; the time beside them is not a part of it."""
    whole = hashlib.sha256()
    for own in sorted(digests):
        if len(own) > 1 or own[0].casefold() not in STAMPS:
            path = unicodedata.normalize("NFC", "/".join(own))
            whole.update(path.encode() + b"\0" + digests[own])
    return whole.hexdigest()


def _digest(piece: Piece) -> bytes:
    found = hashlib.sha256()
    for chunk in piece.chunks():
        found.update(chunk)
    return found.digest()


def _shared(folders: Sequence[Path_]) -> int:
    """Return how many folders all files of a hand-in lie in together."""
    first, last = min(folders), max(folders)
    pairs = enumerate(zip(first, last, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(first), len(last)))


class _Places:
    """The paths that a hand-in's files have taken, on a disk without capitals too."""

    def __init__(self) -> None:
        self.digests: dict[Path_, bytes] = {}
        self._files: dict[Path_, Path_] = {}
        self._folders: set[Path_] = set()

    def take(self, own: Path_, digest: bytes) -> Path_ | None:
        """Return a free path for a file, its own or one like it; None where the same file is there."""
        low = tuple(part.casefold() for part in own)
        if above := next((n for n in range(1, len(low)) if low[:n] in self._files), 0):
            # A file has the name of this one's folder.
            return self.take((*own[: above - 1], f"{own[above - 1]} (folder)", *own[above:]), digest)
        stem, dot, ending = own[-1].rpartition(".")
        for number in itertools.count():
            name = f"{stem} ({number}){dot}{ending}" if dot else f"{ending} ({number})"
            place = (*own[:-1], name if number else own[-1])
            key = tuple(part.casefold() for part in place)
            if key in self._files:
                if self.digests[self._files[key]] == digest:
                    return None
            elif key not in self._folders:
                break
        self._files[key], self.digests[place] = place, digest
        self._folders.update(key[:n] for n in range(1, len(key)))
        return place


def _undo_canvas(decision: Decision, digests: dict[Path_, bytes], notebooks: Sequence[str]) -> None:
    """Give notebooks the name back to which Canvas added the number of an attempt, where that one is free."""
    for own in list(decision.files):
        found = re.fullmatch(r"(?P<stem>.+)-\d{1,3}\.ipynb", own[-1], re.IGNORECASE)
        if not found or found["stem"].casefold() not in {name.casefold() for name in notebooks}:
            continue
        back = (*own[:-1], f"{found['stem']}.ipynb")
        if back not in decision.files:
            decision.files[back], digests[back] = decision.files.pop(own), digests.pop(own)
            decision.why.append(f"Canvas calls it {own[-1]}, as it was handed in again: {back[-1]}.")

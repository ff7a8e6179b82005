"""Whose a file is, by the names that each platform gives to what it hands out.

Canvas      lastfirst_LATE_12345_67890_name-1.ipynb       (Canvas's content_zipper.rb)
Moodle      First Last_1234567_assignsubmission_file_/…   (mod_assign's downloader.php), or flat with the same
Gradescope  submission_12345/… and submission_metadata.yml
exchange    student+assignment+2026-01-31 12:00:00.000000 UTC/…   (nbgrader's inbound folder)
Classroom   First Last - name.ipynb                       (Google Classroom's folder on the Drive)
GitHub      assignment-login/…                            (one repository each)
plain       student/…, student/assignment/…, assignment/student/…, student.ipynb, student_assignment.ipynb
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ..errors import ExchangeError
from ..grading.handed_in import parsed
from .gradescope import METADATA, read_metadata
from .sources import Piece, Source
from .students import Who


@dataclass(frozen=True)
class Claim:
    """Whose a file is: `key` is one for a hand-in, `at` says how many parts of the path are the platform's.

    `name` replaces the last of those where the platform put more into it than the student's own name of the
    file. `late` is the platform's mark, None when it makes none; `when` in UTC, without a zone.
    """

    key: str
    whos: tuple[Who, ...]
    at: int = 1
    name: str = ""
    late: bool | None = None
    when: dt.datetime | None = None
    assignment: str = ""


@dataclass
class Handin:
    """What belongs together: the pieces with their paths in the hand-in."""

    claim: Claim
    files: list[tuple[tuple[str, ...], Piece]] = field(default_factory=list)

    @property
    def label(self) -> str:
        """Who it is, for a person."""
        return " and ".join(who.label for who in self.claim.whos) or self.claim.key


@dataclass(frozen=True)
class Names:
    """The names that the course has: assignments, and each one's notebooks."""

    notebooks: dict[str, list[str]]

    @property
    def assignments(self) -> list[str]:
        """The assignments."""
        return list(self.notebooks)

    @property
    def all(self) -> list[str]:
        """Assignments and notebooks, the longest first, so that none is taken for a part of another."""
        names = {*self.notebooks, *(name for names in self.notebooks.values() for name in names)}
        return sorted(names, key=lambda name: (-len(name), name))


Claims = Callable[[tuple[str, ...]], Claim | None]

_CANVAS = re.compile(
    r"(?:(?P<name>\w+?)_)??(?:(?P<late>LATE)_)?(?P<user>\d+|anon_[A-Za-z0-9]+)_"
    r"(?:(?P<file>\d+)_(?P<rest>.+)|(?P<text>text|link)\.html)",
    re.DOTALL,
)
_MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<user>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<rest>.*))?", re.DOTALL
)
_EXCHANGE = re.compile(
    r"(?P<student>[^+]+)\+(?P<assignment>.+)"
    r"\+(?P<time>\d{4}-\d\d-\d\d \d\d[:.]\d\d[:.]\d\d[^+]*?)(?:\+[^+]+)?",
    re.DOTALL,
)
_CLASSROOM = re.compile(r"(?P<name>[^-/].*?) - (?P<rest>.+)", re.DOTALL)


def _canvas(parts: tuple[str, ...]) -> Claim | None:
    found = _CANVAS.fullmatch(parts[0])
    if not found:
        return None
    name = found["rest"] or f"{found['text']}.html"
    who = Who(number=found["user"], name=found["name"] or "")
    return Claim(f"{found['name']}_{found['user']}", (who,), 1, name, found["late"] is not None)


def _moodle(parts: tuple[str, ...]) -> Claim | None:
    found = _MOODLE.fullmatch(parts[0])
    if not found:
        return None
    who = Who(number=found["user"], name=found["name"])
    if not found["rest"] and len(parts) < 2:
        return None
    return Claim(f"{found['name']}_{found['user']}", (who,), 1, found["rest"] or "")


def front(platform: str, parts: Sequence[str]) -> str:
    """Return what Canvas or Moodle put before the student's own name of a file, and know the student by."""
    pattern = {"canvas": _CANVAS, "moodle": _MOODLE}[platform]
    for part in parts:
        if found := pattern.fullmatch(part):
            return (
                part[: found.start("rest")] if found["rest"] else f"{part}/" if platform == "moodle" else ""
            )
    return ""


def _exchange(parts: tuple[str, ...]) -> Claim | None:
    found = _EXCHANGE.fullmatch(parts[0])
    if not found or len(parts) < 2:
        return None
    when = parsed(re.sub(r"(\d\d)\.(\d\d)\.(\d\d)", r"\1:\2:\3", found["time"], count=1))
    who = Who(login=found["student"])
    return Claim(parts[0], (who,), 1, when=when, assignment=found["assignment"])


def _classroom(parts: tuple[str, ...]) -> Claim | None:
    found = _CLASSROOM.fullmatch(parts[0])
    if not found:
        return None
    return Claim(found["name"].casefold(), (Who(name=found["name"]),), 1, found["rest"])


def slug(name: str) -> str:
    """Return a name as GitHub Classroom makes it a part of a repository's."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _github(source: Source, names: Names) -> Claims:
    tops = {piece.parts[0] for piece in source.pieces if len(piece.parts) > 1}
    slugs = sorted({slug(name): name for name in names.all}.items(), key=lambda pair: -len(pair[0]))
    starts = _common_start(tops)
    owners = {name: of for of, all_ in names.notebooks.items() for name in (of, *all_)}

    def claim(parts: tuple[str, ...]) -> Claim | None:
        if len(parts) < 2:
            return None
        top = re.sub(r"\.zip$", "", parts[0], flags=re.IGNORECASE)
        for short, name in slugs:
            found = re.search(rf"(?:^|-){re.escape(short)}-(?P<login>[a-z0-9-]+)$", slug(top))
            if short and found:
                login = top[len(top) - len(found["login"]) :]
                return Claim(parts[0], (Who(login=login),), 1, assignment=owners.get(name, ""))
        if starts and top.startswith(starts) and len(top) > len(starts):
            return Claim(parts[0], (Who(login=top[len(starts) :]),), 1)
        return None

    return claim


def _common_start(tops: Iterable[str]) -> str:
    """Return what all repositories' names start with, up to a hyphen."""
    names = sorted(tops)
    if len(names) < 2:
        return ""
    length = next((n for n, (a, b) in enumerate(zip(names[0], names[-1], strict=False)) if a != b), 0)
    return names[0][: names[0][:length].rfind("-") + 1]


def _gradescope(source: Source, names: Names) -> Claims:
    found = [piece for piece in source.pieces if piece.parts == (METADATA,)]
    metadata = read_metadata(found[0]) if found else {}

    def claim(parts: tuple[str, ...]) -> Claim | None:
        known = metadata.get(parts[0])
        if known is not None and len(parts) > 1:
            return Claim(parts[0], known.whos, 1, when=known.when)
        if re.fullmatch(r"submission_\d+", parts[0]) and len(parts) > 1:
            return Claim(parts[0], (), 1)
        return None

    return claim


def _plain(source: Source, names: Names) -> Claims:
    owners = {name.casefold(): of for of, all_ in names.notebooks.items() for name in (*all_, of)}
    ends = "|".join(re.escape(name) for name in names.all)
    flat = re.compile(rf"(?:(?P<before>.+?)[_ .-])?(?P<name>{ends})(?:[_ .-](?P<after>.+))?", re.I | re.S)

    def claim(parts: tuple[str, ...]) -> Claim | None:
        for own, other in ((0, 1), (1, 0)) if len(parts) > 2 else ():
            if assignment := owners.get(parts[own].casefold()):
                login = _unzipped(parts[other])
                return Claim("/".join(parts[:2]), (Who(login=login),), 2, assignment=assignment)
        if len(parts) > 1:
            return Claim(parts[0], (Who(login=_unzipped(parts[0])),), 1)
        stem, dot, ending = parts[0].rpartition(".")
        if not dot or ending.casefold() != "ipynb":
            return None
        found = flat.fullmatch(stem) if ends else None
        if not found:
            return Claim(stem, (Who(login=stem),), 1, parts[0])
        login, name = found["before"] or found["after"], found["name"]
        if not login:
            return None
        return Claim(login, (Who(login=login),), 1, f"{name}.ipynb", assignment=owners[name.casefold()])

    return claim


def _unzipped(name: str) -> str:
    return name[:-4] if name.casefold().endswith(".zip") else name


# In the order in which they are tried: what has the plainest signs comes first.
PLATFORMS: dict[str, Callable[[Source, Names], Claims]] = {
    "gradescope": _gradescope,
    "moodle": lambda source, names: _moodle,
    "canvas": lambda source, names: _canvas,
    "exchange": lambda source, names: _exchange,
    "github": _github,
    "classroom": lambda source, names: _classroom,
    "plain": _plain,
}


@dataclass
class Sorted:
    """A source sorted into hand-ins; `strangers` are files that are nobody's."""

    platform: str
    handins: list[Handin]
    strangers: list[Piece]


def sort(source: Source, names: Names, platform: str) -> Sorted:
    """Sort a source into hand-ins. `platform` is one of PLATFORMS, or "auto".

    Raises ExchangeError where nothing in it is anybody's.
    """
    found: list[tuple[int, Sorted]] = []
    for depth in range(_shared(source.pieces) + 1):
        inner = _below(source, depth)
        for name, make in PLATFORMS.items():
            if platform not in ("auto", name):
                continue
            one = _sorted(name, make(inner, names), inner)
            claimed = len(inner.pieces) - len(one.strangers)
            if claimed and name != "plain" and claimed * 2 >= len(inner.pieces):
                return one
            if claimed:
                found.append((claimed, one))
    if not found:
        there = ", ".join(piece.path for piece in source.pieces[:3]) or "nothing"
        asked = "any platform known here" if platform == "auto" else platform
        raise ExchangeError(
            f"No file in there has a name as {asked} gives it (there is {there}): name the platform with "
            f"--platform, which is one of {', '.join(PLATFORMS)}."
        )
    return max(found, key=lambda pair: pair[0])[1]


def _shared(pieces: Sequence[Piece]) -> int:
    """Return how many folders all files lie in together."""
    if not pieces:
        return 0
    first, last = min(piece.parts[:-1] for piece in pieces), max(piece.parts[:-1] for piece in pieces)
    pairs = enumerate(zip(first, last, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(first), len(last)))


def _below(source: Source, depth: int) -> Source:
    """Return the source as it is seen from some folders further down."""
    pieces = [
        Piece(
            piece.parts[depth:],
            piece.size,
            piece.when,
            frozenset(at - depth for at in piece.zips if at >= depth),
            piece.reader,
            piece.name,
        )
        for piece in source.pieces
    ]
    return Source(pieces, source.refused, source.clutter)


def _sorted(name: str, claims: Claims, source: Source) -> Sorted:
    handins: dict[str, Handin] = {}
    strangers: list[Piece] = []
    for piece in source.pieces:
        claim = claims(piece.parts)
        if claim is None:
            strangers.append(piece)
            continue
        handin = handins.setdefault(claim.key, Handin(claim))
        # A zip is no folder of the hand-in, but what was handed in.
        inner = [part for n, part in enumerate(piece.parts) if n >= claim.at and n not in piece.zips]
        own = [claim.name] if claim.name and claim.at - 1 not in piece.zips else []
        handin.files.append(((*own, *inner), piece))
    if name == "gradescope":
        strangers = [piece for piece in strangers if piece.parts != (METADATA,)]
    return Sorted(name, list(handins.values()), strangers)

"""Which of the course's students a platform means: by its number, an id, an address, or else the name."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..files import is_text, shown
from ..store.roster import Enrolled

_TELLS_APART = "an id, an address or the platform's number says who (Moodle's grading worksheet has them)"


@dataclass(frozen=True)
class Who:
    """What a platform says of a student; what it does not say is ""."""

    number: str = ""
    login: str = ""
    email: str = ""
    name: str = ""

    @property
    def label(self) -> str:
        """Who it is, for a person."""
        named = self.name or self.login or self.email
        other = self.login or self.email or self.number
        return f"{named} ({other})" if named and other and other != named else named or other or "nobody"


@dataclass(frozen=True)
class Match:
    """The student that is meant, by `id`; "" when that is nobody's, and `why` says so.

    `by_name` where only the name said it.
    """

    id: str = ""
    why: str = ""
    by_name: bool = False


def fold(name: str) -> str:
    """Return a name's letters and digits, without capitals and accents."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).casefold()
    return "".join(character for character in plain if character.isalnum())


class Matcher:
    """Finds students. With a roster, who is not on it is nobody; without, an id is made of what is there."""

    def __init__(self, known: Iterable[Enrolled], *, has_roster: bool, take_unknown: bool = False) -> None:
        self.has_roster, self.take_unknown = has_roster, take_unknown
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._others: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        for student in known:
            self._ids[student.id.casefold()].add(student.id)
            self._numbers[student.lms_id].add(student.id)
            for other in (student.email, *student.aliases):
                self._others[other.casefold()].add(student.id)
            for name in (f"{student.first} {student.last}", f"{student.last} {student.first}"):
                self._names[fold(name)].add(student.id)
            self._shown[student.id] = student.name
        for found in (self._numbers, self._ids, self._others, self._names):
            found.pop("", None)

    def match(self, who: Who) -> Match:
        """Return the student that is meant."""
        for wanted, where in (
            (who.number, self._numbers),
            (who.login.casefold(), self._ids),
            (who.email.casefold(), self._ids),
            (who.login.casefold(), self._others),
            (who.email.casefold(), self._others),
            (who.email.partition("@")[0].casefold(), self._ids),
        ):
            if wanted and len(found := where.get(wanted, set())) == 1:
                student = next(iter(found))
                if where is self._numbers and not self._is_called(student, who.name):
                    # A name on the platform is the student's own to choose, and may end like a number.
                    return Match(why=f"has the number of {self._shown[student]}, and another name")
                return Match(student)
        name = who.name or (who.login if not re.search(r"\d|@", who.login) else "")
        found = self._names.get(fold(name), set()) if name else set()
        if len(found) == 1:
            return Match(next(iter(found)), by_name=True)
        if len(found) > 1:
            both = " or ".join(sorted(found))
            return Match(why=f"may be {both}, who are called alike: {_TELLS_APART}")
        if self.has_roster and not self.take_unknown:
            return Match(why=f"is not on the roster{self._meant(name or who.login)}")
        return self._made(who)

    def learn(self, numbers: Mapping[str, str]) -> None:
        """Take the platform's numbers of students in the course, which a table that names both says."""
        for number, student in numbers.items():
            if student in self._shown:
                self._numbers[number].add(student)

    def _is_called(self, student: str, name: str) -> bool:
        """Tell whether a name may be a student's; the order of its parts does not matter."""
        known = [sorted(one) for one, ids in self._names.items() if student in ids]
        return not name or not known or sorted(fold(name)) in known

    def _meant(self, name: str) -> str:
        near = difflib.get_close_matches(fold(name), self._names, 1, 0.8)
        return f" ({self._shown[next(iter(self._names[near[0]]))]} may be meant)" if near else ""

    def _made(self, who: Who) -> Match:
        """Make an id of what the platform says."""
        made = who.login or who.email or re.sub(r"\s+", "_", who.name.strip()) or who.number
        if not made or made in (".", "..") or not set(made).isdisjoint("/\\\0") or made != shown(made):
            return Match(why=f"can be no student's id ({shown(made)!r})")
        if not is_text(made) or len(made.encode()) > 128 or made.startswith("."):
            return Match(why=f"can be no student's id ({shown(made[:40])!r})")
        return Match(made, by_name=not (who.login or who.email))

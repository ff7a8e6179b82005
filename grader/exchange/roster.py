"""A roster as Canvas, Moodle, Google Classroom, Gradescope, GitHub Classroom or a person writes it.

The platform is told by the columns' published names. Which column is the students' id is chosen by what the
course uses already: folders in submitted/, names in the gradebook.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import ExchangeError
from ..files import is_text, shown
from ..store.roster import Enrolled, Roster
from .students import Who
from .tables import Row, Table, heading, read_table, refilled

_MOST_TITLES = 10  # lines above the columns' names
_MOST_CHARACTERS = 128  # of what nbgrader keeps of a student


@dataclass(frozen=True)
class Form:
    """How one platform writes a roster: columns by the names that they are published with.

    `signs` are names that together belong to this platform alone; `ids` may be the id, likeliest first;
    `lms` is the platform's own number. Several names of a column are the same one in another language.
    """

    name: str
    signs: tuple[tuple[str, ...], ...]
    ids: tuple[tuple[str, ...], ...]
    lms: tuple[str, ...] = ()


_FIRST: tuple[str, ...] = ("first name", "firstname", "given name", "vorname", "prénom", "nombre", "nome")
_LAST: tuple[str, ...] = (
    "last name",
    "lastname",
    "surname",
    "family name",
    "nachname",
    "nom",
    "nom de famille",
)
_LAST += ("nom de famille", "apellido(s)", "cognome", "sobrenome")
FULL_NAME: tuple[str, ...] = (
    "student",
    "full name",
    "name",
    "student name",
    "vollständiger name",
    "nom complet",
    "user full name",
)
FULL_NAME += ("nombre completo", "first name / surname", "first name / last name", "vorname / nachname")
EMAIL: tuple[str, ...] = (
    "email address",
    "email",
    "e-mail",
    "e-mail-adresse",
    "adresse de courriel",
    "dirección de correo",
)
EMAIL += ("adresse de courriel", "dirección de correo")
EMAIL += ("indirizzo email", "endereço de email", "email id", "mail", "student email")
_ROLE: tuple[str, ...] = ("role", "roles", "rolle", "rollen", "rôles", "roles in course")
_IDENTIFIER: tuple[str, ...] = ("identifier", "teilnehmer/in-id", "teilnehmer/in")
_GROUPS: tuple[str, ...] = ("groups", "gruppen", "groupes", "grupos", "gruppi", "groepen")
NUMBER: tuple[str, ...] = ("id number", "id-nummer", "matrikelnummer", "student number", "número de id")
NUMBER += ("numéro d'identification",)
USER: tuple[str, ...] = (
    "username",
    "user name",
    "login",
    "anmeldename",
    "nom d'utilisateur",
    "nombre de usuario",
    "netid",
)
PLAIN: tuple[str, ...] = ("id", "student id", "studentid", "sid", "identifier", "student identifier")

FORMS = (
    Form(
        "Canvas",
        (("id",), ("section",), ("student", "lastname", "last name")),
        (("sis login id",), ("sis user id",), ("id",)),
        ("id",),
    ),
    Form(
        "GitHub Classroom", (("identifier",), ("github username",)), (("identifier",), ("github username",))
    ),
    Form("Gradescope", (("sid",), EMAIL), (("sid",), EMAIL)),
    Form(
        "Moodle",
        (_IDENTIFIER, ("status",)),
        (NUMBER, USER, EMAIL, _IDENTIFIER),
        _IDENTIFIER,
    ),
    Form("Moodle", (NUMBER, EMAIL), (NUMBER, USER, EMAIL)),
    Form("nbgrader", (("id",), ("first name",), ("last name",)), (("id",),), ("lms user id",)),
    Form("Moodle", (_FIRST, _LAST, EMAIL, _GROUPS), (USER, EMAIL)),
    Form("Google Classroom", (_FIRST, _LAST, ("email address",)), (USER, EMAIL)),
    Form("a plain table", ((*PLAIN, *NUMBER, *USER, *EMAIL),), (PLAIN, NUMBER, USER, EMAIL)),
)
# Lines that Canvas and Google Classroom put among the students.
_NOBODY = re.compile(r"(?:points possible|points|date|class average|student, test|test student|muted)", re.I)
_TEACHES = re.compile(r"teacher|instructor|\bta\b|assistant|manager|dozent|trainer|designer|observer", re.I)


@dataclass
class Read:
    """What a roster's file says. `notes` were decided by us, `problems` want a person; sentences."""

    roster: Roster
    form: str
    how: str
    id_column: str
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_roster_file(path: Path, known: Iterable[str] = (), id_column: str = "") -> Read:
    """Read a roster. `known` are ids that the course has; `id_column` says which column the id is.

    Raises ExchangeError when no roster can be made of the file.
    """
    table = read_table(path)
    form, head, at = _form(table)
    columns = {name: n for n, name in reversed(list(enumerate(head)))}
    body = table.rows[at + 1 :]
    reader = _Reader(columns, form, body)
    chosen = reader.id_columns(id_column, path, list(known))
    read = Read(Roster(source=path.name), form.name, table.how, " or ".join(chosen))
    lines: dict[str, int] = {}
    for row in body:
        _add(read, reader, row, chosen, lines)
    if not read.roster.students:
        raise ExchangeError(f"{path} has columns, but no student below them: export it again.")
    if form.name == "Canvas" and chosen[0] == "id":
        read.notes.append("Canvas's own number is taken for the id, as the file has no other.")
    return read


def go_by_address(read: Read, known: Collection[Enrolled]) -> None:
    """Give those of the course the id that they have there, where the roster has only their address."""
    there = {student.id for student in known}
    owners: dict[str, set[str]] = defaultdict(set)
    for student in known:
        owners[student.email.casefold()].add(student.id)
    taken = {student.id for student in read.roster.students}
    found = 0
    for student in read.roster.students:
        own = owners.get(student.email.casefold(), set()) if student.email else set()
        if student.id in there or len(own) != 1 or own & taken:
            continue
        student.aliases = sorted({*student.aliases, student.id})
        (student.id,) = own
        taken.add(student.id)
        found += 1
    if found:
        read.notes.append(f"In the course by their address, and keeping the id that they have here: {found}.")


def read_columns(
    table: Table, names: Sequence[str], forms: Sequence[Form] = FORMS
) -> list[tuple[int, Who, str]]:
    """Return the line, the student and the first of some columns that has something, for each student.

    Raises ExchangeError when the table has none of the `forms`.
    """
    form, head, at = _form(table, forms)
    reader = _Reader({name: n for n, name in reversed(list(enumerate(head)))}, form, table.rows[at + 1 :])
    found = []
    for row in reader.body:
        if _NOBODY.fullmatch(row.cells[0]) or not any(row.cells):
            continue
        ids = [name for group in form.ids for name in group if name not in form.lms]
        who = Who(
            number=_digits(reader.cell(row, form.lms)),
            login=reader.cell(row, ids),
            email=reader.cell(row, EMAIL),
            name=" ".join(filter(None, reader.names(row))),
        )
        found.append((row.line, who, reader.cell(row, names)))
    return found


def _form(table: Table, forms: Sequence[Form] = FORMS) -> tuple[Form, list[str], int]:
    """Return the platform, the columns' names as compared, and the index of their row."""
    for at, row in enumerate(table.rows[:_MOST_TITLES]):
        head = [heading(cell) for cell in row.cells]
        for form in forms:
            if all(any(name in head for name in sign) for sign in form.signs):
                return form, head, at
    first = ", ".join(shown(cell) for cell in table.rows[0].cells[:8])
    raise ExchangeError(
        f"{table.path}: no column with the students' ids was found; the first line is: {first}. "
        "Known are the exports of Canvas, Moodle, Google Classroom, Gradescope and GitHub Classroom, and a "
        "plain table with the columns id, first_name, last_name, email."
    )


class _Reader:
    """Cells of a row by what they mean."""

    def __init__(self, columns: dict[str, int], form: Form, body: Sequence[Row]) -> None:
        self.columns, self.form, self.body = columns, form, body

    def cell(self, row: Row, names: Iterable[str]) -> str:
        for name in names:
            at = self.columns.get(name)
            if at is not None and at < len(row.cells) and row.cells[at]:
                return refilled(row.cells[at])
        return ""

    def id_columns(self, wanted: str, path: Path, known: list[str]) -> list[str]:
        """Return the columns that the id is read from: that, or else the next where it is empty."""
        if wanted:
            if heading(wanted) not in self.columns:
                there = ", ".join(self.columns)
                raise ExchangeError(f"{path} has no column {wanted!r}; it has: {there}.")
            return [heading(wanted)]
        if not self.body:
            raise ExchangeError(f"{path} has columns, but no student below them: export it again.")
        groups = [[name for name in group if name in self.columns] for group in self.form.ids]
        names = [name for group in groups for name in group]
        filled = {name: {self.cell(row, [name]) for row in self.body} - {""} for name in names}
        used = [name for name in names if filled[name]]
        if not used:
            raise ExchangeError(f"{path}: no line has an id in {' or '.join(names)}: name it with --id.")
        students, half = set(known), len(self.body) / 2
        return [max(used, key=lambda name: (len(filled[name] & students), len(filled[name]) > half))]

    def names(self, row: Row) -> tuple[str, str]:
        """Return first and last name."""
        first, last = self.cell(row, _FIRST), self.cell(row, _LAST)
        full = "" if first and last else self.cell(row, FULL_NAME)
        if not full:
            return first, last
        if "," in full:
            last, _, first = full.partition(",")
            return first.strip(), last.strip()
        before, _, word = full.rpartition(" ")
        return before, word

    def is_one_text(self, row: Row) -> bool:
        """Tell whether a name does not say where its last name begins."""
        parted = self.cell(row, _FIRST) and self.cell(row, _LAST)
        return not parted and "," not in self.cell(row, FULL_NAME)


def _add(read: Read, reader: _Reader, row: Row, chosen: list[str], lines: dict[str, int]) -> None:
    """Add the student of one line, or say why it has none."""
    first_cell = next((cell for cell in row.cells if cell), "")
    who = shown(first_cell[:60])
    if _NOBODY.fullmatch(first_cell) or (reader.form.name == "Canvas" and _is_muted(row)):
        if "test" in first_cell.casefold():
            read.notes.append(f"line {row.line}: {who} is the platform's test student: left out.")
        return
    role = reader.cell(row, _ROLE)
    if role and _TEACHES.search(role) and not re.search(r"student|learner", role, re.I):
        read.notes.append(f"line {row.line}: {who} is {shown(role)}, no student: left out.")
        return
    student = reader.cell(row, chosen)
    if why := _bad_id(student):
        read.problems.append(f"line {row.line}: {who} has {why} in {chosen[0]!r}: left out.")
        return
    if student in lines:
        read.notes.append(f"line {row.line}: {student} is in line {lines[student]} already, which counts.")
        return
    lines[student] = row.line
    first, last = reader.names(row)
    lms = reader.cell(row, reader.form.lms)
    ids = [name for group in reader.form.ids for name in group]
    aliases = {reader.cell(row, [name]) for name in ids} | {reader.cell(row, ["github id"])}
    read.roster.students.append(
        Enrolled(
            id=student,
            first=first[:_MOST_CHARACTERS],
            last=last[:_MOST_CHARACTERS],
            email=reader.cell(row, EMAIL)[:_MOST_CHARACTERS],
            lms_id=_digits(lms)[:_MOST_CHARACTERS],
            aliases=sorted(aliases - {"", student}),
            is_parted_by_guess=reader.is_one_text(row),
        )
    )


def _digits(lms: str) -> str:
    """Return the number of "Participant 1234567", or what is there."""
    found = re.fullmatch(r"\D+ (\d+)", lms)
    return found[1] if found else lms


def _is_muted(row: Row) -> bool:
    return all(re.fullmatch(r"(?:muted|manual posting.*|\(read only\)|)", cell, re.I) for cell in row.cells)


def _bad_id(student: str) -> str:
    """Say why this can be no student's id, which is a folder's name as well; "" when it can."""
    if not student:
        return "no id"
    if student in (".", "..") or not set(student).isdisjoint("/\\\0") or student != shown(student):
        return f"an id that no folder can be called by ({shown(student)!r})"
    if not is_text(student) or len(student.encode()) > _MOST_CHARACTERS:
        return f"an id that is no text, or longer than {_MOST_CHARACTERS} characters"
    return ""


@dataclass(frozen=True)
class Attendance:
    """Who handed in what: `missing` by assignment, `strangers` who handed in and are on no roster."""

    missing: dict[str, list[str]]
    never: list[str]
    strangers: list[str]


def attendance(roster: Roster, handed: dict[str, list[str]]) -> Attendance:
    """Compare a roster with who handed in, by assignment; assignments that nobody handed in are left out."""
    ids = [student.id for student in roster.students]
    everybody = {student for students in handed.values() for student in students}
    there = {name: set(students) for name, students in handed.items() if students}
    missing = {name: [one for one in ids if one not in students] for name, students in there.items()}
    return Attendance(
        {name: students for name, students in missing.items() if students},
        [one for one in ids if one not in everybody],
        sorted(everybody - set(ids)),
    )

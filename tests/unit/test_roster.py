"""A roster is read as it comes, and its names are where formgrader, report and feedback look for them."""

import codecs

import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from grader.cli import app
from grader.errors import ExchangeError, GradebookError
from grader.exchange.roster import attendance, read_roster_file
from grader.exchange.tables import csv_text, read_table, refilled, unformula
from grader.reporting.marks import read_book
from grader.store.roster import Enrolled, Roster, compare, enrol, enrolled, read_roster

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,ps1 (4711)\n"
    "    Points Possible,,,,,9\n"
    '"Müller, Änne",101,90001,aenne,CS-1,\n'
    '"O\'Neil, Bob Lee",102,90002,bob,CS-1,\n'
    '"Student, Test",999,,b2f3c4,CS-1,\n'
)
MOODLE = (
    "First name,Last name,ID number,Email address,Groups,Roles\n"
    "Änne,Müller,90001,aenne@x.edu,A,Student\nBob Lee,O'Neil,90002,bob@x.edu,A,Student\n"
    "Prof,Essor,1,prof@x.edu,,Teacher\n"
)
WORKSHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (submission)\n"
    "Participant 501,Änne Müller,aenne@x.edu,Submitted for grading,,9,-\n"
    "Participant 502,Bob Lee O'Neil,bob@x.edu,No submission,,9,-\n"
)
GOOGLE = (
    "Last Name,First Name,Email Address,ps1\nDate,,,2026-01-31\nPoints,,,9\nClass Average,,,7\n"
    "Müller,Änne,aenne@x.edu,7\nO'Neil,Bob Lee,bob@x.edu,\n"
)
GRADESCOPE = (
    "First Name,Last Name,SID,Email,Role,Section\n"
    "Änne,Müller,90001,aenne@x.edu,Student,\nBob Lee,O'Neil,90002,bob@x.edu,Student,\nT,A,3,t@x.edu,TA,\n"
)
GITHUB = (
    "identifier,github_username,github_id,name\n"
    "aenne@x.edu,anne-gh,1,Änne Müller\nbob@x.edu,,,Bob Lee O'Neil\n"
)
PLAIN = "id;Nachname;Vorname;E-Mail\naenne;Müller;Änne;aenne@x.edu\nbob;O'Neil;Bob Lee;bob@x.edu\n"
NBGRADER = "id,first_name,last_name,email,lms_user_id\naenne,Änne,Müller,,101\nbob,Bob Lee,O'Neil,,102\n"
FORMS = {
    "Canvas": (CANVAS, ["aenne", "bob"]),
    "Moodle": (MOODLE, ["90001", "90002"]),
    "Moodle's worksheet": (WORKSHEET, ["aenne@x.edu", "bob@x.edu"]),
    "Google Classroom": (GOOGLE, ["aenne@x.edu", "bob@x.edu"]),
    "Gradescope": (GRADESCOPE, ["90001", "90002"]),
    "GitHub Classroom": (GITHUB, ["aenne@x.edu", "bob@x.edu"]),
    "a plain table": (PLAIN, ["aenne", "bob"]),
    "nbgrader": (NBGRADER, ["aenne", "bob"]),
}
ENCODINGS = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with BOM": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without BOM": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252"),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("platform", FORMS)
def test_each_platforms_roster_in_each_encoding(tmp_path, platform, encoding):
    text, ids = FORMS[platform]
    path = tmp_path / "roster.csv"
    path.write_bytes(ENCODINGS[encoding](text))
    read = read_roster_file(path)
    assert platform.startswith(read.form)
    assert [student.id for student in read.roster.students] == ids
    names = [(student.first, student.last) for student in read.roster.students]
    assert names == [("Änne", "Müller"), ("Bob Lee", "O'Neil")]
    assert read.problems == []


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_each_separator(tmp_path, separator):
    path = tmp_path / "roster.csv"
    path.write_text(MOODLE.replace(",", separator))
    assert [student.id for student in read_roster_file(path).roster.students] == ["90001", "90002"]
    path.write_text(f"sep={separator}\n" + MOODLE.replace(",", separator))
    assert read_table(path).rows[0].line == 2


def test_the_id_is_what_the_course_uses_already(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(CANVAS)
    assert [s.id for s in read_roster_file(path, ["90002", "x"]).roster.students] == ["90001", "90002"]
    assert [s.id for s in read_roster_file(path, [], "ID").roster.students] == ["101", "102"]
    student = read_roster_file(path).roster.students[0]
    assert (student.lms_id, student.aliases) == ("101", ["101", "90001"])
    with pytest.raises(ExchangeError, match="no column 'Matrikel'"):
        read_roster_file(path, [], "Matrikel")


def test_lines_that_are_no_student_are_said(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text("id,name\nann,Ann A\n,Nobody\n../x,Evil\nann,Ann Again\nx\x1b[2J,Odd\n")
    read = read_roster_file(path)
    assert [student.id for student in read.roster.students] == ["ann"]
    assert [line.split(":")[0] for line in read.problems] == ["line 3", "line 4", "line 6"]
    assert read.notes == ["line 5: ann is in line 2 already, which counts."]
    path.write_text(MOODLE)
    assert "Teacher" in read_roster_file(path).notes[0]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04rest", "save it as CSV"),
        (b"<!DOCTYPE html><p>Log in", "is a web page"),
        (b"colour,shape\nred,round\n", "no column with the students' ids"),
        (b'id,name\nann,"Ann\n', "line 2"),
        (b"id,name\n", "no student below"),
    ],
)
def test_what_is_no_roster_is_one_sentence(tmp_path, raw, why):
    path = tmp_path / "roster.csv"
    path.write_bytes(raw)
    with pytest.raises(ExchangeError, match=why) as refusal:
        read_roster_file(path)
    assert str(path) in str(refusal.value)


def test_no_cell_becomes_a_formula(tmp_path):
    cells = ["=cmd|' /C calc'!A1", "+1+1", "@SUM(A1)", "-2+3", " =1", "\t=1", "-5", "1,5", "ann", "o'neil"]
    path = tmp_path / "out.csv"
    path.write_text(csv_text([cells]), newline="")
    written = read_table(path).rows[0].cells
    assert [cell[0] for cell in written[:4]] == ["'"] * 4
    assert written[6:] == cells[6:]
    assert [refilled(unformula(cell)) for cell in cells] == cells


@pytest.fixture
def empty(course, blank_gradebook):
    (course.root / "gradebook.db").write_bytes(blank_gradebook.read_bytes())
    return course


def test_enrolling_keeps_what_a_roster_does_not_say(empty):
    first = Roster(students=[Enrolled(id="ann", first="Ann", last="A", lms_id="7"), Enrolled(id="bob")])
    assert compare(empty, first).new == ["ann", "bob"]
    assert enrol(empty, first).new == ["ann", "bob"]
    assert enrol(empty, first).same == ["ann", "bob"]
    second = Roster(students=[Enrolled(id="ann", email="a@x"), Enrolled(id="cy", last="C", aliases=["c-gh"])])
    change = enrol(empty, second)
    assert (change.new, change.changed, change.left) == (["cy"], ["ann"], ["bob"])
    with Gradebook(empty.db_url) as book:
        ann = book.find_student("ann")
        assert (ann.first_name, ann.last_name, ann.email, ann.lms_user_id) == ("Ann", "A", "a@x", "7")
        bob = book.find_student("bob")
        assert (bob.first_name, bob.last_name) == ("", "bob")
    assert read_book(empty).students == {"ann": "A, Ann (ann)", "bob": "bob", "cy": "C (cy)"}
    assert enrolled(empty)["cy"].aliases == ["c-gh"]


def test_a_name_in_one_text_does_not_part_a_known_one_anew(empty, tmp_path):
    path = tmp_path / "roster.csv"
    words = ["roster", "import", str(path), "--course", str(empty.root)]
    path.write_text("First name,Last name,ID number,Email address\nJosé,García Núñez,y1,jose@x.edu\n")
    assert CliRunner().invoke(app, words).exit_code == 0
    path.write_text("Identifier,Full name,ID number,Status\nParticipant 501,José García Núñez,y1,-\n")
    done = CliRunner().invoke(app, words)
    assert "1 changed (number of 1)" in done.output
    jose = enrolled(empty)["y1"]
    assert (jose.first, jose.last, jose.lms_id) == ("José", "García Núñez", "501")
    assert read_roster(empty).students[0].last == "García Núñez"
    # Who is called otherwise now is so called, and where a roster says how a name parts, that counts.
    path.write_text("Identifier,Full name,ID number,Status\nParticipant 501,José García,y1,-\n")
    assert "1 changed (name of 1)" in CliRunner().invoke(app, words).output
    path.write_text("First name,Last name,ID number,Email address\nJosé,García,y1,jose@x.edu\n")
    assert "1 as before" in CliRunner().invoke(app, words).output


def test_a_german_worksheet_has_moodles_numbers_too(tmp_path):
    path = tmp_path / "Bewertungen.csv"
    path.write_text(
        "Teilnehmer/in-ID;Vollständiger Name;ID-Nummer;Status\nTeilnehmer/in 501;Änne Müller;90001;-\n"
    )
    (student,) = read_roster_file(path).roster.students
    assert (student.id, student.lms_id, student.last) == ("90001", "501", "Müller")


def test_moodles_participants_without_a_number_are_who_they_are_by_address(empty, tmp_path):
    path = tmp_path / "participants.csv"
    words = ["roster", "import", str(path), "--course", str(empty.root)]
    path.write_text(MOODLE)
    assert "2 new" in CliRunner().invoke(app, words).output
    path.write_text(
        "First name;Last name;Email address;Groups\nÄnne;Müller;Aenne@x.edu;A\nCy;Lee;cy@x.edu;A\n"
    )
    assert read_roster_file(path).form == "Moodle"
    done = CliRunner().invoke(app, words)
    assert "keeping the id that they have here: 1." in done.output
    assert "1 new" in done.output and set(enrolled(empty)) == {"90001", "90002", "cy@x.edu"}
    assert "Aenne@x.edu" in enrolled(empty)["90001"].aliases
    # Who says which column the id is means it.
    done = CliRunner().invoke(app, [*words, "--id", "Email address", "--dry-run"])
    assert "1 would be new" in done.output


def test_a_damaged_roster_is_named(course):
    (course.root / ".grader").mkdir()
    (course.root / ".grader" / "roster.json").write_text("{")
    with pytest.raises(GradebookError, match=r"roster\.json is damaged"):
        read_roster(course)


def test_who_is_missing():
    roster = Roster(students=[Enrolled(id=one) for one in ("ann", "bob", "cy")])
    found = attendance(roster, {"ps1": ["ann", "dan"], "ps2": [], "ps3": ["ann", "bob"]})
    assert found.missing == {"ps1": ["bob", "cy"], "ps3": ["cy"]}
    assert (found.never, found.strangers) == (["cy"], ["dan"])


def test_the_command_says_what_it_did_and_a_dry_run_does_nothing(empty, submit, tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(CANVAS)
    words = ["roster", "import", str(path), "--course", str(empty.root)]
    show = ["roster", "show", "ps1", "--course", str(empty.root)]
    (empty.root / ".grader").mkdir(exist_ok=True)
    before = Roster(students=[Enrolled(id="aenne")], source="before.csv")
    (empty.root / ".grader" / "roster.json").write_text(before.model_dump_json())
    assert "1 student, from before.csv.\nNothing was collected yet." in CliRunner().invoke(app, show).output
    (empty.root / ".grader" / "roster.json").unlink()
    submit("aenne")
    submit("zoe")
    dry = CliRunner().invoke(app, [*words, "--dry-run"])
    assert "2 would be new" in dry.output and read_roster(empty) is None
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    for part in ("2 new", "nothing from 1: O'Neil, Bob Lee (bob)", "not on the roster: zoe", "test student"):
        assert part in done.output
    shown = CliRunner().invoke(app, show)
    assert "O'Neil, Bob Lee (bob)" in shown.output

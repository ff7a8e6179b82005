"""What a date in numbers means is said by its table or by a person, never guessed; and whose zone it is."""

import datetime as dt
import zipfile

import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.errors import ExchangeError
from grader.exchange.dates import Calendar, read_time
from grader.exchange.extending import given, read_given
from grader.exchange.students import Matcher
from grader.exchange.times import read_times
from grader.store.roster import Enrolled, Roster, enrol

ROSTER = [Enrolled(id=name) for name in ("ann", "bob", "cy")]
NAIVE = Calendar(zone=dt.UTC)


def table(tmp_path, *times):
    path = tmp_path / "times.csv"
    rows = [f'{student},"{time}"\n' for student, time in zip(("ann", "bob", "cy"), times, strict=False)]
    path.write_text("id,submitted_at\n" + "".join(rows), encoding="utf-8")
    return path


def days(path, day_first=None):
    told = read_times(path, Matcher(ROSTER, has_roster=True).match, Calendar(day_first, dt.UTC))
    return [(time.month, time.day) for time in told.by_student.values()], told.unread


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("06/11/2026 09:44", "26/11/2026 09:44"), [(11, 6), (11, 26)]),
        (("11/06/2026 9:44 AM", "11/26/2026 9:44 AM"), [(11, 6), (11, 26)]),
        (("06.11.2026 09:44", "05.11.26 09:44"), [(11, 6), (11, 5)]),
        (("06-11-2026 09:44", "2026-11-07 09:44", "26-11-2026 09:44"), [(11, 6), (11, 7), (11, 26)]),
        (("2026/11/06 09:44", "11/11/2026 09:44"), [(11, 6), (11, 11)]),
    ],
)
def test_a_date_with_one_meaning_says_how_its_table_is_read(tmp_path, times, expected):
    assert days(table(tmp_path, *times)) == (expected, [])


def test_dates_with_two_meanings_are_asked_about(tmp_path):
    path = table(tmp_path, "06/11/2026 09:44", "2026-11-26 09:44")
    with pytest.raises(ExchangeError, match=r"'06/11/2026 09:44' has two meanings.*--day-first or --month"):
        days(path)
    assert days(path, day_first=True) == ([(11, 6), (11, 26)], [])
    assert days(path, day_first=False) == ([(6, 11), (11, 26)], [])


def test_a_table_of_both_kinds_is_refused(tmp_path):
    path = table(tmp_path, "26/11/2026", "11/26/2026", "05/11/2026")
    with pytest.raises(ExchangeError, match=r"in '26/11/2026' the day stands first, in '11/26/2026' the mon"):
        days(path)
    found, said = days(path, day_first=True)
    assert found == [(11, 26), (11, 5)] and "'11/26/2026' is no time" in said[0]


@pytest.mark.parametrize(
    "text",
    [
        *("Freitag, 27. November 2026, 17:41", "Dienstag, 27. Mai 2026, 17:41 Uhr", "27. März 2026, 17:41"),
        *("vendredi 27 février 2026, 17:41", "viernes, 27 de noviembre de 2026, 17:41"),
        *("venerdì, 27 novembre 2026, 17:41", "sexta-feira, 27 de março de 2026 às 17:41"),
        "vrijdag, 27 maart 2026, 17:41",
    ],
)
def test_times_of_a_moodle_in_another_language(text):
    found = read_time(text, NAIVE)
    assert found is not None and (found.year, found.day, found.hour, found.minute) == (2026, 27, 17, 41)


def test_a_zone_that_is_not_known_makes_it_no_time():
    assert read_time("Freitag, 27. März 2026, 17:41 Ortszeit", NAIVE) is None


def test_an_extension_is_not_guessed_either(tmp_path):
    with pytest.raises(ExchangeError, match="two meanings; write it like 2026-12-01"):
        given("", "05/12/2026")
    assert given("", "05.12.2026").until == given("", "2026-12-05").until
    path = tmp_path / "extensions.csv"
    match = Matcher(ROSTER, has_roster=True).match
    path.write_text("id,until\nann,05/12/2026\nbob,13/12/2026\n")
    assert read_given(path, match, [])[0][0].until == given("", "2026-12-05").until
    path.write_text("id,until\nann,05/12/2026\nbob,2026-12-13\n")
    found, said = read_given(path, match, [])
    assert [one.student for one in found] == ["bob"] and "line 2: '05/12/2026' has two meanings" in said[0]


def moodle(course, tmp_path, *words):
    """Collect the hand-ins of two who are called alike, of whom one worked in time."""
    source, sheet = tmp_path / "subs.zip", tmp_path / "Grades.csv"
    with zipfile.ZipFile(source, "w") as archive:
        for number in (501, 502):
            archive.writestr(f"Ying Wang_{number}_assignsubmission_file_/ps1.ipynb", str(number))
    sheet.write_text(
        "Identifier,Full name,ID number,Status,Last modified (submission)\n"
        'Participant 501,Ying Wang,y1,Submitted,"Friday, 27 March 2026, 5:41 PM"\n'
        'Participant 502,Ying Wang,y2,Submitted,"Friday, 27 March 2026, 6:41 PM"\n'
    )
    return CliRunner().invoke(
        app,
        ["collect", str(source), "--course", str(course.root), *words],
        env={"COLUMNS": "200"},
    )


@pytest.fixture
def alike(course):
    enrol(course, Roster(students=[Enrolled(id=name, first="Ying", last="Wang") for name in ("y1", "y2")]))
    return course


def test_moodles_worksheet_tells_apart_who_is_called_alike(alike, tmp_path):
    done = moodle(alike, tmp_path, "--dry-run")
    assert done.exit_code == 1 and "may be y1 or y2, who are called alike: an id" in done.output
    done = moodle(alike, tmp_path, "--times", str(tmp_path / "Grades.csv"))
    assert done.exit_code == 0, done.output
    assert (alike.path("submitted", "ps1", "y2") / "ps1.ipynb").read_text() == "502"
    # Everybody's time is known: those of the files are nobody's concern.
    assert "are those of the download" not in done.output


def test_the_zone_of_a_table_is_said_and_may_be_given(alike, tmp_path):
    words = ("--times", str(tmp_path / "Grades.csv"))
    moodle(alike, tmp_path, "--dry-run")
    assert "No zone stands beside the times in Grades.csv" in moodle(alike, tmp_path, *words).output
    done = moodle(alike, tmp_path, *words, "--zone", "Asia/Tokyo")
    assert done.exit_code == 0 and "No zone" not in done.output
    assert (alike.path("submitted", "ps1", "y1") / "timestamp.txt").read_text() == "2026-03-27 08:41:00 UTC\n"
    assert "no time zone 'Tokio'" in moodle(alike, tmp_path, *words, "--zone", "Tokio").output

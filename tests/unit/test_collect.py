"""What platforms hand out becomes submissions: each file is placed, refused, listed or clutter, none lost."""

import datetime as dt
import io
import os
import random
import stat
import sys
import time as clock
import zipfile
from collections import Counter

import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.cli.told import say_what_has_no_time
from grader.course import find_course
from grader.errors import ExchangeError
from grader.exchange import sources
from grader.exchange.collecting import Action, Wanted, decide
from grader.exchange.dates import read_time
from grader.exchange.naming import look_at_names
from grader.exchange.placing import Submitted
from grader.exchange.platforms import Names
from grader.exchange.returning import give_back
from grader.exchange.sources import open_source
from grader.exchange.students import Matcher, Who, fold
from grader.exchange.times import read_times
from grader.grading.result import GradeStatus, Result
from grader.store.gradebook import Standing
from grader.store.results import write_result
from grader.store.roster import Enrolled

NAMES = Names({"ps1": ["ps1"], "02_next": ["02_next", "extra"]})
ROSTER = [
    Enrolled(id="aenne", first="Änne", last="Müller", email="aenne@x.edu", lms_id="101", aliases=["anne-gh"]),
    Enrolled(id="bob", first="Bob Lee", last="O'Neil", email="bob@x.edu", lms_id="102"),
    Enrolled(id="cy", first="Cy", last="Lee", email="cy@x.edu", lms_id="103"),
]
EARLY, DUE, LATE = (dt.datetime(2026, 1, day, 12) for day in (10, 20, 25))


class Place:
    """As much of a course as collecting needs."""

    def __init__(self, root):
        self.root = root

    def path(self, step, assignment, student="."):
        return self.root / step / student / assignment


def zipped(members, when=EARLY):
    """A zip of (name, bytes), or of (ZipInfo, bytes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, (name, content) in enumerate(members):
            time = when[n] if isinstance(when, list) else when
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, time.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return out.getvalue()


def collect(tmp_path, source, *, write=True, roster=ROSTER, take_unknown=False, **wanted):
    """Collect a source (bytes: a zip) into tmp_path/course; return the plan."""
    if isinstance(source, bytes):
        path = tmp_path / "source.zip"
        path.write_bytes(source)
    else:
        path = source
    inner = tmp_path / "inner"
    inner.mkdir(exist_ok=True)
    root = tmp_path / "course"
    root.mkdir(exist_ok=True)
    submitted = Submitted(Place(root))
    matcher = Matcher(roster, has_roster=bool(roster), take_unknown=take_unknown)
    with open_source(path, inner, 10_000_000) as found:
        plan = decide(found, NAMES, matcher, Wanted(**wanted), submitted)
        if write:
            submitted.place(plan, path.name)
    return plan


def there(tmp_path):
    top = tmp_path / "course" / "submitted"
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }


def placed(tmp_path):
    return {path for path in there(tmp_path) if not path.endswith("timestamp.txt")}


CANVAS = [
    ("mulleranne_LATE_101_9001_ps1-1.ipynb", b"a"),
    ("oneilboblee_102_9002_ps1.ipynb", b"b"),
    ("oneilboblee_102_9003_data.csv", b"c"),
    ("leecy_103_9004_work.zip", zipped([("My Work/PS1.ipynb", b"d"), ("__MACOSX/._PS1.ipynb", b"x")])),
]


def test_canvas(tmp_path):
    plan = collect(tmp_path, zipped(CANVAS), dues={"ps1": DUE})
    assert plan.platform == "canvas" and plan.is_clean
    stamp = DUE + dt.timedelta(seconds=1)
    assert there(tmp_path) == {
        "aenne/ps1/ps1.ipynb": b"a",
        "aenne/ps1/timestamp.txt": f"{stamp} UTC\n".encode(),
        "bob/ps1/ps1.ipynb": b"b",
        "bob/ps1/data.csv": b"c",
        "cy/ps1/PS1.ipynb": b"d",
    }
    assert plan.clutter == ["leecy_103_9004_work.zip/__MACOSX/._PS1.ipynb"]


def test_what_a_platform_called_in_time_is_not_named_as_without_a_time(course, tmp_path, capsys):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.AssignLatePenalties.plugin_class = "a.B"\n')
    path = tmp_path / "download.zip"
    path.write_bytes(zipped([(f"s{n}_{n}_{90 + n}_ps1.ipynb", b"%d" % n) for n in range(10, 19)]))
    done = CliRunner().invoke(app, ["collect", str(path), "--take-unknown", "--course", str(course.root)])
    assert done.exit_code == 0, done.output
    marked = find_course(course.root)
    students = marked.students("ps1")
    assert len(students) == 9
    final = {("ps1", student): Standing(1, untimed=True) for student in students}
    say_what_has_no_time(marked, final, {})
    assert capsys.readouterr().err == ""
    for student in students[:5]:
        (marked.path("submitted", "ps1", student) / "ps1.ipynb").write_bytes(b"changed")
    say_what_has_no_time(marked, final, {})
    named = ", ".join(f"ps1 · {student}" for student in students[:3])
    said = "Lateness not looked at, as there is no time of hand-in"
    assert capsys.readouterr().err == f"{said}: 5 ({named}, …).\n"
    say_what_has_no_time(course, final, {})
    assert capsys.readouterr().err == ""


def test_canvas_without_names_and_with_text(tmp_path):
    plan = collect(
        tmp_path,
        zipped([("LATE_anon_aB3d_77_ps1.ipynb", b"a"), ("leecy_103_text.html", b"<p>")]),
        take_unknown=True,
    )
    assert [(one.student, one.late) for one in plan.decisions] == [("anon_aB3d", True), ("cy", False)]
    assert plan.decisions[1].why[-1] == "there is no notebook in it."


@pytest.mark.parametrize("flat", [False, True])
def test_moodle(tmp_path, flat):
    sep = "_" if flat else "_/"
    plan = collect(
        tmp_path,
        zipped(
            [
                (f"Änne Müller_501_assignsubmission_file{sep}ps1.ipynb", b"a"),
                (f"Bob Lee O'Neil_502_assignsubmission_file{sep}ps1 (1).ipynb", b"b"),
                (f"Bob Lee O'Neil_502_assignsubmission_file{sep}ps1.ipynb", b"c"),
                (f"Cy Lee_503_assignsubmission_onlinetext{sep}onlinetext.html", b"d"),
                (f"Nobody Known_504_assignsubmission_file{sep}ps1.ipynb", b"e"),
            ]
        ),
    )
    assert plan.platform == "moodle"
    assert placed(tmp_path) == {
        "aenne/ps1/ps1.ipynb",
        "bob/ps1/ps1.ipynb",
        "bob/ps1/ps1 (1).ipynb",
        "cy/ps1/onlinetext.html",
    }
    assert [one.label for one in plan.decisions if one.action is Action.NOBODY] == ["Nobody Known (504)"]
    assert not plan.is_clean


GRADESCOPE = """---
submission_1:
  :submitters:
  - :name: Änne Müller
    :sid: '90001'
    :email: aenne@x.edu
  - :name: Bob Lee O'Neil
    :sid:
    :email: BOB@x.edu
  :created_at: 2026-01-25 12:00:00.123456000 Z
  :score: 3.0
submission_2:
  :submitters:
  - :name: Cy Lee
    :email: cy@x.edu
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2026-01-10 12:00:00.000000000 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: America/Los_Angeles
"""


def test_gradescope(tmp_path):
    top = "assignment_7_export"
    plan = collect(
        tmp_path,
        zipped(
            [
                (f"{top}/submission_metadata.yml", GRADESCOPE.encode()),
                (f"{top}/submission_1/ps1.ipynb", b"a"),
                (f"{top}/submission_2/ps1.ipynb", b"b"),
                (f"{top}/submission_2/timestamp.txt", b"2020-01-01 00:00:00 UTC"),
                (f"{top}/submission_3/ps1.ipynb", b"c"),
            ]
        ),
    )
    found = there(tmp_path)
    assert found["aenne/ps1/timestamp.txt"] == found["bob/ps1/timestamp.txt"] == b"2026-01-25 12:00:00 UTC\n"
    assert found["cy/ps1/timestamp.txt"] == b"2026-01-10 12:00:00 UTC\n"
    assert [one.label for one in plan.decisions if one.action is Action.NOBODY] == ["submission_3"]
    again = collect(tmp_path, tmp_path / "source.zip")
    assert [one.action for one in again.decisions if one.student] == [Action.SAME] * 3
    assert plan.strangers == []


@pytest.mark.parametrize("yml", ["a: [", "- 1", "a: !!python/object:os.system {}\n"])
def test_a_damaged_metadata_file_is_named(tmp_path, yml):
    members = [("submission_metadata.yml", yml.encode()), ("submission_1/ps1.ipynb", b"a")]
    with pytest.raises(ExchangeError, match=r"submission_metadata\.yml.*download the export again"):
        collect(tmp_path, zipped(members), platform="gradescope")


def test_google_classroom(tmp_path):
    plan = collect(
        tmp_path,
        zipped(
            [
                ("Homework/Änne Müller - ps1.ipynb", b"a"),
                ("Homework/Bob Lee O'Neil - Copy of ps1.ipynb", b"b"),
                ("Homework/CY LEE - ps1 (1).ipynb", b"c"),
            ],
            [EARLY, LATE, DUE],
        ),
    )
    assert plan.platform == "classroom"
    found = there(tmp_path)
    assert set(found) >= {"aenne/ps1/ps1.ipynb", "bob/ps1/Copy of ps1.ipynb", "cy/ps1/ps1 (1).ipynb"}
    # The times lie days apart, so they are no download's; a zip has them by this machine's clock.
    expected = LATE.astimezone(dt.UTC).replace(tzinfo=None)
    assert found["bob/ps1/timestamp.txt"].decode() == f"{expected} UTC\n"


def test_github(tmp_path):
    folder = tmp_path / "ps1-submissions"
    for name in ("ps1-anne-gh", "ps1-bob", "ps1-some-one"):
        (folder / name / ".git").mkdir(parents=True)
        (folder / name / ".git" / "HEAD").write_text("ref")
        (folder / name / "ps1.ipynb").write_text(name)
        (folder / name / "README.md").write_text("read me")
    plan = collect(tmp_path, folder)
    assert plan.platform == "github"
    assert placed(tmp_path) == {
        f"{who}/ps1/{n}" for who in ("aenne", "bob") for n in ("ps1.ipynb", "README.md")
    }
    assert [one.label for one in plan.decisions if one.action is Action.NOBODY] == ["some-one"]
    assert len(plan.clutter) == 3


def test_nbgraders_exchange_takes_the_latest_attempt(tmp_path):
    folder = tmp_path / "inbound"
    for time, content in (("2026-01-10 12:00:00.000000", "old"), ("2026-01-25 12:00:00.5", "new")):
        own = folder / f"cy+ps1+{time} UTC+x{content}"
        own.mkdir(parents=True)
        (own / "ps1.ipynb").write_text(content)
        (own / "timestamp.txt").write_text(f"{time} UTC")
        (own / "submission_secret.txt").write_text("secret")
    plan = collect(tmp_path, folder)
    assert Counter(one.action for one in plan.decisions) == {Action.NEW: 1, Action.OLDER: 1}
    assert there(tmp_path) == {
        "cy/ps1/ps1.ipynb": b"new",
        "cy/ps1/timestamp.txt": b"2026-01-25 12:00:00 UTC\n",
        "cy/ps1/submission_secret.txt": b"secret",
    }


def test_plain(tmp_path):
    members = [
        ("aenne/ps1/ps1.ipynb", b"a"),
        ("bob.zip", zipped([("x/ps1.ipynb", b"b")])),
        ("ps1_cy.ipynb", b"c"),
    ]
    collect(tmp_path, zipped(members))
    assert placed(tmp_path) == {"aenne/ps1/ps1.ipynb", "bob/ps1/ps1.ipynb", "cy/ps1/ps1.ipynb"}


def test_a_second_run_takes_only_what_is_new_or_newer(tmp_path):
    first = zipped(CANVAS)
    collect(tmp_path, first)
    again = collect(tmp_path, first)
    assert {one.action for one in again.decisions} == {Action.SAME}
    before = there(tmp_path)
    second = zipped([("mulleranne_101_9009_ps1-2.ipynb", b"a2"), *CANVAS[1:]])
    plan = collect(tmp_path, second, write=False)
    assert Counter(one.action for one in plan.decisions) == {Action.NEWER: 1, Action.SAME: 2}
    assert there(tmp_path) == before
    collect(tmp_path, second)
    assert there(tmp_path)["aenne/ps1/ps1.ipynb"] == b"a2"
    kept = tmp_path / "course" / ".grader" / "replaced" / "ps1" / "aenne" / "1" / "ps1.ipynb"
    assert kept.read_bytes() == b"a"
    # The first download again brings nothing back.
    assert collect(tmp_path, first).decisions[0].action is Action.OLDER
    assert there(tmp_path)["aenne/ps1/ps1.ipynb"] == b"a2"


def test_what_a_person_changed_stays(tmp_path):
    collect(tmp_path, zipped(CANVAS))
    mine = tmp_path / "course" / "submitted" / "bob" / "ps1" / "ps1.ipynb"
    mine.write_bytes(b"mended by hand")
    newer = zipped([("oneilboblee_102_9010_ps1.ipynb", b"b2")])
    plan = collect(tmp_path, newer, assignment="ps1")
    assert plan.decisions[0].action is Action.BY_HAND and mine.read_bytes() == b"mended by hand"
    assert collect(tmp_path, newer, assignment="ps1", replace=True).decisions[0].action is Action.NEWER
    assert mine.read_bytes() == b"b2"


def member(name, mode=0, **attributes):
    info = zipfile.ZipInfo(name, EARLY.timetuple()[:6])
    info.create_system, info.external_attr = 3, mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    for key, value in attributes.items():
        setattr(info, key, value)
    return info


def test_what_could_do_harm_is_refused_by_name_and_stops_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "_MOST_PIECES_OF_ONE", 50)
    bomb = zipped([("zeros", b"\0" * 6_000_000)])
    many = zipped([(f"{n}.txt", b"") for n in range(60)])
    deep = zipped([("1.zip", zipped([("2.zip", zipped([("3.zip", zipped([("4", b"x")]))]))]))])
    inner = [
        ("../../evil.ipynb", b"x"),
        ("/etc/evil", b"x"),
        ("C:\\evil", b"x"),
        ("a\\..\\..\\evil", b"x"),
        (member("link", stat.S_IFLNK | 0o777), b"/etc/passwd"),
        (member("pipe", stat.S_IFIFO | 0o666), b""),
        ("name\x1b[2J", b"x"),
        ("n" * 300, b"x"),
        ("good/ps1.ipynb", b"good"),
    ]
    students = {"aenne": zipped(inner), "bob": bomb, "cy": many, "dan": b"PK\x03\x04 cut off", "eve": deep}
    members = [(f"{name}.zip", content) for name, content in students.items()]
    members.append(("fay/ps1.ipynb", b"fine"))
    plan = collect(tmp_path, zipped(members), roster=[])
    assert placed(tmp_path) == {"aenne/ps1/ps1.ipynb", "fay/ps1/ps1.ipynb"}
    refused = dict(plan.refused)
    assert len(refused) == 8 + 4
    assert "zip bomb" in refused["bob.zip/zeros"] and "60 files" in refused["cy.zip"]
    assert (
        "cannot be read" in refused["dan.zip"]
        and "leaves the folder" in refused["aenne.zip/../../evil.ipynb"]
    )
    assert "3 deep" in refused["eve.zip/1.zip/2.zip/3.zip"]
    assert not (tmp_path / "evil.ipynb").exists()


def test_a_zip_that_lies_about_a_size(tmp_path):
    raw = bytearray(zipped([("ann/ps1.ipynb", b"x" * 1000), ("bob/ps1.ipynb", b"y")]))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = raw.find(mark)
        raw[start + at : start + at + 4] = (10).to_bytes(4, "little")
    plan = collect(tmp_path, bytes(raw), roster=[])
    assert placed(tmp_path) == {"bob/ps1/ps1.ipynb"}
    assert plan.decisions[0].action is Action.NOTHING and "cannot be read" in plan.decisions[0].left_out[0][1]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
def test_links_and_pipes_in_a_folder_are_refused(tmp_path):
    folder = tmp_path / "given"
    (folder / "ann").mkdir(parents=True)
    (folder / "ann" / "ps1.ipynb").write_text("x")
    (folder / "ann" / "passwd").symlink_to("/etc/passwd")
    (folder / "bob").symlink_to("/etc")
    os.mkfifo(folder / "ann" / "pipe")
    plan = collect(tmp_path, folder, roster=[])
    assert placed(tmp_path) == {"ann/ps1/ps1.ipynb"}
    assert {path for path, _ in plan.refused} == {"ann/passwd", "ann/pipe", "bob"}


@pytest.mark.parametrize(
    ("raw", "why"), [(b"", "no zip that can be read"), (b"PK\x03\x04", "no zip"), (zipped([]), "No file")]
)
def test_a_source_that_is_none_is_one_sentence(tmp_path, raw, why):
    with pytest.raises(ExchangeError, match=why):
        collect(tmp_path, raw)


def test_an_assignment_that_nothing_tells_is_asked_for(tmp_path):
    source = zipped([("leecy_103_1_notebook.ipynb", b"x")])
    with pytest.raises(ExchangeError, match="name it with --assignment, which is one of ps1, 02_next"):
        collect(tmp_path, source)
    assert collect(tmp_path, source, assignment="02_next").decisions[0].assignment == "02_next"


def test_who_is_meant():
    matcher = Matcher([*ROSTER, Enrolled(id="cy2", first="Cy", last="Lee")], has_roster=True)
    assert matcher.match(Who(number="102", name="oneilboblee")).id == "bob"
    assert matcher.match(Who(login="AENNE")).id == matcher.match(Who(email="aenne@other")).id == "aenne"
    assert matcher.match(Who(login="anne-gh")).id == "aenne"
    assert matcher.match(Who(name="mulleranne")).by_name
    assert "cy or cy2" in matcher.match(Who(name="Cy Lee")).why
    assert "O'Neil, Bob Lee (bob) may be meant" in matcher.match(Who(name="Bob Le O'Neil")).why
    assert fold("Ǻnne-Maß") == fold("anne mass")
    free = Matcher([], has_roster=False)
    assert free.match(Who(name="Ann Lee", number="7")).id == "Ann_Lee"
    assert free.match(Who(login="../x")).id == ""


def test_a_name_that_ends_like_a_number_is_not_taken_for_another_student(tmp_path):
    plan = collect(tmp_path, zipped([("mallory_102_777_9001_ps1.ipynb", b"x")]), assignment="ps1")
    assert plan.decisions[0].action is Action.NOBODY and "another name" in plan.decisions[0].why[0]


def test_two_people_of_one_name_are_nobody_rather_than_each_other(tmp_path):
    plan = collect(
        tmp_path,
        zipped([(f"Cy Lee_{n}_assignsubmission_file_/ps1.ipynb", bytes([n])) for n in (1, 2)]),
    )
    assert {one.action for one in plan.decisions} == {Action.NOBODY} and placed(tmp_path) == set()


def test_the_command_says_what_became_of_everything(course, tmp_path):
    path = tmp_path / "subs.zip"
    path.write_bytes(zipped([("leecy_LATE_103_1_ps1.ipynb", b"x"), ("../up", b"y"), ("notes.txt", b"z")]))
    words = ["collect", str(path), "--course", str(course.root)]
    dry = CliRunner().invoke(app, [*words, "--dry-run"], env={"COLUMNS": "200"})
    assert dry.exit_code == 1 and "1 new. Nothing was written (--dry-run)." in dry.output, dry.output
    assert course.students("ps1") == []
    done = CliRunner().invoke(app, words, env={"COLUMNS": "200"})
    for part in (
        "set one, and collect again",
        "../up has a path that leaves the folder",
        "Nobody's: notes.txt",
        "1 new.",
    ):
        assert part in done.output
    assert course.students("ps1") == ["leecy"]
    again = CliRunner().invoke(app, words)
    assert "1 unchanged." in again.output and "leecy" not in again.output
    refused = CliRunner().invoke(app, [*words, "--platform", "blackboard"])
    assert refused.exit_code == 2 and "no platform" in refused.output


def test_the_command_gives_feedback_back(course, submit, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "subs.zip"
    path.write_bytes(zipped([("leecy_LATE_103_1_ps1.ipynb", b"x"), ("oneilbob_102_2_ps1.ipynb", b"y")]))
    page = course.path("feedback", "ps1", "leecy") / "ps1.html"
    page.parent.mkdir(parents=True)
    page.write_text("well done")
    (page.parent / "notes.ipynb.html").write_text("the same, by the name that was handed in")
    done = CliRunner().invoke(
        app, ["return", str(path), "--course", str(course.root)], env={"COLUMNS": "200"}
    )
    assert done.exit_code == 1, done.output
    assert "The page of 1 hand-in is in feedback.zip" in done.output
    assert "Upload submissions" in done.output and "anew" not in done.output
    why = "oneilbob (102) has no feedback page for ps1: "
    assert f"{why}nothing of theirs was collected." in done.output
    with zipfile.ZipFile(tmp_path / "feedback.zip") as archive:
        assert archive.namelist() == ["leecy_LATE_103_1_ps1.html"]
    submit("oneilbob")
    words = ["return", str(path), "--course", str(course.root)]
    wide = {"COLUMNS": "200"}
    assert f"{why}it is not graded yet." in CliRunner().invoke(app, words, env=wide).output
    write_result(course, Result(assignment="ps1", student="oneilbob", status=GradeStatus.GRADED))
    assert f"{why}grader feedback ps1 writes it." in CliRunner().invoke(app, words, env=wide).output


def test_the_table_fits_and_what_waits_for_a_person_comes_last(course, tmp_path):
    (course.path("source", "ps1").parent / "02_next").mkdir()
    (course.path("source", "02_next") / "02_next.ipynb").write_text("{}")
    people = [f"student{n}" for n in range(30)]
    members = [
        (f"{who}_{n}_{n}_{'02_next' if n == 3 else 'ps1'}.ipynb", b"x") for n, who in enumerate(people)
    ]
    path = tmp_path / "subs.zip"
    path.write_bytes(zipped(members))
    words = ["collect", str(path), "--course", str(course.root)]
    done = CliRunner().invoke(app, words, env={"COLUMNS": "80"})
    assert done.exit_code == 1, done.output
    rows = [line for line in done.output.splitlines() if "new" in line and "student" in line]
    assert len(rows) == 30 and "student3" in rows[29] and "new, waits" in rows[29], done.output
    assert "Waiting for you (1):\nstudent3 (3): 02_next.ipynb is by its name the notebook" in done.output
    again = CliRunner().invoke(app, words, env={"COLUMNS": "80"})
    assert again.exit_code == 1 and "30 unchanged." in again.output
    assert "student3" in again.output and "student4" not in again.output


def test_moodles_worksheet_has_the_times(course, tmp_path):
    path, sheet = tmp_path / "subs.zip", tmp_path / "Grades.csv"
    path.write_bytes(zipped([("Cy Lee_503_assignsubmission_file_/ps1.ipynb", b"x")]))
    sheet.write_text(
        "Identifier,Full name,Email address,Status,Grade,Last modified (submission)\n"
        'Participant 503,Cy Lee,,Submitted for grading,,"Saturday, 31 January 2026, 2:14 PM"\n'
    )
    words = ["collect", str(path), "--times", str(sheet), "--course", str(course.root)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    stamp = (course.path("submitted", "ps1", "Cy_Lee") / "timestamp.txt").read_text()
    expected = dt.datetime(2026, 1, 31, 14, 14).astimezone(dt.UTC).replace(tzinfo=None)
    assert stamp == f"{expected} UTC\n"


def test_times_as_platforms_write_them():
    expected = dt.datetime(2026, 6, 10, 14, 14).astimezone(dt.UTC).replace(tzinfo=None)
    for text in ("Wednesday, 10 June 2026, 2:14 PM", "Wednesday, June 10, 2026, 2:14 PM", "2026-06-10 14:14"):
        assert read_time(text) == expected
    assert read_time("2026-06-10 14:14:00 -0700") == dt.datetime(2026, 6, 10, 21, 14)
    assert read_time("2026-06-10 14:14:00 UTC") == dt.datetime(2026, 6, 10, 14, 14)
    assert read_time("soon") is None


STRANGE = [
    "notes.txt",
    "LATE_1_2",
    "a - ",
    "x_1_assignsubmission_file_",
    "submission_9/x.py",
    ".hidden",
    "Ünï/ps1.ipynb",
]
CLUTTER = ["__MACOSX/._x", ".DS_Store", "x/.ipynb_checkpoints/ps1-checkpoint.ipynb", "Thumbs.db"]
BAD = ["../up.ipynb", "/root.ipynb", "C:/drive.ipynb", "a/../../b", "bell\x07.ipynb"]
FILES = [
    "ps1.ipynb",
    "PS1.IPYNB",
    "ps1-1.ipynb",
    "ps1 (1).ipynb",
    "data.csv",
    "timestamp.txt",
    "pic/a.png",
    "ps1",
    "pic",
]
PEOPLE = ["Änne Müller", "Bob Lee O'Neil", "Cy Lee", "Dan Unknown", "Eve  X", "aenne", "bob"]


def generated(rng):
    """Members (name, content) of a made-up download; each content is there once, but for true copies."""
    form, number, members = (
        rng.choice(["canvas", "moodle", "flat", "scope", "google", "github", "plain"]),
        0,
        [],
    )
    for user, who in enumerate(rng.sample(PEOPLE, rng.randint(1, len(PEOPLE)))):
        word = fold(who)
        for file in rng.choices(FILES, k=rng.randint(1, 5)):
            number += 1
            content = f"{number if rng.random() < 0.9 else 1}".encode()
            if rng.random() < 0.15:
                inner = [
                    (name, content + b"z%d" % n)
                    for n, name in enumerate(rng.choices(FILES + CLUTTER + BAD, k=3))
                ]
                inner = list(dict(inner).items())
                file, content = f"work{number}.zip", zipped(inner)[: rng.choice([None, None, 40])]
            leaf = file.rpartition("/")[2]
            late = rng.choice(["", "_LATE"])
            name = {
                "canvas": f"{word}{late}_{user + 101}_{number}_{leaf}",
                "moodle": f"{who}_{user}_assignsubmission_file_/{file}",
                "flat": f"{who}_{user}_assignsubmission_file_{leaf}",
                "scope": f"top/submission_{user}/{file}",
                "google": f"{who} - {leaf}",
                "github": f"ps1-{word}/{file}",
                "plain": f"{who}/{rng.choice(['', 'ps1/'])}{file}",
            }[form]
            members.append((name, content))
    members += [(name, name.encode()) for name in rng.sample(STRANGE + CLUTTER + BAD, rng.randint(0, 4))]
    if form == "scope" and rng.random() < 0.8:
        lines = [f"submission_{n}:\n  :submitters:\n  - :name: {who}\n" for n, who in enumerate(PEOPLE[:4])]
        members.append(("top/submission_metadata.yml", "".join(lines).encode()))
    rng.shuffle(members)
    return list(dict(members).items())


def leaves(members, above=""):
    """Yield (path, content) of every file, also in zips that can be opened."""
    for name, content in members:
        parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
        path = above + "/".join(parts)
        if name.endswith(".zip"):
            try:
                with zipfile.ZipFile(io.BytesIO(content)) as archive:
                    inner = [(info.orig_filename, archive.read(info)) for info in archive.infolist()]
            except zipfile.BadZipFile:
                yield path, content
            else:
                yield from leaves(inner, f"{path}/")
        else:
            yield path, content


def as_folder(members, top):
    for name, content in members:
        path = top / name
        if ".." in name or name.startswith("/") or "\x07" in name or path.exists():
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError:  # a file has the name of a folder
            continue
        yield name, content


@pytest.mark.parametrize("block", range(8))
def test_of_generated_downloads_nothing_is_lost(tmp_path, block):
    for seed in range(block * 25, block * 25 + 25):
        rng, own = random.Random(seed), tmp_path / str(seed)
        own.mkdir()
        members = generated(rng)
        source = zipped(members)
        if rng.random() < 0.4:
            source = own / "given"
            source.mkdir()
            members = list(as_folder(members, source))
        roster = rng.choice([ROSTER, []])
        try:
            plan = collect(own, source, assignment="ps1", roster=roster, take_unknown=rng.random() < 0.3)
        except ExchangeError as error:
            assert "platform" in str(error), seed
            continue
        account(own, plan, dict(leaves(members)), seed)
        again = collect(own, source, assignment="ps1", roster=roster, take_unknown=True)
        assert Action.NEWER not in {one.action for one in again.decisions}, seed


def account(own, plan, everything, seed):
    """Check that every file is in the plan, and that what it says was placed is placed, byte for byte."""
    known = {path for one in plan.decisions for path in one.paths} | set(plan.strangers) | set(plan.clutter)
    known |= {path for path, _ in plan.refused}
    for path in everything:
        assert any(
            path == one
            or path.endswith((f"/{one}", "submission_metadata.yml"))
            or path.startswith(f"{one}/")
            or "/".join(part for part in one.replace("\\x07", "\x07").split("/") if part) == path
            for one in known
        ), (seed, path)
    for one in plan.decisions:
        if not one.action.writes:
            continue
        left_out = {path for path, _ in one.left_out}
        expected = {
            content
            for path, content in everything.items()
            if any((path == p or path.endswith(f"/{p}")) and p not in left_out for p in one.paths)
        }
        folder = own / "course" / "submitted" / one.student / "ps1"
        found = {file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        assert (
            found - expected <= {(folder / "timestamp.txt").read_bytes()} if one.when else found == expected
        ), seed
        assert expected <= found, seed


MOODLE_FOLDERS = [
    ("Änne Müller_501_assignsubmission_file_/ps1.ipynb", b"a"),
    ("Bob Lee O'Neil_502_assignsubmission_file/ps1.ipynb", b"b"),  # as Moodle 4.1 and later have it
    ("Cy Lee_503_assignsubmission_file_ps1.ipynb", b"c"),
]


@pytest.mark.parametrize(
    ("members", "names"),
    [
        (
            CANVAS,
            {
                "mulleranne_LATE_101_9001_ps1.html": b"aenne",
                "oneilboblee_102_9002_ps1.html": b"bob",
                "leecy_103_9004_ps1.html": b"cy",
            },
        ),
        (
            MOODLE_FOLDERS,
            {
                "Änne Müller_501_assignsubmission_file_/ps1.html": b"aenne",
                "Bob Lee O'Neil_502_assignsubmission_file/ps1.html": b"bob",
                "Cy Lee_503_assignsubmission_file_ps1.html": b"cy",
            },
        ),
    ],
)
def test_feedback_goes_back_under_the_names_that_the_platform_gave(tmp_path, members, names):
    plan = collect(tmp_path, zipped(members), write=False)

    def pages(assignment, student):
        page = tmp_path / student / f"{assignment}.html"
        page.parent.mkdir()
        page.write_text(student)
        return [page]

    given, missing = give_back(plan, pages, tmp_path / "back.zip")
    with zipfile.ZipFile(tmp_path / "back.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == names
    assert given == [("ps1", "aenne"), ("ps1", "bob"), ("ps1", "cy")] and not missing


def test_who_gets_no_page_back_is_said(tmp_path):
    members = [("leecy_103_9004_ps1.ipynb", b"c"), ("nobody_999_9005_ps1.ipynb", b"n")]
    members.append(("oneilboblee_102_text.html", b"typed in"))
    plan = collect(tmp_path, zipped(members), write=False)
    given, missing = give_back(plan, lambda assignment, student: [], tmp_path / "back.zip")
    assert given == []
    for part in ("has no feedback page for ps1", "handed in no file", "nobody here"):
        assert any(part in line for line in missing)


def test_a_platform_that_takes_no_pages_says_where_they_are(tmp_path):
    plan = collect(tmp_path, zipped([("cy/ps1/ps1.ipynb", b"c")]), write=False)
    with pytest.raises(ExchangeError, match="takes no feedback pages"):
        give_back(plan, lambda assignment, student: [], tmp_path / "back.zip")


def test_a_notebook_of_another_assignment_is_taken_and_waits_for_a_person(tmp_path):
    members = [
        ("mulleranne_101_1_02_next-1.ipynb", b"a"),
        ("oneilboblee_102_2_ps1.ipynb", b"b"),
        ("oneilboblee_102_3_extra.ipynb", b"c"),
        ("leecy_103_4_Untitled.ipynb", b"d"),
    ]
    for _ in range(2):  # it is so still when the same is collected again
        plan = collect(tmp_path, zipped(members), assignment="ps1")
        anne, bob, cy = plan.decisions
        assert not plan.is_clean and [one.waits for one in plan.decisions] == [True, False, False]
        assert anne.doubts == [
            "02_next-1.ipynb is by its name the notebook of the assignment 02_next: it is taken for ps1 "
            "here, as it was handed in."
        ]
        assert "comes along beside the one of ps1" in bob.why[0] and "02_next" in bob.why[0]
        assert cy.why == [
            "there is no ps1.ipynb in it: grading takes Untitled.ipynb for it, by what it holds."
        ]
    assert "aenne/ps1/02_next-1.ipynb" in placed(tmp_path)


def test_a_name_with_that_of_another_assignment_in_it_is_not_the_others(tmp_path):
    names = Names({"lab": ["lab"], "lab-extra": ["lab-extra"], "hw": ["main"]})
    assert look_at_names(["lab_extra.ipynb", "main.csv"], "lab", names) == ([], [])
    assert look_at_names(["ann_lab_main.ipynb"], "lab", names) == ([], [])
    assert "the assignment lab-extra:" in look_at_names(["lab-extra (1).ipynb"], "lab", names)[1][0]


@pytest.mark.parametrize(
    "table",
    [
        "student,time\nLEE,{0}\ncy,{0}Z\naenne,{1}Z\n",
        "user_id,submitted_at\n103,{0}Z\n101,{1}Z\n102,null\n",
        'Student;Submitted\n"Lee, Cy";{0}+00:00\nÄnne Müller;{1}+00:00\n',
        "id,date,time\ncy,{2},{3}Z\naenne,{4},{5}Z\n",
        "id,timestamp\n103,{0} UTC\n101,{1} UTC\n",
        "Login\tDate\nCY\t{0}Z\nanne-gh\t{1}Z\n",
        "email,assignment_id,submission_time\ncy@x.edu,7,{0}Z\naenne@x.edu,7,{1}Z\n",
        "name|user name|time submitted\nCy Lee|cy|{0}Z\nÄnne Müller|aenne|{1}Z\n",
    ],
)
def test_tables_of_times_under_the_names_that_people_give(tmp_path, table):
    path = tmp_path / "times.csv"
    both = [EARLY.isoformat(), LATE.isoformat()]
    path.write_text(table.format(*both, *(part for time in both for part in time.split("T"))))
    told = read_times(path, Matcher(ROSTER, has_roster=True).match)
    assert told.by_student == {"cy": EARLY, "aenne": LATE}
    assert all("LEE" in line for line in told.unread)


@pytest.mark.parametrize(
    "head", ["who,when", "id,grade", "Student,ID,SIS Login ID,Section,ps1 (1)", "time,x"]
)
def test_a_table_without_times_says_what_it_needs(tmp_path, head):
    path = tmp_path / "times.csv"
    path.write_text(f"{head}\na,b,c,d,e\n")
    needs = r"no times of hand-in.*first line is: .*student, user_id, id.*submitted_at"
    with pytest.raises(ExchangeError, match=needs):
        read_times(path, Matcher(ROSTER, has_roster=True).match)


def test_times_of_nobody_here_are_said(course, tmp_path):
    path, table = tmp_path / "subs.zip", tmp_path / "times.csv"
    path.write_bytes(zipped([("leecy_103_1_ps1.ipynb", b"x")]))
    table.write_text("user_id,submitted_at\n103,2026-01-31T12:00:00Z\n")
    words = ["collect", str(path), "--times", str(table), "--course", str(course.root)]
    done = CliRunner().invoke(app, words, env={"COLUMNS": "200"})
    assert done.exit_code == 1 and "of nobody who handed in here: import a roster" in done.output


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the machine's zone is not ours to set")
def test_a_time_without_a_zone_is_this_machines(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    try:
        for text in ("Wednesday, 10 June 2026, 14:14", "10 June 2026 14:14", "2026-06-10 14:14"):
            assert read_time(text) == dt.datetime(2026, 6, 10, 12, 14), text
        assert read_time("Wed, 10 Jun 2026 14:14:00 GMT") == dt.datetime(2026, 6, 10, 14, 14)
        assert read_time("Wed, 10 Jun 2026 14:14:00 +0100") == dt.datetime(2026, 6, 10, 13, 14)
        assert read_time("2026-06-10 14:14 Europe/Berlin") == dt.datetime(2026, 6, 10, 12, 14)
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize("text", ["14:14", "June 2026", "Wednesday 14:14", "yes", "7"])
def test_half_a_time_is_none(text):
    assert read_time(text) is None

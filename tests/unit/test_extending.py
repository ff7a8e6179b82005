"""Extensions: what is written, kept, and set with a submission."""

import datetime as dt
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.errors import ExchangeError, GradebookError
from grader.exchange.extending import for_each, given, read_given, without_effect
from grader.exchange.students import Matcher
from grader.store.extensions import Extension, Extensions, read_extensions, write_extensions
from grader.store.roster import Enrolled

DUE = dt.datetime(2026, 11, 2, 9)
ANN, BOB = (
    Enrolled(id="ann", first="Ann", last="Lee", email="ann@x.org"),
    Enrolled(id="bob", first="Bob", last="Ray"),
)
MATCH = Matcher([ANN, BOB], has_roster=True).match


def submission(student="ann", assignment="ps1", due=DUE, extension=None):
    return SimpleNamespace(
        student_id=student, assignment=SimpleNamespace(name=assignment, duedate=due), extension=extension
    )


def applied(said, *args, **options):
    found = submission(*args, **options)
    Extensions(given=said).apply(found)
    return found.extension


def test_days_count_from_the_due_date_and_a_time_is_the_due_date():
    assert applied([Extension(student="ann", days=1.5)]) == dt.timedelta(hours=36)
    until = [Extension(student="ann", until=DUE + dt.timedelta(hours=3))]
    assert applied(until) == dt.timedelta(hours=3)
    assert applied(until, due=DUE + dt.timedelta(hours=5)) is None


def test_one_for_an_assignment_goes_before_one_for_all_and_nobody_elses_counts():
    said = [Extension(student="ann", days=1), Extension(student="ann", assignment="ps1", days=3)]
    assert applied(said).days == 3
    assert applied(said, assignment="ps2").days == 1
    assert applied(said, student="bob") is None


def test_taken_away_it_is_gone_and_where_nothing_was_said_what_formgrader_has_stays():
    old = dt.timedelta(days=2)
    assert applied([Extension(student="ann")], extension=old) is None
    assert applied([], extension=old) == old
    assert applied([Extension(student="ann", days=1)], due=None, extension=old) == old


@pytest.mark.parametrize(
    ("days", "until"), [("", ""), ("1", "2026-12-01"), ("nan", ""), ("-1", ""), ("x", "")]
)
def test_how_long_is_one_of_two(days, until):
    with pytest.raises(ExchangeError):
        given(days, until)


def test_a_date_alone_ends_with_that_day():
    day, hour = given("", "2026-12-01").until, given("", "2026-12-01 00:00").until
    assert day - hour == dt.timedelta(days=1, seconds=-1)
    assert given("0,5", "").days == 0.5
    assert given("", "2026-12-01T18:00+02:00").until == dt.datetime(2026, 12, 1, 16)


def test_a_table_gives_many_and_names_the_lines_that_it_cannot(tmp_path):
    table = tmp_path / "extensions.csv"
    table.write_text(
        "id;assignment;days;until;why\nann;ps1;2;;ill\nBob Ray;;;2026-12-01 10:00+00:00;\n"
        "cy;ps1;1;;\nann;ps9;1;;\nbob;ps1;soon;;\nann;ps2;none;;\nbob;ps2;;;\n",
        encoding="cp1252",
    )
    found, said = read_given(table, MATCH, ["ps1", "ps2"])
    assert [(one.student, one.assignment, one.days, one.why) for one in found] == [
        ("ann", "ps1", 2, "ill"),
        ("bob", "*", None, ""),
        ("ann", "ps2", None, ""),
    ]
    assert found[1].until == dt.datetime(2026, 12, 1, 10)
    assert [line.split(":")[0] for line in said] == [f"extensions.csv, line {n}" for n in (4, 5, 6)]
    table.write_text("id,name\nann,Ann\n")
    with pytest.raises(ExchangeError, match="neither"):
        read_given(table, MATCH, ["ps1"])


def test_students_are_named_as_one_likes_and_a_stranger_is_refused():
    found = for_each(["ANN", "ray bob", "ann@x.org"], ["ps1"], given("1", ""), "ill", MATCH)
    assert [one.student for one in found] == ["ann", "bob", "ann"]
    with pytest.raises(ExchangeError, match="Amm is not on the roster"):
        for_each(["Amm"], [], given("1", ""), "", MATCH)


def test_what_moves_nothing_is_said():
    said = without_effect(
        [
            Extension(student="ann", assignment="ps1", until=DUE),
            Extension(student="ann", assignment="ps2", days=1),
            Extension(student="bob", assignment="ps1", days=1),
        ],
        {"ps1": DUE},
    )
    assert len(said) == 2
    assert "not after the due date of ps1" in said[0]
    assert "ps2 has no due date" in said[1]


def test_they_are_kept_and_a_damaged_file_is_said(course):
    assert not read_extensions(course).given
    first = Extensions().with_more([Extension(student="ann", days=1), Extension(student="bob", days=2)])
    write_extensions(course, first)
    write_extensions(course, read_extensions(course).with_more([Extension(student="ann", days=3, why="ill")]))
    assert [(one.student, one.days) for one in read_extensions(course).given] == [("ann", 3), ("bob", 2)]
    (course.root / ".grader" / "extensions.json").write_text('{"given": [{"student"')
    with pytest.raises(GradebookError, match="damaged"):
        read_extensions(course)


def test_the_command_gives_lists_and_refuses(course, submit):
    submit("ann")

    def call(*words):
        return CliRunner().invoke(app, ["extend", *words, "--course", str(course.root)])

    assert "Nobody has" in call().output
    assert call("ann", "--days", "2", "--why", "ill", "--dry-run").exit_code == 0
    assert "Nobody has" in call().output
    assert call("ann", "-a", "ps1", "--days", "2", "--why", "ill").exit_code == 0
    assert "2 days" in call().output
    assert "none any more" in call("ann", "-a", "ps1", "--remove").output
    for wrong in (
        ["ann"],
        ["--days", "1"],
        ["zoe", "--days", "1"],
        ["ann", "--days", "1", "--until", "2026-12-01"],
    ):
        failed = call(*wrong)
        assert failed.exit_code
        assert failed.exception
    assert "--assignment" in str(call("ann", "ps1", "--days", "1").exception)

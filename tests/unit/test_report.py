import datetime as dt
import re
import shutil
from collections import Counter

import pytest

from grader.cells import Kind
from grader.cli import app
from grader.errors import CourseError
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.reporting.attention import at_risk, limits_met
from grader.reporting.figures import Entry, Rate, entries_of, hardest, median, rates_of
from grader.reporting.marks import Book, Mark, Marks, alphabetical, read_book
from grader.reporting.outline import Outline, Planned
from grader.reporting.plots import histogram
from grader.reporting.report import report_html, write_report
from grader.reporting.writer import write_feedback
from grader.store.gradebook import GradebookWriter
from tests.unit.test_feedback import EVIL, Elements, harmless, made

NOW = dt.datetime(2026, 3, 4, 5, 6)
OUTLINE = Outline(
    [
        Planned("f_answer", "ps1", Kind.ANSWER, "f"),
        Planned("f_visible", "ps1", Kind.TEST, "f"),
        Planned("f_hidden", "ps1", Kind.TEST, "f", hidden=True),
        Planned("reflection", "ps1", Kind.TASK, "reflection"),
    ]
)


def result(student="ann", visible=True, hidden=True, hint="f(40) is off", manual=CellStatus.MANUAL, **given):
    def cell(name, most, passed):
        status = CellStatus.PASSED if passed else CellStatus.FAILED
        message = "" if passed else hint
        return CellResult(
            id=name, notebook="ps1", points=most * passed, max_points=most, status=status, message=message
        )

    cells = [cell("f_visible", 2, visible), cell("f_hidden", 3, hidden)]
    cells.append(CellResult(id="reflection", notebook="ps1", points=0, max_points=4, status=manual))
    score = sum(found.points for found in cells)
    plain = {
        "assignment": "ps1",
        "status": GradeStatus.GRADED,
        "score": score,
        "max_score": 9,
        "cells": cells,
    }
    return Result(**{**plain, "student": student, **given})


def refused(student="dan", reason="ps1.ipynb is empty."):
    return Result(assignment="ps1", student=student, status=GradeStatus.REFUSED, reason=reason, max_score=9)


def marks(visible=2.0, hidden=3.0, reflection=0.0, waiting=True, **given):
    cells = {
        ("ps1", "f_visible"): Mark(visible, 2),
        ("ps1", "f_hidden"): Mark(hidden, 3),
        ("ps1", "reflection"): Mark(reflection, 4, waiting, by_hand=not waiting),
    }
    return Marks(cells=cells, **given)


def page(entries, names=None, outlines=None):
    return report_html("a course", names or {}, entries, outlines or {"ps1": OUTLINE}, NOW)


def words(html):
    return Elements(html).words


def test_scores_are_the_gradebook_s():
    (entry,) = entries_of(Book(marks={("ps1", "ann"): marks(reflection=4, waiting=False)}), [result()], {})
    assert (entry.score, entry.max_score, entry.share, entry.waiting) == (9, 9, 1, False)
    (entry,) = entries_of(Book(), [result()], {})
    assert (entry.score, entry.max_score) == (5, 9)


def test_an_earlier_score_of_a_refused_submission_still_counts():
    book = Book(marks={("ps1", "dan"): marks()})
    (entry,) = entries_of(book, [refused()], {})
    assert entry.refused
    assert entry.score == 5
    (entry,) = entries_of(Book(), [refused()], {})
    assert entry.score is None


def test_rates_count_who_passed_and_what_the_others_were_told():
    unwritten = "The function is not written yet (NotImplementedError)."
    results = [
        result("a"),
        result("b", hidden=False),
        result("c", hidden=False, hint="f(41) is off"),
        result("d", hidden=False, hint="another"),
        result("e", visible=False, hidden=False, hint=unwritten),
    ]
    visible, hidden, person = rates_of("ps1", [Entry("ps1", r.student, None, r) for r in results], OUTLINE)
    assert (visible.sort, hidden.sort, person.sort) == ("visible", "hidden", "person")
    assert (visible.share, hidden.share, person.share) == (0.8, 0.2, None)
    assert (hidden.failed, hidden.tried, hidden.unwritten) == (4, 5, 1)
    assert hidden.hint == ("f(40) is off", 2)
    assert (person.waiting, person.tried) == (5, 0)
    assert [rate.label for rate in (visible, hidden, person)] == ["visible", "hidden", "reflection"]


def test_a_person_s_grades_give_a_mean_share():
    entries = [
        Entry("ps1", "a", marks(reflection=4, waiting=False), result("a")),
        Entry("ps1", "b", marks(reflection=1, waiting=False), result("b")),
        Entry("ps1", "c", marks(waiting=False), result("c", manual=CellStatus.BLANK)),
        Entry("ps1", "d", marks(), result("d")),
    ]
    entries[2].marks.cells["ps1", "reflection"] = Mark(0, 4)
    person = rates_of("ps1", entries, OUTLINE)[-1]
    assert (person.share, person.tried, person.waiting, person.unwritten) == (0.625, 2, 1, 1)


def test_plain_nbgrader_s_scores_give_rates_too():
    entries = [Entry("ps1", "a", marks()), Entry("ps1", "b", marks(hidden=1))]
    visible, hidden, person = rates_of("ps1", entries, OUTLINE)
    assert (visible.share, hidden.share, person.waiting) == (1, 0.5, 2)
    assert {rate.id: rate.sort for rate in rates_of("ps1", entries, Outline())} == {
        "f_visible": "hidden",
        "f_hidden": "hidden",
        "reflection": "person",
    }


def test_hardest_first_and_none_that_all_passed():
    rates = [
        Rate("ps1", "ps1", name, name, sort, tried=4, earned=earned)
        for name, sort, earned in [
            ("a", "hidden", 4),
            ("b", "hidden", 3),
            ("c", "visible", 1),
            ("d", "person", 0),
        ]
    ]
    assert [rate.id for rate in hardest(rates)] == ["c", "b"]
    assert [rate.id for rate in hardest(rates, most=1)] == ["c"]


def test_a_rate_without_hints_or_tries():
    rate = Rate("ps1", "ps1", "a", "a", "hidden", hints=Counter())
    assert (rate.hint, rate.share) == (("", 0), None)


def test_median():
    assert median([]) is None
    assert median([Entry("ps1", "a", None, refused())]) is None
    assert median([Entry("ps1", "a", marks()), Entry("ps1", "b", marks(hidden=0))]) == pytest.approx(3.5 / 5)


def test_what_waits_is_open_and_extra_credit_is_named():
    waiting = Entry("ps1", "a", marks(visible=1))
    done = Entry("ps1", "b", marks(visible=1, reflection=4, waiting=False, penalty=1))
    done.marks.cells["ps1", "f_hidden"] = Mark(3, 3, extra=2.5)
    assert (waiting.score, waiting.open, waiting.share) == (4, 4, 4 / 5)
    assert (done.score, done.open, done.extra, done.share) == (9.5, 0, 2.5, 7 / 9)
    full = Entry("ps1", "c", marks(reflection=4.5, waiting=False))
    assert full.share == 1
    nothing = Entry("ps1", "d", Marks(cells={("ps1", "reflection"): Mark(0, 4, waiting=True)}))
    assert (nothing.share, nothing.open) == (None, 4)
    # A person's earlier points count while somebody looks once more.
    again = Entry("ps1", "e", Marks(cells={("ps1", "reflection"): Mark(3, 4, waiting=True, by_hand=True)}))
    assert (again.share, again.open, again.waiting) == (0.75, 0, True)
    text = words(page([waiting, done, nothing, again]))
    for wanted in ("4 + 4 open", "9.5 2.5 extra − 1 late", "0 + 4 open", "3 look again"):
        assert wanted in text, wanted
    ungraded = Entry("ps1", "f", None, result("f"))
    assert (ungraded.score, ungraded.open, ungraded.share) == (5, 4, 1)


def test_the_page_has_headline_hints_and_everybody():
    entries = [
        Entry("ps1", "ann", marks(seconds_late=7200), result(hidden=False, repairs=["put back"])),
        Entry("ps1", "bob", marks(), result("bob", flags=["compile() was replaced"]), "feedback/bob.html"),
        Entry("ps1", "dan", None, refused()),
    ]
    html = page(entries, {"bob": "Berg, Bob (bob)", "eve": "Eve, E (eve)"})
    text = words(html)
    harmless(html)
    for wanted in (
        "2 submissions graded",
        "1 refused",
        "2 waiting for a person",
        "1 late",
        "1 flagged",
        "f(40) is off (1×: ann )",
        "Berg, Bob (bob)",
        "Eve, E (eve)",
        "late 2 hours",
        "ps1.ipynb is empty.",
        "compile() was replaced",
        "put back",
        "4 March 2026 at 05:06",
    ):
        assert wanted in text, wanted
    assert 'href="feedback/bob.html"' in html


@pytest.mark.parametrize("size", [0, 1, 3, 300])
def test_classes_of_any_size(size):
    entries = [
        Entry("ps1", f"s{n}", marks(hidden=n % 4), result(f"s{n}", hidden=n % 4 == 3)) for n in range(size)
    ]
    html = page(entries, outlines={"ps1": OUTLINE, "ps2": Outline()})
    harmless(html)
    assert html.count("<svg") == (size > 0)
    assert ("No submissions yet." in html) == (size == 0)


def test_an_assignment_without_submissions_is_only_named():
    outlines = {"ps1": OUTLINE, "ps2": OUTLINE, "ps3": Outline()}
    html = page([Entry("ps1", "ann", marks(), result())], {"eve": "Eve, E (eve)"}, outlines)
    text = words(html)
    assert "3 assignments, 2 students" in text
    assert "Nothing handed in yet: ps2, ps3." in text
    assert (html.count("ps2"), html.count("ps3")) == (1, 1)
    assert "Nothing handed in yet" not in page([Entry("ps1", "ann", marks())])


def test_students_stand_where_a_person_looks_for_them():
    names = ["Åström, Bo (1)", "Ångel, A (2)", "Berg, Zoe (3)", "Berger, Al (4)", "Łuk, A (5)", "Lund, E (6)"]
    names += ["Øst, I (7)", "Özil, M (8)", "Zed, A (9)"]
    assert sorted(names, key=alphabetical) == [names[n] for n in (1, 0, 2, 3, 4, 5, 6, 7, 8)]
    html = page([Entry("ps1", "x", marks())], {name: name for name in reversed(names)})
    places = [html.index(f"<bdi>{name}") for name in sorted(names, key=alphabetical)]
    assert places == sorted(places)


def test_a_file_that_was_not_used_is_for_whoever_marks():
    said = ["my notes.pdf lies beside the notebook and was not used to run it.", "The test f was put back."]
    text = words(page([Entry("ps1", "ann", marks(), result(repairs=said))]))
    waiting = text.split("they may belong to a written answer:")[1].split("Refused")[0]
    assert "ann ps1 my notes.pdf" in waiting
    assert "1 submission was repaired" in text and "was not used to run it." not in text
    only = words(page([Entry("ps1", "ann", marks(), result(repairs=said[:1]))]))
    assert "Nothing had to be repaired." in only


def test_a_course_without_anything():
    assert "no assignments yet" in words(report_html("new", {}, [], {}, NOW))


def test_points_of_zero_do_not_divide():
    empty = Entry("ps1", "a", Marks(cells={("ps1", "f_visible"): Mark(0, 0)}))
    assert empty.share is None
    page([empty])


def test_what_others_wrote_stays_text():
    given = {"repairs": [EVIL], "flags": [EVIL]}
    entries = [
        Entry("ps1", EVIL, marks(), result(EVIL, hidden=False, hint=EVIL, **given), "a%3Cb.html"),
        Entry("ps1", "dan", None, refused(reason=EVIL)),
        Entry(EVIL, "x", marks(), result("x", assignment=EVIL)),
    ]
    html = report_html(EVIL, {"dan": EVIL}, entries, {"ps1": OUTLINE, EVIL: OUTLINE}, NOW)
    seen = harmless(html)
    assert "img" not in seen.names
    assert seen.text.count(EVIL) > 10


def test_a_plot_says_in_words_what_it_shows_and_shares_no_ids():
    one, two = histogram([0.1, 0.95, 1.0], 0.95, "<one>"), histogram([0.5], 0.5, "two")
    assert 'aria-label="&lt;one&gt;"' in one or "aria-label='&lt;one&gt;'" in one
    ids = [{value for name, value in Elements(svg).attributes if name == "id"} for svg in (one, two)]
    assert ids[0]
    assert not ids[0] & ids[1]
    assert histogram([0.5], 0.5, "two") == two


def test_a_real_course_from_gradebook_to_page(course):
    with GradebookWriter(course) as writer:
        writer.prepare(course.assignment("ps1"))
        for student in ("ann", "bob"):
            writer.record(made(course, student=student))
        writer.record(refused())
        writer.gradebook.update_or_create_student("ann", first_name="Ann", last_name="Lee")
        notebook = writer.gradebook.find_submission_notebook("ps1", "ps1", "ann")
        for grade in notebook.grades:
            if grade.name == "reflection":
                grade.manual_score, grade.needs_manual_grade = 4, False
        writer.gradebook.db.commit()
        write_feedback(course, [made(course, student="ann")])
    target = write_report(course, course.root / "reports" / "report.html")
    html = target.read_text()
    text = words(html)
    assert "Lee, Ann (ann)" in text
    assert "Median 44 %" in text  # ann has 6 of 9, bob 2 of 9
    assert 'href="../feedback/ann/ps1/ps1.html"' in html
    assert "feedback/bob" not in html
    assert "ps1.ipynb is empty." in text
    harmless(html)


def test_a_report_may_be_about_one_assignment(course, capsys):
    with GradebookWriter(course) as writer:
        for name in ("ps1", "ps2"):
            if name == "ps2":
                shutil.copytree(course.path("source", "ps1"), course.path("source", "ps2"))
            writer.prepare(course.assignment(name))
            writer.record(made(course, student="ann").model_copy(update={"assignment": name}))
    target = course.root / "one.html"
    for names, seen in ((["ps2"], [False, True]), ([], [True, True])):
        with pytest.raises(SystemExit) as ended:
            app(["report", *names, "--to", str(target), "--course", str(course.root)])
        assert ended.value.code == 0, capsys.readouterr()
        assert [name in words(target.read_text()) for name in ("ps1", "ps2")] == seen
    with pytest.raises(CourseError, match="There is no assignment 'ps3'"):
        app(["report", "ps3", "--course", str(course.root)])


def test_a_course_that_was_never_graded(course):
    html = write_report(course, course.root / "report.html").read_text()
    assert "No submissions yet." in html
    assert read_book(course).students == {}


def test_who_got_the_commonest_hint_is_named_with_a_link():
    entries = [
        Entry("ps1", name, None, result(name, hidden=False, hint=f"f({number}) is off"), f"{name}.html")
        for number, name in enumerate("abcde")
    ]
    entries.append(Entry("ps1", "x", None, result("x", hidden=False, hint="another"), "x.html"))
    rate = next(rate for rate in rates_of("ps1", entries, OUTLINE) if rate.id == "f_hidden")
    assert rate.hint[1] == 5
    assert [entry.student for entry in rate.examples] == ["a", "b", "c"]
    html = page(entries).split('id="checks"')[0]
    assert [name for name in "abcdex" if f'href="{name}.html"' in html] == ["a", "b", "c"]


def test_at_risk_is_who_has_few_points_or_lacks_what_most_handed_in():
    def entry(name, assignment="ps1", **given):
        return Entry(assignment, name, marks(**given))

    entries = [
        entry("good", reflection=4, waiting=False),
        entry("good", "ps2", reflection=4, waiting=False),
        entry("open", visible=2, hidden=3),  # four points wait: no reason for worry
        entry("open", "ps2"),
        entry("weak", visible=2, hidden=0),
        entry("weak", "ps2", hidden=0, visible=2),
        entry("late", "ps2", reflection=4, waiting=False),
        Entry("ps1", "torn", None, refused("torn")),
        entry("torn", "ps2"),
        Entry("ps1", "gone", marks(hidden=0, visible=0)),
        Entry("ps3", "good", marks()),  # nobody else: it is not due
    ]
    most = {"ps1": 9, "ps2": 9, "ps3": 9}
    everybody = ["good", "open", "weak", "late", "torn", "none"]
    risks = {risk.student: (round(risk.share, 2), risk.reasons) for risk in at_risk(everybody, entries, most)}
    assert list(risks) == ["none", "torn", "weak", "late"]
    assert risks["none"] == (0, ["handed in nothing for ps1, ps2"])
    assert risks["torn"] == (round(5 / 14, 2), ["ps1 was refused"])
    assert risks["weak"] == (0.4, [])
    assert risks["late"] == (0.5, ["handed in nothing for ps1"])
    assert at_risk([], entries, most) == []


def test_a_roster_says_who_is_there_and_who_is_not():
    names, entries = {"bob": "Berg, Bob (bob)"}, [Entry("ps1", "ann", marks())]
    assert "Not on the roster" not in words(page(entries, names))
    text = words(report_html("c", names, entries, {"ps1": OUTLINE}, NOW, ["ann", "eve"]))
    assert "Not on the roster that came last: Berg, Bob (bob) ." in text
    assert "eve 0 % handed in nothing for ps1" in text
    assert "(bob) 0 %" not in text


def test_what_was_stopped_at_a_limit_is_listed():
    limit = "This check was stopped after 30 s: something it calls probably never ends."
    entry = Entry("ps1", "ann", None, result(visible=False, hidden=False, hint=limit), "ann.html")
    missing = "This check was not finished: ps1.ipynb was not submitted, or cannot be read."
    other = Entry("ps1", "bob", None, result("bob", hidden=False, hint=missing))
    assert limits_met([entry, other]) == [(entry, [("f_visible, f_hidden", limit)])]
    assert "Nothing was stopped." in words(page([other]))
    assert f"f_visible, f_hidden: {limit}" in Elements(page([entry])).text


def test_there_is_a_table_behind_each_plot():
    entries = [Entry("ps1", f"s{n}", marks(hidden=n), result(f"s{n}")) for n in range(4)]
    html = page(entries)
    assert html.count("<svg") == html.count("<summary>The numbers") == 1
    text = words(html)
    rows = ["0 to below 10 % 0", "40 to below 50 % 1", "60 to below 70 % 1", "80 to below 90 % 1"]
    for row in (*rows, "90 to 100 % 1"):
        assert row in text, row
    svg = html[html.index("<svg") : html.index("</svg>")]
    assert not re.search(r": ?#[0-9a-f]{3}", svg), "a colour that no night changes"
    assert svg.count("var(--") > 10

"""A class that is graded again: lateness anew, people's marks kept, and only what changed asked about."""

import datetime as dt
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.cells import fill
from grader.classroom.batch import News, autograde, jobs_of
from grader.cli import app
from grader.course import OWN_FOLDER, Course
from grader.store.extensions import Extension, Extensions, write_extensions

from ..conftest import RIGHT, released

LATE = """
from nbgrader.plugins import BasePlugin

class Half(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 2
"""


@pytest.fixture(autouse=True)
def quick(course, blank_gradebook):
    """A gradebook is there, and nothing that the fork server would have to import for each run."""
    shutil.copy(blank_gradebook, course.root / "gradebook.db")
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.imports = []\n")


def run(course, *, regrade=False):
    """Grade everything; return whose score changed to what, and the cells to be looked at again."""
    heard = []
    news = News(lambda new, old, change: heard.append((new.student, old is new, change)))
    course = Course(course.root)
    autograde(course, jobs_of(course, [], [], "fork"), 1, news, regrade=regrade)
    return {student: (again, change) for student, again, change in heard}


def late_course(course):
    (course.root / "half_price.py").write_text(LATE)
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.AssignLatePenalties.plugin_class = "half_price.Half"\n')
    return Course(course.root)


def test_the_policy_and_extensions_of_ours_count_with_the_next_run(course, submit):
    """One was given before anything was handed in; a change of either executes nothing, and is shown."""
    for student in ("ann", "bob"):
        (submit(student).parent / "timestamp.txt").write_text("2026-11-04 10:00:00 UTC")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    write_extensions(course, Extensions(given=[Extension(student="ann", days=2)]))
    config = course.root / "nbgrader_config.py"
    policy = 'c.AssignLatePenalties.plugin_class = "grader.store.lateness.LatePolicy"\n'
    config.write_text(config.read_text() + policy)
    first = run(course)
    assert [first[who][1].after.score for who in ("ann", "bob")] == [4.5, 3.5]  # a day begun, and three
    config.write_text(config.read_text() + "c.LatePolicy.per_day = 0.5\n")
    write_extensions(course, Extensions(given=[Extension(student="ann", days=3)]))
    again = run(course)
    assert all(not_executed for not_executed, _ in again.values())
    assert [(change.before.score, change.after.score) for _, change in again.values()] == [(4.5, 5), (3.5, 0)]
    write_extensions(course, Extensions(given=[Extension(student="ann")]))
    assert run(course)["ann"][1].after.score == 0


def test_a_dry_run_says_what_would_change_and_writes_nothing(course, submit):
    """A new submission, one that was mended, and one that is due to be late."""
    for student, answer in (("ann", RIGHT), ("bob", "def f(x):\n    return x")):
        (submit(student, answer).parent / "timestamp.txt").write_text("2026-11-04 10:00:00 UTC")
    run(course)
    before = everything(course)
    submit("bob", RIGHT)
    submit("cy")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    before["gradebook.db"] = (course.root / "gradebook.db").read_bytes()
    late = late_course(course)
    command = [sys.executable, "-m", "grader", "autograde", "--course", str(late.root), "-j", "1"]
    said = subprocess.run([*command, "--dry-run"], capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    for line in (
        *("1 was graded for the first time", "ps1 · ann: 5 → 2.5 (taken off for lateness 0 → 2.5)"),
        *("ps1 · bob: 0 → 2.5 (f_visible 0 → 2, f_hidden 0 → 3", "Nothing was written"),
    ):
        assert line in said.stdout + said.stderr
    assert everything(course) == before


def everything(course):
    """Return what grading writes: the gradebook, the results and the folders of autograded/."""
    places = [course.root / "gradebook.db", course.root / ".grader" / "results", course.root / "autograded"]
    found = [path for place in places for path in (place, *place.rglob("*")) if path.is_file()]
    return {str(path.relative_to(course.root)): path.read_bytes() for path in found}


def test_an_extension_after_grading_takes_the_penalty_away(course, submit, monkeypatch, tmp_path):
    path = submit("ann")
    (path.parent / "timestamp.txt").write_text("2026-11-02 10:00:00 UTC")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    course = late_course(course)
    monkeypatch.chdir(tmp_path)
    assert run(course)["ann"][1].after.score == 2.5
    again, change = run(course)["ann"]
    assert again
    assert change.before == change.after
    with Gradebook(course.db_url, "tiny") as book:
        book.find_submission("ps1", "ann").extension = dt.timedelta(hours=2)
        book.db.commit()
    again, change = run(course)["ann"]
    assert again  # not executed again
    assert (change.before.score, change.after.score, change.after.penalty) == (2.5, 5, 0)
    with Gradebook(course.db_url, "tiny") as book:
        assert book.find_submission("ps1", "ann").late_submission_penalty == 0
        book.update_or_create_assignment("ps1", duedate="2026-11-01 00:00:00 UTC")
    assert run(course)["ann"][1].after.score == 2.5


def test_a_rule_for_lateness_that_fails_costs_nobody_anything(course, submit):
    path = submit("ann")
    (path.parent / "timestamp.txt").write_text("2026-11-02 10:00:00 UTC")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    course = late_course(course)
    (course.root / "half_price.py").write_text(
        LATE.replace("score / 2", "score / 0").replace("Half", "Worse")
    )
    config = course.root / "nbgrader_config.py"
    (course.root / "half_price.py").rename(course.root / "no_price.py")
    config.write_text(config.read_text().replace("half_price.Half", "no_price.Worse"))
    change = run(Course(course.root))["ann"][1]
    assert change.after.score == 5
    assert "rule for lateness failed" in change.said


def written(course, text, answer=RIGHT, **more):
    nb = fill(released(course), {"f_answer": answer})
    nb.cells[-1].source = text
    nb.cells[-1].update(more)
    return nb


def mark(course, **scores):
    with Gradebook(course.db_url, "tiny") as book:
        for cell, score in scores.items():
            grade = book.find_grade(cell, "ps1", "ps1", "ann")
            grade.manual_score, grade.needs_manual_grade = score, False
        book.find_grade("reflection", "ps1", "ps1", "ann").extra_credit = 0.5
        book.find_comment("reflection", "ps1", "ps1", "ann").manual_comment = "Good."
        book.db.commit()


def waiting(course):
    with Gradebook(course.db_url, "tiny") as book:
        submission = book.find_submission("ps1", "ann")
        comment = book.find_comment("reflection", "ps1", "ps1", "ann").manual_comment
        assert comment in (None, "Good.")
        return {g.name for nb in submission.notebooks for g in nb.grades if g.needs_manual_grade}


def test_only_what_changed_goes_back_to_a_person(course, submit):
    submit("ann", written(course, "Because it is so."))
    run(course)
    assert waiting(course) == {"reflection"}
    mark(course, reflection=3, f_hidden=2)
    assert run(course, regrade=True)["ann"][1].reopened == ()
    assert waiting(course) == set()
    # The code changed, and what was written did not.
    submit("ann", written(course, "Because it is so.", "def f(x):\n    return 1 + x"))
    assert run(course)["ann"][1].reopened == ("f_hidden",)
    assert waiting(course) == {"f_hidden"}
    mark(course, f_hidden=2)
    submit("ann", written(course, "Because.", "def f(x):\n    return 1 + x"))
    change = run(course)["ann"][1]
    assert change.reopened == ("reflection",)
    assert change.after.score == 2 + 2 + 3.5
    # A refusal in between forgets nothing.
    submit("ann", raw=b"{")
    assert run(course)["ann"][1].after.score == 7.5
    mark(course, reflection=3)
    submit("ann", written(course, "Because.", "def f(x):\n    return 1 + x"))
    assert run(course)["ann"][1].reopened == ()


def test_a_changed_test_or_points_ask_for_another_look(course, submit):
    submit("ann", written(course, "Because it is so."))
    run(course)
    mark(course, reflection=3, f_hidden=2)
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace("f(40) == 41", "f(40) == 42"))
    change = run(course)["ann"][1]
    assert change.reopened == ("f_hidden",)
    assert (change.before.score, change.after.score) == (7.5, 7.5)
    mark(course, f_hidden=2)
    path.write_text(path.read_text().replace('"points": 4', '"points": 8'))
    run(course)
    assert waiting(course) == {"reflection"}


def test_a_new_name_alone_asks_nobody_to_look_again(course, submit):
    submit("ann", written(course, "Because it is so."))
    run(course)
    mark(course, reflection=3, f_hidden=2)
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace('"f_hidden"', '"f_secret"'))
    change = run(course)["ann"][1]
    assert (change.reopened, change.after.score, change.after.waiting) == ((), 7.5, False)
    path.rename(path.with_name("week1.ipynb"))
    change = run(course)["ann"][1]
    assert (change.reopened, change.after.score, change.after.waiting) == ((), 7.5, False)


def test_results_of_an_older_grader_are_compared_by_their_notebooks(course, submit):
    submit("ann", written(course, "Because it is so."))
    run(course)
    mark(course, reflection=3)
    shutil.rmtree(course.root / OWN_FOLDER)
    assert run(course, regrade=True)["ann"][1].reopened == ()


def test_an_attached_picture_is_part_of_an_answer(course, submit):
    from grader.grading.answers import answers

    nb = written(course, "![](attachment:a.png)", attachments={"a.png": {"image/png": "AAAA"}})
    other = written(course, "![](attachment:a.png)", attachments={"a.png": {"image/png": "BBBB"}})
    assert answers(nb)["reflection"] != answers(other)["reflection"]
    assert answers(nb)["f_hidden"] == answers(other)["f_hidden"]


@pytest.mark.parametrize("known", [True, False])
def test_a_solution_that_fails_its_test_is_said_before_the_class_is_graded(course, submit, known):
    nb = nbformat.read(course.path("source", "ps1") / "ps1.ipynb", as_version=4)
    nb.cells[2].source = nb.cells[2].source.replace("x + 1", "x + 2")
    if not known:
        nb.cells[2].source = "def f(x):\n    return x + 2"
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    submit("ann")
    said: list[str] = []
    course = Course(course.root)
    news = News(lambda new, old, change: said.append(new.student), failing=said.append)
    autograde(course, jobs_of(course, [], [], "fork"), 1, news)
    if not known:  # without a marked solution nobody is accused
        assert said == ["ann"]
        return
    cells = [f"ps1/ps1.ipynb, {cell}" for cell in ("f_visible", "f_hidden")]
    assert [text.split(":")[0] for text in said] == [*cells, "ann"]
    autograde(course, jobs_of(course, [], [], "fork"), 1, news)
    assert sorted(said[3:]) == sorted(said[:3])  # also when nothing is graded again


def test_a_solution_that_cannot_run_is_said_with_the_reason(course, submit):
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace("secret_solution = x + 1", "secret_solution = (x + 1"))
    submit("ann")
    said: list[str] = []
    course = Course(course.root)
    autograde(course, jobs_of(course, [], [], "fork"), 1, News(failing=said.append))
    assert len(said) == 2
    assert all("NameError" in text and "ended with SyntaxError" in text for text in said)


def test_what_was_marked_waits_no_more_and_a_time_nobody_knows_is_named(course, submit, capsys):
    submit("ann", written(course, "Because it is so."))
    (submit("bob").parent / "timestamp.txt").write_text("yesterday")
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    late_course(course)
    assert [run(course)[who][1].after.waiting for who in ("ann", "bob")] == [True, False]
    mark(course, reflection=3)
    with pytest.raises(SystemExit):
        app(["autograde", "--course", str(course.root), "-j", "1"])
    out, err = capsys.readouterr()
    assert re.search(r"ps1 +2 .* –\s*$", out, re.M), out
    assert "Lateness not looked at, as there is no time of hand-in: 2 (ps1 · ann, ps1 · bob)." in err


def test_a_student_who_is_named_and_submitted_nothing_is_no_submission(course, submit):
    submit("ann")
    shutil.copytree(course.path("source", "ps1"), course.path("source", "ps2"))
    said: list[object] = []
    course = Course(course.root)
    jobs = jobs_of(course, [], ["ann", "amn"], "fork", failed=said.append)
    assert [(job.assignment.name, job.student) for job in jobs] == [("ps1", "ann")]
    (error,) = map(str, said)
    assert error.startswith("'amn' has submitted nothing: there is no ")
    assert error.endswith("'ann' may be meant.")


def test_feedback_is_for_whom_it_is_asked_and_says_so_when_there_is_none(course, submit, capsys):
    def feedback(*words):
        with pytest.raises(SystemExit) as ended:
            app(["feedback", "--course", str(course.root), *words])
        return ended.value.code, capsys.readouterr()

    assert feedback()[0] == 2
    submit("ann")
    submit("bob")
    assert "Nothing is graded yet" in feedback()[1].err
    run(course)
    assert feedback("--student", "ann")[0] == 0
    assert [path.name for path in (course.root / "feedback").iterdir()] == ["ann"]
    code, said = feedback("--student", "eve")
    assert code == 1
    assert "Nothing of 'eve' is graded" in said.err


def test_what_a_removed_cell_had_given_is_in_the_score_before(course, submit):
    submit("ann")
    assert run(course)["ann"][1].after.score == 5
    path = course.path("source", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, 4)
    nb.cells = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade_id") != "f_hidden"]
    nbformat.write(nb, path)
    change = run(course)["ann"][1]
    assert (change.before.score, change.after.score) == (5, 2)

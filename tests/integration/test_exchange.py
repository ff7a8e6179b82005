"""The whole way through nbgrader's exchange, by nbgrader's own commands: nothing stops, nothing leaks."""

import os
import shutil
from contextlib import suppress

import nbformat
import pytest
from jupyter_core.application import NoStart
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderApp

from grader.cells import fill
from grader.classroom.batch import autograde, jobs_of
from grader.course import CONFIG_NAME, find_course
from grader.reporting.writer import write_feedback
from grader.store.results import read_result, read_results

from ..conftest import HIDDEN, RIGHT

SETTINGS = """
c.Exchange.root = {root!r}
c.Exchange.cache = {cache!r}
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = ["grader.classroom.plugin.GradeSubmission"]
c.GenerateFeedback.exporter_class = "grader.reporting.exporter.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
"""
pwd = pytest.importorskip("pwd")  # as nbgrader's exchange needs it
SECRETS = ("f(40) ==", "HIDDEN TESTS", "mark scheme", "MARK SCHEME", "secret_solution")
HALF = "def f(x):\n    return 2"


@pytest.fixture
def nbgrader(course, tmp_path, monkeypatch):
    """nbgrader's command line in this process: a process of its own takes seconds only to start."""
    for name in ("exchange", "cache", "home"):
        (tmp_path / name).mkdir()
    (tmp_path / "exchange").chmod(0o777)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    config = course.root / CONFIG_NAME
    settings = SETTINGS.format(root=str(tmp_path / "exchange"), cache=str(tmp_path / "cache"))
    config.write_text(config.read_text() + settings)
    shutil.copy(config, tmp_path / "home")

    def nbgrader(*arguments, where=course.root):
        monkeypatch.chdir(where)
        app = NbGraderApp()
        code = 0
        try:
            app.initialize(list(arguments))
            with suppress(NoStart):  # how it says that a subcommand ran
                app.start()
        except SystemExit as error:
            code = error.code or 0
        finally:
            if app.subapp is not None:
                type(app.subapp).clear_instance()
        assert code == 0, f"nbgrader {arguments}: {code}"

    return nbgrader


def hand_in(nbgrader, home, student, answer, name="ps1.ipynb"):
    """What a student does: fetch, work, submit."""
    shutil.rmtree(home / "ps1", ignore_errors=True)
    nbgrader("fetch_assignment", "ps1", where=home)
    nb = nbformat.read(home / "ps1" / "ps1.ipynb", as_version=4)
    (home / "ps1" / "ps1.ipynb").unlink()
    (home / "ps1" / "notes.csv").write_text("1,2")
    nbformat.write(fill(nb, {"f_answer": answer}), home / "ps1" / name)
    nbgrader("submit", "ps1", f"--student={student}", where=home)


def listing(course):
    return {path.relative_to(course.root) for path in (course.root / "autograded").rglob("*")}


@pytest.mark.skipif(
    os.getuid() not in {user.pw_uid for user in pwd.getpwall()},
    reason="nbgrader asks what this user is called",
)
def test_the_whole_way_through_the_exchange(nbgrader, course, submit, tmp_path):
    home = tmp_path / "home"
    nbgrader("generate_assignment", "ps1")
    nbgrader("release_assignment", "ps1")
    hand_in(nbgrader, home, "ann", RIGHT)
    hand_in(nbgrader, home, "bob", HALF, "my own name.ipynb")
    nbgrader("collect", "ps1")
    submit("cy")  # by mail, say: without the exchange's files
    submit("dan", raw=b"{")  # refused
    course = find_course(course.root)
    autograde(course, jobs_of(course, [], [], "fork"), 1)
    by_ours = listing(course)
    with Gradebook(course.db_url, "tiny") as book:
        assert {s.student.id: s.score for s in book.assignment_submissions("ps1")} == {
            "ann": 5,
            "bob": 2,
            "cy": 5,
        }

    # Feedback by our command can be released and fetched, also where a notebook had another name.
    write_feedback(course, read_results(course))
    page = course.root / "feedback" / "ann" / "ps1" / "ps1.html"
    written = page.read_text()
    nbgrader("release_feedback", "ps1")
    nbgrader("fetch_feedback", "ps1", where=home)
    (fetched,) = home.glob("ps1/feedback/*/ps1.html")
    assert fetched.read_text() == written
    assert len(list(home.glob("ps1/feedback/*/my own name.html"))) == 1

    # And so can nbgrader's own, which says the same.
    for student in ("ann", "cy"):
        nbgrader("autograde", "ps1", f"--student={student}", "--force")
    assert listing(course) == by_ours
    nbgrader("generate_feedback", "ps1", "--force")
    assert page.read_text() == written
    for path in (tmp_path / "exchange" / "tiny" / "feedback").iterdir():
        path.unlink()
    nbgrader("release_feedback", "ps1")
    shutil.rmtree(home / "ps1" / "feedback")
    nbgrader("fetch_feedback", "ps1", where=home)
    assert fetched.read_text() == written
    assert len(list(home.glob("ps1/feedback/*/my own name.html"))) == 1

    # What leaves the course holds nothing of hidden tests, mark schemes, or the grader's own notes.
    assert HIDDEN in read_result(course, "ps1", "bob").model_dump_json()
    released = [path for path in (course.root / "feedback").rglob("*") if path.is_file()]
    released += [path for path in (tmp_path / "exchange" / "tiny" / "feedback").rglob("*") if path.is_file()]
    assert {path.suffix for path in released} == {".html", ".txt", ".csv"}  # the csv is the student's own
    for path in released:
        text = path.read_text()
        assert not [secret for secret in SECRETS if secret in text], path


def test_feedback_on_what_plain_nbgrader_graded(nbgrader, course, submit):
    """Only nbgrader's `autograde` ran, without our preprocessor: its feedback is our page all the same."""
    config = course.root / CONFIG_NAME
    lines = config.read_text().splitlines()
    config.write_text("\n".join(line for line in lines if not line.startswith("c.Autograde.")))
    submit("ann", HALF)
    nbgrader("generate_assignment", "ps1")
    nbgrader("autograde", "ps1")
    nbgrader("generate_feedback", "ps1")
    text = (course.root / "feedback" / "ann" / "ps1" / "ps1.html").read_text()
    assert "<b>2</b> of" in text
    assert not [secret for secret in SECRETS if secret in text]


def test_what_nbgrader_copies_to_students_holds_no_notes_of_ours(course, submit):
    """Also in an untouched quickstart course, which has not a line of our configuration."""
    submit("bob", HALF)
    autograde(course, jobs_of(course, [], [], "fork"), 1)
    names = {path.name for path in (course.root / "autograded").rglob("*") if path.is_file()}
    assert names == {"ps1.ipynb"}
    assert read_result(course, "ps1", "bob").score == 2

"""JupyterLab and formgrader on a graded course, in a real browser: nothing greets but the course."""

import os
import socket
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from grader.classroom.batch import autograde, jobs_of
from grader.course import find_course

from ..browser import NO_BROWSER, PROGRAM, chromium, wait_until

pytestmark = pytest.mark.skipif(not PROGRAM and "GITHUB_ACTIONS" not in os.environ, reason=NO_BROWSER)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def lab(course, submit, tmp_path):
    """JupyterLab as it comes, on a graded course, without this user's own settings."""
    submit("ann")
    autograde(course, jobs_of(find_course(course.root), [], [], "fork"), 1)
    port = free_port()
    own = {f"JUPYTER_{name}_DIR": str(tmp_path / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {"HOME": str(tmp_path / "home"), "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings")}
    own |= {"JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "workspaces")}
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", f"--port={port}", "--allow-root"]
    command += ["--IdentityProvider.token=", "--ServerApp.port_retries=0"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=course.root, env={**os.environ, **own}, stdout=log, stderr=log
        )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def test_no_dialog_and_no_red_message(lab):
    assert PROGRAM, NO_BROWSER
    with chromium() as visitor:
        tab = visitor()
        wait_until(lambda: answers(tab, f"{lab}/lab"), "JupyterLab answers")
        wait_until(lambda: tab.js("!!document.querySelector('.jp-Launcher')"), "the launcher is shown")
        # By then JupyterLab has asked its server whether it wants to be built.
        status = "fetch('/lab/api/build').then(r => r.json()).then(s => { window.status = s.status })"
        tab.js(f"void {status}")
        wait_until(lambda: tab.js("window.status"), "the server says whether to build")
        assert tab.js("window.status") == "stable", "an extension wants JupyterLab to be built"
        assert tab.js("[...document.querySelectorAll('.jp-Dialog')].map(d => d.innerText)") == []

        tab.open(f"{lab}/formgrader/manage_students")
        wait_until(lambda: "ann" in tab.js("document.body.innerText"), "formgrader shows the student")
        assert "None, None" not in tab.js("document.body.innerText")
        tab.open(f"{lab}/formgrader/manage_submissions/ps1")
        wait_until(lambda: "ann" in tab.js("document.body.innerText"), "formgrader shows the submission")
        assert "None, None" not in tab.js("document.body.innerText")
        assert tab.js("[...document.querySelectorAll('.alert-danger')].map(d => d.innerText)") == []


def test_a_person_marks_in_formgrader(lab, course):
    """Names and scores are there, a mark that is typed counts, and the feedback is our page."""
    assert PROGRAM, NO_BROWSER
    with Gradebook(course.db_url, "tiny") as book:
        book.update_or_create_student("ann", first_name="Ann", last_name="Lee")
    with chromium() as visitor:
        tab = visitor()
        wait_until(lambda: answers(tab, f"{lab}/formgrader/gradebook/ps1/ps1"), "formgrader answers")
        link, score = "#main-table .name a", "document.querySelector('#main-table .score').innerText"
        wait_until(lambda: tab.js(f"!!document.querySelector('{link}')"), "the submission is listed")
        assert tab.js(score) == "5 / 9"
        tab.open(tab.js(f"document.querySelector('{link}').href"))
        field = "document.querySelector('input.score#reflection')"
        wait_until(lambda: tab.js(f"!!{field} && {field}.placeholder"), "there is a field for the mark")
        tab.js(f"{field}.value = '3', {field}.dispatchEvent(new Event('change', {{bubbles: true}}))")
        wait_until(lambda: marked(course) == 3, "the mark is in the gradebook")
        tab.open(f"{lab}/formgrader/manage_submissions/ps1")
        wait_until(lambda: "Lee, Ann" in tab.js("document.body.innerText"), "the name is shown")
        assert tab.js("[...document.querySelectorAll('.alert-danger')].map(d => d.innerText)") == []


def marked(course):
    with Gradebook(course.db_url, "tiny") as book:
        return book.find_grade("reflection", "ps1", "ps1", "ann").manual_score


def answers(tab, address):
    tab.open(address)
    return tab.js("document.title") != "" and "127.0.0.1" not in tab.js("document.title")

"""`grader publish` on courses made here: a real git repository, its history, and what must never be in it."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest
import yaml
from typer.testing import CliRunner

from grader.authoring.build import build, canonical, write
from grader.authoring.placeholders import WHY
from grader.cells import fill
from grader.cli import app
from grader.course import Course
from tests.conftest import graded_cell, tiny_notebook

PERSON = {"GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "a@example.org"}
PERSON |= {"GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "a@example.org"}
HIDDEN_LINE = "assert f(40) == 41"
BANK = "def f(x):\n    answer_of_the_bank = x\n    answer_of_the_bank += 1\n    return answer_of_the_bank\n"


def made(folder, *config, nb=None):
    """A course with the assignment `ps1`, an answer bank, a lock and a current release."""
    (folder / "source" / "ps1").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "tiny-course"\n'
        'c.CourseDirectory.solution_directory = "solutions"\n'
        'c.KernelManager.transport_encryption = "auto"\n' + "\n".join(config) + "\n"
    )
    (folder / "source" / "ps1" / "ps1.ipynb").write_text(canonical(nbformat.writes(nb or tiny_notebook())))
    (folder / "source" / "ps1" / "data.csv").write_text("a,b\n1,2\n")
    bank = folder / "tests" / "answers" / "ps1" / "f"
    bank.mkdir(parents=True)
    (bank / "right_long.py").write_text(f"# About: a longer way.\n{BANK}")
    rebuild(folder)
    (folder / "release" / "requirements.txt").write_text("nbclient==0.11.0\n")
    return folder


def rebuild(root):
    course = Course(root)
    for name in course.assignment_names():
        write(course, build(root, name))


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return made(tmp_path_factory.mktemp("publish") / "course", 'c.Shared.repository = "ann/tiny-course@main"')


@pytest.fixture(scope="module")
def published(original):
    """The course, published once."""
    folder = original.parent / "students"
    done = publish(original, folder)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def root(original, tmp_path):
    shutil.copytree(original, tmp_path / "course")
    return tmp_path / "course"


@pytest.fixture
def students(published, tmp_path):
    shutil.copytree(published, tmp_path / "students")
    return tmp_path / "students"


def publish(root, folder, *rest):
    line = ["publish", str(folder), *rest, "--course", str(root), "-j", "1"]
    return CliRunner().invoke(app, line, env=PERSON)


def git(folder, *arguments):
    line = ["git", "-C", str(folder), *arguments]
    return subprocess.run(
        line, env={**os.environ, **PERSON}, capture_output=True, text=True, check=True
    ).stdout


def commit(folder, text="more"):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", text)


def test_texts_that_an_author_has_not_written_yet_are_said_before_students_read_them(root, tmp_path):
    with (root / "nbgrader_config.py").open("a") as config:
        config.write("c.Lint.form = True\n")
    nb = tiny_notebook()
    nb.cells.append(nbformat.v4.new_markdown_cell(f"{WHY}\n\n- What to remember."))
    (root / "source" / "ps1" / "ps1.ipynb").write_text(canonical(nbformat.writes(nb)))
    rebuild(root)
    for options in (["--dry-run"], []):
        done = publish(root, tmp_path / "new", *options)
        assert done.exit_code == 0, done.output
        assert (
            "ps1: 2 texts are as `grader new` wrote them, and students will read them so; "
            "`grader lint ps1` names them." in done.output
        )


def test_everything_that_a_student_needs_is_in_it_and_nothing_else_of_the_course(published):
    names = set(git(published, "ls-files").split())
    assert {"README.md", "requirements.txt", "setup_lab.py", "ps1/ps1.ipynb", "ps1/data.csv"} <= names
    assert {".github/workflows/check.yml", ".devcontainer/devcontainer.json", "grader/command.py"} <= names
    assert not {name for name in names if name.startswith(("source", "solutions", "tests", "zips"))}
    assert git(published, "branch", "--show-current").strip() == "main"
    readme = (published / "README.md").read_text()
    assert readme.startswith("# Tiny Course\n")
    assert "git clone https://github.com/ann/tiny-course\ncd tiny-course\n" in readme
    assert "/github/ann/tiny-course/blob/main/ps1/ps1.ipynb" in readme
    for name in names - {"grader/index.json", "requirements.txt"}:
        assert not re.search(r"@[A-Z]+@", (published / name).read_text()), name
    with zipfile.ZipFile(published / "zips" / "ps1.zip") as file:
        assert {"ps1/ps1.ipynb", "ps1/data.csv", "setup_lab.py", "grader/command.py"} <= set(file.namelist())


def test_publishing_again_changes_nothing_and_then_only_what_changed(root, students):
    zipped = (students / "zips" / "ps1.zip").read_bytes()
    (students / "LICENSE").write_text("Theirs.\n")
    commit(students, "A licence")
    done = publish(root, students)
    assert done.exit_code == 0 and "Nothing to commit" in done.output
    assert git(students, "log", "--format=%s").splitlines() == ["A licence", "Publish ps1"]
    assert (students / "zips" / "ps1.zip").read_bytes() == zipped
    (root / "source" / "ps1" / "data.csv").rename(root / "source" / "ps1" / "other.csv")
    rebuild(root)
    assert publish(root, students, "-m", "Other data").exit_code == 0
    changed = git(students, "show", "--no-renames", "--name-only", "--format=%s").split()
    assert changed[:2] == ["Other", "data"]
    assert set(changed[2:]) == {".published.json", "grader/index.json", "ps1/data.csv", "ps1/other.csv"}
    assert (students / "LICENSE").exists() and not (students / "ps1" / "data.csv").exists()


def test_a_dry_run_writes_nothing(root, tmp_path):
    done = publish(root, tmp_path / "new", "--dry-run")
    assert done.exit_code == 0 and "would be written  ps1/ps1.ipynb" in done.output
    assert not (tmp_path / "new").exists()


def source_notebook(students, root):
    shutil.copy(root / "source" / "ps1" / "ps1.ipynb", students / "ps1" / "mine.ipynb")


def solution(students, root):
    shutil.copy(root / "solutions" / "ps1" / "ps1.ipynb", students / "x.ipynb")


def hidden_line(students, root):
    (students / "README.md").write_text(f"Look: `{HIDDEN_LINE.replace(' ', '  ')}`\n")


def hidden_line_in_a_notebook_with_escapes(students, root):
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell('# é\nassert f(40) == 41, "é"')])
    (students / "n.ipynb").write_text(json.dumps(nb))


def hidden_line_in_another_encoding(students, root):
    (students / "n.txt").write_text(HIDDEN_LINE, encoding="utf-16")


def mark_scheme(students, root):
    (students / "notes.md").write_text("because the mark scheme says so")


def bank(students, root):
    shutil.copytree(root / "tests", students / "tests")


def marker(students, root):
    (students / "ps1" / "new.ipynb").write_text('{"source": "### BEGIN HIDDEN TESTS"}')


def within_a_zip(students, root):
    with zipfile.ZipFile(students / "all.zip", "w") as file:
        file.write(root / "source" / "ps1" / "ps1.ipynb", "a/b.ipynb")


PLANTED = [source_notebook, solution, hidden_line, hidden_line_in_a_notebook_with_escapes]
PLANTED += [hidden_line_in_another_encoding, mark_scheme, bank, marker, within_a_zip]


def test_what_was_published_gives_nothing_away(original, published):
    done = publish(original, published, "--check")
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_leak_is_found_as_a_file_and_in_an_old_commit(plant, root, students):
    plant(students, root)
    assert publish(root, students, "--check").exit_code == 1
    commit(students)
    git(students, "revert", "--no-commit", "HEAD")
    commit(students, "Away with it")
    assert git(students, "diff", "HEAD~2", "HEAD") == ""
    done = publish(root, students, "--check")
    assert done.exit_code == 1 and "in commit " in done.output


def test_other_branches_and_messages_count(root, students):
    commit(students, f"Now {HIDDEN_LINE} passes")
    done = publish(root, students, "--check")
    assert done.exit_code == 1 and "the message of commit" in done.output
    git(students, "reset", "--quiet", "--hard", "HEAD~1")
    assert publish(root, students, "--check").exit_code == 0
    git(students, "switch", "--quiet", "--create", "draft")
    hidden_line(students, root)
    commit(students)
    git(students, "switch", "--quiet", "main")
    assert publish(root, students, "--check").exit_code == 1
    before = git(students, "rev-parse", "main")
    assert publish(root, students).exit_code == 1
    assert git(students, "rev-parse", "main") == before


def test_a_hidden_test_in_a_text_of_the_course_is_not_published(root, tmp_path):
    (root / "docs").mkdir()
    (root / "docs" / "student.md").write_text(f"# Ours\n\nHint: {HIDDEN_LINE}\n")
    done = publish(root, tmp_path / "new")
    assert done.exit_code == 1 and "README.md holds a hidden test of ps1" in done.output
    assert not (tmp_path / "new").exists()


def test_a_stale_release_is_not_published(root, tmp_path):
    path = root / "release" / "ps1" / "ps1.ipynb"
    path.write_text(path.read_text().replace("# Tiny", "# Tinier"))
    done = publish(root, tmp_path / "new")
    assert done.exit_code and "release/ps1/ps1.ipynb is stale" in str(done.exception)
    assert not (tmp_path / "new").exists()


def something_else(root, tmp_path, students):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "thesis.tex").touch()
    return tmp_path / "new"


def within_the_course(root, tmp_path, students):
    return root / "release" / "students"


def above_the_course(root, tmp_path, students):
    return tmp_path


def within_another_repository(root, tmp_path, students):
    git(tmp_path, "init", "--quiet", "other")
    return tmp_path / "other" / "students"


def not_committed(root, tmp_path, students):
    (students / "README.md").write_text("mine")
    return students


def on_another_branch(root, tmp_path, students):
    git(students, "switch", "--quiet", "--create", "draft")
    return students


def a_file(root, tmp_path, students):
    (tmp_path / "new").touch()
    return tmp_path / "new"


@pytest.mark.parametrize(
    ("where", "says"),
    [
        (something_else, r"holds something else \(thesis.tex\)"),
        (within_the_course, "are not apart"),
        (above_the_course, "are not apart"),
        (within_another_repository, "lies in another repository"),
        (not_committed, r"changes that are not committed \(README.md\)"),
        (on_another_branch, r"is on draft, and students get 'main'"),
        (a_file, "is a file"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_folder_that_may_not_be_written_is_refused(where, says, root, students, tmp_path):
    folder = where(root, tmp_path, students)
    before = sorted(tmp_path.rglob("*"))
    done = publish(root, folder)
    assert done.exit_code and re.search(says, str(done.exception)), done.output
    assert sorted(tmp_path.rglob("*")) == before


def test_a_course_of_another_kind(tmp_path):
    """No address, markers of its own, a name with a space, an answer that no markers enclose."""
    nb = tiny_notebook()
    nb.cells[2] = graded_cell(
        "f_answer",
        "def f(x):\n    all_of_it_is_the_answer = x + 1\n    return all_of_it_is_the_answer",
        solution=True,
    )
    nb.cells[4].source = "# others\n# VERSTECKT AN\nassert f(70) == 71, 'no'\n# VERSTECKT AUS"
    root = made(
        tmp_path / "my course",
        'c.ClearHiddenTests.begin_test_delimeter = "VERSTECKT AN"',
        'c.ClearHiddenTests.end_test_delimeter = "VERSTECKT AUS"',
        "c.ClearSolutions.enforce_metadata = False",
        nb=nb,
    )
    shutil.copytree(root / "source" / "ps1", root / "source" / "sheet 2")
    (root / "source" / "sheet 2" / "ps1.ipynb").rename(root / "source" / "sheet 2" / "sheet 2.ipynb")
    rebuild(root)
    students = tmp_path / "students"
    assert publish(root, students, "ps1").exit_code == 0
    assert not (students / "sheet 2").exists()
    assert publish(root, students, "sheet 2").exit_code == 0
    assert json.loads((students / ".published.json").read_text())["assignments"] == ["ps1", "sheet 2"]
    assert "colab" not in (students / "README.md").read_text()
    assert publish(root, students, "--check").exit_code == 0
    for text in ("assert f(70) == 71", "all_of_it_is_the_answer = x + 1\nreturn all_of_it_is_the_answer"):
        (students / "x.py").write_text(text)
        assert publish(root, students, "--check").exit_code == 1, text


def test_where_git_does_not_know_who_commits_its_cure_is_said_and_nothing_written(
    root, tmp_path, monkeypatch
):
    nobody = dict.fromkeys(PERSON, "") | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    for name, value in {**nobody, "GIT_CONFIG_NOSYSTEM": "1", "EMAIL": ""}.items():
        monkeypatch.setenv(name, value)
    line = ["publish", str(tmp_path / "new"), "--course", str(root), "-j", "1"]
    done = CliRunner().invoke(app, line)
    assert "git config --global user.name" in str(done.exception)
    assert not (tmp_path / "new").exists()


def test_what_a_student_pushes_is_checked_and_commented_by_the_workflow_s_own_lines(students, tmp_path):
    workflow = yaml.safe_load((students / ".github" / "workflows" / "check.yml").read_text())
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert "permissions" not in jobs["check"]  # the only job that runs what a student wrote
    steps = jobs["check"]["steps"]
    assert all(re.fullmatch(r"[\w./-]+@(v\d+|[0-9a-f]{40})", one["uses"]) for one in steps if "uses" in one)
    path = students / "ps1" / "ps1.ipynb"
    before = git(students, "rev-parse", "HEAD").strip()
    nb = nbformat.read(path, as_version=4)
    nbformat.write(fill(nb, {"f_answer": "def f(x):\n    return x + 1"}), path)
    commit(students)
    summary, output = tmp_path / "shown.md", tmp_path / "output"
    environment = {**os.environ, "BEFORE": before, "RUNNER_TEMP": str(tmp_path)}
    environment |= {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(output)}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = run_as_a_step(steps[-1], students, environment)
    assert done.returncode == 1, done.stderr  # the run is red, and its summary is there
    text = summary.read_text()
    assert "Tiny" in text and "2 of 9 points" in text, text
    assert "Tiny" in done.stdout
    # As a runner reads it: `summary<<MARK`, the text, MARK.
    mark, _, rest = output.read_text().removeprefix("summary<<").partition("\n")
    assert rest.rstrip("\n").removesuffix(mark).strip() == text.strip()

    # GitHub's own program is not here; what it would be called with is.
    (tmp_path / "gh").write_text('#!/bin/sh\nprintf "%s\\0" "$@"\n')
    (tmp_path / "gh").chmod(0o755)
    environment["PATH"] = os.pathsep.join([str(tmp_path), environment["PATH"]])
    environment |= {"SUMMARY": text, "UNDER": "commits/abc", "GITHUB_REPOSITORY": "ann/lab"}
    called = run_as_a_step(jobs["comment"]["steps"][0], students, environment).stdout.split("\0")
    assert {"api", "repos/ann/lab/commits/abc/comments", f"body={text}"} <= set(called)


def run_as_a_step(step, folder, environment):
    line = ["bash", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)

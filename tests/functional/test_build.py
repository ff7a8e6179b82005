"""Build and check through nbgrader's converters and a real kernel, on the tiny course."""

import subprocess
import sys

import nbformat
import pytest

from grader.authoring.build import build, check, orphans, write
from grader.errors import BuildError


def command(course, *arguments):
    line = [sys.executable, "-m", "grader", *arguments, "--course", str(course.root)]
    return subprocess.run(line, capture_output=True, text=True, timeout=200)


def test_build_then_check(course):
    assert command(course, "build", "--check").returncode == 1
    assert command(course, "build").returncode == 0
    done = command(course, "build", "--check")
    assert done.returncode == 0, done.stdout
    release = nbformat.read(course.path("release", "ps1") / "ps1.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in release.cells)
    for secret in ("secret_solution", "the hint of the hidden test", "mark scheme says so"):
        assert secret not in text
    solution = nbformat.read(course.path("solution", "ps1") / "ps1.ipynb", as_version=4)
    assert all(cell.execution_count for cell in solution.cells if cell.cell_type == "code")
    assert not (course.root / "gradebook.db").exists()
    # A second build changes nothing.
    assert "wrote" not in command(course, "build").stdout


def test_a_check_names_every_assignment_that_is_wrong_and_changes_nothing(course):
    broken = course.root / "source" / "ps2"
    broken.mkdir()
    (broken / "ps2.ipynb").write_text("{")
    before = {p: p.read_bytes() for p in course.root.rglob("*") if p.is_file()}
    done = command(course, "build", "--check")
    assert done.returncode == 1
    assert "ps2" in done.stdout
    assert "release/ps1/ps1.ipynb is missing" in done.stdout
    assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in course.root.rglob("*") if p.is_file()} == before


def test_a_solution_that_fails_is_an_error_that_names_the_cell(course):
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace("x + 1", "x + 2"))
    with pytest.raises(BuildError, match=r"f_visible\) of the solution fails: AssertionError: f\(1\) gave 3"):
        build(course.root, "ps1")


def test_what_is_no_longer_derived_is_removed(course):
    built = build(course.root, "ps1", execute=False)
    write(course, built)
    stranger = course.path("release", "ps1") / "old.csv"
    stranger.write_text("1")
    assert any("old.csv is not derived" in line for line in check(course, built))
    write(course, built)
    assert not stranger.exists()


def test_a_course_of_others_is_built(course):
    """Folders in another order, a header, an old schema, other delimiters, another language."""
    from grader.course import Course

    settings = {
        "CourseDirectory.directory_structure": "{nbgrader_step}/{student_id}/w/{assignment_id}",
        "CourseDirectory.solution_directory": "solutions",
        "IncludeHeaderFooter.header": "source/header.ipynb",
        "ClearSolutions.code_stub": {"other": "stub"},
        "ClearHiddenTests.begin_test_delimeter": "BEGIN HIDDEN",
        "ClearHiddenTests.end_test_delimeter": "END HIDDEN",
    }
    lines = ["c = get_config()", *(f"c.{name} = {value!r}" for name, value in settings.items())]
    (course.root / "nbgrader_config.py").write_text("\n".join(lines))
    nb = nbformat.read(course.path("source", "ps1") / "ps1.ipynb", as_version=4)
    nb.metadata = nbformat.from_dict({"kernelspec": {"name": "x", "language": "other", "display_name": "X"}})
    for cell in nb.cells:
        if "nbgrader" in cell.metadata and not cell.metadata["nbgrader"]["task"]:
            cell.metadata["nbgrader"]["schema_version"] = 2
            del cell.metadata["nbgrader"]["task"]
    nb.cells[3].source = "is( f,2 )"
    nb.cells[4].source = "# BEGIN HIDDEN\nthe secret test\n# END HIDDEN\nis(f)"
    other = Course(course.root)
    other.path("source", "ps1").mkdir(parents=True)
    nbformat.write(nb, other.path("source", "ps1") / "ps1.ipynb")
    header = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("Welcome")])
    nbformat.write(header, course.root / "source" / "header.ipynb")
    built = build(other.root, "ps1", execute=False)
    write(other, built)
    release = nbformat.read(other.path("release", "ps1") / "ps1.ipynb", as_version=4)
    assert release.cells[0].source == "Welcome"
    assert release.metadata["kernelspec"]["language"] == "other"
    assert release.cells[4].source == "is( f,2 )"
    assert "secret" not in release.cells[5].source
    assert release.cells[5].metadata["nbgrader"]["schema_version"] == 3
    assert [line for line in check(other, built) if "executed" not in line] == []
    assert orphans(other, "release") == []
    (other.path("release", "gone")).mkdir()
    assert len(orphans(other, "release")) == 1
    leak = other.path("release", "ps1") / "ps1.ipynb"
    leak.write_text(leak.read_text().replace("is(f)", "the secret test"))
    assert any("leaks the hidden test" in line for line in check(other, built))

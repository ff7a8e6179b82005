"""Every rule finds its example, names the place, and finds nothing in what is sound."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from grader.authoring.lint import RULES, check_page, find_sources, lint
from grader.authoring.lint.catalogue import EXAMPLES, catalogue, findings_of, sound
from grader.authoring.lint.reading import Unreadable, read_page
from grader.authoring.lint.rules import Settings
from grader.cli import app
from grader.course import Course
from grader.errors import CourseError

ROOT = Path(__file__).resolve().parents[2]
MARKERS = {
    "solution": ("BEGIN SOLUTION", "END SOLUTION"),
    "hidden test": ("BEGIN HIDDEN TESTS", "END HIDDEN TESTS"),
    "mark scheme": ("BEGIN MARK SCHEME", "END MARK SCHEME"),
}


def page_of(tmp_path, nb):
    path = tmp_path / "x.ipynb"
    path.write_text(nb if isinstance(nb, str) else json.dumps(nb), encoding="utf-8")
    return read_page(path, "x.ipynb")


def found_in(tmp_path, nb, **settings):
    return list(check_page(page_of(tmp_path, nb), Settings(MARKERS, **settings)))


def with_test(source, **data):
    """The sound notebook with another hidden test in it."""
    nb = sound()
    cell = next(cell for cell in nb["cells"] if cell["id"] == "double_hidden")
    cell["source"] = source
    cell["metadata"]["nbgrader"] |= data
    return nb


def test_a_sound_notebook_has_nothing():
    assert findings_of() == []


def test_every_rule_has_an_example():
    assert set(EXAMPLES) == set(RULES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_found_by_its_rule(name):
    found = [one for one in findings_of(EXAMPLES[name], ask_ruff=name == "ruff") if one.rule == name]
    assert found
    assert all(one.message[-1] in ".)" and one.stops == RULES[name].stops for one in found)
    assert "source/09_doubling/09_doubling.ipynb" in str(found[0])


def test_the_catalogue_is_current():
    page = (ROOT / "docs" / "lint.md").read_text("utf-8")
    assert page == catalogue(), "run: grader lint --catalogue docs/lint.md"


HIDDEN = "assert double(-2) == -4\n"
MISTYPED = [
    *("### BEGIN HIDDEN TEST", "###BEGIN HIDDEN TEST", "### begin hidden tests", "### Begin Hidden Tests"),
    *("# BEGIN HIDEN TESTS", "### BEGIN HIDDENTESTS", "### BEGIN_HIDDEN_TESTS", "### BEGIN-HIDDEN-TESTS"),
    *("### BEGIN  HIDDEN  TESTS", "### BEGINN HIDDEN TESTS", "### BEING HIDDEN TESTS", "### BEGIN HIDDEN"),
    *(
        "### START HIDDEN TESTS",
        "### HIDDEN TESTS BEGIN",
        "### BEGIN HIDDEN TESTSS",
        "#### BEGIN HIDDEN TEST:",
    ),
    *(
        "    ### BEGIN HIDDEN TEST",
        "### BEGIN HIDDEN TEST (edges)",
        "## BEGIN HIDDEN\tTESTS",
        "### HIDDEN TESTS START",
    ),
]


@pytest.mark.parametrize("marker", MISTYPED)
def test_a_mistyped_marker_is_found_with_its_line(tmp_path, marker):
    nb = with_test(f"# edges\n{marker}\n{HIDDEN}### END HIDDEN TESTS", grade_id="edges")
    found = [one for one in found_in(tmp_path, nb) if one.rule == "marker-mistyped"]
    assert [(one.line, one.cell) for one in found] == [(2, "edges")]
    assert "'BEGIN HIDDEN TESTS'" in found[0].message


@pytest.mark.parametrize(
    "line",
    [
        *(
            "### BEGIN SOLUTIONS",
            "### BEGIN SOLUTON",
            "### begin solution",
            "# Begin Solution",
            "### END SOLUTIONS",
        ),
        *(
            "### BEGIN_SOLUTION",
            "### END SOLUTOIN",
            "### SOLUTION BEGIN",
            "### BEGIN SOLN",
            "### END HIDDEN SOLUTION",
        ),
    ],
)
def test_a_mistyped_solution_marker_is_found(tmp_path, line):
    nb = sound()
    nb["cells"][4]["source"] = f"def double(x):\n    {line}\n    return 2 * x"
    assert "marker-mistyped" in {one.rule for one in found_in(tmp_path, nb) if one.line == 2}


@pytest.mark.parametrize(
    "line",
    [
        *(
            "### BEGIN HIDDEN TESTS",
            "### BEGIN HIDDEN TESTS: edges",
            "#BEGIN HIDDEN TESTS",
            "# the hidden tests try edges",
        ),
        *(
            "# Begin with the smallest test.",
            "# Graded here: the end of the list",
            "# beginning of the loop",
            "###",
        ),
        *(
            "# Solution of the equation by Newton's rule",
            "# test that the solution ends",
            "x = 1  # begin test",
            "# TESTS",
        ),
        *(
            "# a good solution begins with a plan",
            "### OUTSIDE",
            "### INSIDE: _url",
            "print('begin hidden test')",
        ),
        *(
            "# the end",
            "# Begin",
            "# the mark scheme of the course says so, and it ends",
            "### AUTOTEST double(3)",
        ),
    ],
)
def test_what_is_a_marker_or_none_is_left_alone(tmp_path, line):
    nb = with_test(f"{line}\n{HIDDEN}", grade_id="edges")
    assert "marker-mistyped" not in {one.rule for one in found_in(tmp_path, nb)}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        *((f"### {word} double(3)", "autotest-mistyped") for word in ("AUTO TEST", "Autotest", "AUTOTETS")),
        *((f"# {word} double(3)", "autotest-mistyped") for word in ("HASHED AUTO_TEST", "hashed autotest")),
        *((f"# {word} AUTOTEST f(3)", "autotest-mistyped") for word in ("HASH", "HASHD", "x", "BEGIN")),
        *((f"###{word} double(3)", "autotest-mistyped") for word in ("AUTOTST", "HASHED ATUOTEST")),
        ("    ### AUTO-TEST double(3)", "autotest-mistyped"),
        ("x = 1  ### AUTOTEST double(3)", "autotest-place"),
        *((f"### {text}", "autotest-broken") for text in ("AUTOTEST", "HASHED AUTOTEST ;", "AUTOTESTS f(3)")),
        *((f"### AUTOTEST {text}", "autotest-broken") for text in ("f(3", "f(1); g(", 'f(";")', "x = 3")),
        ("### AUTOTEST HASHED double(3)", "autotest-broken"),
    ],
)
@pytest.mark.parametrize("form", ["{}", "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"])
def test_a_line_that_makes_no_automatic_test_is_found(tmp_path, line, rule, form):
    (tmp_path / "autotests.yml").write_text("python3: {}")
    source = form.format(line)
    found = found_in(tmp_path, with_test(source, grade_id="edges"))
    assert [(one.rule, one.line) for one in found if one.rule.startswith("autotest")] == [
        (rule, source.split("\n").index(line) + 1)
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("### AUTOTEST double(3)", "    # HASHED AUTOTEST double(3); double(4);", "### AUTOTEST x"),
        *(
            "# automatic tests come first",
            "# tested by hand",
            "# auto",
            "print('AUTOTEST')",
            "# hashed passwords",
        ),
        *("# a test of the automaton", "x = '#hash'", "# hashed test of a name", "### Tests"),
    ],
)
def test_a_line_that_makes_automatic_tests_or_has_nothing_to_do_with_them_is_left_alone(tmp_path, line):
    (tmp_path / "autotests.yml").write_text("python3: {}")
    nb = with_test(f"if 1:\n    pass\n{line}", grade_id="edges")
    assert not [one for one in found_in(tmp_path, nb) if one.rule.startswith("autotest")]


@pytest.mark.parametrize(("below", "is_last"), [("### AUTOTEST double(3)", False), ("# that is all", True)])
def test_above_automatic_tests_a_value_is_not_the_last_thing(tmp_path, below, is_last):
    found = found_in(tmp_path, with_test(f'"What is tested"\n{below}', grade_id="edges"))
    assert ("test-value" in {one.rule for one in found}) == is_last


@pytest.mark.parametrize("place", ["beside", "course", "nowhere"])
def test_automatic_tests_need_their_file_beside_or_in_the_course(tmp_path, place):
    folder = tmp_path / "source" / "ps1"
    folder.mkdir(parents=True)
    if place != "nowhere":
        ((folder if place == "beside" else tmp_path) / "autotests.yml").write_text("python3: {}")
    found = found_in(folder, with_test("### AUTOTEST double(3)", grade_id="edges"), root=tmp_path)
    assert ("autotest-file" in {one.rule for one in found}) == (place == "nowhere")


def test_a_heading_in_a_text_makes_no_automatic_test(tmp_path):
    nb = sound()
    nb["cells"][3]["source"] += "\n### AUTOTEST double(3)"
    assert "autotest-place" in {one.rule for one in found_in(tmp_path, nb)}


@pytest.mark.parametrize(
    ("source", "rule", "line"),
    [
        (f"### BEGIN HIDDEN TESTS\n{HIDDEN}", "marker-unclosed", 1),
        (f"{HIDDEN}### END HIDDEN TESTS", "marker-unopened", 2),
        (
            f"### BEGIN HIDDEN TESTS\n{HIDDEN}### END HIDDEN TESTS\n{HIDDEN}### END HIDDEN TESTS",
            "marker-unopened",
            5,
        ),
        (f"### BEGIN HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n{HIDDEN}### END HIDDEN TESTS", "marker-nested", 2),
        (
            f"### BEGIN HIDDEN TESTS\n### BEGIN SOLUTION\n{HIDDEN}### END SOLUTION\n### END HIDDEN TESTS",
            "marker-nested",
            2,
        ),
        (f"### BEGIN SOLUTION\n{HIDDEN}### END SOLUTION", "marker-place", 1),
        ("### BEGIN HIDDEN TESTS\n\n### END HIDDEN TESTS", "region-empty", 1),
        (f"# Hidden tests:\n{HIDDEN}", "hidden-said", 1),
        (f"if 1:\n    ### BEGIN HIDDEN TESTS\n    {HIDDEN}    ### END HIDDEN TESTS", "release-syntax", 3),
        ("return 3", "syntax", 1),
        ("assert double(3) == ", "syntax", 1),
        ("%%time\nassert (double(3)", "syntax", 2),
        ("_got = double(3)\n_got", "test-value", 2),
        ("double(3).real", "test-value", 1),
        ("5", "test-value", 1),
        ("sum([1, 2])", "test-value", 1),
        ("import logging\nlogging.warning('x')", "test-stderr", 2),
        ("import sys as _sys\n_sys.stderr.write('x')", "test-stderr", 2),
        ("import warnings as _warnings\n_warnings.warn('x')", "test-stderr", 2),
        ("if True:\n    from os.path import *", "test-star-import", 2),
    ],
)
def test_a_mistake_in_a_test_is_found_with_its_line(tmp_path, source, rule, line):
    found = found_in(tmp_path, with_test(source, grade_id="edges"))
    assert (rule, line) in {(one.rule, one.line) for one in found}


@pytest.mark.parametrize(
    "source",
    [
        *("%matplotlib inline\nassert double(1) == 2", "!ls\n_x = !ls\nassert double(1) == 2", "double?"),
        *("%%capture\nassert double(1) == 2", "_x = %timeit -o double(1)", "%%bash\nif [ 1 ]; then ls; fi"),
        *("print(double(3))", "assert_equal(double(3), 6)", "double(3);", "None", "import math", ""),
        'assert double(1) != 3, """\n%not a magic\n!nor this\n"""',
        (
            "import contextlib, io, sys\nwith contextlib.redirect_stderr(io.StringIO()):\n    print(1,"
            " file=sys.stderr)"
        ),
        "def _f():\n    return double(3)",
        "await _f()\nawait _g()\nassert True",
    ],
)
def test_what_a_test_may_do_is_left_alone(tmp_path, source):
    assert found_in(tmp_path, with_test(source, grade_id="edges")) == []


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ({"points": "2"}, "points-text"),
        ({"points": "two"}, "points-odd"),
        ({"points": True}, "points-odd"),
        ({"points": float("nan")}, "points-odd"),
        ({"points": None}, "points-missing"),
        ({"points": -0.5}, "points-negative"),
        ({"points": 0.0}, "points-zero"),
        ({"grade_id": ""}, "id-missing"),
        ({"grade_id": 7}, "id-missing"),
        ({"grade_id": "x" * 65}, "id-characters"),
        ({"grade_id": "é"}, "id-characters"),
        ({"grade_id": "setup"}, "id-twice"),
        ({"schema_version": 2}, "schema-old"),
        ({"schema_version": "3"}, "schema-new"),
        ({"locked": "yes"}, "metadata-broken"),
        ({"task": True}, "cell-sort"),
    ],
)
def test_odd_metadata_are_found_in_their_cell(tmp_path, data, rule):
    found = [one for one in found_in(tmp_path, with_test("pass", grade_id="edges") | {}) if one.rule == rule]
    assert not found
    found = [
        one
        for one in found_in(tmp_path, with_test("pass", **{"grade_id": "edges"} | data))
        if one.rule == rule
    ]
    assert [one.number for one in found] == [7]


def test_a_picture_may_be_attached_beside_it_or_on_the_web(tmp_path):
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "two dots.png").touch()
    (tmp_path.parent / "secret.png").touch()
    nb = sound()
    good = (
        "![](img/two%20dots.png) ![](<img/two dots.png>) ![](https://x.org/y.png) ![](attachment:a.png)"
        " ![](data:x)"
    )
    nb["cells"][1] |= {"source": good + "\n`![](no.png)`\n[there](#below)", "attachments": {"a.png": {}}}
    assert found_in(tmp_path, nb) == []
    bad = [
        "![](no.png)",
        '<img src="no.png">',
        "![](attachment:b.png)",
        "![](../secret.png)",
        "![](/img/x.png)",
    ]
    for text in [*bad, "![](IMG/two%20dots.png)", "![x](no.png 'title')"]:
        nb["cells"][1]["source"] = f"\n{text}"
        assert [(one.rule, one.line) for one in found_in(tmp_path, nb)] == [("picture-missing", 2)], text


@pytest.mark.parametrize(
    ("metadata", "rules"),
    [
        ({"kernelspec": {"name": "ir", "language": "R"}}, []),
        ({"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "python"}}, ["language"]),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, ["language"]),
        ({"kernelspec": {"name": "ir", "language": "python"}}, ["language"]),
        ({"kernelspec": {"name": "python3"}, "language_info": {"name": "R"}}, ["language"]),
        ({"kernelspec": {"name": "conda-env", "display_name": "Python [conda env]"}}, []),
        (
            {"kernelspec": {"name": "mykernel", "language": "python"}, "language_info": {"name": "ipython"}},
            [],
        ),
        ({}, []),
        ({"kernelspec": None, "language_info": []}, []),
    ],
)
def test_a_language_is_said_once(tmp_path, metadata, rules):
    assert [one.rule for one in found_in(tmp_path, sound() | {"metadata": metadata})] == rules


def test_another_language_is_not_read_as_python(tmp_path):
    nb = with_test("if (double(3) != 6) stop('no')", grade_id="edges")
    nb["metadata"] = {"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}}
    assert found_in(tmp_path, nb) == []
    nb["cells"][6]["source"] = "# BEGIN HIDDEN TEST\nstop()"
    assert [one.rule for one in found_in(tmp_path, nb)] == ["marker-mistyped"]


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("", "empty", 0),
        ("{", "not JSON", 1),
        ('{"cells": [\n  {"a": 1,}\n]}', "not JSON", 2),
        ('{"cells": [\n<<<<<<< HEAD\n]}', "conflict", 2),
        ("[]", "no notebook", 0),
        ('{"worksheets": [], "nbformat": 3}', "2014", 0),
        ('{"cells": [], "nbformat": 5}', "nbformat is 5", 0),
        ('{"cells": {}, "nbformat": 4}', "no list", 0),
        ('{"cells": [], "nbformat": 4, "metadata": []}', "no list, or", 0),
        ('{"cells": [7], "nbformat": 4}', "cell 1 is no object", 0),
        ('{"cells": [{"cell_type": "heading"}], "nbformat": 4}', "'heading'", 0),
        ('{"cells": [{"cell_type": "code", "source": 3}], "nbformat": 4}', "cell 1 has a source", 0),
        ('{"cells": [{"cell_type": "code", "source": "", "metadata": 3}], "nbformat": 4}', "metadata", 0),
        ('{"cells": [{"cell_type": "code", "source": "\\ud800"}], "nbformat": 4}', "half a character", 0),
        ("[" * 100_000, "not JSON", 0),
    ],
)
def test_what_is_no_notebook_says_why_and_where(tmp_path, text, says, line):
    with pytest.raises(Unreadable, match=says) as raised:
        page_of(tmp_path, text)
    assert raised.value.line == line


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    (tmp_path / "x.ipynb").write_bytes(b'{"cells":\n"\xff"}')
    with pytest.raises(Unreadable, match="UTF-8") as raised:
        read_page(tmp_path / "x.ipynb", "x")
    assert raised.value.line == 2
    (tmp_path / "pipe.ipynb").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Unreadable):
        read_page(tmp_path / "pipe.ipynb", "x")


def test_no_metadata_make_a_rule_fail(tmp_path):
    """Each value that JSON knows, in each place that a rule looks at."""
    values = [None, True, 0, -1, 1.5, "", "x", [], ["x"], {}, {"x": 1}]
    rng = random.Random(1)
    for value in values:
        for key in ("grade", "solution", "locked", "task", "grade_id", "points", "schema_version"):
            nb = sound()
            for cell in nb["cells"]:
                if given := cell["metadata"].get("nbgrader"):
                    given[key] = value
            found_in(tmp_path, nb, form=True)
        nb = sound()
        for cell in nb["cells"]:
            cell["metadata"] = {"nbgrader": value, "tags": value}
            cell["id"] = value
        nb["metadata"] = {"kernelspec": value, "language_info": value}
        found_in(tmp_path, nb, form=True)
        nb = sound()
        rng.shuffle(nb["cells"])
        found_in(tmp_path, nb, form=True)


def write(course, nb, name="ps1"):
    folder = course.path("source", name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.ipynb").write_text(json.dumps(nb), encoding="utf-8")


@pytest.mark.parametrize(
    "settings",
    [
        "",
        'c.CourseDirectory.directory_structure = "{nbgrader_step}/{assignment_id}/x/{student_id}"',
        'c.CourseDirectory.source_directory = "authors"',
        'c.CourseDirectory.ignore = ["draft*", "*.pyc"]\nc.CourseDirectory.notebook_id = "ps*"',
    ],
)
def test_sources_are_where_the_course_has_them(course, settings):
    (course.root / "nbgrader_config.py").write_text(f"c = get_config()\n{settings}\n")
    other = Course(course.root)
    for name in ("ps1", "ps2", "draft", ".hidden", "homework"):
        write(other, sound(), name)
    (other.path("source", "empty")).mkdir(parents=True)
    found = find_sources(other.root / "source" if (other.root / "source").is_dir() else other.root)
    assert {name: list(paths) for name, paths in found.notebooks.items()} == {
        name: other._sources(name) for name in other.assignment_names()
    }
    assert found.root == other.root


def test_a_courses_own_markers_count(course):
    config = course.root / "nbgrader_config.py"
    config.write_text(
        config.read_text() + 'c.ClearHiddenTests.begin_test_delimeter = "VERBORGEN AN"\n'
        'c.ClearHiddenTests.end_test_delimeter = "VERBORGEN AUS"\n'
    )
    write(course, with_test("# VERBORGEN AN\nassert double(1) == 2\n# VERBORGEN AUSS", grade_id="edges"))
    rules = [one.rule for one in lint(find_sources(course.root))]
    assert rules == ["marker-unclosed", "marker-mistyped"] or rules == ["marker-mistyped"]


def test_a_rule_can_be_left_out_unless_it_stops(course):
    write(course, with_test("pass", points=0, grade_id="setup"))
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.Lint.ignore = ["points-zero", "id-twice"]\n')
    assert [one.rule for one in lint(find_sources(course.root))] == ["id-twice"]


def test_an_unknown_assignment_says_what_there_is(course):
    with pytest.raises(CourseError, match=r"There is no assignment 'ps9'.*: ps1"):
        lint(find_sources(course.root), ["ps9"])


def test_the_command_says_where_and_has_an_exit_code_for_each_end(course):
    def run(*words):
        return CliRunner().invoke(app, ["lint", "--course", str(course.root), *words])

    assert (run().exit_code, run().output) == (0, "1 assignment is in order.\n")
    write(course, with_test("### BEGIN HIDDEN TEST\npass", grade_id="edges"))
    done = run()
    assert done.exit_code == 1
    assert "source/ps1/ps1.ipynb, cell 7 (edges), line 1: '### BEGIN HIDDEN TEST' is not" in done.output
    (found,) = json.loads(run("--json").stdout)
    assert (found["cell"], found["number"], found["line"], found["stops"]) == ("edges", 7, 1, True)
    assert isinstance(run("ps9").exception, CourseError)


def test_our_own_course_is_in_order():
    sources = find_sources(ROOT)
    assert sources.rules.form
    assert [str(one) for one in lint(sources) if one.rule != "form-placeholder"] == []


def test_it_needs_no_nbgrader():
    """Which takes a second to import, of the two that all eight notebooks may take."""
    ask = "import sys, grader.cli, grader.authoring.lint; print('nbgrader' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, env={**os.environ})
    assert done.stdout == "False\n", done.stderr


def test_where_points_are_missing_no_sum_is_asked_for():
    for wrong in (None, "two"):
        found = findings_of(_changed("double_visible", points=wrong))
        assert [one.rule for one in found] == ["points-missing" if wrong is None else "points-odd"]


def test_a_misnamed_answer_is_one_mistake_and_not_its_checks():
    found = findings_of(_changed("double_answer", grade_id="doubel_answer"))
    assert [(one.rule, one.cell) for one in found] == [("form-cells", "doubel_answer")]
    assert "call their answer double_answer, not doubel_answer" in found[0].message


def test_a_topic_that_names_no_cell_is_found_with_its_line_and_what_there_is():
    (found,) = findings_of(_changed("double_hidden", grade_id="double_hidden_1"))
    assert found.rule == "form-topics"
    assert "docs/topics.md, line 1, names double_hidden, which is no cell of 09." in found.message
    assert found.message.endswith("Name one that is there: double_visible, double_hidden_1.")


def _changed(name, **data):
    def change(nb):
        (cell,) = [cell for cell in nb["cells"] if cell["id"] == name]
        cell["metadata"]["nbgrader"] |= data

    return change

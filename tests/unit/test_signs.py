"""Who asked for something that the audit hook saw: a cell, or a library for itself."""

import sys

import pytest

from grader.sandbox.signs import sign_of

CELL = "<cell>"


def frames(*calls):
    """Return the innermost frame of functions that call each other: (file, a name that its code has)."""
    inner = sys._getframe
    for file, name in reversed(calls):
        space = {"inner": inner}
        exec(compile(f"def outer():\n    if 0: {name}\n    return inner()", file, "exec"), space)
        inner = space["outer"]
    return inner()


def sign(event, *calls, details=()):
    return sign_of(
        event,
        details,
        frames(*calls),
        lambda frame: frame is not None and frame.f_code.co_filename == CELL,
        lambda function: function == "own",
        "/home/work",
    )


@pytest.mark.parametrize(
    "calls",
    [
        [(CELL, "_getframe")],
        [(CELL, "stack"), ("/lib/inspect.py", "_getframe")],
        [(CELL, "walk_stack"), ("/lib/traceback.py", "_getframe")],
        [(CELL, "Mock"), ("/lib/unittest/mock.py", "side_effect")],
    ],
    ids=["itself", "by inspect", "by traceback", "handed to a library"],
)
def test_a_cell_that_asks_for_frames_shows(calls):
    assert sign("sys._getframe", *calls) == "looked at the frames of its callers"


@pytest.mark.parametrize(
    "calls",
    [
        [(CELL, "namedtuple"), ("/lib/collections.py", "_getframe")],
        [(CELL, "Dash"), ("/lib/dash.py", "stack"), ("/lib/inspect.py", "_getframe")],
        [(CELL, "warn"), ("/lib/pandas.py", "currentframe"), ("/lib/inspect.py", "_getframe")],
        [("/lib/dash.py", "anything")],
    ],
    ids=["itself", "by inspect", "by currentframe", "without a cell"],
)
def test_a_library_that_asks_for_itself_does_not(calls):
    assert sign("sys._getframe", *calls) == ""


def test_to_print_the_stack_gives_nobody_a_frame():
    with_code = compile("def print_stack():\n    return inner()", "/lib/traceback.py", "exec")
    space = {"inner": sys._getframe}
    exec(with_code, space)
    cell = {"inner": space["print_stack"]}
    exec(compile("def outer():\n    return inner()", CELL, "exec"), cell)
    by_student = lambda frame: frame is not None and frame.f_code.co_filename == CELL  # noqa: E731
    assert sign_of("sys._getframe", (), cell["outer"](), by_student, bool, "/home/work") == ""


@pytest.mark.parametrize(("name", "shows"), [("setprofile", True), ("enable", False)])
def test_a_profiler_is_no_tracer(name, shows):
    assert bool(sign("sys.setprofile", (CELL, name))) is shows


@pytest.mark.parametrize(("function", "shows"), [("own", False), ("a check's", True)])
def test_functions_of_ones_own_may_be_changed(function, shows):
    assert bool(sign("object.__setattr__", (CELL, "f"), details=(function, "__defaults__", ()))) is shows


@pytest.mark.parametrize(
    ("path", "shows"),
    [
        ("/course/source/ps1/ps1.ipynb", True),
        ("../source/ps1.ipynb", True),
        ("/home/work/project/source/notes.txt", False),
        ("/tmp/tmpab12/solutions/x.csv", False),
    ],
)
def test_folders_of_ones_own_may_have_any_name(path, shows):
    assert bool(sign("open", (CELL, "open"), details=(path, "r", 0))) is shows

"""The layout that docs/contributor.md describes: arrows between folders run down, and files stay small."""

import ast
import re
import sys
from pathlib import Path

import pytest

GRADER = Path(__file__).resolve().parents[2] / "grader"
# From the top floor to the bottom; a folder may use those below it.
FLOORS = (
    *(
        "cli",
        "exchange",
        "publishing",
        "authoring",
        "reporting",
        "classroom",
        "store",
        "grading",
        "engine",
        "checks",
    ),
    *("sandbox", "student"),
)
GROUND = frozenset(
    {"course", "configuration", "masters", "cells", "assignment", "limits", "errors", "scratch"}
    | {"files", "places"}
)
# Narrower than "whatever is below": what a folder may use, beside the ground floor.
MAY_USE = {
    "sandbox": set(),
    "student": set(),
    "checks": {"sandbox"},
    "engine": {"checks", "sandbox"},
    "grading": {"engine", "checks", "sandbox"},
    "store": {"grading"},
    "reporting": {"store", "grading"},
    "exchange": {"classroom", "store", "grading", "reporting"},
}
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 400, 70
FILES = sorted(GRADER.rglob("*.py"))


def imports(path):
    """Yield the dotted names, below `grader`, of the modules that a file imports from the project."""
    package = list(path.relative_to(GRADER).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.split(".")[0] == "grader"]
            yield from (name.removeprefix("grader").strip(".") for name in names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = package[: len(package) - node.level + 1]
                module = [*base, *(node.module or "").split(".")]
            elif (node.module or "").split(".")[0] == "grader":
                module = (node.module or "").split(".")[1:]
            else:
                continue
            dotted = ".".join(filter(None, module))
            yield from ([dotted] if dotted else [alias.name for alias in node.names])


def room(dotted):
    return dotted.split(".")[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GRADER)))
def test_imports_run_down(path):
    own = room(".".join(path.relative_to(GRADER).with_suffix("").parts))
    for found in map(room, imports(path)):
        if own in GROUND:
            assert found in GROUND, f"{path.name} is on the ground floor and imports {found}"
        elif own == "sandbox":
            assert found in {"sandbox", "limits"}, f"sandbox/{path.name} imports {found}"
        elif own == "student":
            assert found == "student", (
                f"student/{path.name} imports {found}: students have nothing else of ours"
            )
        elif own in FLOORS and found in FLOORS and found != own:
            assert FLOORS.index(found) > FLOORS.index(own), f"{own}/{path.name} imports {found}, above it"
            assert found in MAY_USE.get(own, FLOORS), f"{own}/{path.name} imports {found}"


@pytest.mark.parametrize("path", sorted((GRADER / "student").rglob("*.py")), ids=lambda path: path.name)
def test_what_students_run_needs_only_what_they_have(path):
    talking = {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "xmlrpc", "webbrowser", "socketserver"}
    unix = {"fcntl", "grp", "pwd", "pty", "resource", "termios", "tty", "readline", "syslog"}
    allowed = sys.stdlib_module_names - talking - unix | {"nbformat", "nbclient", "jupyter_client", "rich"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert {alias.name.split(".")[0] for alias in node.names} <= allowed
        elif isinstance(node, ast.ImportFrom):
            # It has another name there: only where a module lies beside another one is the same.
            assert node.level == 1 or (not node.level and node.module.split(".")[0] in allowed), node.module


def test_the_picture_of_the_house_is_true():
    text = (GRADER.parent / "docs" / "contributor.md").read_text("utf-8")
    drawn = {
        (own, used)
        for own, many in re.findall(r"(?m)^  (\w+) --> ([\w &]+)$", text)
        for used in many.split(" & ")
    }
    found = {
        (own, used)
        for path in FILES
        for used in map(room, imports(path))
        if (own := room(".".join(path.relative_to(GRADER).with_suffix("").parts))) in FLOORS
        and used in FLOORS
        and used != own
    }
    assert drawn == {(own, used) for own, used in found if own != "cli"}


def test_there_is_no_circle():
    modules = {".".join(path.relative_to(GRADER).with_suffix("").parts): path for path in FILES}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    todo = {name: {found for found in imports(path) if found in modules} for name, path in modules.items()}
    while todo:
        free = [name for name, needs in todo.items() if not (needs - {name}) & set(todo)]
        assert free, f"these import each other: {sorted(todo)}"
        for name in free:
            del todo[name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GRADER)))
def test_files_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= MOST_LINES_OF_A_FUNCTION, f"{node.name} has {length} lines"

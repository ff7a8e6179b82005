"""What the terminal says of a run: whose it is by name, where the roster has one."""

import io

from rich.console import Console

from grader.cli.told import Told, names_of, print_results
from grader.grading.result import GradeStatus, Result
from grader.store.gradebook import Change
from grader.store.roster import Enrolled, Roster, enrol


def result(student, status=GradeStatus.GRADED, **more):
    return Result(assignment="ps1", student=student, status=status, **more)


def test_whose_score_changed_and_who_was_refused_is_said_by_name(course):
    assert names_of(course) == {}
    enrol(course, Roster(students=[Enrolled(id="2026", first="Ann", last="Lee"), Enrolled(id="bob")]))
    told, console = Told(lambda *_, **__: None, json=False), Console(file=io.StringIO(), width=200)
    for student in ("2026", "bob", "cy"):
        told(result(student, score=2.0), result(student, score=1.0), Change())
    told.print_changes(console, names_of(course), all_of_them=False)
    refused = [result("2026", GradeStatus.REFUSED, reason="It is empty.")]
    print_results(refused, console, None, names_of(course))
    said = console.file.getvalue()
    for line in ("ps1 · Lee, Ann (2026): 1 → 2", "ps1 · bob: 1 → 2", "ps1 · cy: 1 → 2"):
        assert line in said
    assert "1 of 1 submission was refused:\n  ps1 · Lee, Ann (2026): refused – It is empty." in said

"""What the terminal says of a run: whose it is by name, where the roster has one."""

import io
import json

from rich.console import Console

from grader.cli.told import Told, names_of, print_results, say_who_is_gone
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.store.gradebook import Change
from grader.store.results import write_result
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


def test_who_was_graded_and_is_gone_is_named_with_whoever_has_the_same_work(course, submit, capsys):
    results = [result(name, key=key) for name, key in {"ann": "k1", "bob": "k2", "robert": "k2"}.items()]
    for one in results[:2]:
        submit(one.student)
        write_result(course, one)
    say_who_is_gone(course, results[:2])
    assert capsys.readouterr().err == ""
    course.path("submitted", "ps1", "bob").parent.rename(course.root / "submitted" / "robert")
    say_who_is_gone(course, [results[0], results[2]])
    said = capsys.readouterr().err
    assert "no longer in submitted/: 1 (bob)" in said
    assert "robert handed in what bob had" in said


def test_json_has_points_as_people_write_them(capsys):
    cell = CellResult(id="é", points=0.1 + 0.2, max_points=1, status=CellStatus.FAILED)
    Told(lambda *_, **__: None, json=True)(result("ann", score=46.55 + 4e-15, cells=[cell]), None, Change())
    printed = capsys.readouterr().out
    told = json.loads(printed)
    assert (told["score"], told["cells"][0]["points"], told["cells"][0]["id"]) == (46.55, 0.3, "é")
    assert "notebook" not in told["cells"][0] and "key" not in told and printed.count("\n") == 1

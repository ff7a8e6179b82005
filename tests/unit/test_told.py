"""What `grader autograde` says of its results."""

import json

from grader.cli.told import Told
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.store.gradebook import Change


def test_json_has_points_as_people_write_them(capsys):
    cell = CellResult(id="é", points=0.1 + 0.2, max_points=1, status=CellStatus.FAILED)
    result = Result(
        assignment="ps1", student="ann", status=GradeStatus.GRADED, score=46.5 + 0.05 + 4e-15, cells=[cell]
    )
    Told(lambda *_, **__: None, json=True)(result, None, Change())
    printed = capsys.readouterr().out
    told = json.loads(printed)
    assert (told["score"], told["cells"][0]["points"], told["cells"][0]["id"]) == (46.55, 0.3, "é")
    assert "notebook" not in told["cells"][0] and "key" not in told and printed.count("\n") == 1

"""A notebook goes on in a new kernel when a cell ended the old one: what counts, and what only runs again."""

import asyncio
from types import SimpleNamespace

import nbformat

from grader.engine.notebook import CellByCell
from grader.engine.protocol import Outcome, Status
from grader.limits import Limits

OK, DIED = Outcome(Status.OK), Outcome(Status.DIED, message="the kernel died while this cell ran")


class Scripted(CellByCell):
    """Runs nothing: each cell has a list of outcomes, one for every time that it runs, the last for ever."""

    def __init__(self, *script, **limits):
        cells = [nbformat.v4.new_code_cell(f"cell {number}") for number in range(len(script))]
        nb = nbformat.v4.new_notebook(cells=cells)
        super().__init__(nb, Limits(**limits), SimpleNamespace(between=[]), renew=self.renewed)
        self.script, self.ran, self.kernels = script, [], 0

    async def renewed(self, client):
        self.kernels += 1
        self.ran.append("new")
        self.km = SimpleNamespace(between=[f"sign {self.kernels}"])

    async def _run_any(self, cell, index, before):
        self.ran.append(index)
        outcomes = self.script[index]
        return outcomes[min(self.ran.count(index), len(outcomes)) - 1]

    async def _recovers(self, *, interrupting=False):
        return False


def run(*script, **limits):
    client = Scripted(*script, **limits)
    return asyncio.run(client.run_cells()), client


def statuses(done):
    return [outcome.status for outcome in done.outcomes]


def test_the_cells_before_run_again_without_the_one_that_ended_the_kernel():
    done, client = run([OK], [DIED], [OK], [DIED], [OK])
    assert statuses(done) == [Status.OK, Status.DIED, Status.OK, Status.DIED, Status.OK]
    assert client.ran == [0, 1, "new", 0, 2, 3, "new", 0, 2, 4]
    assert "ran in a new one" in done.notebook.cells[1].outputs[-1].text


def test_a_cell_is_judged_by_its_first_run_and_signs_of_any_run_are_kept():
    failed, passed = (
        Outcome(Status.ERROR, "AssertionError", signs=("a",)),
        Outcome(Status.OK, signs=("b", "a")),
    )
    done, _ = run([failed, passed], [passed, failed], [DIED], [OK])
    assert statuses(done) == [Status.ERROR, Status.OK, Status.DIED, Status.OK]
    assert [outcome.signs for outcome in done.outcomes[:2]] == [("a", "b"), ("b", "a")]


def test_one_that_ends_the_new_kernel_too_is_left_out_and_keeps_what_it_has():
    done, client = run([OK], [OK, DIED], [DIED], [OK])
    assert statuses(done) == [Status.OK, Status.OK, Status.DIED, Status.OK]
    assert client.ran == [0, 1, 2, "new", 0, 1, "new", 0, 3]


def test_what_was_done_between_the_cells_of_an_earlier_kernel_is_not_forgotten():
    done, _ = run([DIED], [DIED], [OK])
    assert done.between == ("sign 1", "sign 2")


def test_a_notebook_does_not_get_new_kernels_for_ever():
    done, client = run(*[[DIED]] * 30)
    assert client.kernels == 10
    assert statuses(done) == [Status.DIED] * 11 + [Status.NOT_RUN] * 19


def test_one_that_took_all_its_time_gets_little_when_it_runs_again(monkeypatch):
    asked = []
    monkeypatch.setattr(Scripted, "_loss", lambda self, outcome, index: lost(self, outcome))

    async def lost(client, outcome):
        asked.append(client._seconds_for(None))
        return "it died" if outcome.status is Status.DIED else ""

    run([Outcome(Status.TIMEOUT)], [OK], [DIED], [OK], cell_seconds=30)
    assert asked == [30, 30, 30, 3, 30, 30]

"""Every engine, on notebooks that misbehave in every way we know of."""

import os

import nbformat
import psutil
import pytest

from grader.engine import Status, engine_names, find_engine, run_notebook
from grader.errors import EngineError
from grader.limits import Limits

STUBBORN = """import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
while True: pass"""


def notebook(*sources):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])


def run(tmp_path, engine, *sources, **limits):
    done = run_notebook(notebook(*sources), tmp_path, Limits(**{"cell_seconds": 20, **limits}), engine)
    return done.notebook.cells, done.outcomes


@pytest.fixture(params=engine_names())
def engine(request):
    return request.param


def statuses(outcomes):
    return [outcome.status for outcome in outcomes]


def test_an_unknown_engine_is_named_with_those_there_are():
    with pytest.raises(EngineError, match="jupyter"):
        find_engine("warp")


def test_errors_do_not_stop_what_follows(tmp_path, engine):
    cells, outcomes = run(tmp_path, engine, "x = 1", "raise ValueError('no')", "x + 1", "", "input()")
    assert statuses(outcomes) == [Status.OK, Status.ERROR, Status.OK, Status.OK, Status.ERROR]
    assert (outcomes[1].error, outcomes[1].message) == ("ValueError", "no")
    assert cells[2].outputs[0].data["text/plain"] == "2"
    assert outcomes[4].error == "StdinNotImplementedError"


def test_text_on_stderr_is_no_error(tmp_path, engine):
    source = "import sys, os, warnings; warnings.warn('careful'); _ = os.write(2, b'raw')"
    cells, outcomes = run(tmp_path, engine, source)
    assert statuses(outcomes) == [Status.OK]
    assert "careful" in "".join(output.text for output in cells[0].outputs)


def test_an_endless_loop_costs_only_its_cell(tmp_path, engine):
    _, outcomes = run(tmp_path, engine, "x = 1", "while True: pass", "assert x == 1", cell_seconds=2)
    assert statuses(outcomes) == [Status.OK, Status.TIMEOUT, Status.OK]
    assert "stopped after 2 s" in outcomes[1].message


def test_a_loop_that_ignores_the_interrupt_ends_the_notebook(tmp_path, engine):
    _, outcomes = run(tmp_path, engine, "1", STUBBORN, "1", cell_seconds=2)
    assert statuses(outcomes) == [Status.OK, Status.TIMEOUT, Status.NOT_RUN]
    assert "could not be interrupted" in outcomes[2].message


@pytest.mark.parametrize("death", ["os._exit(1)", "os.kill(os.getpid(), 9)"])
def test_a_kernel_that_dies_keeps_what_it_did_before(tmp_path, engine, death):
    cells, outcomes = run(tmp_path, engine, "import os; print('before')", death, "print('after')")
    assert statuses(outcomes) == [Status.OK, Status.DIED, Status.NOT_RUN]
    assert "cell 2" in outcomes[2].message
    assert cells[0].outputs[0].text == "before\n"


def test_exit_does_not_pass_for_success(tmp_path, engine):
    _, outcomes = run(tmp_path, engine, "raise SystemExit(0)")
    assert outcomes[0].status is not Status.OK


def test_a_flood_of_output_is_cut_and_harmless(tmp_path, engine):
    source = "for _ in range(2000): print('a' * 1000, flush=True)"
    cells, outcomes = run(tmp_path, engine, source, "1", output_bytes=50_000)
    assert statuses(outcomes) == [Status.OK, Status.OK]
    assert sum(len(output.text) for output in cells[0].outputs) < 60_000
    assert "dropped" in cells[0].outputs[-1].text


def test_the_notebooks_time_is_limited_as_a_whole(tmp_path, engine):
    nap = "import time; time.sleep(1.5)"
    _, outcomes = run(tmp_path, engine, nap, nap, nap, cell_seconds=5, notebook_seconds=2)
    assert outcomes[0].status is Status.OK
    assert outcomes[2].status is Status.NOT_RUN
    assert "used up" in outcomes[2].message


def test_the_environment_is_clean(tmp_path, engine, monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "the grader's own")
    cells, _ = run(tmp_path, engine, "import os; print(dict(os.environ)); print(os.getcwd())")
    text = cells[0].outputs[0].text
    assert "the grader's own" not in text
    assert str(tmp_path) in text or "/student/work" in text


def test_tags_that_change_execution_are_not_obeyed(tmp_path, engine):
    nb = notebook("raise ValueError('ran')")
    nb.cells[0].metadata["tags"] = ["skip-execution"]
    done = run_notebook(nb, tmp_path, Limits(cell_seconds=20), engine)
    assert done.outcomes[0].error == "ValueError"


def test_figures_and_magics_work(tmp_path, engine):
    cells, outcomes = run(
        tmp_path, engine, "%%time\nx = 1", "import matplotlib.pyplot as plt; _ = plt.plot([1])", "%pwd"
    )
    assert set(statuses(outcomes)) == {Status.OK}
    assert any("image/png" in output.get("data", {}) for output in cells[1].outputs)


def test_nothing_survives_a_finished_notebook(tmp_path, engine):
    mark = f"61.{os.getpid()}"
    _, outcomes = run(tmp_path, engine, f"import subprocess; subprocess.Popen(['sleep', '{mark}']).pid > 0")
    assert outcomes[0].status is Status.OK
    running = [p for p in psutil.process_iter(["cmdline"]) if mark in (p.info["cmdline"] or [])]
    _, alive = psutil.wait_procs(running, timeout=10)
    assert not alive

"""Every engine, on notebooks that misbehave in every way we know of."""

import os
import sys
from unittest.mock import AsyncMock

import nbformat
import psutil
import pytest

from grader.engine import Plan, Question, Status, engine_names, find_engine, run_notebook
from grader.errors import EngineError, EngineLost
from grader.limits import Limits

from ..conftest import graded_cell

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


@pytest.mark.parametrize("death", [STUBBORN, "os._exit(1)", "os.kill(os.getpid(), 9)"])
def test_what_ends_the_kernel_costs_only_its_cell(tmp_path, engine, death):
    before = (
        "import os, pathlib; print('before', flush=True); x = 1; pathlib.Path('log').open('a').write('b')"
    )
    cells, outcomes = run(tmp_path, engine, before, "y = 2", f"y = 3; {death}", "print(x, y)", cell_seconds=5)
    ended = Status.TIMEOUT if death == STUBBORN else Status.DIED
    assert statuses(outcomes) == [Status.OK, Status.OK, ended, Status.OK]
    assert [cell.get("execution_count") for cell in cells[:2]] == [1, 2]
    assert [output.text for output in cells[0].outputs if "text" in output] == ["before\n"]
    assert "ran in a new one" in cells[2].outputs[-1].text
    assert cells[3].outputs[0].text == "1 2\n"


def test_a_cell_that_ends_the_kernel_whenever_it_runs_again_is_left_out_too(tmp_path):
    """It passes once; it is judged by that."""
    again = "import os, pathlib\nif pathlib.Path('was').exists(): os._exit(1)\nx = 1"
    _, outcomes = run(tmp_path, "jupyter", again, "open('was', 'w')", "os._exit(1)", "print('on')", "x")
    assert statuses(outcomes) == [Status.OK, Status.OK, Status.DIED, Status.OK, Status.ERROR]


def test_a_notebook_that_ends_every_kernel_comes_to_an_end(tmp_path, engine):
    deaths = ["import os; os._exit(1)"] * (3 if engine == "jupyter" else 12)
    limits = {"notebook_seconds": 300 if engine == "fork" else 4}
    _, outcomes = run(tmp_path, engine, *deaths, "1", **limits)
    assert outcomes[0].status is Status.DIED
    assert outcomes[-1].status is Status.NOT_RUN


TICKS = "import signal\ndef tick(*_): raise RuntimeError('tick')\nsignal.signal(signal.SIGALRM, tick)\n"
UNDERFOOT = [
    "import sys; sys.stdout = None; sys.stderr = None",
    "import sys; sys.stdout = 5; sys.stderr = object()",
    "import sys, io; sys.stdout = io.StringIO(); sys.stdout.close()",
    TICKS + "signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)",
    "import signal; signal.signal(signal.SIGALRM, signal.SIG_DFL); signal.setitimer(signal.ITIMER_REAL, 0.2)",
    "import resource as r; r.setrlimit(r.RLIMIT_NOFILE, (3, r.getrlimit(r.RLIMIT_NOFILE)[1]))",
    "import sys; sys.setrecursionlimit(60)",
    "import os, tempfile; os.chdir(tempfile.mkdtemp()); os.rmdir(os.getcwd())",
    "import asyncio\nfor task in asyncio.all_tasks(): task.cancel()",
    "quit()",
    "import IPython; IPython.Application.instance().kernel.do_shutdown(True)",
]


def test_what_a_cell_takes_from_under_the_kernel_costs_no_other_cell(tmp_path, engine):
    # An ordinary kernel ends with its loop, and may answer once more before.
    own_loop = ["import asyncio; asyncio.get_event_loop().stop()"] if engine == "fork" else []
    hazards = UNDERFOOT + own_loop
    sources = [part for source in hazards for part in (source, "import sys; print('on', file=sys.stderr)")]
    # Time enough for what comes later, such as the end of an event loop.
    slow = "import time; end = time.process_time() + 0.5\nwhile time.process_time() < end: pass"
    cells, outcomes = run(tmp_path, engine, *sources, slow, "print('still')")
    assert [outcome for outcome in outcomes[1::2] if outcome.status is not Status.OK] == []
    assert [cell.outputs[0].text for cell in cells[1:-2:2]] == ["on\n"] * len(hazards)
    assert cells[-1].outputs[0].text == "still\n"
    assert statuses(outcomes)[-2:] == [Status.OK, Status.OK]


def test_a_kernel_that_ends_after_its_cell_is_that_cells_doing(tmp_path):
    _, outcomes = run(tmp_path, "fork", "x = 1", "import time; time.monotonic = None", "x + 1", "x + 2")
    assert statuses(outcomes) == [Status.OK] * 4


def test_who_allows_no_more_files_is_still_judged(tmp_path):
    test = graded_cell("t", "assert f() == 2", grade=True, locked=True, points=1)
    no_files = nbformat.v4.new_code_cell("import resource as r; r.setrlimit(r.RLIMIT_NOFILE, (3, 3))")
    answer = graded_cell("a", "def f(): return 2", solution=True)
    nb = nbformat.v4.new_notebook(cells=[no_files, answer, test])
    plan = Plan({"t": [Question("t"), Question("t", 0)]}, nb)
    done = run_notebook(nb, tmp_path, Limits(cell_seconds=20), "fork", plan)
    assert statuses(done.outcomes) == [Status.OK] * 3


def test_exit_does_not_pass_for_success(tmp_path, engine):
    _, outcomes = run(tmp_path, engine, "raise SystemExit(0)")
    assert outcomes[0].status is not Status.OK


def test_a_flood_of_output_is_cut_and_harmless(tmp_path, engine):
    source = "for _ in range(2000): print('a' * 1000, flush=True)"
    cells, outcomes = run(tmp_path, engine, source, "1", output_bytes=50_000)
    assert statuses(outcomes) == [Status.OK, Status.OK]
    assert sum(len(output.text) for output in cells[0].outputs) < 60_000
    assert "dropped" in cells[0].outputs[-1].text


def test_of_one_long_write_the_beginning_is_kept(tmp_path, engine):
    cells, outcomes = run(tmp_path, engine, "print('begin' + 'a' * 3_000_000)", output_bytes=50_000)
    assert statuses(outcomes) == [Status.OK]
    assert cells[0].outputs[0].text == ("begin" + "a" * 50_000)[:50_000]
    assert "dropped" in cells[0].outputs[-1].text


def test_a_kernel_that_does_not_come_up_is_worth_another_try(tmp_path, monkeypatch):
    dies = AsyncMock(side_effect=RuntimeError("Kernel died before replying to kernel_info"))
    monkeypatch.setattr("jupyter_client.asynchronous.client.AsyncKernelClient.wait_for_ready", dies)
    with pytest.raises(EngineLost, match="died before"):
        run(tmp_path, "jupyter", "1")


FOR_EVER = {
    "prints": "while True: print('a' * 5_000)",
    "writes": "import os\nwhile True: os.write(1, b'a' * 5_000)",
    "a program": "import os; os.system('yes')",
    "updates": "d = display('a', display_id=True)\nwhile True: d.update('a' * 5_000)",
    "catches once": "import time\ntry: time.sleep(60)\nexcept BaseException: time.sleep(60)",
}


@pytest.mark.parametrize("source", FOR_EVER.values(), ids=list(FOR_EVER))
def test_what_goes_on_for_ever_costs_only_its_cell(tmp_path, source):
    cells, outcomes = run(tmp_path, "fork", "x = 1", source, "x", cell_seconds=1.5, output_bytes=50_000)
    assert statuses(outcomes) == [Status.OK, Status.TIMEOUT, Status.OK]
    assert "ran in a new one" not in str(cells[1].outputs)
    assert cells[2].outputs[-1].data["text/plain"] == "1"
    assert len(str(cells[1].outputs)) < 200_000


def test_a_thread_that_prints_on_and_on_leaves_later_cells_alone(tmp_path, engine):
    source = """import threading, time
def chatter():
    while True: print('a' * 1_000)
threading.Thread(target=chatter, daemon=True).start()"""
    _, outcomes = run(tmp_path, engine, source, "import time; time.sleep(0.5)", "1", output_bytes=50_000)
    assert statuses(outcomes) == [Status.OK] * 3


FORKS = {
    "falls through": "import os\nif os.fork() == 0: print('child')",
    "exits": "import os, sys\nif os.fork() == 0: sys.exit()",
    "fails": "import os\nif os.fork() == 0: raise RuntimeError('child')",
    "breaks": "import os\nfor _ in range(3):\n    if os.fork() == 0: break",
    "later": "import asyncio, os\nasyncio.get_running_loop().call_later(0.05, os.fork)",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
@pytest.mark.parametrize("source", FORKS.values(), ids=list(FORKS))
def test_a_copy_of_its_process_that_a_cell_does_not_end_is_no_second_notebook(tmp_path, source):
    naps = ["import time; time.sleep(0.1)"] * 2
    done = run_notebook(notebook("x = 1", source, *naps, "x += 1", "x"), tmp_path, Limits(), "fork")
    assert statuses(done.outcomes) == [Status.OK] * 6
    assert done.notebook.cells[5].outputs[0].data["text/plain"] == "2"
    assert not done.between + sum((outcome.signs for outcome in done.outcomes), ())


@pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
def test_an_answer_that_forks_and_lets_the_copy_go_on_is_judged_once(tmp_path):
    source = "import os\ndef f():\n    child = os.fork()\n    if child: os.waitpid(child, 0)\n    return 2"
    answer = graded_cell("a", source, solution=True)
    test = graded_cell("t", "assert f() == 2", grade=True, locked=True, points=1)
    nb = nbformat.v4.new_notebook(cells=[answer, test])
    plan = Plan({"t": [Question("t"), Question("t", 0)]}, nb)
    done = run_notebook(nb, tmp_path, Limits(cell_seconds=5), "fork", plan)
    assert statuses(done.outcomes) == [Status.OK] * 2
    assert [answer.passed for answer in done.answers.values()] == [True, False]
    assert not done.between + sum((outcome.signs for outcome in done.outcomes), ())


def test_a_child_that_stands_still_does_not_hold_up_the_worker(tmp_path):
    halt = "import os, signal, threading\nstop = lambda: os.kill(os.getpid(), signal.SIGSTOP)\n"
    halt += "threading.Timer(0.5, stop).start()"
    long = f"text = {'a' * 15_000_000!r}"
    _, outcomes = run(
        tmp_path, "fork", "x = 1", halt, "import time; time.sleep(2)", long, "x", cell_seconds=1.5
    )
    assert [outcomes[n].status for n in (0, 1, 4)] == [Status.OK] * 3
    assert Status.TIMEOUT in statuses(outcomes)


@pytest.mark.parametrize(
    "source",
    [
        "raise ValueError('a' * 50_000_000)",
        "from IPython.display import HTML\ndisplay(HTML('a' * 40_000_000))",
        "display({'application/json': eval('[' * 90 + ']' * 90)}, raw=True)",
        "class E(Exception):\n    def __str__(self): raise self\nraise E",
    ],
)
def test_what_is_too_long_or_odd_to_be_sent_costs_only_its_cell(tmp_path, source):
    cells, outcomes = run(tmp_path, "fork", "x = 1", source, "assert x == 1", output_bytes=50_000)
    assert [outcomes[0].status, outcomes[2].status] == [Status.OK] * 2
    assert outcomes[1].status in (Status.OK, Status.ERROR)
    assert "ran in a new one" not in str(cells[1].outputs)
    assert len(str(cells[1].outputs)) < 200_000


@pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
def test_an_answer_that_prints_much_is_no_other_in_a_copy_of_the_process(tmp_path):
    answer = graded_cell("a", "def f():\n    print('chat' * 1_000_000)\n    return 2", solution=True)
    test = graded_cell("t", "assert f() == 2", grade=True, locked=True, points=1)
    nb = nbformat.v4.new_notebook(cells=[answer, test])
    plan = Plan({"t": [Question("t"), Question("t", 0)]}, nb)
    done = run_notebook(nb, tmp_path, Limits(cell_seconds=20), "fork", plan)
    assert done.outcomes[1].status is Status.OK
    assert [answer.passed for answer in done.answers.values()] == [True, False]


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


def test_a_kernel_that_ends_before_the_student_has_a_say_is_nobodys_score(tmp_path, engine):
    cells = [graded_cell("setup", "import os\nos._exit(1)", locked=True)]
    with pytest.raises(EngineLost, match="Before anything of the student's ran"):
        run_notebook(nbformat.v4.new_notebook(cells=cells), tmp_path, Limits(), engine)

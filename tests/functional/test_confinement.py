"""What a notebook in the fork engine cannot do, tried for real, as root and as an ordinary user."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest

from grader.engine import Status, run_notebook
from grader.errors import EngineError
from grader.limits import Limits
from grader.sandbox.measures import MEASURES

from ..confined import needs
from ..ordinary_user import USER, as_ordinary_user, needs_root, open_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")

ROOT = Path(__file__).resolve().parents[2]


def run(folder, *sources, **limits):
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    done = run_notebook(nb, folder, Limits(**{"cell_seconds": 20, **limits}), "fork")
    return [
        "".join(o.get("text", "") for o in c.get("outputs", [])) for c in done.notebook.cells
    ], done.outcomes


@needs("files")
def test_files_of_the_course_and_of_others_are_out_of_sight(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "secret.ipynb").write_text("theirs")
    mine = tmp_path / "mine"
    (mine / "data").mkdir(parents=True)
    (mine / "data" / "x.csv").write_text("1,2")
    wanted = [str(other / "secret.ipynb"), str(ROOT / "source"), str(ROOT / "README.md"), str(tmp_path)]
    texts, outcomes = run(
        mine,
        "open('data/x.csv').read()",
        f"import os; print([p for p in {wanted} if os.path.exists(p)])",
        "import tempfile; open('data/x.csv', 'a').write('more'); tempfile.TemporaryFile().write(b'x')",
        "open('/usr/new', 'w')",
        "open('/etc/shadow')",
    )
    assert texts[1] == "[]\n"
    assert [outcome.status for outcome in outcomes[:3]] == [Status.OK] * 3
    assert all(
        outcome.error in ("OSError", "PermissionError", "FileNotFoundError") for outcome in outcomes[3:]
    )
    assert (mine / "data" / "x.csv").read_text() == "1,2"


def test_programs_run_and_are_heard(tmp_path):
    texts, outcomes = run(
        tmp_path, "word = 'hello'", "!echo {word} && echo $word >&2", "!exit 3", "_exit_code"
    )
    assert texts[1].split() == ["hello", "hello"]
    assert [outcome.status for outcome in outcomes] == [Status.OK] * 4
    (shown,) = run(tmp_path, "!exit 3\nprint(_exit_code)")[0]
    assert shown == "3\n"


@needs("landlock")
def test_terminals_of_the_machine_are_out_of_reach(tmp_path):
    ours, theirs = os.openpty()
    _, (outcome,) = run(tmp_path, f"open({os.ttyname(theirs)!r}, 'w')")
    os.close(ours), os.close(theirs)
    assert outcome.error in ("PermissionError", "FileNotFoundError")


@needs("network")
def test_only_loopback_is_there(tmp_path):
    talk = """import socket, threading
server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=lambda: server.accept()[0].sendall(b"hello")).start()
print(socket.create_connection(server.getsockname()).recv(5).decode())"""
    outside = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"
    texts, outcomes = run(tmp_path, talk, outside)
    assert texts[0] == "hello\n"
    assert outcomes[1].error == "OSError"
    assert "unreachable" in outcomes[1].message


@needs("network")
def test_servers_of_the_machine_are_out_of_reach(tmp_path):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        _, outcomes = run(
            tmp_path, f"import socket; socket.create_connection(('127.0.0.1', {port}), timeout=5)"
        )
    assert outcomes[0].error == "ConnectionRefusedError"


@needs("processes")
def test_other_processes_are_out_of_sight_and_reach(tmp_path):
    with subprocess.Popen(["sleep", "300"]) as bystander:
        texts, outcomes = run(
            tmp_path,
            "import os, signal; print(len([n for n in os.listdir('/proc') if n.isdigit()]))",
            f"os.kill({bystander.pid}, 9)",
            "os.kill(1, signal.SIGKILL); os.kill(os.getppid(), 9)",
            "open('/proc/1/environ').read()",
        )
        assert bystander.poll() is None
        bystander.kill()
    assert int(texts[0]) < 5
    assert outcomes[1].error == "ProcessLookupError"
    assert outcomes[3].error == "PermissionError"


@needs("processes")
def test_daemons_end_with_the_notebook(tmp_path):
    mark = f"63.{os.getpid()}"
    daemon = f"""import os, subprocess, signal
for _ in range(5):
    subprocess.Popen(["setsid", "nohup", "sleep", "{mark}"], start_new_session=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.execvp("sleep", ["sleep", "{mark}"])
    os._exit(0)"""
    _, outcomes = run(tmp_path, daemon)
    assert outcomes[0].status is Status.OK
    assert not [p for p in psutil.process_iter(["cmdline"]) if mark in (p.info["cmdline"] or [])]


@needs("user", "seccomp")
def test_there_is_no_way_to_more_rights(tmp_path):
    texts, outcomes = run(
        tmp_path,
        "import os; print(os.getuid() != 0 or 'root')",
        "status = open('/proc/self/status').read(); print('CapEff:\\t0000000000000000' in status)",
        "print('NoNewPrivs:\\t1' in status, 'Seccomp:\\t2' in status)",
        "os.setuid(0)",
        "import ctypes; c = ctypes.CDLL(None, use_errno=True); new_user = 0x10000000",
        "print(c.unshare(new_user), ctypes.get_errno())",
        "print(c.ptrace(0, 0, 0, 0), ctypes.get_errno())",
        "os.chroot('/tmp')",
    )
    assert texts[:3] == ["True\n", "True\n", "True True\n"]
    assert texts[5:7] == ["-1 1\n", "-1 1\n"]
    assert outcomes[3].error == outcomes[7].error == "PermissionError"


@needs("limits")
def test_what_hits_a_limit_is_named_and_costs_only_its_cell(tmp_path):
    _, outcomes = run(
        tmp_path,
        "import numpy; x = numpy.ones(100_000_000)",
        "open('big', 'wb').write(bytes(30_000_000))",
        "import threading, time\nfor _ in range(100): threading.Thread(target=time.sleep, args=(5,)).start()",
        "1",
        memory_bytes=300_000_000,
        file_bytes=10_000_000,
        processes=30,
    )
    assert [outcome.status for outcome in outcomes] == [Status.ERROR] * 3 + [Status.OK]
    assert "the limit is 300 MB of memory" in outcomes[0].message
    assert "the limit is 10 MB for files" in outcomes[1].message
    assert "the limit is 30 processes" in outcomes[2].message


@needs("limits", "files")
def test_many_small_files_fill_only_their_own_folder(tmp_path):
    fill = "for n in range(100): open(f'small{n}', 'wb').write(bytes(1_000_000))"
    _, outcomes = run(tmp_path, fill, "1", file_bytes=10_000_000)
    assert "the limit is 10 MB for files" in outcomes[0].message
    assert outcomes[1].status is Status.OK


@needs("processes", "limits")
def test_memory_of_many_processes_counts_together(tmp_path):
    hoard = """import os, time
for _ in range(6):
    if os.fork() == 0:
        kept = bytearray(os.urandom(1000)) * 100_000
        time.sleep(60)
time.sleep(15)"""
    _, outcomes = run(tmp_path, "x = 1", hoard, "assert x == 1", memory_bytes=300_000_000)
    assert [outcome.status for outcome in outcomes] == [Status.OK, Status.DIED, Status.OK]
    assert "together used more than 300 MB" in outcomes[1].message


@needs("limits")
def test_a_loop_that_takes_all_memory_costs_only_its_cell(tmp_path):
    loop = "kept = []\nwhile True: kept.append(bytearray(os.urandom(100)) * 10_000)"
    _, outcomes = run(
        tmp_path,
        "import os; x = 1",
        loop,
        "y = bytearray(80_000_000); assert x == 1",
        memory_bytes=200_000_000,
    )
    assert [outcome.status for outcome in outcomes] == [Status.OK, Status.ERROR, Status.OK]
    assert "the limit is 200 MB of memory" in outcomes[1].message


@needs("processes", "files", "user", "limits")
def test_a_fork_bomb_is_harmless(tmp_path):
    bomb = "import os\ntry:\n    while True: os.fork()\nexcept OSError:\n    pass"
    _, outcomes = run(tmp_path, "1", bomb, cell_seconds=5)
    assert outcomes[0].status is Status.OK
    _, again = run(tmp_path, "1")
    assert again[0].status is Status.OK


def test_a_notebook_leaves_nothing_for_the_next_one(tmp_path):
    run(
        tmp_path,
        "import os, sys, numpy; os.environ['LEFT'] = '1'; sys.left = numpy.left = 1; open('left', 'w')",
    )
    texts, _ = run(
        tmp_path,
        "import os, sys, numpy; print('LEFT' in os.environ, hasattr(sys, 'left'), hasattr(numpy, 'left'))",
    )
    assert texts == ["False False False\n"]


def test_a_required_sandbox_refuses_an_engine_without_one(tmp_path):
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    with pytest.raises(EngineError, match="confines nothing"):
        run_notebook(nb, tmp_path, Limits(require_sandbox=True), "jupyter")


@needs(*MEASURES)
def test_a_required_sandbox_is_given(tmp_path):
    _, outcomes = run(tmp_path, "1", require_sandbox=True)
    assert outcomes[0].status is Status.OK


AS_USER = """
import json, sys
from pathlib import Path
import nbformat
from grader.limits import Limits
from grader.engine import missing_confinement, run_notebook
nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(
    "import os; print(os.getuid(), open('/proc/self/status').read().count('0000000000000000') > 3)")])
folder = Path(sys.argv[1])
done = run_notebook(nb, folder, Limits(), "fork")
print(json.dumps([missing_confinement("fork"), done.notebook.cells[0].outputs[0].text]))
"""


@needs("files")
@needs_root
def test_an_ordinary_user_can_confine_too():
    with open_folder() as folder:
        home = folder / "home"
        command, environment = as_ordinary_user(home, sys.executable, "-c", AS_USER, str(home))
        done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd="/", timeout=120)
    assert done.returncode == 0, done.stderr
    missing, text = json.loads(done.stdout)
    assert missing == {}
    assert text == f"{USER} True\n"


ONLY_ROOT = pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="only root can use files that nobody may"
)


@pytest.mark.parametrize("umask", [0o077, pytest.param(0o777, marks=ONLY_ROOT)])
def test_whoever_keeps_everything_private_can_grade(tmp_path, umask):
    script = (
        "import sys\nfrom pathlib import Path\nimport nbformat\nfrom grader.limits import Limits\n"
        "from grader.engine import run_notebook\n"
        "cell = nbformat.v4.new_code_cell('print(open(\\'x.csv\\').read())')\n"
        "nb = nbformat.v4.new_notebook(cells=[cell])\n"
        "done = run_notebook(nb, Path(sys.argv[1]), Limits(), 'fork')\n"
        "print(done.outcomes[0].status, done.notebook.cells[0].outputs[0].text)"
    )
    (tmp_path / "x.csv").write_text("1,2")
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, umask=umask, timeout=120)
    assert done.stdout.split() == ["ok", "1,2"], done.stderr

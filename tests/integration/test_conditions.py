"""All solutions score in full on the machines that students have.

`tests/conditions.py` says what these are like, which conditions are tried together, and how to bisect.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.course import put_programs_on_path

from ..conditions import CONDITIONS, RUNS, Machine
from ..conftest import a_part
from ..ordinary_user import as_ordinary_user, open_folder

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENTS = sorted(path.name for path in (ROOT / "source").glob("0*"))
# The references' approaches aside: a client that asks the environment for a proxy.
ANSWERS = {"serve_and_call_answer": "06_model_api/serve_and_call/right_urlopen.py"}
ASKED = os.environ.get("GRADER_CONDITIONS")
KEPT = [
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "LD_LIBRARY_PATH",
    "OPENBLAS_CORETYPE",
    "PYTHONDONTWRITEBYTECODE",
]

put_programs_on_path()


def test_every_condition_is_in_a_run():
    assert sorted(name for run in RUNS for name in run.split("+")) == sorted(CONDITIONS)


# On a push each condition meets every fourth assignment, and each assignment every fourth condition.
MATRIX = [(run, name) for n, run in enumerate(RUNS) for name in a_part(ASSIGNMENTS, first=n % 4)]


@pytest.mark.parametrize(
    ("conditions", "assignment"), [(ASKED, name) for name in ASSIGNMENTS] if ASKED else MATRIX
)
def test_the_solution_scores_in_full(conditions, assignment):
    with open_folder() as top:
        done = run(top, conditions, assignment)
    assert done.returncode == 0, done.stderr[-3000:]
    wrong = json.loads(done.stdout.splitlines()[-1])
    assert wrong == [], f"with {conditions}; for one alone, set GRADER_CONDITIONS"


def run(top, conditions, assignment):
    """Make the machine in the folder `top`, and run the solution of an assignment on it."""
    folder, home = top / assignment, top / "home"
    shutil.copytree(ROOT / "source" / assignment, folder, ignore=shutil.ignore_patterns("__pycache__"))
    home.mkdir()
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(ROOT)}
    machine = Machine(folder, home, environment)
    for name in conditions.split("+"):
        CONDITIONS[name](machine)
    notebook = folder / f"{assignment}.ipynb"
    data = json.loads(notebook.read_bytes())
    for cell in data["cells"]:
        if answer := ANSWERS.get(cell["id"]):
            cell["source"] = (ROOT / "tests" / "answers" / answer).read_text("utf-8")
    plain = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    own = [{**plain, "id": f"own-{n}", "source": source} for n, source in enumerate(machine.prelude)]
    data["cells"][:0] = own
    notebook.write_text(json.dumps(data, indent=1), "utf-8", newline=machine.newline)
    command = [sys.executable, "-m", "tests.conditions", str(notebook), *machine.options]
    if machine.read_only:
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        if os.name == "posix" and os.getuid() == 0:  # whom no mode holds back
            command, other = as_ordinary_user(home, *command)
            machine.environment = {**machine.environment, **other}
    with machine.until_the_end:
        done = subprocess.run(
            command, env=machine.environment, capture_output=True, text=True, cwd=ROOT, timeout=300
        )
    folder.chmod(0o755)  # else it cannot be removed
    return done

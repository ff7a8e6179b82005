"""A debugger left in a cell: what it would run runs, and nothing is traced."""

import json
import subprocess
import sys

READY = """
import bdb, json, pdb, sys
from grader.sandbox import debuggers
from IPython.core import debugger
debuggers.silence()
sys.addaudithook(lambda event, _: event == "sys.settrace" and print(event))
def f(x):
    print(x)
    return x
for line in json.loads(sys.argv[1]):
    print(line)
    exec(line)
"""
LINES = {
    "pdb.set_trace()": "",
    "pdb.run('f(2)')": "2",
    "pdb.run('f(x)', globals(), {'x': 3})": "3",
    "pdb.run('f(4)', locals=None)": "4",
    "pdb.run('f(5)', globals=dict(globals()))": "5",
    "f(pdb.runeval('1 + 5'))": "6",
    "pdb.runcall(f, x=7)": "7",
    "pdb.Pdb().runctx('f(8)', globals(), {})": "8",
    "pdb.Pdb().set_trace()": "",
    "bdb.Bdb().runcall(f, 9)": "9",
    "debugger.set_trace()": "",
    "debugger.Pdb().set_trace()": "",
    "import ipdb; ipdb.set_trace(context=5)": "",
    "from ipdb import set_trace; set_trace()": "",
    "import pudb; pudb.runcall(f, 10)": "10",
}


def test_a_debugger_left_in_a_cell_does_not_show():
    command = [sys.executable, "-c", READY, json.dumps(list(LINES))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    expected = "".join(f"{line}\n{prints}\n" if prints else f"{line}\n" for line, prints in LINES.items())
    assert (done.stdout, done.stderr) == (expected, "")

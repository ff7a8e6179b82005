"""Both engines give the same scores and the same outputs: on solutions, bank and an awkward notebook.

What may differ, and is compared without: object addresses, folders, measured times, ports, model ids of
widgets, and the order in which threads and file descriptors get their word in. Pictures are compared as
they look: the fork engine draws a figure once, ipykernel twice, and the second layout is not quite the first.

Of the bank, a few notebooks of every assignment are compared; all of them (about 15 minutes) with

    GRADER_PARITY=all pytest tests/integration/test_parity.py
"""

import base64
import io
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import pytest
from matplotlib.image import imread

from grader.authoring.bank import _attempt, trials
from grader.cells import grade_id
from grader.checks.sections import sections
from grader.course import Course
from grader.engine import run_notebook
from grader.grading.intake import copy_side_files
from grader.limits import Limits

from ..conftest import a_part

HERE = Course(Path(__file__).resolve().parents[2])

# A Jupyter kernel reads what was written to descriptors 1 and 2 in a thread, and may pass it on late.
LATE = "\nimport time; time.sleep(0.3)"

AWKWARD = [
    "print('a'); 1",
    "from IPython.display import display, HTML, Markdown\ndisplay(HTML('<b>x</b>'), Markdown('*y*'))",
    "import matplotlib.pyplot as plt\n_ = plt.plot([1, 2])",
    "%%bash\necho from bash; echo err >&2",
    "%timeit -n1 -r1 -q -o pass\nNone",
    "!echo shell",
    "import asyncio\nawait asyncio.sleep(0.01)\n'awaited'",
    "def f():\n    return 1 / 0\nf()",
    "print('é ✓ \\ud800'.encode('utf-8', 'replace').decode())",
    "input('?')",
    "import os, sys\n_ = os.write(1, b'raw out'); sys.stdout.flush()" + LATE,
    "import subprocess\n_ = subprocess.run(['echo', 'child'], check=True)" + LATE,
    "import threading\nt = threading.Thread(target=lambda: print('from a thread')); t.start(); t.join()",
    "h = display('first', display_id=True)\nh.update('second')",
    "from IPython.display import clear_output\nprint('gone'); clear_output(); print('stays')",
    "import warnings\nwarnings.warn('careful')",
    "syntax error here",
    "raise KeyboardInterrupt",
    "from joblib import Parallel, delayed\nParallel(n_jobs=2)(delayed(abs)(-n) for n in range(4))",
    "from moto import mock_aws\nimport boto3\nwith mock_aws():\n"
    "    s3 = boto3.client('s3', region_name='us-east-1')\n    _ = s3.create_bucket(Bucket='abc')\n"
    "    print([b['Name'] for b in s3.list_buckets()['Buckets']])",
    "import pickle\nclass Local: pass\ntype(pickle.loads(pickle.dumps(Local()))).__name__",
    "In[1], Out[1], __name__",
    "%%html\n<i>x</i>",
    "from IPython.display import SVG, JSON, Latex\ndisplay(SVG('<svg></svg>'), JSON({'a': 1}), Latex('$x$'))",
    "import pandas as pd\npd.DataFrame({'a': [1, 2]})",
    "%matplotlib inline\nfig, ax = plt.subplots()\nax.plot([3, 4])\nplt.show()\nprint(plt.get_fignums())",
    "import ipywidgets\nw = ipywidgets.IntSlider(value=3)\nw.value = 4\ndisplay(w)\nw.value",
    "try:\n    {}['x']\nexcept KeyError as e:\n    raise ValueError('chained') from e",
    "import flask, logging, threading, urllib.request, werkzeug.serving\n"
    "logging.getLogger('werkzeug').setLevel('ERROR')\n"
    "app = flask.Flask('x')\napp.add_url_rule('/', view_func=lambda: 'served')\n"
    "server = werkzeug.serving.make_server('127.0.0.1', 0, app)\n"
    "t = threading.Thread(target=server.serve_forever); t.start()\n"
    "print(urllib.request.urlopen(f'http://127.0.0.1:{server.server_port}/').read())\n"
    "server.shutdown(); t.join()",
    "from moto.server import ThreadedMotoServer\n"
    "server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False); server.start()\n"
    "host, port = server.get_host_and_port()\n"
    "s3 = boto3.client('s3', 'us-east-1', endpoint_url=f'http://{host}:{port}',"
    " aws_access_key_id='x', aws_secret_access_key='y')\n"
    "_ = s3.create_bucket(Bucket='over-http')\n"
    "print([b['Name'] for b in s3.list_buckets()['Buckets']]); server.stop()",
    "import multiprocessing\nwith multiprocessing.get_context('fork').Pool(2) as pool:\n"
    "    print(pool.map(abs, [-1, 2]))",
    "import sys\nprint(1, file=sys.stderr); sys.stderr.flush(); _ = os.write(2, b'raw err')" + LATE,
    "class Odd:\n    def __repr__(self): raise RuntimeError('no repr')\nOdd()",
    "%who_ls str",
    "%%capture kept\nprint('captured')",
    "kept.stdout",
    "%run -i nothing.py",
    "exit_code = !exit 3\n_exit_code",
    "import time\nfor n in range(3):\n    print(n, end=' ', flush=True); time.sleep(0.02)",
    "'x' * 20_000",
    "os._exit(3)",
    "'never run'",
    "%config InlineBackend.figure_format\nget_ipython().__class__.__name__",
]


def awkward():
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in AWKWARD])


def solution(name):
    path = next(HERE.path("solution", name).glob("*.ipynb"))
    return nbformat.read(path, as_version=4)


def bank(name):
    """Trials as `grader bank check` packs them: the blank notebook and the last one, or all.

    Not the reference, which is the solution; of that everything is compared below.
    """
    _, blank, *others = trials(HERE, name, [], "fork")
    return [blank, *(others if os.environ.get("GRADER_PARITY") == "all" else others[-1:])]


@pytest.mark.parametrize("name", a_part(HERE.assignment_names(), first=1))
def test_both_engines_give_bank_answers_the_same_verdicts(name):
    for trial in bank(name):
        fork, jupyter = (_attempt(replace(trial, engine=engine)) for engine in ("fork", "jupyter"))
        # What only another process sees, the jupyter engine, which has none, may let pass.
        missed = outside(name) & (fork.messages.keys() - jupyter.messages.keys())
        same = {cell: clean(text) for cell, text in fork.messages.items() if cell not in missed}
        assert same == {cell: clean(text) for cell, text in jupyter.messages.items()}, trial.name


def outside(name):
    """The test cells with parts that the fork engine runs in a process without the student's code."""
    masters = map(HERE.assignment(name).master, HERE.assignment(name).masters)
    return {grade_id(cell) for nb in masters for cell in nb.cells if sections(cell.source)}


@dataclass
class Picture:
    """A PNG as base64; equal to one that looks the same."""

    png: str

    def __eq__(self, other):
        one, another = (imread(io.BytesIO(base64.b64decode(picture.png))) for picture in (self, other))
        return one.shape == another.shape and abs(one - another).mean() < 2e-4


def shown(kind, data):
    return Picture(data) if kind == "image/png" else clean(str(data))


def outputs(cell):
    """What a cell shows, without what may differ: text by stream, and rich outputs in order."""
    streams, rich = {}, []
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return streams, rich
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            streams[output.name] = streams.get(output.name, "") + clean(output.text)
        elif output.output_type == "error":
            rich.append((output.ename, output.evalue))
        else:
            rich.append((output.output_type, {m: shown(m, d) for m, d in output.data.items()}))
    return streams, rich


def clean(text):
    text = re.sub(r"0x[0-9a-f]{6,}|/tmp/\S+|/student/\S+|ipykernel_\d+|[0-9a-f]{32}", "…", text)
    # How much of a traceback stands in a message that is cut off depends on the length of a folder's name.
    text = re.sub(r"Traceback \(most recent call last\).*?(?=' →|$)", "Traceback", text)
    text = re.sub(r"127\.0\.0\.1:\d+|(?<=port[= ])\d+|(?<=Thread-)\d+", "…", text)
    # Files come in the order in which a folder happens to list them.
    text = re.sub(r"\['[^]]*'\]", lambda found: str(sorted(found[0][1:-1].split(", "))), text)
    text = re.sub(r"\b\d+(\.\d+)?e-\d+\b", "time", text)
    return re.sub(r"\d+(\.\d+)? (ns|µs|ms|s)\b", "time", text)


@pytest.mark.parametrize("which", ["awkward", *a_part(HERE.assignment_names())])
def test_both_engines_agree(tmp_path, which):
    nb = awkward() if which == "awkward" else solution(which)
    found = {}
    for engine in ("fork", "jupyter"):
        folder = tmp_path / engine
        folder.mkdir()
        if which != "awkward":
            assignment = HERE.assignment(which)
            copy_side_files(folder / "none", assignment.folder, assignment.side_files(), (), folder)
        found[engine] = run_notebook(nb, folder, Limits(), engine)
    fork, jupyter = found["fork"], found["jupyter"]
    for number, cell in enumerate(nb.cells):
        one, other = fork.outcomes[number], jupyter.outcomes[number]
        where = f"cell {number}: {cell.source[:80]!r}"
        assert (one.status, one.error, one.message) == (other.status, other.error, other.message), where
        assert outputs(fork.notebook.cells[number]) == outputs(jupyter.notebook.cells[number]), where

"""Both engines give the same scores and the same outputs, on the solutions and on an awkward notebook.

What may differ, and is compared without: object addresses, temporary folders, measured times, and the
order in which threads and file descriptors get their word in.
"""

import re
from pathlib import Path

import nbformat
import pytest

from grader.course import Course, Limits
from grader.grading.intake import copy_side_files
from grader.grading.run import run_notebook

HERE = Course(Path(__file__).resolve().parents[2])

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
    "import os, sys\n_ = os.write(1, b'raw out'); sys.stdout.flush()",
    "import subprocess\nsubprocess.run(['echo', 'child'], check=True).returncode",
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
    "%config InlineBackend.figure_format\nget_ipython().__class__.__name__",
]


def awkward():
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in AWKWARD])


def solution(name):
    path = next(HERE.path("solution", name).glob("*.ipynb"))
    return nbformat.read(path, as_version=4)


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
            rich.append((output.output_type, {m: clean(str(d)) for m, d in output.data.items()}))
    return streams, rich


def clean(text):
    text = re.sub(r"0x[0-9a-f]{6,}|/tmp/\S+|ipykernel_\d+", "…", text)
    return re.sub(r"\d+(\.\d+)? (ns|µs|ms|s)\b", "time", text)


@pytest.mark.parametrize("which", ["awkward", *HERE.assignment_names()])
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

"""Leaves a breakpoint and debuggers of all kinds in, and goes to the root folder."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    "breakpoint()",
    "import pdb; pdb.set_trace()",
    "import pdb\npdb.run('1 + 1')\npdb.runcall(len, 'ab')\npdb.Pdb().set_trace()",
    "from ipdb import set_trace\nset_trace()",
    "%pdb on",
    "%debug 1 + 1",
    "%debug",
    "from IPython.core.debugger import set_trace\nset_trace()",
    "import os\nos.chdir('/')",
]
ANSWERS: dict[str, str] = {}

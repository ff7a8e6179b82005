"""Leaves a breakpoint and two debuggers in, and goes to the root folder."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    "breakpoint()",
    "import pdb; pdb.set_trace()",
    "from IPython.core.debugger import set_trace\nset_trace()",
    "import os\nos.chdir('/')",
]
ANSWERS: dict[str, str] = {}

"""nbgrader's parts can be imported without its JupyterLab extensions."""

import subprocess
import sys

PROGRAM = """
import sys
from grader.nbgrader_parts import by_parts
by_parts()
by_parts()
import nbgrader
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
import nbgrader.apps
assert nbgrader.__version__ == "{version}"
assert nbgrader.__file__ == {file!r}
assert not [name for name in sys.modules if name.startswith(("nbgrader.server_extensions", "jupyter_server"))]
"""


def test_no_extension_is_loaded_and_every_part_is_there():
    import nbgrader

    program = PROGRAM.format(version=nbgrader.__version__, file=nbgrader.__file__)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_command_does_without_them():
    program = "import sys; sys.argv = ['grader', 'autograde', '--course', '/nowhere']\nimport grader.cli\n"
    program += "try: grader.cli.main()\nexcept SystemExit: pass\n"
    program += "assert 'nbgrader.coursedir' in sys.modules\nassert 'jupyter_server' not in sys.modules\n"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

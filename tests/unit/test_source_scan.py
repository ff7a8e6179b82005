"""Names in a source that reach where no exercise needs to."""

import time

import pytest

from grader.checks.variants import variants_of
from grader.sandbox.source_scan import looks


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("frame = error.__traceback__.tb_frame.f_back", ["f_back", "tb_frame"]),
        ("getattr(task, 'cr_frame')", ["cr_frame"]),
        ("import ctypes\nctypes.memmove(a, b, 8)", ["memmove"]),
        ("from ipykernel.kernelapp import IPKernelApp", ["ipykernel"]),
        ("sys.modules['ipykernel.kernelapp']", ["ipykernel"]),
        ("from gc import get_objects as g", ["get_objects"]),
        ("exec('import sys; sys.settrace(f)')", ["settrace"]),
        ("%time frame = f_back", ["f_back"]),
    ],
)
def test_they_are_found_as_names_attributes_modules_and_in_texts(source, found):
    assert looks(source) == found


@pytest.mark.parametrize(
    "source",
    [
        "import inspect\nprint(inspect.getsource(f), f.__name__, f.__code__.co_varnames)",
        "# f_back\nfeedback = 'sent back'",
        "this is no python",
        "import gc\ngc.collect()",
    ],
)
def test_ordinary_work_has_none(source):
    assert looks(source) == []


BEYOND = {
    "long": "x = " + " + ".join(["frame.f_back"] * 30_000),
    "deep": "x = f_back" + " + 1" * 20_000,
    "negated": "-" * 20_000 + "f_back",
    "nested": "f_back[" + "[" * 150 + "]" * 150 + "]",
    "many magics": "%time f_back\n" * 700,
    "half a character": "f_back = '\ud800'",
}


@pytest.mark.parametrize("source", BEYOND.values(), ids=list(BEYOND))
def test_a_cell_that_is_odd_costs_little_time_and_is_still_looked_at(source):
    begin = time.process_time()
    assert looks(source) == ["f_back"]
    variants_of(source)
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    "source",
    [
        "'ipykernel' in sys.modules",
        "%pip install ipykernel",
        "print('f_back and f_locals are attributes of a frame.')",
        "import ctypes.util\nctypes.CDLL(ctypes.util.find_library('cuda'))",
        "pid = os.fork()\nif pid == 0:\n    os._exit(0)",
    ],
)
def test_what_notebooks_do_in_earnest_is_none(source):
    assert looks(source) == []

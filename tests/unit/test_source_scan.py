"""Names in a source that reach where no exercise needs to."""

import pytest

from grader.sandbox.source_scan import looks


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("frame = error.__traceback__.tb_frame.f_back", ["f_back", "tb_frame"]),
        ("getattr(task, 'cr_frame')", ["cr_frame"]),
        ("import ctypes", ["ctypes"]),
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

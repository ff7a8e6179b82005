"""The page of all commands and settings is what the code says."""

import sys

import pytest

from grader.cli.reference import PAGE, reference


@pytest.mark.skipif(sys.platform != "linux", reason="another engine is the default elsewhere")
def test_the_reference_is_current():
    assert PAGE.read_text(encoding="utf-8") == reference(), "python -m grader.cli.reference writes it"

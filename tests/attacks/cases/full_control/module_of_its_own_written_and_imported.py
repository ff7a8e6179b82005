"""Writes a module into the working folder and imports it: its frames are a module's, not the notebook's."""

from ...control import FAIL_COPIES

SOURCE = FAIL_COPIES + "take_over(fail_copies)"
ASSIGNMENT = "01_cloud_choices"
OWN = [
    f"""
import pathlib
pathlib.Path("handy.py").write_bytes(bytes.fromhex("{SOURCE.encode().hex()}"))
import handy
"""
]

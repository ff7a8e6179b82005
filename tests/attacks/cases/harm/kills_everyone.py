"""Signals every process that it may."""

ASSIGNMENT = "06_model_api"
REQUIRES = ("processes",)
ANSWERS = {
    "predict_core_answer": r"""
import os, signal
# In the sandbox who started it is process 1, and -1 is whoever it can see there.
assert os.getppid() == 1, "not confined, so it does no harm"
for pid in (os.getppid(), 1, -1):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
"""
}

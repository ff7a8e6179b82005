"""Replaces run_code by one that runs nothing."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
from IPython.core.interactiveshell import InteractiveShell
async def nothing(self, *args, **kwargs):
    return False
InteractiveShell.run_code = nothing
"""
}

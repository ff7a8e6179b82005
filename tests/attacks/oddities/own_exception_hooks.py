"""Hooks for what goes wrong in its own cells: excepthook, a custom handler of the shell's, faulthandler."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
import atexit, faulthandler, signal, sys, traceback
sys.excepthook = lambda kind, value, trace: traceback.print_exception(kind, value, trace)
atexit.register(print, "bye")
signal.signal(signal.SIGTERM, signal.SIG_DFL)
get_ipython().events.register("post_run_cell", lambda result: None)
formatter = get_ipython().display_formatter.formatters["text/plain"]
formatter.for_type(float, lambda x, p, cycle: p.text(f"{x:.3f}"))
"""
]

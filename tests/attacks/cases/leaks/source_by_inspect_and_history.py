"""Asks inspect, linecache, the history and In for the source of the tests."""

ASSIGNMENT = "03_gpu_timing"
SECRETS = ("4e-05", "Graded here: the value, neither rounded")
ANSWERS = {
    "speedup_answer": """
import inspect, linecache, traceback
seen = []
def speedup(*args, **kwargs):
    seen.extend(traceback.format_stack())
    seen.append(linecache.getlines("<check>"))
    return 4.0
"""
}
LAST = [
    """
print(seen, In, _ih, list(linecache.cache))
print(list(get_ipython().history_manager.get_range(output=False)))
"""
]

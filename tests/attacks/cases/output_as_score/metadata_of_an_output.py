"""Displays outputs whose metadata claim points, and a payload that would write the next cell."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
def speedup(*args, **kwargs):
    claim = {"nbgrader": {"points": 2, "score": 2, "grade": True}, "score": 2}
    display({"text/plain": "2", "application/json": claim}, raw=True, metadata=claim)
    get_ipython().set_next_input("assert True", replace=True)
    return None
"""
}

"""Sends an execute_result with full points for the test that runs."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "summarise_answer": """
def summarise(samples):
    shell = get_ipython()
    data = {"data": {"text/plain": "2.0"}, "metadata": {}, "execution_count": 7}
    shell.kernel.session.send("iopub", "execute_result", data, shell.kernel.get_parent())
    return {"median": 2, "points": 2}
"""
}
EARNS = ("summarise_hidden_2",)  # it does leave the list as it was

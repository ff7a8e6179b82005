"""The answer sends a shell reply and idle for the test that is calling it, and then fails."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
def speedup(*args, **kwargs):
    kernel = get_ipython().kernel
    parent = kernel.get_parent()
    reply = {"status": "ok", "execution_count": 5, "payload": [], "user_expressions": {}}
    kernel.session.send("shell", "execute_reply", reply, parent)
    kernel.session.send("iopub", "status", {"execution_state": "idle"}, parent)
"""
}

"""Replies for each test with fields of the wrong type: lists, numbers and objects for names and texts."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
def speedup(*args, **kwargs):
    kernel = get_ipython().kernel
    odd = {"ename": {}, "evalue": [chr(0xD800)]}
    for content in ({"status": ["ok"]}, odd, {"status": "ok", "payload": 5}, 7):
        kernel.session.send("shell", "execute_reply", content, kernel.get_parent())
"""
}

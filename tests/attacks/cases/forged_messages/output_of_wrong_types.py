"""Sends outputs whose fields are numbers, lists and null where text and objects belong."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
session = get_ipython().kernel.session
parent = get_ipython().kernel.get_parent()
session.send("iopub", "stream", {"name": 3, "text": ["a", 4]}, parent)
session.send("iopub", "display_data", {"data": [1], "metadata": None, "transient": 5}, parent)
session.send("iopub", "error", {"ename": [], "evalue": {}, "traceback": "text"}, parent)
"""
]

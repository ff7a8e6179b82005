"""Displays JavaScript, LaTeX with a link, JSON, a widget and a type of output of its own."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
from IPython.display import Javascript, Latex
display(Javascript("alert(document.cookie)"), Latex(r"$\\\\href{javascript:alert(1)}{x}$"))
widget = "application/vnd.jupyter.widget-view+json"
for kind in (widget, "application/x-evil<script>alert(1)</script>+json"):
    display({kind: {"model_id": "<script>alert(1)</script>"}}, raw=True)
send = get_ipython().kernel.session.send
state = {"state": {"x": "</script><script>alert(1)"}}
opened = {"comm_id": "a", "target_name": "jupyter.widget", "data": state}
send("iopub", "comm_open", opened, get_ipython().kernel.get_parent())
"""
]

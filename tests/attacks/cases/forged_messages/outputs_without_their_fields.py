"""Sends output messages that lack what every such message has."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
session = get_ipython().kernel.session
kinds = "stream execute_result display_data error update_display_data clear_output status comm_open comm_msg"
for kind in kinds.split():
    session.send("iopub", kind, {}, get_ipython().kernel.get_parent())
"""
]

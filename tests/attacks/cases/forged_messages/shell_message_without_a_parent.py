"""Sends one shell message without a parent, and one output without a type."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
connection = get_ipython().kernel.session.connection
for body in (b'{"channel": "shell"}', b'{"channel": "iopub", "msg_type": "stream"}', b"{}"):
    connection.sendall(len(body).to_bytes(4, "big") + body)
"""
]

"""Sends a frame that nests a hundred thousand lists."""

ASSIGNMENT = "03_gpu_timing"
LIMITS = {"cell_seconds": 2, "notebook_seconds": 6}
OWN = [
    """
body = b"[" * 100000 + b"]" * 100000
get_ipython().kernel.session.connection.sendall(len(body).to_bytes(4, "big") + body)
"""
]

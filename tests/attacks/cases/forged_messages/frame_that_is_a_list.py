"""Sends a frame that is JSON, but a list, a number or null in place of an object."""

ASSIGNMENT = "03_gpu_timing"
LIMITS = {"cell_seconds": 2, "notebook_seconds": 6}
OWN = [
    """
for body in (b"[1]", b"5", b"null", b'"text"', b"[[[]]]"):
    get_ipython().kernel.session.connection.sendall(len(body).to_bytes(4, "big") + body)
"""
]

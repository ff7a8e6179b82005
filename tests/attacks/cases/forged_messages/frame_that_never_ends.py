"""Announces a frame of 60 MB and sends a little of it: what follows is swallowed."""

ASSIGNMENT = "03_gpu_timing"
LIMITS = {"cell_seconds": 2, "notebook_seconds": 6}
OWN = ["get_ipython().kernel.session.connection.sendall((60 << 20).to_bytes(4, 'big') + b'[')"]

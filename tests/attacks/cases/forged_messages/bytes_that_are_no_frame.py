"""Writes bytes to the connection that are no frame: the length of a terabyte, then noise."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["get_ipython().kernel.session.connection.sendall(b'\\xff\\xff\\xff\\xff' + b'noise' * 100)"]

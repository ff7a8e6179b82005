"""Displays an object where a viewer expects text, by the ordinary display function, as a slip may do."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["display({'text/plain': {'a': 1}}, raw=True)\ndisplay({'text/html': 5, 'image/png': [1]}, raw=True)"]

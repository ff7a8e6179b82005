"""Reloads a module of the assignment, as one does after editing it."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["import importlib\nimport simgpu\nimportlib.reload(simgpu)\nfrom simgpu import Device"]

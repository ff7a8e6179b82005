"""Runs Python in a process of its own."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import subprocess, sys
print(subprocess.run([sys.executable, '-c', 'print(1)'], capture_output=True, text=True).stdout)
""",
]

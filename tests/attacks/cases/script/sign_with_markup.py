"""Tries to open forbidden files whose names are markup, which the flags for the instructor repeat."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
for name in ("/x/gradebook.db<script>alert(1)</script>", "/proc/1/mem<img src=x onerror=alert(1)>"):
    try:
        open(name)
    except OSError:
        pass
"""
]

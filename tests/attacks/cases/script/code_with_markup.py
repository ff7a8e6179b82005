"""The code itself is markup: comments, names in strings and magics that would end the page's own element."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    "# </pre></code><script>alert(1)</script>\nx = '<img src=x onerror=alert(1)>'",
    "%%html\n<script>alert(1)</script>",
    "%%javascript\nalert(1)",
    "%%svg\n<svg onload='alert(1)'/>",
]

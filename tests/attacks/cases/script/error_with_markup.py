"""The answer raises an error whose name and message are markup; both become the hint."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
Evil = type("<img src=x onerror=alert(1)>", (Exception,), {})
def speedup(*args, **kwargs):
    raise Evil("<script>alert(1)</script><a href='javascript:alert(1)'>points</a>")
""",
    "summarise_answer": """
def summarise(samples):
    raise AssertionError("</div></section><script>alert(1)</script>\\" onmouseover=\\"alert(1)")
""",
}

"""Raises an error whose message holds a lone surrogate, so that the hint holds it too."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {"speedup_answer": "def speedup(*args, **kwargs):\n    raise ValueError(chr(0xDFFF))"}

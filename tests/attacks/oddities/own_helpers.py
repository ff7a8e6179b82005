"""Defines helpers with names that checks might use."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
def call(x): return x
def check(x): return x
_frame = 3
_got = None
_raised = 5
result = expected = answer = None
""",
]

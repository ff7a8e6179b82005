"""Goes on playing after the last exercise, and fails there."""

ASSIGNMENT = "06_model_api"
LAST = [
    r"""
print(sum(range(10)))
""",
    r"""
raise ValueError('only trying')
""",
    r"""
1/0
""",
]

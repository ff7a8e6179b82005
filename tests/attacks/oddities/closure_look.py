"""Looks at names, closures and byte code of its own functions, to understand what pickle stores."""

ASSIGNMENT = "05_model_persistence"
LAST = [
    """
import dis
def outer(n):
    return lambda x: x + n
print(outer(3).__closure__[0].cell_contents)
dis.dis(outer)
"""
]

"""Gives a function another name, in its code too, so that a profile shows it."""

ASSIGNMENT = "02_hardware_acceleration"
LAST = [
    """
def named(function, name):
    function.__name__ = function.__qualname__ = name
    function.__code__ = function.__code__.replace(co_name=name)
    return function
print(named(lambda x: x, "same").__name__)
"""
]

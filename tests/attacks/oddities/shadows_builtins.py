"""Gives variables of its own the names of built-in functions that it does not use."""

ASSIGNMENT = "06_model_api"
OWN = ["id = 3\ninput = 'x'\nhash = max = min = vars = 5\ndef dir():\n    return []"]

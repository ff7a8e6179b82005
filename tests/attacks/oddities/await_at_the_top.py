"""Awaits at the top of a cell."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import asyncio
await asyncio.sleep(0.01)
print('slept')
""",
]

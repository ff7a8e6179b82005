"""Runs coroutines from within an ordinary function, on an event loop of its own in a thread of its own."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    "import asyncio\nticks = []\nasync def tick():\n    while True:\n        ticks.append(1)\n"
    "        await asyncio.sleep(0.01)\nticking = asyncio.create_task(tick())"
]
ANSWERS = {
    "storage_cost_answer": """
import asyncio, threading

async def product(a, b):
    await asyncio.sleep(0)
    return a * b

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    async def both():
        return sum(await asyncio.gather(product(gb, usd_per_gb_month), product(requests / 1000, usd_per_1k)))
    found = []
    thread = threading.Thread(target=lambda: found.append(asyncio.run(both())))
    thread.start()
    thread.join()
    return found[0]
"""
}
LAST = ["ticking.cancel()\nprint(len(ticks) > 0)"]

"""Lets a daemon thread and a task tick on; asyncio and a pool of threads work in answers."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
import threading, time, asyncio
beats = []
def beat():
    while True:
        beats.append(time.time())
        time.sleep(0.05)
threading.Thread(target=beat, daemon=True).start()
await asyncio.sleep(0.1)
async def ticker():
    while True:
        await asyncio.sleep(0.2)
task = asyncio.get_running_loop().create_task(ticker())
"""
]
ANSWERS = {
    "pareto_answer": """
from concurrent.futures import ThreadPoolExecutor
def pareto(offers):
    usd = lambda o: o["hours"] * o["usd_per_hour"]
    def stays(b):
        return not any(
            a["hours"] <= b["hours"] and usd(a) <= usd(b) and (a["hours"] < b["hours"] or usd(a) < usd(b))
            for a in offers
        )
    with ThreadPoolExecutor(2) as pool:
        kept = list(pool.map(stays, offers))
    return {b["name"] for b, keep in zip(offers, kept) if keep}
""",
    "cheapest_within_answer": """
import asyncio, threading
def cheapest_within(offers, deadline_h, budget_usd):
    found = []
    async def one(o):
        usd = o["hours"] * o["usd_per_hour"]
        return (usd, o["hours"], o["name"]) if o["hours"] <= deadline_h and usd <= budget_usd else None
    async def every():
        return await asyncio.gather(*map(one, offers))
    thread = threading.Thread(target=lambda: found.extend(asyncio.run(every())))
    thread.start()
    thread.join()
    found = [f for f in found if f]
    return min(found)[2] if found else None
""",
}

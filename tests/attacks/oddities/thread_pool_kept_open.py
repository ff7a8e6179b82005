"""A pool of threads made at the top of a cell, which every call uses, and nobody shuts down."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "pareto_answer": """
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(2)

def pareto(offers):
    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]
    def stays(b):
        return not any(
            a["hours"] <= b["hours"] and usd(a) <= usd(b) and (a["hours"] < b["hours"] or usd(a) < usd(b))
            for a in offers
        )
    kept = pool.map(stays, offers)
    return {offer["name"] for offer, keep in zip(offers, kept) if keep}
"""
}

"""Composes the letters of a name and drops spaces at its ends."""
# fails: pareto_hidden_3
import unicodedata

def pareto(offers):
    rows = [(o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers]
    return {
        unicodedata.normalize("NFC", n).strip() for h, p, n in rows
        if not any(h2 <= h and p2 <= p and (h2 < h or p2 < p) for h2, p2, _ in rows)
    }

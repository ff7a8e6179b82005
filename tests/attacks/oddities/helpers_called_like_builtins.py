"""Own functions called sum, round, sorted and print within its cells, which do what they are called."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import builtins

def sum(values):
    total = 0
    for value in values:
        total += value
    return total

def print(*args, **options):
    builtins.print("#", *args, **options)

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    print("asked")
    return sum([gb * usd_per_gb_month, requests / 1000 * usd_per_1k])
""",
    "pareto_answer": """
def any(values):
    for value in values:
        if value:
            return True
    return False

def pareto(offers):
    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]
    def beats(a, b):
        no_worse = a["hours"] <= b["hours"] and usd(a) <= usd(b)
        return no_worse and (a["hours"] < b["hours"] or usd(a) < usd(b))
    return {b["name"] for b in offers if not any([beats(a, b) for a in offers])}
""",
}

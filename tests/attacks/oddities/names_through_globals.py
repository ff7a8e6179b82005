"""Reads and writes names through globals(), locals(), vars() and getattr; some are made in a loop."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
for _number in range(3):
    globals()[f"helper_{_number}"] = lambda x, n=_number: x * n
globals().update(THOUSAND=1000)

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    given = locals()
    space = given["gb"] * given["usd_per_gb_month"]
    assert set(vars()) >= {"gb", "requests"} and "storage_cost" in dir(__import__("__main__"))
    return globals()["helper_1"](space) + requests / globals()["THOUSAND"] * usd_per_1k
"""
}
LAST = ["print(sorted(name for name in globals() if name.startswith('helper_')), len(dir()))"]

"""Magics within and around the answers: %%time on one, %timeit below another, %matplotlib, %precision, !."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """%%time
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return gb * usd_per_gb_month + requests / 1000 * usd_per_1k
""",
    "pareto_answer": """
def pareto(offers):
    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]
    def beats(a, b):
        no_worse = a["hours"] <= b["hours"] and usd(a) <= usd(b)
        return no_worse and (a["hours"] < b["hours"] or usd(a) < usd(b))
    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}

%timeit -n1 -r1 pareto([])
%matplotlib inline
%precision 3
files = !ls
where = %pwd
""",
}

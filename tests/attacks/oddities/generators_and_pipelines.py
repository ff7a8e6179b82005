"""Generators that send, that delegate and that are closed early; one is kept between calls."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": """
def best():
    found = None
    while True:
        offer = yield found
        found = offer if found is None else min(found, offer)

def fitting(offers, deadline_h, budget_usd):
    def jobs():
        for offer in offers:
            yield offer["hours"] * offer["usd_per_hour"], offer["hours"], offer["name"]
    yield from (job for job in jobs() if job[1] <= deadline_h and job[0] <= budget_usd)

def cheapest_within(offers, deadline_h, budget_usd):
    keeper = best()
    found = next(keeper)
    for job in fitting(offers, deadline_h, budget_usd):
        found = keeper.send(job)
    keeper.close()
    return found and found[2]
"""
}

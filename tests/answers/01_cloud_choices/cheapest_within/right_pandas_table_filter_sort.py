"""A pandas table: filter, sort by price and time, take the first row."""
def cheapest_within(offers, deadline_h, budget_usd):
    table = pd.DataFrame(list(offers), columns=["name", "hours", "usd_per_hour"])
    table["usd"] = table["hours"] * table["usd_per_hour"]
    fits = (table["hours"] <= deadline_h) & (table["usd"] <= budget_usd)
    for name in table[fits].sort_values(["usd", "hours"])["name"]:
        return name
    return None

"""Goes through a pandas table."""
import pandas as pd

def cheapest_within(offers, deadline_h, budget_usd):
    if len(offers) == 0:
        return None
    df = pd.DataFrame(offers)
    df["usd"] = df.hours * df.usd_per_hour
    df = df[(df.hours <= deadline_h) & (df.usd <= budget_usd)]
    if df.empty:
        return None
    return df.sort_values(["usd", "hours"]).iloc[0]["name"]

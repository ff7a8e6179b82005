"""Knows whole minutes and whole hours, and no other increment."""
# fails: job_cost_hidden_1, job_cost_hidden_3
import math

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used_s = round((hours + startup_min / 60) * 3600)
    if increment_s == 3600:
        return math.ceil(used_s / 3600) * usd_per_hour
    return math.ceil(used_s / 60) / 60 * usd_per_hour

"""Leaves the start-up out, as if it were free."""
# fails: job_cost_visible, job_cost_hidden_2, job_cost_hidden_3
import math

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used_s = round(hours * 3600)
    increments = math.ceil(used_s / increment_s)
    return increments * increment_s / 3600 * usd_per_hour

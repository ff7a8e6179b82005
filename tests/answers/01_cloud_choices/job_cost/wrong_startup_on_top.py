"""Rounds up the job and adds the start-up afterwards."""
# fails: job_cost_hidden_2, job_cost_hidden_3
import math

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    increments = math.ceil(round(hours * 3600) / increment_s)
    billed_h = increments * increment_s / 3600 + startup_min / 60
    return billed_h * usd_per_hour

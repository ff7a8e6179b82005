"""An increment is an hour at most."""
# fails: job_cost_hidden_3, job_cost_hidden_1
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    increment_s = min(increment_s, 3600)
    used = round((hours + startup_min / 60) * 3600)
    return math.ceil(used / increment_s) * increment_s / 3600 * usd_per_hour

"""Whole seconds by int, which cuts."""
# fails: job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used = int((hours + startup_min / 60) * 3600)
    return math.ceil(used / increment_s) * increment_s / 3600 * usd_per_hour

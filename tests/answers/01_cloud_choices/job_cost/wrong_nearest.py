"""Rounds to the nearest increment instead of up."""
# fails: job_cost_hidden_1, job_cost_hidden_2, job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used_s = round((hours + startup_min / 60) * 3600)
    increments = round(used_s / increment_s)
    return increments * increment_s / 3600 * usd_per_hour

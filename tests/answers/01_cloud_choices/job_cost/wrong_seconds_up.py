"""Rounds seconds up, but for float noise."""
# fails: job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used = math.ceil(round((hours + startup_min / 60) * 3600, 6))
    return math.ceil(used / increment_s) * increment_s / 3600 * usd_per_hour

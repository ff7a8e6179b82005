"""Rounds up with minus signs and floor division."""
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used_s = round((hours + startup_min / 60) * 3600)
    pieces = -(-used_s // increment_s)
    return pieces * (increment_s / 3600) * usd_per_hour

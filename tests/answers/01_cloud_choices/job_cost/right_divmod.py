"""Adds one increment where divmod leaves a remainder."""
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    job_s = round(3600 * hours)
    start_s = round(60 * startup_min)
    whole, rest = divmod(job_s + start_s, increment_s)
    if rest > 0:
        whole += 1
    seconds = whole * increment_s
    return seconds * usd_per_hour / 3600

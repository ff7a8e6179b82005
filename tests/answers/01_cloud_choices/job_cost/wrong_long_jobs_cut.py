"""Cuts the seconds of a job of a day or longer."""
# fails: job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    t = (hours + startup_min / 60) * 3600
    s = round(t) if t < 86400 else int(t)
    return -(-s // increment_s) * increment_s * usd_per_hour / 3600

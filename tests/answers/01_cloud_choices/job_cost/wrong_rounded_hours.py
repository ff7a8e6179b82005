"""Rounds the hours to four digits first."""
# fails: job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    s = round(round(hours + startup_min / 60, 4) * 3600)
    return -(-s // increment_s) * increment_s * usd_per_hour / 3600

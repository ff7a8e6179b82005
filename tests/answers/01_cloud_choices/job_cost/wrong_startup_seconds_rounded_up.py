"""Rounds the seconds of the start-up up, and those of the job to the nearest."""
# fails: job_cost_hidden_3
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    job_s = round(hours * 3600)
    startup_s = math.ceil(round(startup_min * 60, 6))
    increments = math.ceil((job_s + startup_s) / increment_s)
    return increments * increment_s * usd_per_hour / 3600

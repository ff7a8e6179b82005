"""timedelta.seconds leaves out whole days."""
# fails: job_cost_hidden_3, job_cost_hidden_1
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    from datetime import timedelta
    used = timedelta(seconds=round((hours + startup_min / 60) * 3600)).seconds
    return math.ceil(used / increment_s) * increment_s / 3600 * usd_per_hour

"""Forgives a thousandth of an increment, against rounding errors."""
# fails: job_cost_hidden_1
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    """US dollars for a job on a rented machine; the billed time is rounded up.

    hours: the job itself. startup_min: minutes of start-up before it.
    increment_s: time is sold in whole increments of so many seconds.
    """
    used_s = round((hours + startup_min / 60) * 3600)  # whole seconds
    # How many increments is that, rounded up? How many hours are they? The price?
    increments = math.ceil(used_s / increment_s - 1e-3)
    billed_h = increments * increment_s / 3600
    return billed_h * usd_per_hour

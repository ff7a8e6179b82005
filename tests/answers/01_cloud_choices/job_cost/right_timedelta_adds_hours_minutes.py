"""A timedelta adds hours and minutes; floor division of the negative rounds up."""
def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    from datetime import timedelta

    on = timedelta(hours=hours, minutes=startup_min)
    used_s = round(on.total_seconds())
    billed = timedelta(seconds=-(-used_s // increment_s) * increment_s)
    return usd_per_hour * (billed / timedelta(hours=1))

"""Rounds 1.1 * 3600 up to the next second, for a trillionth of one."""
# fails: job_cost_hidden_3
import math

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used_s = hours * 3600 + startup_min * 60
    return math.ceil(used_s / increment_s) * increment_s / 3600 * usd_per_hour

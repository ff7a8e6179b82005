"""Rounds start-up and job up on their own."""
# fails: job_cost_hidden_2
import math

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    def up(seconds):
        return math.ceil(round(seconds) / increment_s) * increment_s

    return (up(hours * 3600) + up(startup_min * 60)) / 3600 * usd_per_hour

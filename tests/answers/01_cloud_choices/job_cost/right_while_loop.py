"""Adds up increments until the time is covered, with exact fractions."""
from fractions import Fraction

def job_cost(hours, usd_per_hour, startup_min=0, increment_s=60):
    used = round(Fraction(hours) * 3600 + Fraction(startup_min) * 60)
    billed = 0
    while billed < used:
        billed += increment_s
    return float(Fraction(billed, 3600) * Fraction(usd_per_hour))

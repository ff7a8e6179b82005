"""divmod: full waves, and one more if something is left."""
def wall_time(n, t_fit, workers, overhead):
    if workers <= 0:
        raise ValueError("workers must be 1 or more")
    full, rest = divmod(n, workers)
    waves = full + (1 if rest else 0)
    return float(waves * t_fit + overhead)

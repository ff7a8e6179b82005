"""Counts the starts of the waves with a range."""
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError(f"there must be a worker, not {workers!r}")
    return sum((t_fit for _ in range(0, n, workers)), overhead)

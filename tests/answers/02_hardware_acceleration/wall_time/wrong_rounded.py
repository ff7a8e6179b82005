"""Rounds to hundredths of a second."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError(f"there must be a worker, not {workers!r}")
    return round(math.ceil(n / workers) * t_fit + overhead, 2)

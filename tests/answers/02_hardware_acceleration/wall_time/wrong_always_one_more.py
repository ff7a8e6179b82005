"""Rounds up by adding one, also where nothing is left."""
# fails: wall_time_visible, wall_time_hidden_1, wall_time_hidden_2
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError(f"there must be a worker, not {workers!r}")
    return (n // workers + 1) * t_fit + overhead
